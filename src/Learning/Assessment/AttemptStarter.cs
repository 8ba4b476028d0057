using Immunotox.Content;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>Begins attempts. One is open at a time: beginning again goes on with it.</summary>
internal sealed class AttemptStarter(EnrolmentReader enrolments, WriteQueue writes, TimeProvider time)
{
    /// <summary>The open attempt, or a new one; null when the learner has no such quiz or it has no item.</summary>
    public async Task<Guid?> StartAsync(CurrentLearner learner, string course, string quiz, CancellationToken ct)
    {
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation
            || !participation.Edition.Quizzes.TryGetValue(new QuizId(quiz), out var asked) || asked.ActiveItems.Count == 0) return null;
        return await writes.WriteAsync(async db =>
        {
            var attempts = db.Set<Attempt>().Where(a => a.EnrolmentId == participation.Enrolment.Id && a.Quiz == quiz);
            if (await attempts.FirstOrDefaultAsync(a => a.SubmittedUtc == null) is { } open) return open.Id;
            var now = time.GetUtcNow();
            var attempt = new Attempt
            {
                Id = Guid.CreateVersion7(now),
                EnrolmentId = participation.Enrolment.Id,
                Quiz = quiz,
                Number = await attempts.CountAsync() + 1,
                StartedUtc = now.UtcDateTime,
            };
            db.Add(attempt);
            db.Add(participation.Enrolment.Event(EventKind.QuizStarted, now, quiz, attempt: attempt.Id));
            return attempt.Id;
        }, ct);
    }
}
