using Immunotox.Content;
using Immunotox.Content.Cases;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Player;

/// <summary>A run with the case it walks.</summary>
internal sealed record CaseInPlay(CaseRun Run, Case Case, Participation Participation);

/// <summary>Begins case runs and takes decisions.</summary>
internal sealed class CasePlayer(IDbContextFactory<LearningDb> databases, EnrolmentReader enrolments, WriteQueue writes, TimeProvider time)
{
    /// <summary>The run, if it is this person's; else null.</summary>
    public async Task<CaseInPlay?> FindAsync(Guid person, Guid run, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.Set<CaseRun>().AsNoTracking().Include(r => r.Decisions.OrderBy(d => d.Number)).SingleOrDefaultAsync(r => r.Id == run, ct);
        if (found is null) return null;
        var enrolment = await db.Set<Enrolment>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == found.EnrolmentId && e.PersonId == person, ct);
        return await enrolments.WithEditionAsync(enrolment, ct) is { } participation
            && participation.Edition.Cases.TryGetValue(new CaseId(found.Case), out var @case) ? new CaseInPlay(found, @case, participation) : null;
    }

    /// <summary>Goes on with the unfinished run of this case or begins one; null when the learner has no such case.</summary>
    public async Task<Guid?> BeginAsync(CurrentLearner learner, string course, string @case, CancellationToken ct)
    {
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation
            || !participation.Edition.Cases.TryGetValue(new CaseId(@case), out var played)) return null;
        return await writes.WriteAsync(async db =>
        {
            var open = await db.Set<CaseRun>().FirstOrDefaultAsync(r => r.EnrolmentId == participation.Enrolment.Id && r.Case == @case && r.FinishedUtc == null);
            if (open is not null) return open.Id;
            var now = time.GetUtcNow();
            var run = new CaseRun
            {
                Id = Guid.CreateVersion7(now),
                EnrolmentId = participation.Enrolment.Id,
                Case = @case,
                StartedUtc = now.UtcDateTime,
                Scene = played.Scenes[0].Id,
            };
            db.Add(run);
            db.Add(participation.Enrolment.Event(EventKind.CaseStarted, now, @case, attempt: run.Id));
            return run.Id;
        }, ct);
    }

    /// <summary>
    /// Takes decision number <paramref name="number"/> (1-based). False when it is not the one due (double click, stale tab,
    /// finished run) or not offered: nothing changes and the page shows where the case stands.
    /// </summary>
    public Task<bool> DecideAsync(CaseInPlay play, int number, string choice, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var run = await db.Set<CaseRun>().SingleAsync(r => r.Id == play.Run.Id);
        var scene = play.Case.Find(run.Scene);
        if (run.FinishedUtc is not null || number != run.Taken + 1 || scene?.Decision?.Choices.FirstOrDefault(c => c.Id == choice) is not { } taken) return false;
        var now = time.GetUtcNow();
        db.Add(new CaseDecision { RunId = run.Id, Number = number, Scene = run.Scene, Choice = choice, TakenUtc = now.UtcDateTime });
        await db.Entry(run).Collection(r => r.Decisions).LoadAsync();
        run.Decisions.Sort((a, b) => a.Number.CompareTo(b.Number));
        var path = CasePath.Taken(play.Case, run);
        var (score, points) = (CaseScore.Of(path), path.Sum(p => p.Decision.Weight));
        JournalDecision(db, play, run, scene.Decision, taken, score, points, now);
        run.Taken = number;
        run.Scene = taken.NextSceneId;
        if (play.Case.Find(run.Scene)?.Decision is null)
        {
            run.FinishedUtc = now.UtcDateTime;
            db.Add(play.Participation.Enrolment.Event(EventKind.CaseFinished, now, play.Case.Id.Value, attempt: run.Id, success: score.IsPassed, score: score.Scaled,
                seconds: (int)Math.Max(0, (now.UtcDateTime - run.StartedUtc).TotalSeconds), points: points));
            await CompletionRecorder.RecordIfCompleteAsync(db, play.Participation, now);
        }
        return true;
    }, ct);

    /// <summary>The act, what it did to the score so far, and the act that was expected when it was another.</summary>
    private static void JournalDecision(LearningDb db, CaseInPlay play, CaseRun run, Decision decision, DecisionChoice taken, CaseScore score, int points, DateTimeOffset now)
    {
        var enrolment = play.Participation.Enrolment;
        var (id, weight) = (play.Case.Id.Value, decision.Weight);
        db.Add(enrolment.Event(EventKind.CaseDecided, now, id, run.Scene, run.Id, taken.Id, taken.IsExpert ? 1 : 0, taken.IsExpert, points: weight));
        if (!taken.IsExpert && decision.Choices.FirstOrDefault(c => c.IsExpert) is { } expected)
            db.Add(enrolment.Event(EventKind.CaseActMissed, now, id, run.Scene, run.Id, expected.Id));
        db.Add(enrolment.Event(EventKind.CaseCounted, now, id, run.Scene, run.Id, score: score.Scaled, points: points));
    }
}
