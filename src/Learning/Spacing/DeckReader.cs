using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Spacing;

/// <summary>A learner's questions to see again, soonest first, and the courses they may come from.</summary>
internal sealed record Deck(IReadOnlyList<(Participation Participation, bool IsOn)> Courses, IReadOnlyList<SpacedCard> Cards, DateOnly Today)
{
    /// <summary>A day's work: who missed forty at once sees them over four days.</summary>
    public const int MostADay = 10;

    /// <summary>What is left of today's.</summary>
    public IReadOnlyList<SpacedCard> Due { get; } = [.. Cards.Where(c => c.IsDue(Today)).Take(Math.Max(0, MostADay - Cards.Sum(c => c.SeenOn(Today))))];

    /// <summary>Due, and left for the days to come.</summary>
    public int Waiting => Cards.Count(c => c.IsDue(Today)) - Due.Count;
}

/// <summary>Makes the deck from what the learner answered; only the own enrolments of a person are read.</summary>
internal sealed class DeckReader(IDbContextFactory<LearningDb> databases, EnrolmentReader enrolments, TimeProvider time)
{
    /// <summary>Today in Paris.</summary>
    public DateOnly Today => DateOnly.FromDateTime(French.InParis(time.GetUtcNow().UtcDateTime));

    public async Task<Deck> FindAsync(Guid person, CancellationToken ct)
    {
        var followed = (await enrolments.AllAsync(person, ct)).Where(p => p.Edition.Quizzes.Values.Any(MayComeBack)).ToList();
        var ids = followed.Select(p => p.Enrolment.Id).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var on = (await db.Set<SpacedCourse>().Where(c => ids.Contains(c.EnrolmentId)).Select(c => c.EnrolmentId).ToListAsync(ct)).ToHashSet();
        var cards = new List<SpacedCard>();
        foreach (var participation in followed.Where(p => on.Contains(p.Enrolment.Id))) cards.AddRange(await CardsAsync(db, participation, ct));
        return new Deck(
            [.. followed.Select(p => (p, on.Contains(p.Enrolment.Id)))],
            [.. cards.OrderBy(c => c.Due).ThenBy(c => c.State.Days).ThenBy(c => c.Item.Id.Value, StringComparer.Ordinal)],
            Today);
    }

    /// <summary>One question of one course; null when it does not come back to this person.</summary>
    public async Task<SpacedCard?> CardAsync(Guid person, string course, string quiz, string item, CancellationToken ct)
    {
        if (await enrolments.FindAsync(person, course, ct) is not { } participation) return null;
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await db.Set<SpacedCourse>().AnyAsync(c => c.EnrolmentId == participation.Enrolment.Id, ct)) return null;
        return (await CardsAsync(db, participation, ct)).FirstOrDefault(c => c.Quiz.Id.Value == quiz && c.Item.Id.Value == item);
    }

    /// <summary>Training whose key is shown in the end: an exam's questions are not for practice.</summary>
    private static bool MayComeBack(Quiz quiz) => !quiz.Rules.IsExam && quiz.Rules.Feedback != FeedbackLevel.None;

    private static async Task<IEnumerable<SpacedCard>> CardsAsync(LearningDb db, Participation participation, CancellationToken ct)
    {
        var enrolment = participation.Enrolment;
        var attempts = await db.Set<Attempt>().AsNoTracking().Include(a => a.Responses)
            .Where(a => a.EnrolmentId == enrolment.Id && a.SubmittedUtc != null && a.SessionId == null).OrderBy(a => a.SubmittedUtc).ToListAsync(ct);
        var reviews = (await db.Set<SpacedReview>().AsNoTracking().Where(r => r.EnrolmentId == enrolment.Id).OrderBy(r => r.Number).ToListAsync(ct))
            .ToLookup(r => (r.Quiz, r.Item));
        var cards = new List<SpacedCard>();
        foreach (var quiz in participation.Edition.Quizzes.Values.Where(MayComeBack))
        {
            var mine = attempts.Where(a => a.Quiz == quiz.Id.Value).ToList();
            if (mine.Count == 0) continue;
            var key = await MarkingDecisions.KeyAsync(db, enrolment.Course, quiz.Id.Value, participation.Edition.Course.Scoring);
            var plays = mine.Select(a => new AttemptInPlay(a, quiz, participation, Session: null, key)).ToList();
            // A question of a progressive case makes no sense out of it: the case is done again as a whole.
            foreach (var item in quiz.ActiveItems.Where(i => i.Group is null && Scorer.Counts(i, key)))
            {
                var own = reviews[(quiz.Id.Value, item.Id.Value)].ToList();
                var looks = plays.Where(p => p.Items.Contains(item)).Select(p => (At: p.Attempt.SubmittedUtc!.Value, Given: p.ResponseTo(item)?.Given))
                    .Concat(own.Select(r => (At: r.AtUtc, Given: (string?)r.Given))).OrderBy(l => l.At)
                    .Select(l => new Look(DateOnly.FromDateTime(French.InParis(l.At)), Scorer.Of(item, l.Given, key)));
                if (ReviewDeck.Of(looks) is { } card) cards.Add(new SpacedCard(participation, quiz, item, key, card.State, card.Due, own));
            }
        }
        return cards;
    }
}
