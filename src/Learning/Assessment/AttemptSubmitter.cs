using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>Finishes an attempt: scores what is stored, once, and records completion if the course's rule now holds.</summary>
internal sealed class AttemptSubmitter(WriteQueue writes, AttemptReader attempts, IDbContextFactory<LearningDb> databases, TimeProvider time)
{
    /// <summary>A second submit finds the attempt finished and changes nothing.</summary>
    public Task SubmitAsync(AttemptInPlay play, CancellationToken ct) => SubmitAsync(play, byItself: false, ct);

    /// <summary>Closes every attempt whose time is over; returns how many. The moment of closing is the deadline, not this one.</summary>
    public async Task<int> CloseOverdueAsync(CancellationToken ct)
    {
        var limit = time.GetUtcNow().UtcDateTime - Exams.ExamClock.Grace;
        List<Guid> overdue;
        await using (var db = await databases.CreateDbContextAsync(ct))
            overdue = await db.Set<Attempt>().Where(a => a.SubmittedUtc == null && a.DeadlineUtc != null && a.DeadlineUtc < limit).OrderBy(a => a.DeadlineUtc).Select(a => a.Id).Take(500).ToListAsync(ct);
        foreach (var id in overdue)
            if (await attempts.AnyAsync(id, ct) is { } play) await SubmitAsync(play, byItself: true, ct);
        return overdue.Count;
    }

    private Task SubmitAsync(AttemptInPlay play, bool byItself, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var attempt = await db.Set<Attempt>().Include(a => a.Responses).SingleAsync(a => a.Id == play.Attempt.Id);
        var now = time.GetUtcNow();
        // An incident may have given more time since the attempt was found overdue.
        if (attempt.SubmittedUtc is not null || (byItself && attempt.DeadlineUtc > now.UtcDateTime)) return;
        var end = byItself ? new DateTimeOffset(attempt.DeadlineUtc!.Value, TimeSpan.Zero) : now;
        attempt.SubmittedUtc = end.UtcDateTime;
        attempt.ClosedByItself = byItself;
        var key = await MarkingDecisions.KeyAsync(db, play.Participation.Enrolment.Course, attempt.Quiz, play.Participation.Edition.Course.Scoring);
        attempt.Score = Scorer.Total(play.Items, attempt.Responses.ToDictionary(r => r.Item, r => r.Given), key);
        attempt.Passed = attempt.Score >= play.PassMark;
        JournalMarks(db, play, attempt, key, end);
        db.Add(play.Participation.Enrolment.Event(EventKind.QuizFinished, end, attempt.Quiz, attempt: attempt.Id, score: attempt.Score, success: attempt.Passed,
            seconds: (int)Math.Max(0, (end.UtcDateTime - attempt.StartedUtc).TotalSeconds), points: Scorer.Points(play.Items, key)));
        await CompletionRecorder.RecordIfCompleteAsync(db, play.Participation, now);
    }, ct);

    /// <summary>Each item asked with its final answer and mark: before the end of the attempt an answer may still change, and has no mark.</summary>
    private static void JournalMarks(LearningDb db, AttemptInPlay play, Attempt attempt, MarkingKey key, DateTimeOffset end)
    {
        var given = attempt.Responses.ToDictionary(r => r.Item, StringComparer.Ordinal);
        foreach (var item in play.Items)
        {
            var response = given.GetValueOrDefault(item.Id.Value);
            var score = Scorer.Of(item, response?.Given, key);
            db.Add(play.Participation.Enrolment.Event(EventKind.ItemMarked, end, attempt.Quiz, item.Id.Value, attempt.Id, response?.Given, score,
                success: score >= 1, seconds: response?.Seconds, points: Scorer.Counts(item, key) ? item.Weight : null));
        }
    }
}
