using System.Text.Json;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Cmi5;

/// <summary>
/// Holds what a unit sends to the rules of its session, and makes progress of it in the transaction that stores it: what is
/// satisfied is said after the statement that satisfied it, or neither is kept.
/// </summary>
internal sealed class SessionWatcher(Site site, SessionReader sessions, UnitRecorder recorder, TimeProvider time, IServiceProvider services) : StatementWatcher
{
    public override bool Watches(Client client) => client.Session is not null;

    public override async Task<string?> BeforeAsync(LearningDb db, Client client, IReadOnlyList<JsonElement> statements)
    {
        // A credential of another kind of launch: not ours to judge.
        if (await sessions.FindAsync(db, client.Session!.Value) is not { } play) return null;
        var facts = play.Facts;
        foreach (var statement in statements)
            if (SessionRules.Refusal(statement, facts, out facts) is { } refusal) return refusal;
        return null;
    }

    public override async Task AfterAsync(LearningDb db, Client client, IReadOnlyList<JsonElement> statements)
    {
        if (await sessions.FindAsync(db, client.Session!.Value) is not { } play) return;
        var now = time.GetUtcNow();
        play.Session.LastUtc = now.UtcDateTime;
        // Resolved late: the store it writes to is the one that calls this.
        var own = services.GetRequiredService<OwnStatements>();
        var lms = new LmsStatements(site.Origin, play.Package, play.Registration, play.Session.Id, now);
        foreach (var statement in statements.Where(SessionRules.IsDefined))
        {
            Note(play.Session, SessionRules.Text(statement, "verb", "id"), now.UtcDateTime);
            await own.StoreAsync(db, [.. lms.Satisfied(await recorder.RecordAsync(db, play.Package, play.Registration, play.Session.Unit, now, row => Note(row, statement, now.UtcDateTime)))]);
        }
    }

    private static void Note(Cmi5Session session, string? verb, DateTime now)
    {
        switch (verb)
        {
            case Cmi5Words.Initialized: session.InitializedUtc = now; break;
            case Cmi5Words.Completed: session.CompletedUtc = now; break;
            case Cmi5Words.Passed: session.PassedUtc = now; break;
            case Cmi5Words.Failed: session.FailedUtc = now; break;
            case Cmi5Words.Terminated: session.TerminatedUtc = now; break;
        }
    }

    private static void Note(UnitProgress row, JsonElement statement, DateTime now)
    {
        var verb = SessionRules.Text(statement, "verb", "id");
        if (verb == Cmi5Words.Completed) row.CompletedUtc ??= now;
        if (verb == Cmi5Words.Passed) row.PassedUtc ??= now;
        if (verb == Cmi5Words.Failed) row.FailedUtc = now;
        // Only terminated says how long the whole session lasted.
        if (verb == Cmi5Words.Terminated) row.Seconds += SessionRules.SecondsOf(statement);
        if (SessionRules.ScaledOf(statement) is { } score && (row.Score is null || score > row.Score)) row.Score = score;
    }
}
