using Immunotox.Content.Quizzes;
using Immunotox.Learning.Scoring;

namespace Immunotox.Learning.Assessment;

/// <summary>What an attempt shows to be worth reading again. Pure.</summary>
internal static class WeakPoints
{
    /// <summary>The pages that explanations of missed items point at, each once, most often missed first.</summary>
    public static IReadOnlyList<PageReference> PagesToRead(AttemptInPlay play) =>
        [.. play.Items.Where(i => Scorer.Counts(i, play.Key) && Scorer.Of(i, play.ResponseTo(i)?.Given, play.Key) < 1)
            .SelectMany(i => i.PagesToRead)
            .Where(p => play.Participation.Edition.Modules.TryGetValue(new(p.Module), out var module) && (p.Page is null || module.Pages.Any(page => page.Id == p.Page)))
            .GroupBy(p => (p.Module, p.Page)).OrderByDescending(g => g.Count()).Select(g => g.First())];
}
