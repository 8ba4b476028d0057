using Immunotox.Content.Quizzes;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

internal enum SaveOutcome
{
    /// <summary>On disk now (or already: the same answer sent twice is one answer).</summary>
    Saved,

    /// <summary>Another tab or device saved a different answer meanwhile; nothing changed.</summary>
    Stale,

    /// <summary>The answer was final already (progressive case, key shown); nothing changed.</summary>
    Locked,

    /// <summary>The item is not reached yet: an earlier one of its progressive case has no answer.</summary>
    TooEarly,

    /// <summary>The time was over when the answer arrived; nothing changed.</summary>
    TooLate,

    /// <summary>The attempt is finished; nothing changed.</summary>
    Closed,

    /// <summary>Not an answer to this item: nothing chosen, a choice not offered, more than were asked for, a text too long.</summary>
    NotAnAnswer,
}

/// <summary>Saves one answer: the response and its journal row in one transaction, acknowledged once on disk.</summary>
internal sealed class AnswerSaver(WriteQueue writes, TimeProvider time)
{
    private static readonly Func<LearningDb, Guid, string, Task<Stored?>> StoredOf = EF.CompileAsyncQuery((LearningDb db, Guid attempt, string item) =>
        (from a in db.Set<Attempt>()
         where a.Id == attempt
         join r in db.Set<Response>().Where(r => r.Item == item) on a.Id equals r.AttemptId into responses
         from r in responses.DefaultIfEmpty()
         select new Stored(a.StartedUtc, a.SubmittedUtc, a.DeadlineUtc, r)).FirstOrDefault());

    private static readonly Func<LearningDb, Guid, Task<DateTime?>> LastSaveOf = EF.CompileAsyncQuery((LearningDb db, Guid attempt) =>
        db.Set<Response>().Where(r => r.AttemptId == attempt).Max(r => (DateTime?)r.SavedUtc));

    /// <param name="play">The attempt.</param>
    /// <param name="item">One of its items.</param>
    /// <param name="places">1-based places as shown in this attempt, see <see cref="GivenAnswer"/>.</param>
    /// <param name="text">Free answer.</param>
    /// <param name="revision">The revision the form was made from; 0 when the item had no answer yet.</param>
    /// <param name="ct">Cancels only while waiting for the queue.</param>
    public async Task<SaveOutcome> SaveAsync(AttemptInPlay play, Item item, IReadOnlyList<int> places, string? text, int revision, CancellationToken ct)
    {
        if (GivenAnswer.Of(play.Attempt.Id, item, places, text) is not { } given) return SaveOutcome.NotAnAnswer;
        if (!play.IsReached(item)) return SaveOutcome.TooEarly;
        return await writes.WriteAsync(async db =>
        {
            var stored = await StoredOf(db, play.Attempt.Id, item.Id.Value);
            if (stored is null) return SaveOutcome.Closed;
            var response = stored.Response;
            // A repeated post is told what is true: its answer is kept, whatever happened since.
            if (response?.Given == given) return SaveOutcome.Saved;
            if (stored.SubmittedUtc is not null) return SaveOutcome.Closed;
            var now = time.GetUtcNow();
            if (stored.DeadlineUtc is { } deadline && now.UtcDateTime > deadline + ExamClock.Grace) return SaveOutcome.TooLate;
            // Asked of what is stored now, not of what was when the post arrived: another tab may have been faster.
            if (response is not null && play.IsFinal(item)) return SaveOutcome.Locked;
            if ((response?.Revision ?? 0) != revision) return SaveOutcome.Stale;

            if (response is null)
            {
                var since = await LastSaveOf(db, play.Attempt.Id) ?? stored.StartedUtc;
                db.Add(new Response
                {
                    AttemptId = play.Attempt.Id,
                    Item = item.Id.Value,
                    Given = given,
                    Revision = 1,
                    SavedUtc = now.UtcDateTime,
                    Seconds = (int)Math.Clamp((now.UtcDateTime - since).TotalSeconds, 0, 3600),
                });
            }
            else
            {
                (response.Given, response.Revision, response.SavedUtc) = (given, revision + 1, now.UtcDateTime);
            }
            db.Add(play.Participation.Enrolment.Event(EventKind.ItemAnswered, now, play.Quiz.Id.Value, item.Id.Value, play.Attempt.Id, given));
            return SaveOutcome.Saved;
        }, ct);
    }

    private sealed record Stored(DateTime StartedUtc, DateTime? SubmittedUtc, DateTime? DeadlineUtc, Response? Response);
}
