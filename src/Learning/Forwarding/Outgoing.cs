using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Immunotox.Learning.Records;

namespace Immunotox.Learning.Forwarding;

/// <summary>One statement on its way out.</summary>
/// <param name="Sequence">Its place in the store.</param>
/// <param name="Id">Its id.</param>
/// <param name="Json">Without what a store sets: the target sets its own instant, authority and version.</param>
/// <param name="Parts">Contents of its attachments that are kept here.</param>
internal sealed record Outgoing(long Sequence, Guid Id, string Json, IReadOnlyList<AttachmentRow> Parts)
{
    /// <summary>Octets on the wire, parts included.</summary>
    public int Size { get; } = Encoding.UTF8.GetByteCount(Json) + Parts.Sum(p => p.Content.Length + 200);

    public static Outgoing Of(StatementRow row, JsonObject statement, IReadOnlyList<AttachmentRow> parts)
    {
        foreach (var name in (string[])["stored", "authority", "version"]) statement.Remove(name);
        return new Outgoing(row.Sequence, row.Id, statement.ToJsonString(), parts);
    }

    /// <summary>SHA-2 of each attachment of a statement and of one within it, and whether it has an address of its own (xAPI-Data 2.4.11).</summary>
    public static IEnumerable<(string Hash, bool HasAddress)> Attachments(JsonObject statement)
    {
        foreach (var holder in new[] { statement, statement["object"] as JsonObject })
            if (holder?["attachments"] is JsonArray list)
                foreach (var attachment in list)
                    yield return (attachment!["sha2"]!.GetValue<string>().ToLowerInvariant(), attachment["fileUrl"] is not null);
    }

    /// <summary>The body of a POST: plain JSON, or multipart/mixed when contents go with it (Communication 1.5).</summary>
    public static HttpContent Body(IReadOnlyList<Outgoing> batch)
    {
        var json = new StringContent("[" + string.Join(',', batch.Select(o => o.Json)) + "]", Encoding.UTF8, "application/json");
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var parts = batch.SelectMany(o => o.Parts).DistinctBy(p => p.Hash).ToList();
        if (parts.Count == 0) return json;
        var whole = new MultipartContent("mixed", Guid.CreateVersion7().ToString("N")) { json };
        foreach (var part in parts)
        {
            var content = new ByteArrayContent(part.Content);
            content.Headers.TryAddWithoutValidation("Content-Type", part.ContentType);
            content.Headers.TryAddWithoutValidation("Content-Transfer-Encoding", "binary");
            content.Headers.TryAddWithoutValidation("X-Experience-API-Hash", part.Hash);
            whole.Add(content);
        }
        return whole;
    }
}
