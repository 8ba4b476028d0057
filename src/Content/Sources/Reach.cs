namespace Immunotox.Content.Sources;

/// <summary>What can be reached by following arrows.</summary>
internal static class Reach
{
    /// <summary>The starts and everything after them.</summary>
    public static HashSet<string> From(IEnumerable<string> starts, Func<string, IEnumerable<string>> next) => [.. Steps(starts, next).Keys];

    /// <summary>What is reached from the start, and that from which an end is reached: what is in neither cannot be followed.</summary>
    public static (HashSet<string> Reached, HashSet<string> Ending) Between(string start, IEnumerable<string> ends, IReadOnlyCollection<string> all, Func<string, IEnumerable<string>> next)
    {
        var before = all.SelectMany(from => next(from).Select(to => (to, from))).ToLookup(e => e.to, e => e.from, StringComparer.Ordinal);
        return (From([start], id => next(id).Where(all.Contains)), From(ends, id => before[id]));
    }

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
