using Immunotox.Content.Library;

namespace Immunotox.Learning.Progress;

/// <summary>Figures of a cohort: pure functions over its members.</summary>
internal static class CohortFigures
{
    /// <summary>For each stop of the course as offered now: how many finished it, and the median of their best scores (0 to 1, null without any).</summary>
    public static IReadOnlyList<(string Title, int Done, decimal? Median)> Stations(CourseEdition edition, IReadOnlyList<CohortMember> members) =>
        [.. CourseProgress.Of(edition, CourseFacts.Of([])).Stations.Select(stop =>
        {
            // A stop that a member's older version lacks is simply not done by them.
            var own = members.Select(m => m.Progress.Stations.FirstOrDefault(s => s.Station == stop.Station)).OfType<StationProgress>().ToList();
            return (stop.Title, own.Count(s => s.State == StationState.Done), Median([.. own.Where(s => s.Score is not null).Select(s => s.Score!.Value)]));
        })];

    /// <summary>The middle value, or the mean of the two middle ones; null of nothing.</summary>
    public static decimal? Median(IReadOnlyList<decimal> values)
    {
        if (values.Count == 0) return null;
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
