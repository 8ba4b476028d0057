using Immunotox.Content.Sources;

namespace Immunotox.Content.Algorithms;

/// <summary>Reads the questions, actions and outcomes of an algorithm.</summary>
internal static class NodeReader
{
    private static readonly Dictionary<string, NodeKind> Kinds = new()
    {
        ["question"] = NodeKind.Question,
        ["action"] = NodeKind.Action,
        ["outcome"] = NodeKind.Outcome,
    };

    private static readonly Dictionary<string, NodeDetail> Details = new()
    {
        ["red_flags"] = NodeDetail.RedFlags,
        ["differentials"] = NodeDetail.Differentials,
        ["rechallenge"] = NodeDetail.Rechallenge,
    };

    /// <summary>The nodes in file order, with the place of each.</summary>
    public static IReadOnlyList<(Node Node, Fields Map)> ReadAll(Fields fields, ReadingContext context, Report report)
    {
        var nodes = new List<(Node Node, Fields Map)>();
        foreach (var map in fields.Maps("nodes"))
        {
            var node = Read(map, context, report);
            map.Close();
            if (node.Id.Length == 0)
            {
                report.LosePart();
            }
            else if (!Slug.IsSlug(node.Id))
            {
                report.LosePart();
                report.Error(FindingCodes.WrongSlug, map.OffsetOf("id"), $"« {node.Id} » n'est pas un identifiant. Écrivez des minuscules sans accent, par exemple alarme.");
            }

            nodes.Add((node, map));
        }

        return nodes;
    }

    private static Node Read(Fields map, ReadingContext context, Report report) => new(
        map.Raw("id"),
        map.Choice("kind", Kinds),
        map.Text("text"),
        map.Has("shows") ? map.Choice("shows", Details) : NodeDetail.None,
        [.. map.Maps("to", mayBeEmpty: true).Select(ReadEdge)],
        context.Bibliography.Find(map.Scalars("sources"), report));

    private static Edge ReadEdge(Fields map)
    {
        var edge = new Edge(map.Raw("node"), map.Text("when"));
        map.Close();
        return edge;
    }
}
