using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Watch;

namespace Immunotox.Learning.Watch;

/// <summary>How much of the literature watch of one algorithm is left to read or to decide.</summary>
/// <param name="ToRead">Nobody has read it.</param>
/// <param name="ToDecide">Read, nothing decided.</param>
/// <param name="Decided">Part of the history.</param>
internal sealed record WatchCounts(int ToRead, int ToDecide, int Decided)
{
    private static readonly WatchCounts None = new(0, 0, 0);

    public int All => ToRead + ToDecide + Decided;

    public static WatchCounts Of(CourseLibrary library, AlgorithmId algorithm) => library.Watches.GetValueOrDefault(algorithm) is { } sheet ? Of(sheet.Entries) : None;

    public static WatchCounts Of(IReadOnlyCollection<WatchEntry> entries) => new(
        entries.Count(e => e.State == ReadingState.ToRead),
        entries.Count(e => e is { State: ReadingState.Read, Decision: null }),
        entries.Count(e => e.Decision is not null));
}
