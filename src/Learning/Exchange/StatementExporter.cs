using System.Text;
using System.Text.Json;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Exchange;

/// <summary>Which statements leave.</summary>
/// <param name="SinceUtc">Stored from this instant on; null from the beginning.</param>
/// <param name="UntilUtc">Stored before it; null to the end.</param>
internal sealed record ExportRange(DateTime? SinceUtc, DateTime? UntilUtc);

/// <summary>Writes statements in the order of storing, page by page: a million of them pass through little memory.</summary>
internal sealed class StatementExporter(IDbContextFactory<LearningDb> databases)
{
    /// <summary>The column that holds the whole statement, and by which a table is read again.</summary>
    public const string StatementColumn = "statement";

    private const int Page = 500;

    private static readonly string[] Columns =
    [
        "id", "timestamp", "stored", "actor", "verb", "object", "type", "name", "registration", "success", "completion", "scaled", "raw", "min", "max", "duration", "response", "parent", StatementColumn,
    ];

    /// <summary>JSON Lines: one statement a line, as it is stored.</summary>
    /// <returns>How many.</returns>
    public async Task<long> WriteLinesAsync(Stream to, ExportRange range, CancellationToken ct)
    {
        var count = 0L;
        await foreach (var page in PagesAsync(range, ct))
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(page.Select(json => json + "\n"))), ct);
            count += page.Count;
        }
        return count;
    }

    /// <summary>A table for a spreadsheet; numbers keep the point of JSON.</summary>
    /// <returns>How many rows.</returns>
    public async Task<long> WriteTableAsync(Stream to, ExportRange range, CancellationToken ct)
    {
        var count = 0L;
        await to.WriteAsync(CsvTable.Write(Columns, []), ct);
        await foreach (var page in PagesAsync(range, ct))
        {
            // The mark and the headings are at the beginning alone.
            await to.WriteAsync(CsvTable.WriteRows(page.Select(Row)), ct);
            count += page.Count;
        }
        return count;
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> PagesAsync(ExportRange range, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (since, until) = (range.SinceUtc?.Ticks ?? 0, range.UntilUtc?.Ticks ?? long.MaxValue);
        for (var place = 0L; ;)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var page = await db.Set<StatementRow>().Where(s => s.Sequence > place && s.StoredTicks >= since && s.StoredTicks < until)
                .OrderBy(s => s.Sequence).Take(Page).Select(s => new { s.Sequence, s.Json }).ToListAsync(ct);
            if (page.Count == 0) yield break;
            yield return page.ConvertAll(s => s.Json);
            place = page[^1].Sequence;
        }
    }

    private static IReadOnlyList<string> Row(string json)
    {
        using var document = JsonDocument.Parse(json);
        var s = document.RootElement;
        return
        [
            Text(s, "id"), Text(s, "timestamp"), Text(s, "stored"), ActorRules.KeyOf(s.GetProperty("actor")) ?? "", Text(s, "verb", "id"), Text(s, "object", "id"), Text(s, "object", "definition", "type"),
            Name(s), Text(s, "context", "registration"), Text(s, "result", "success"), Text(s, "result", "completion"),
            Text(s, "result", "score", "scaled"), Text(s, "result", "score", "raw"), Text(s, "result", "score", "min"), Text(s, "result", "score", "max"),
            Text(s, "result", "duration"), Text(s, "result", "response"), Parent(s), json,
        ];
    }

    private static JsonElement? At(JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at;
    }

    private static string Text(JsonElement s, params ReadOnlySpan<string> path) => At(s, path) is { } value ? value.ToString() : "";

    private static string Name(JsonElement s) => At(s, "object", "definition", "name") is { ValueKind: JsonValueKind.Object } names && names.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.String } first ? first.Value.GetString()! : "";

    private static string Parent(JsonElement s) => At(s, "context", "contextActivities", "parent") is { ValueKind: JsonValueKind.Array } parents && parents.GetArrayLength() > 0 ? Text(parents[0], "id") : "";
}
