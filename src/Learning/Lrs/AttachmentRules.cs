using System.Text.Json;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Lrs;

/// <summary>Statements and the parts that came with them belong together (Communication 1.5.2, Data 2.4.11).</summary>
internal static class AttachmentRules
{
    /// <param name="statements">Checked.</param>
    /// <param name="parts">What came beside them; empty for plain JSON.</param>
    public static Flaw? Check(List<JsonElement> statements, IReadOnlyList<NewAttachment> parts)
    {
        var left = parts.Select(p => p.Hash).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in statements)
        {
            foreach (var attachment in Of(statement))
            {
                var hash = attachment.GetProperty("sha2").GetString()!;
                left.Remove(hash);
                var part = parts.FirstOrDefault(p => p.Hash.Equals(hash, StringComparison.OrdinalIgnoreCase));
                if (part is null && !attachment.TryGetProperty("fileUrl", out _)) return Flaw.Of("has neither a fileUrl nor a part with its sha2").In("attachments");
                if (attachment.GetProperty("usageType").ValueEquals(SignatureRules.UsageType) && part is not null
                    && SignatureRules.Check(statement, attachment.GetProperty("contentType").GetString()!, part.Content) is { } flaw) return flaw.In("attachments");
            }
        }
        return left.Count == 0 ? null : Flaw.Of($"no statement has the attachment {left.First()}");
    }

    public static IReadOnlyList<string> HashesOf(JsonElement statement) => [.. Of(statement).Select(a => a.GetProperty("sha2").GetString()!.ToLowerInvariant()).Distinct()];

    /// <summary>Of the statement and of one within it.</summary>
    private static IEnumerable<JsonElement> Of(JsonElement statement)
    {
        var own = statement.TryGetProperty("attachments", out var list) ? list.EnumerateArray() : default;
        foreach (var attachment in own) yield return attachment;
        if (!statement.TryGetProperty("object", out var thing) || ObjectRules.TypeOf(thing) != "SubStatement") yield break;
        foreach (var attachment in Of(thing)) yield return attachment;
    }
}
