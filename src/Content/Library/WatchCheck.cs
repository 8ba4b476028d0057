using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>Ties each watch file to its algorithm: nodes and versions it names must be there.</summary>
internal static class WatchCheck
{
    public static void Run(SharedShelf shared)
    {
        foreach (var watch in shared.Watches.Values)
        {
            // An algorithm that is absent or half read is told elsewhere: nothing can be said of its nodes.
            if (watch.Value is not { } read || shared.Algorithms.GetValueOrDefault(watch.Id) is not { Value: { } algorithm, Report.IsPartial: false })
            {
                continue;
            }

            foreach (var (node, offset) in read.Nodes.Where(n => !algorithm.NodeIds.Contains(n.Node)))
            {
                watch.Report.Error(FindingCodes.UnknownWatchNode, offset, $"L'algorithme « {watch.Id} » n'a pas de nœud « {node} ». {KeyNames.Hint(node, algorithm.NodeIds)}");
            }

            foreach (var (version, offset) in read.Versions.Where(v => algorithm.Changes.All(c => c.Version != v.Version)))
            {
                watch.Report.Error(FindingCodes.UnknownWatchVersion, offset, $"L'algorithme « {watch.Id} » ne dit rien d'une version {version}. Écrivez l'une de ses versions ({string.Join(", ", algorithm.Changes.Select(c => c.Version))}), ou ajoutez celle-ci à ses « changes ».");
            }
        }
    }
}
