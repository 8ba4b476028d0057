using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Content.Library;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cohorts;

/// <summary>A statement behind a figure, without who it is about.</summary>
/// <param name="Result">In French, or empty.</param>
/// <param name="Json">Indented; actor, registration and authority are left out.</param>
internal sealed record BehindFigure(Guid Id, DateTime OccurredUtc, string Verb, string Result, string Json);

/// <summary>Reads the figures of a course and what is behind one of them.</summary>
internal sealed class PathReader(IDbContextFactory<LearningDb> databases)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public async Task<PathFigures> ReadAsync(CourseEdition edition, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var course = edition.Course.Id.Value;
        return new PathFigures(edition, await db.Set<FactTally>().AsNoTracking().Where(t => t.Course == course).ToListAsync(ct));
    }

    /// <summary>Newest first, one page of <paramref name="take"/>. The caller asks only for what <see cref="PathFigures.Shown"/> lets be shown.</summary>
    public async Task<IReadOnlyList<BehindFigure>> BehindAsync(FactTally tally, int skip, int take, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        string? station = Text(tally.Station), detail = Text(tally.Detail), choice = Text(tally.Choice);
        var (course, kind) = (tally.Course, tally.Kind);
        var rows = await (from e in db.Set<LearningEvent>().Where(e => e.Course == course && e.Kind == kind && e.Station == station && e.Detail == detail && (choice == null || e.Response == choice)).OrderByDescending(e => e.Sequence).Skip(skip).Take(take)
                          join s in db.Set<StatementRow>() on e.Id equals s.Id
                          orderby e.Sequence descending
                          select new { e.Id, e.OccurredUtc, s.Json }).ToListAsync(ct);
        return rows.ConvertAll(r => Of(r.Id, r.OccurredUtc, JsonNode.Parse(r.Json)!.AsObject()));
    }

    private static BehindFigure Of(Guid id, DateTime at, JsonObject statement)
    {
        foreach (var name in (string[])["actor", "authority", "stored"]) statement.Remove(name);
        if (statement["context"] is JsonObject context)
        {
            context.Remove("registration");
            // The attempt is one person's as well.
            if (context["contextActivities"]?["grouping"] is JsonArray around)
                foreach (var attempt in around.Where(a => a?["definition"]?["type"]?.GetValue<string>() == Tracking.Vocabulary.Attempt).ToList()) around.Remove(attempt);
        }
        return new BehindFigure(id, at, statement["verb"]?["display"]?["fr"]?.GetValue<string>() ?? "", Words(statement["result"] as JsonObject), statement.ToJsonString(Indented));
    }

    private static string Words(JsonObject? result)
    {
        if (result is null) return "";
        var words = new List<string>();
        if (result["response"] is { } response) words.Add($"réponse « {response} »");
        if (result["score"]?["scaled"] is { } scaled) words.Add($"score {Ui.French.Percent(scaled.GetValue<decimal>())}");
        if (result["success"] is { } success) words.Add(success.GetValue<bool>() ? "réussi" : "non réussi");
        if (result["duration"] is { } duration) words.Add($"durée {(int)System.Xml.XmlConvert.ToTimeSpan(duration.GetValue<string>()).TotalSeconds}\u00a0s");
        return string.Join(", ", words);
    }

    private static string? Text(string stored) => stored.Length == 0 ? null : stored;
}
