using System.Text.Json.Nodes;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tracking;

/// <summary>While an exam is open to anyone, what a candidate takes away of its statements holds neither key nor mark.</summary>
internal sealed class ExamEmbargo(IDbContextFactory<LearningDb> databases, TimeProvider time)
{
    /// <summary>Parts of activity addresses of quizzes whose exam is not closed for all.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        // A sitting may be prolonged by a day at most: those closed for longer need no look.
        var since = now.AddDays(-2);
        var sessions = await db.Set<ExamSession>().AsNoTracking().Include(s => s.Incidents).Include(s => s.Allowances).Where(s => s.ClosesUtc > since).ToListAsync(ct);
        return [.. sessions.Where(s => now < ExamClock.ClosedForAllUtc(s)).Select(s => $"/formations/{s.Course}/quiz/{s.Quiz}").Distinct()];
    }

    public static string Cover(string statement, IReadOnlyList<string> open)
    {
        if (!open.Any(o => statement.Contains(o, StringComparison.Ordinal))) return statement;
        var node = JsonNode.Parse(statement)!.AsObject();
        if (node["object"]?["id"]?.GetValue<string>() is not { } id || !open.Any(o => id.EndsWith(o, StringComparison.Ordinal) || id.Contains(o + "/", StringComparison.Ordinal))) return statement;
        (node["object"]!["definition"] as JsonObject)?.Remove("correctResponsesPattern");
        if (node["result"] is JsonObject result)
        {
            result.Remove("score");
            result.Remove("success");
        }
        // "passed" and "failed" are marks too.
        if (node["verb"]?["id"]?.GetValue<string>() is "http://adlnet.gov/expapi/verbs/passed" or "http://adlnet.gov/expapi/verbs/failed")
            node["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/completed", ["display"] = new JsonObject { ["fr"] = "a terminé" } };
        return node.ToJsonString(Readable);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
