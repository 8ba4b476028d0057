using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Records;

/// <summary>What a client says of the version it knows (RFC 9110, 13.1): entity tags without quotes, or <c>*</c>; null when it says nothing.</summary>
internal sealed record Precondition(IReadOnlyList<string>? IfMatch, IReadOnlyList<string>? IfNoneMatch)
{
    public static Precondition None { get; } = new(null, null);

    public bool IsSaid => IfMatch is not null || IfNoneMatch is not null;

    /// <param name="hash">Of the document there is; null when there is none.</param>
    public bool Holds(string? hash) =>
        (IfMatch is null || (hash is not null && (IfMatch.Contains("*") || IfMatch.Contains(hash))))
        && (IfNoneMatch is null || hash is null || !(IfNoneMatch.Contains("*") || IfNoneMatch.Contains(hash)));
}

/// <summary>Whether a request must say which version of the document it knows (Communication 3.1).</summary>
internal enum ConditionNeed
{
    Never,

    /// <summary>When it would replace one.</summary>
    ToReplace,

    /// <summary>Also when there is none yet: PUT of profiles in 1.0.3.</summary>
    Always,
}

/// <summary>What became of a document.</summary>
internal enum DocumentOutcome
{
    Done,

    /// <summary>412: another version is there.</summary>
    Changed,

    /// <summary>409: there is one, and the client does not say which version it knows.</summary>
    Unconditional,

    /// <summary>400: the client must say that it knows of none.</summary>
    Unsaid,

    /// <summary>400: to be merged, both must be JSON objects.</summary>
    NotMergeable,
}

/// <summary>State and profiles (Communication 2.2 to 2.7).</summary>
internal sealed class DocumentStore(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    public async Task<Document?> FindAsync(DocumentKey key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await At(db, key).AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>Ids of documents beside each other, and when the last one changed. An empty registration asks for every one.</summary>
    public async Task<IReadOnlyList<(string Name, DateTime UpdatedUtc)>> NamesAsync(DocumentKey place, DateTime? since, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await Beside(db, place).Where(d => since == null || d.UpdatedUtc > since).OrderBy(d => d.Name).Select(d => new { d.Name, d.UpdatedUtc }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Name, r.UpdatedUtc)).DistinctBy(r => r.Name)];
    }

    /// <param name="key">Where.</param>
    /// <param name="contentType">Of the content.</param>
    /// <param name="content">Stored as it is, octet by octet; merged into what is there when <paramref name="merges"/>.</param>
    /// <param name="merges">POST: both are JSON objects, whose first level is joined (Communication 2.2).</param>
    /// <param name="condition">Of the request.</param>
    /// <param name="need">Whether the condition may be left out.</param>
    /// <param name="ct">Before the write begins.</param>
    public Task<DocumentOutcome> WriteAsync(DocumentKey key, string contentType, byte[] content, bool merges, Precondition condition, ConditionNeed need, CancellationToken ct) =>
        writes.WriteAsync(db => PutAsync(db, key, contentType, content, merges, condition, need), ct);

    /// <summary>The same within a write that is already open.</summary>
    public async Task<DocumentOutcome> PutAsync(LearningDb db, DocumentKey key, string contentType, byte[] content, bool merges, Precondition condition, ConditionNeed need)
    {
        var document = await At(db, key).SingleOrDefaultAsync();
        if (document is not null && need != ConditionNeed.Never && !condition.IsSaid) return DocumentOutcome.Unconditional;
        if (document is null && need == ConditionNeed.Always && !condition.IsSaid) return DocumentOutcome.Unsaid;
        if (!condition.Holds(document?.Hash)) return DocumentOutcome.Changed;
        if (merges && document is not null)
        {
            if (!IsJson(contentType) || !IsJson(document.ContentType) || Merge(document.Content, content) is not { } merged) return DocumentOutcome.NotMergeable;
            content = merged;
        }
        var hash = HashOf(content);
        var now = time.GetUtcNow().UtcDateTime;
        if (document is null)
            db.Add(new Document { Kind = key.Kind, Activity = key.Activity, Actor = key.Actor, Registration = key.Registration, Name = key.Name, ContentType = contentType, Content = content, Hash = hash, UpdatedUtc = now });
        else (document.ContentType, document.Content, document.Hash, document.UpdatedUtc) = (contentType, content, hash, now);
        return DocumentOutcome.Done;
    }

    public Task<DocumentOutcome> DeleteAsync(DocumentKey key, Precondition condition, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var document = await At(db, key).SingleOrDefaultAsync();
        if (!condition.Holds(document?.Hash)) return DocumentOutcome.Changed;
        if (document is not null) db.Remove(document);
        return DocumentOutcome.Done;
    }, ct);

    /// <summary>All states of an actor in an activity (Communication 2.3).</summary>
    public Task DeleteAllAsync(DocumentKey place, CancellationToken ct) => writes.WriteAsync(db => Beside(db, place).ExecuteDeleteAsync(), ct);

    public static bool IsJson(string contentType) => contentType.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private static IQueryable<Document> At(LearningDb db, DocumentKey key) => db.Set<Document>()
        .Where(d => d.Kind == key.Kind && d.Activity == key.Activity && d.Actor == key.Actor && d.Registration == key.Registration && d.Name == key.Name);

    private static IQueryable<Document> Beside(LearningDb db, DocumentKey place) => db.Set<Document>()
        .Where(d => d.Kind == place.Kind && d.Activity == place.Activity && d.Actor == place.Actor && (place.Registration == "" || d.Registration == place.Registration));

    private static byte[]? Merge(byte[] kept, byte[] given)
    {
        try
        {
            if (JsonNode.Parse(kept) is not JsonObject whole || JsonNode.Parse(given) is not JsonObject part) return null;
            foreach (var (name, value) in part) whole[name] = value?.DeepClone();
            return System.Text.Encoding.UTF8.GetBytes(whole.ToJsonString());
        }
        catch (Exception failure) when (failure is System.Text.Json.JsonException or ArgumentException)
        {
            return null;
        }
    }

    // xAPI 1.0.3 names SHA-1 for the tag (Communication 3.1); it is a checksum here, not a protection.
#pragma warning disable CA5350
    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
}
