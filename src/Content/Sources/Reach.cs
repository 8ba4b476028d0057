namespace Immunotox.Content.Sources;

/// <summary>What can be reached by following arrows.</summary>
internal static class Reach
{
    /// <summary>The starts and everything after them.</summary>
    public static HashSet<string> From(IEnumerable<string> starts, Func<string, IEnumerable<string>> next) => [.. Steps(starts, next).Keys];

    /// <summary>For everything that can be reached, the least number of arrows from a start.</summary>
    public static IReadOnlyDictionary<string, int> Steps(IEnumerable<string> starts, Func<string, IEnumerable<string>> next)
    {
        var steps = starts.Distinct(StringComparer.Ordinal).ToDictionary(s => s, _ => 0, StringComparer.Ordinal);
        var queue = new Queue<string>(steps.Keys);
        while (queue.TryDequeue(out var id))
        {
            foreach (var other in next(id))
            {
                if (steps.TryAdd(other, steps[id] + 1))
                {
                    queue.Enqueue(other);
                }
            }
        }

        return steps;
    }
}
