using System.Globalization;
using System.Text.Json.Nodes;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Scorm;

/// <summary>Keeps what a SCORM unit commits: its data model, its progress and the statements that tell it, in one transaction.</summary>
internal sealed class ScormRecorder(Site site, PackageShelf shelf, LaunchDesk desk, IDbContextFactory<LearningDb> databases, UnitRecorder recorder, OwnStatements statements, TimeProvider time)
{
    /// <summary>The profile of SCORM in xAPI.</summary>
    public const string Profile = "https://w3id.org/xapi/scorm";

    /// <summary>The data model as the unit left it; null the first time.</summary>
    public async Task<string?> KeptAsync(PlaySession session, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<ScormState>().AsNoTracking().Where(s => s.RegistrationId == session.RegistrationId && s.Unit == session.Unit).Select(s => s.Cmi).SingleOrDefaultAsync(ct);
    }

    /// <summary>False when the address is no session's, or it is over.</summary>
    public Task<bool> CommitAsync(string secret, ScormCommit commit, CancellationToken ct) => desk.WriteAsync(async db =>
    {
        var now = time.GetUtcNow();
        if (await PlaySession.FindAsync(db, secret, now) is not { EndedUtc: null } session) return false;
        // Who looks around leaves nothing.
        if (session.Mode != LaunchMode.Normal) return true;
        var registration = await db.Set<PackageRegistration>().SingleAsync(r => r.Id == session.RegistrationId);
        var package = (await shelf.FindAsync(db, registration.PackageId))!;
        await KeepAsync(db, session, commit.Cmi, now);
        var said = new List<JsonObject>();
        var tell = new PlayStatements(site.Origin, package, registration, session.Id, session.Unit, Profile, now);
        await recorder.RecordAsync(db, package, registration, session.Unit, now, row => said.AddRange(Changes(row, session, commit, tell, now.UtcDateTime)));
        if (commit.IsLast)
        {
            session.EndedUtc = now.UtcDateTime;
            said.Add(tell.Of(commit.IsSuspended ? "suspended" : "terminated", new JsonObject { ["duration"] = Duration(now.UtcDateTime - session.OpenedUtc) }));
        }
        await statements.StoreAsync(db, said);
        return true;
    }, ct);

    /// <summary>What is new in a commit, once each: completed and passed once a registration, failed once a session.</summary>
    private static IEnumerable<JsonObject> Changes(UnitProgress row, PlaySession session, ScormCommit commit, PlayStatements tell, DateTime now)
    {
        row.Seconds = Math.Max(row.Seconds, commit.Seconds);
        if (commit.Score is { } score && (row.Score is null || score > row.Score)) row.Score = score;
        if (commit.IsCompleted && row.CompletedUtc is null)
        {
            row.CompletedUtc = now;
            yield return tell.Of("completed", new JsonObject { ["completion"] = true });
        }
        if (commit.IsPassed && row.PassedUtc is null)
        {
            row.PassedUtc = now;
            yield return tell.Of("passed", Result(commit, true));
        }
        if (commit.IsFailed && row.PassedUtc is null && session.FailedUtc is null)
        {
            row.FailedUtc = session.FailedUtc = now;
            yield return tell.Of("failed", Result(commit, false));
        }
    }

    private static JsonObject Result(ScormCommit commit, bool success)
    {
        var result = new JsonObject { ["success"] = success };
        if (commit.Score is { } score) result["score"] = new JsonObject { ["scaled"] = Math.Round(score, 4) };
        return result;
    }

    private static string Duration(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"PT{(int)Math.Max(0, time.TotalSeconds)}S");

    private static async Task KeepAsync(LearningDb db, PlaySession session, string cmi, DateTimeOffset now)
    {
        if (await db.Set<ScormState>().SingleOrDefaultAsync(s => s.RegistrationId == session.RegistrationId && s.Unit == session.Unit) is { } state) (state.Cmi, state.UpdatedUtc) = (cmi, now.UtcDateTime);
        else db.Add(new ScormState { RegistrationId = session.RegistrationId, Unit = session.Unit, Cmi = cmi, UpdatedUtc = now.UtcDateTime });
    }
}
