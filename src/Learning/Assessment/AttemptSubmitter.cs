using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>Finishes an attempt: scores what is stored, once, and records completion if the course's rule now holds.</summary>
internal sealed class AttemptSubmitter(WriteQueue writes, TimeProvider time)
{
    /// <summary>A second submit finds the attempt finished and changes nothing.</summary>
    public Task SubmitAsync(AttemptInPlay play, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var attempt = await db.Set<Attempt>().Include(a => a.Responses).SingleAsync(a => a.Id == play.Attempt.Id);
        if (attempt.SubmittedUtc is not null) return;
        var now = time.GetUtcNow();
        attempt.SubmittedUtc = now.UtcDateTime;
        attempt.Score = Scorer.Total(play.Items, attempt.Responses.ToDictionary(r => r.Item, r => r.Given));
        attempt.Passed = attempt.Score >= play.PassMark;
        db.Add(play.Participation.Enrolment.Event(EventKind.QuizFinished, now, attempt.Quiz, attempt: attempt.Id, score: attempt.Score, success: attempt.Passed,
            seconds: (int)Math.Max(0, (now.UtcDateTime - attempt.StartedUtc).TotalSeconds)));
        await CompletionRecorder.RecordIfCompleteAsync(db, play.Participation, now);
    }, ct);
}
