using System.Text.Json;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Records;

/// <summary>Takes an actor out of the record store: statements, documents, names, index. Not a voiding, which keeps all (xAPI-Data 2.3.2).</summary>
internal sealed class StatementEraser(TermCache terms)
{
    /// <param name="db">The context of an open write.</param>
    /// <param name="actor">See <see cref="ActorRules.KeyOf"/>.</param>
    /// <returns>The places of the statements that are gone.</returns>
    public async Task<IReadOnlyList<long>> EraseAsync(LearningDb db, string actor)
    {
        var text = Term.OfActor(actor);
        var term = await db.Set<TermRow>().Where(t => t.Text == text).Select(t => (long?)t.Id).SingleOrDefaultAsync();
        await db.Set<Document>().Where(d => d.Actor == actor).ExecuteDeleteAsync();
        await db.Set<ActorNameRow>().Where(n => n.Key == actor).ExecuteDeleteAsync();
        await db.Set<Client>().Where(c => c.Actor == actor).ExecuteDeleteAsync();
        if (term is null) return [];
        // Statements by the actor or about it; one that only points at such a statement is someone else's and stays.
        var gone = new List<long>();
        var registrations = new HashSet<string>(StringComparer.Ordinal);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sequence in await db.Set<IndexRow>().Where(i => i.TermId == term && !i.IsNarrow).Select(i => i.Sequence).ToListAsync())
        {
            var json = await db.Set<StatementRow>().Where(s => s.Sequence == sequence).Select(s => s.Json).SingleOrDefaultAsync();
            if (json is null) continue;
            using var document = JsonDocument.Parse(json);
            var own = StatementTerms.Of(document.RootElement);
            own.AddAuthority(document.RootElement.GetProperty("authority"));
            if (!own.Terms.Contains(new Term(text, false))) continue;
            var texts = own.Terms.Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
            registrations.UnionWith(texts.Where(t => t.StartsWith("r:", StringComparison.Ordinal)));
            hashes.UnionWith(Hashes(document.RootElement));
            var ids = await db.Set<TermRow>().Where(t => texts.Contains(t.Text)).Select(t => t.Id).ToListAsync();
            await db.Set<IndexRow>().Where(i => ids.Contains(i.TermId) && i.Sequence == sequence).ExecuteDeleteAsync();
            await db.Set<StatementRow>().Where(s => s.Sequence == sequence).ExecuteDeleteAsync();
            gone.Add(sequence);
        }
        await db.Set<IndexRow>().Where(i => i.TermId == term).ExecuteDeleteAsync();
        await db.Set<TermRow>().Where(t => t.Id == term).ExecuteDeleteAsync();
        foreach (var registration in registrations) await EraseUnusedAsync(db, registration);
        foreach (var hash in hashes)
            if (!await db.Set<StatementRow>().AnyAsync(s => s.Json.Contains(hash))) await db.Set<AttachmentRow>().Where(a => a.Hash == hash).ExecuteDeleteAsync();
        terms.Forget();
        return gone;
    }

    private static async Task EraseUnusedAsync(LearningDb db, string text)
    {
        var id = await db.Set<TermRow>().Where(t => t.Text == text).Select(t => t.Id).SingleOrDefaultAsync();
        if (!await db.Set<IndexRow>().AnyAsync(i => i.TermId == id)) await db.Set<TermRow>().Where(t => t.Id == id).ExecuteDeleteAsync();
    }

    private static IEnumerable<string> Hashes(JsonElement statement) => statement.TryGetProperty("attachments", out var list)
        ? list.EnumerateArray().Select(a => a.GetProperty("sha2").GetString()!.ToLowerInvariant()) : [];
}
