using System.Security.Cryptography;
using Immunotox.Content;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>Begins attempts. One is open at a time: beginning again goes on with it.</summary>
internal sealed class AttemptStarter(EnrolmentReader enrolments, WriteQueue writes, TimeProvider time)
{
    public abstract record Outcome
    {
        /// <summary>The open attempt, or a new one.</summary>
        public sealed record Begun(Guid Attempt) : Outcome;

        /// <summary>The learner has no such quiz, or it has no item.</summary>
        public sealed record NotFound : Outcome;

        /// <summary>An exam without a session that is open now.</summary>
        public sealed record NotOpen : Outcome;

        /// <summary>Every attempt that the rules allow was made.</summary>
        public sealed record NoneLeft : Outcome;
    }

    public async Task<Outcome> StartAsync(CurrentLearner learner, string course, string quiz, CancellationToken ct)
    {
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation
            || !participation.Edition.Quizzes.TryGetValue(new QuizId(quiz), out var asked) || asked.ActiveItems.Count == 0) return new Outcome.NotFound();
        return await writes.WriteAsync(async db =>
        {
            var attempts = db.Set<Attempt>().Where(a => a.EnrolmentId == participation.Enrolment.Id && a.Quiz == quiz);
            var now = time.GetUtcNow();
            if (await attempts.FirstOrDefaultAsync(a => a.SubmittedUtc == null) is { } open) return new Outcome.Begun(open.Id);

            ExamClock? clock = null;
            ExamSession? session = null;
            if (asked.Rules.IsExam)
            {
                foreach (var candidate in await db.Set<ExamSession>().Include(s => s.Incidents).Include(s => s.Allowances).AsSplitQuery()
                    .Where(s => s.Course == course && s.Quiz == quiz).OrderBy(s => s.OpensUtc).ToListAsync())
                {
                    clock = ExamClock.Of(candidate, asked.Rules.DurationMinutes, learner.PersonId);
                    if (clock.MayBegin(now.UtcDateTime)) { session = candidate; break; }
                }
                if (session is null) return new Outcome.NotOpen();
            }
            var sessionId = session?.Id;
            if (asked.Rules.MaxAttempts is { } most && await attempts.CountAsync(a => a.SessionId == sessionId) >= most) return (Outcome)new Outcome.NoneLeft();

            var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
            var attempt = new Attempt
            {
                Id = Guid.CreateVersion7(now),
                EnrolmentId = participation.Enrolment.Id,
                Quiz = quiz,
                Number = await attempts.CountAsync() + 1,
                Seed = seed,
                Asked = string.Join(',', ItemDraw.Of(asked, seed).Select(i => i.Id.Value)),
                SessionId = sessionId,
                StartedUtc = now.UtcDateTime,
                DeadlineUtc = session is not null ? clock!.Deadline(now.UtcDateTime) : asked.Rules.DurationMinutes is { } minutes ? now.UtcDateTime.AddMinutes(minutes) : null,
            };
            db.Add(attempt);
            db.Add(participation.Enrolment.Event(EventKind.QuizStarted, now, quiz, attempt: attempt.Id));
            return new Outcome.Begun(attempt.Id);
        }, ct);
    }
}
