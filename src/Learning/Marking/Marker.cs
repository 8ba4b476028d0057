using Immunotox.Content;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Marking;

/// <summary>Decides about an item for everybody: the decision and every mark it changes are one transaction.</summary>
internal sealed class Marker(EnrolmentReader enrolments, IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    /// <param name="form">The answer, as given or in its normal form; null for a decision about the whole item.</param>
    /// <param name="reason">Why, as learners will read it: 1 to 500 characters.</param>
    /// <returns>How many marks changed, or null when the reason is missing.</returns>
    public async Task<int?> DecideAsync(string course, string quiz, string item, DecisionKind kind, string? form, string? reason, Guid by, CancellationToken ct)
    {
        reason = reason?.Trim() ?? "";
        if (reason.Length is 0 or > 500) return null;
        var editions = await EditionsAsync(course, ct);
        return await writes.WriteAsync(async db =>
        {
            var now = time.GetUtcNow();
            db.Add(new MarkingDecision
            {
                Id = Guid.CreateVersion7(now), Course = course, Quiz = quiz, Item = item, Kind = kind,
                Form = form is null ? null : ShortAnswer.Normal(form), Reason = reason, By = by, AtUtc = now.UtcDateTime,
            });
            await db.SaveChangesAsync();
            return await RemarkAsync(db, course, quiz, editions, now);
        }, ct);
    }

    private static async Task<int> RemarkAsync(LearningDb db, string course, string quiz, IReadOnlyDictionary<string, Participation> editions, DateTimeOffset now)
    {
        var decisions = await MarkingDecisions.OfQuizAsync(db, course, quiz);
        var finished = await (from a in db.Set<Attempt>()
                              join e in db.Set<Enrolment>() on a.EnrolmentId equals e.Id
                              where e.Course == course && a.Quiz == quiz && a.SubmittedUtc != null
                              select new { Attempt = a, Enrolment = e }).ToListAsync();
        var given = (await db.Set<Response>().AsNoTracking().Where(r => db.Set<Attempt>()
                .Any(a => a.Id == r.AttemptId && a.Quiz == quiz && a.SubmittedUtc != null && db.Set<Enrolment>().Any(e => e.Id == a.EnrolmentId && e.Course == course)))
            .Select(r => new { r.AttemptId, r.Item, r.Given }).ToListAsync()).ToLookup(r => r.AttemptId);
        var changed = 0;
        foreach (var row in finished)
        {
            if (!editions.TryGetValue(row.Enrolment.Version, out var known) || !known.Edition.Quizzes.TryGetValue(new QuizId(quiz), out var asked)) continue;
            var play = new AttemptInPlay(row.Attempt, asked, known with { Enrolment = row.Enrolment }, null, MarkingDecisions.KeyOf(known.Edition.Course.Scoring, decisions));
            var score = Scorer.Total(play.Items, given[row.Attempt.Id].ToDictionary(r => r.Item, r => r.Given), play.Key);
            if (score == row.Attempt.Score) continue;
            changed++;
            var passed = score >= play.PassMark;
            var reached = passed && row.Attempt.Passed != true;
            (row.Attempt.Score, row.Attempt.Passed) = (score, passed);
            db.Add(row.Enrolment.Event(EventKind.QuizRemarked, now, quiz, attempt: row.Attempt.Id, score: score, success: passed, points: Scorer.Points(play.Items, play.Key)));
            if (reached) await CompletionRecorder.RecordIfCompleteAsync(db, play.Participation, now);
        }
        return changed;
    }

    /// <summary>Every version of the course that somebody follows, read before the change: a change waits for nothing but the database.</summary>
    private async Task<IReadOnlyDictionary<string, Participation>> EditionsAsync(string course, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var one = (await db.Set<Enrolment>().AsNoTracking().Where(e => e.Course == course).ToListAsync(ct)).DistinctBy(e => e.Version);
        var editions = new Dictionary<string, Participation>(StringComparer.Ordinal);
        foreach (var enrolment in one)
            if (await enrolments.WithEditionAsync(enrolment, ct) is { } participation) editions[enrolment.Version] = participation;
        return editions;
    }
}
