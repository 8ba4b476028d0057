using Immunotox.Learning.Assessment;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Spacing;

internal enum ReviewOutcome
{
    /// <summary>On disk now, or already: the same review sent twice is one.</summary>
    Saved,

    /// <summary>Not due, or of another number: nothing changed.</summary>
    NotDue,

    /// <summary>Not an answer to this question; nothing changed.</summary>
    NotAnAnswer,
}

/// <summary>Saves an answer to a question that came back, with its journal row; and whether a course's questions come back at all.</summary>
internal sealed class ReviewSaver(WriteQueue writes, EnrolmentReader enrolments, DeckReader decks, TimeProvider time)
{
    /// <param name="card">The question.</param>
    /// <param name="number">The review the form was made for.</param>
    /// <param name="places">As in <see cref="GivenAnswer.Of"/>.</param>
    /// <param name="text">Free answer.</param>
    /// <param name="ct">Cancels only while waiting for the queue.</param>
    public async Task<ReviewOutcome> SaveAsync(SpacedCard card, int number, IReadOnlyList<int> places, string? text, CancellationToken ct)
    {
        if (number >= 1 && number <= card.Reviews.Count) return ReviewOutcome.Saved;
        if (number != card.Next || !card.IsDue(decks.Today)) return ReviewOutcome.NotDue;
        if (GivenAnswer.Of(card.Order(number), card.Item, places, text) is not { } given) return ReviewOutcome.NotAnAnswer;
        var (enrolment, quiz, item) = (card.Participation.Enrolment, card.Quiz.Id.Value, card.Item.Id.Value);
        return await writes.WriteAsync(async db =>
        {
            if (await db.Set<SpacedReview>().AnyAsync(r => r.EnrolmentId == enrolment.Id && r.Quiz == quiz && r.Item == item && r.Number == number)) return ReviewOutcome.Saved;
            var now = time.GetUtcNow();
            var score = Scorer.Of(card.Item, given, card.Key);
            db.Add(new SpacedReview { EnrolmentId = enrolment.Id, Quiz = quiz, Item = item, Number = number, Given = given, Score = score, AtUtc = now.UtcDateTime });
            db.Add(enrolment.Event(EventKind.ItemReviewed, now, quiz, item, response: given, score: score, success: score >= 1, points: card.Item.Weight));
            return ReviewOutcome.Saved;
        }, ct);
    }

    /// <summary>False when the person does not follow the course. Saying the same twice changes nothing.</summary>
    public async Task<bool> ChooseAsync(Guid person, string course, bool isOn, CancellationToken ct)
    {
        if (await enrolments.FindAsync(person, course, ct) is not { } participation) return false;
        var (id, now) = (participation.Enrolment.Id, time.GetUtcNow());
        await writes.WriteAsync(async db =>
        {
            var chosen = await db.Set<SpacedCourse>().FirstOrDefaultAsync(c => c.EnrolmentId == id);
            if (isOn && chosen is null) db.Add(new SpacedCourse { EnrolmentId = id, SinceUtc = now.UtcDateTime });
            if (!isOn && chosen is not null) db.Remove(chosen);
            if (isOn == chosen is null) db.Add(participation.Enrolment.Event(EventKind.ReviewsChosen, now, success: isOn));
        }, ct);
        return true;
    }
}
