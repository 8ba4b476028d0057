using Immunotox.Content.Quizzes;
using Immunotox.Learning.Scoring;

namespace Immunotox.Learning.Assessment;

/// <summary>What an attempt shows to be worth reading again. Pure.</summary>
internal static class WeakPoints
{
    /// <summary>Share of the points an objective of the course needs, under which it is weak.</summary>
    public const decimal Enough = 0.7m;

    /// <summary>What was earned on each objective that the counted items test, in the order of the course. An item may test several.</summary>
    public static IReadOnlyList<ObjectiveResult> Objectives(AttemptInPlay play)
    {
        var names = play.Participation.Edition.Course.Objectives;
        return [.. play.Items.Where(i => Scorer.Counts(i, play.Key))
            .SelectMany(i => i.Objectives.Where(n => n <= names.Count).Distinct().Select(n => (Number: n, i.Weight, Earned: i.Weight * Scorer.Of(i, play.ResponseTo(i)?.Given, play.Key))))
            .GroupBy(i => i.Number).OrderBy(g => g.Key)
            .Select(g => new ObjectiveResult(g.Key, names[g.Key - 1], g.Count(), g.Sum(i => i.Earned) / g.Sum(i => i.Weight)))];
    }

    /// <summary>The pages that explanations of missed items point at, each once, most often missed first.</summary>
    public static IReadOnlyList<PageReference> PagesToRead(AttemptInPlay play) =>
        [.. play.Items.Where(i => Scorer.Counts(i, play.Key) && Scorer.Of(i, play.ResponseTo(i)?.Given, play.Key) < 1)
            .SelectMany(i => i.PagesToRead)
            .Where(p => play.Participation.Edition.Modules.TryGetValue(new(p.Module), out var module) && (p.Page is null || module.Pages.Any(page => page.Id == p.Page)))
            .GroupBy(p => (p.Module, p.Page)).OrderByDescending(g => g.Count()).Select(g => g.First())];
}

/// <summary>How one objective of the course went in an attempt.</summary>
/// <param name="Number">1-based, as the course lists it.</param>
/// <param name="Items">Items that tested it.</param>
/// <param name="Share">0 to 1, weighted.</param>
internal sealed record ObjectiveResult(int Number, string Text, int Items, decimal Share)
{
    public bool IsWeak => Share < WeakPoints.Enough;
}
