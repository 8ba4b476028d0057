using Immunotox.Content.Packages;

namespace Immunotox.Learning.Launches;

/// <summary>When units, blocks and packages are satisfied (cmi5 specification, 9.3.9 and 13.1.4): a pure function of what was done.</summary>
internal static class MoveOnRule
{
    /// <summary>Whether a unit is satisfied; a waived one always is (9.3.7).</summary>
    public static bool Holds(MoveOn rule, bool isCompleted, bool isPassed, bool isWaived) => isWaived || rule switch
    {
        MoveOn.Completed => isCompleted,
        MoveOn.Passed => isPassed,
        MoveOn.CompletedAndPassed => isCompleted && isPassed,
        MoveOn.CompletedOrPassed => isCompleted || isPassed,
        _ => true,
    };

    /// <summary>The units that are satisfied: those said to be, and those that ask for nothing.</summary>
    public static HashSet<int> Units(Package package, IEnumerable<int> satisfied) =>
        [.. satisfied, .. package.Units.Where(u => u.MoveOn == MoveOn.NotApplicable).Select(u => u.Index)];

    /// <summary>The blocks whose every unit is satisfied, inner ones first.</summary>
    public static IReadOnlyList<Cmi5Node> Blocks(Package package, IReadOnlySet<int> units)
    {
        var found = new List<Cmi5Node>();
        foreach (var node in package.Nodes) Collect(node, units, found);
        return found;
    }

    /// <summary>Whether the whole package is satisfied.</summary>
    public static bool All(Package package, IReadOnlySet<int> units) => package.Units.All(u => units.Contains(u.Index));

    private static bool Collect(Cmi5Node node, IReadOnlySet<int> units, List<Cmi5Node> found)
    {
        if (node.Unit is { } unit) return units.Contains(unit);
        // Every child is looked at: an inner block may be satisfied in an outer one that is not.
        var holds = true;
        foreach (var child in node.Nodes) holds &= Collect(child, units, found);
        if (holds) found.Add(node);
        return holds;
    }
}
