using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Immunotox.Content.Library;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Xapi;

namespace Immunotox.Learning.Tracking;

/// <summary>Turns a journal row into xAPI statements, valid in 1.0.3 and in 2.0. Pure: the same row and edition give the same statements.</summary>
internal static class StatementMaker
{
    /// <summary>
    /// The fact's own statement, with the row's id, then those that cmi5 asks beside it (section 9.3): the end of a quiz or case is
    /// <c>passed</c> or <c>failed</c>, <c>completed</c> and <c>terminated</c>; a course is <c>completed</c> and <c>satisfied</c>.
    /// </summary>
    /// <param name="site">Origin of this platform: home page of accounts and root of activity ids.</param>
    /// <param name="row">The fact.</param>
    /// <param name="edition">The course as the learner follows it, for names; null when it can no longer be read.</param>
    public static IReadOnlyList<JsonObject> Make(string site, LearningEvent row, CourseEdition? edition)
    {
        var activities = new Activities(site, row, edition);
        var own = One(site, row, row.Id, Vocabulary.Of(site, row), activities, Result(row, activities));
        return row.Kind switch
        {
            EventKind.QuizFinished or EventKind.CaseFinished =>
            [
                own,
                One(site, row, Derived(row.Id, "completed"), Vocabulary.Completed, activities, new JsonObject { ["completion"] = true }.Lasting(row)),
                One(site, row, Derived(row.Id, "terminated"), Vocabulary.Terminated, activities, new JsonObject().Lasting(row)),
            ],
            EventKind.CourseCompleted => [own, One(site, row, Derived(row.Id, "satisfied"), Vocabulary.Satisfied, activities, [])],
            _ => [own],
        };
    }

    /// <summary>The id of a statement made beside a fact's own: a UUID of version 5 (RFC 9562), the fact's id being its namespace.</summary>
    internal static Guid Derived(Guid fact, string name)
    {
        Span<byte> named = [.. fact.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(name)];
#pragma warning disable CA5350 // RFC 9562, section 5.5, asks for SHA-1; nothing secret hangs on it.
        var hash = SHA1.HashData(named)[..16];
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    private static JsonObject One(string site, LearningEvent row, Guid id, JsonObject verb, Activities activities, JsonObject result)
    {
        var statement = new JsonObject
        {
            ["id"] = id.ToString(),
            ["actor"] = Statement.Actor(site, row.Actor),
            ["verb"] = verb,
            ["object"] = activities.Object(),
        };
        if (result.Count > 0) statement["result"] = result;
        statement["context"] = activities.Context();
        statement["timestamp"] = row.OccurredUtc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        return statement;
    }

    /// <summary>Success and score are said where somebody was judged, completion where something is over (cmi5, section 9.5); a choice that was only saved has neither.</summary>
    private static JsonObject Result(LearningEvent row, Activities activities)
    {
        var result = new JsonObject();
        if (row.Score is { } score)
        {
            var said = new JsonObject { ["scaled"] = Math.Round(score, 4) };
            // Points of the quiz or the case; rows written before points were kept have the scaled score alone.
            if (row.Points is { } points) (said["raw"], said["min"], said["max"]) = (Math.Round(score * points, 4), 0, points);
            result["score"] = said;
        }
        if (row.Success is { } success && row.Kind is not (EventKind.CourseCompleted or EventKind.ReviewsChosen or EventKind.CertificateIssued or EventKind.PackageSatisfied)) result["success"] = success;
        if (row.Kind is EventKind.CourseCompleted or EventKind.ModuleFinished or EventKind.EpisodeFinished) result["completion"] = true;
        if (activities.Response() is { } response) result["response"] = response;
        return result.Lasting(row);
    }

    private static JsonObject Lasting(this JsonObject result, LearningEvent row)
    {
        if (row.Seconds is { } seconds) result["duration"] = Statement.Duration(seconds);
        return result;
    }
}
