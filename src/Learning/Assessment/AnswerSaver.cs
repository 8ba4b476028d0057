using Immunotox.Content.Quizzes;
using Immunotox.Learning.Enrolments;
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

    /// <summary>The attempt is finished; nothing changed.</summary>
    Closed,

    /// <summary>Not an answer to this item: nothing chosen, a choice not offered, two for a QRU, a text too long.</summary>
    NotAnAnswer,
}

/// <summary>Saves one answer: the response and its journal row in one transaction, acknowledged once on disk.</summary>
internal sealed class AnswerSaver(WriteQueue writes, TimeProvider time)
{
    private const int MostWords = 5;

    private static readonly Func<LearningDb, Guid, string, Task<Stored?>> StoredOf = EF.CompileAsyncQuery((LearningDb db, Guid attempt, string item) =>
        (from a in db.Set<Attempt>()
         where a.Id == attempt
         join r in db.Set<Response>().Where(r => r.Item == item) on a.Id equals r.AttemptId into responses
         from r in responses.DefaultIfEmpty()
         select new Stored(a.SubmittedUtc, r)).FirstOrDefault());

    /// <param name="places">1-based places of the ticked choices as shown in this attempt.</param>
    /// <param name="text">Free answer of a QROC.</param>
    /// <param name="revision">The revision the form was made from; 0 when the item had no answer yet.</param>
    public async Task<SaveOutcome> SaveAsync(AttemptInPlay play, Item item, IReadOnlyList<int> places, string? text, int revision, CancellationToken ct)
    {
        if (Given(play.Attempt.Id, item, places, text) is not { } given) return SaveOutcome.NotAnAnswer;
        return await writes.WriteAsync(async db =>
        {
            var stored = await StoredOf(db, play.Attempt.Id, item.Id.Value);
            if (stored is null || stored.SubmittedUtc is not null) return SaveOutcome.Closed;
            var response = stored.Response;
            if (response?.Given == given) return SaveOutcome.Saved;
            if ((response?.Revision ?? 0) != revision) return SaveOutcome.Stale;

            var now = time.GetUtcNow();
            if (response is null)
                db.Add(new Response { AttemptId = play.Attempt.Id, Item = item.Id.Value, Given = given, Revision = 1, SavedUtc = now.UtcDateTime });
            else
                (response.Given, response.Revision, response.SavedUtc) = (given, revision + 1, now.UtcDateTime);
            db.Add(play.Participation.Enrolment.Event(EventKind.ItemAnswered, now, play.Quiz.Id.Value, item.Id.Value, play.Attempt.Id, given));
            return SaveOutcome.Saved;
        }, ct);
    }

    /// <summary>The stored form of an answer, or null when it is none.</summary>
    public static string? Given(Guid attempt, Item item, IReadOnlyList<int> places, string? text)
    {
        if (item.Type == ItemType.Qroc)
        {
            var answer = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return answer.Length is 0 or > Response.LongestText || answer.Split(' ').Length > MostWords || answer.Any(char.IsControl) ? null : answer;
        }
        var shown = ChoiceOrder.Of(attempt, item);
        var places1 = places.Distinct().ToList();
        if (places1.Count == 0 || (item.Type == ItemType.Qru && places1.Count > 1) || places1.Any(p => p < 1 || p > shown.Count)) return null;
        return string.Join(',', places1.Select(p => shown[p - 1].Id).Order(StringComparer.Ordinal));
    }

    private sealed record Stored(DateTime? SubmittedUtc, Response? Response);
}
