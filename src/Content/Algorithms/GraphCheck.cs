using Immunotox.Content.Sources;

namespace Immunotox.Content.Algorithms;

/// <summary>
/// Proves that the graph of an algorithm can be followed: every edge leads to a node, every node is reached from the first, an
/// outcome is reached from every node (so no circle is without exit), and every grade from 1 to 4 has one step or a reason.
/// </summary>
internal static class GraphCheck
{
    public static void Check(Algorithm algorithm, IReadOnlyList<(Node Node, Fields Map)> nodes, IReadOnlyList<(Step Step, Fields Map)> steps, Fields fields, Report report)
    {
        CheckGrades(algorithm, steps, fields, report);
        if (nodes.Count == 0 || steps.Count == 0 || report.IsPartial)
        {
            return;
        }

        foreach (var twice in nodes.GroupBy(n => n.Node.Id).SelectMany(g => g.Skip(steps.Any(s => s.Step.Id == g.Key) ? 0 : 1)))
        {
            report.Error(FindingCodes.DuplicateId, twice.Map.OffsetOf("id"), $"Le nœud « {twice.Node.Id} » est écrit deux fois. Changez l'un des deux identifiants.");
        }

        var ids = algorithm.NodeIds.ToHashSet(StringComparer.Ordinal);
        foreach (var (node, map) in nodes)
        {
            CheckEdges(node, map, ids, report);
        }

        foreach (var (step, map) in steps)
        {
            CheckTarget(step.BetterTo, map.OffsetOf("better_to"), ids, report);
            CheckTarget(step.WorseTo, map.OffsetOf("worse_to"), ids, report);
        }

        CheckPaths(algorithm, [.. nodes.Select(n => (n.Node.Id, n.Map)), .. steps.Select(s => (s.Step.Id, s.Map))], ids, report);
    }

    private static void CheckEdges(Node node, Fields map, HashSet<string> ids, Report report)
    {
        if (node.Kind == NodeKind.Outcome && node.To.Count > 0)
        {
            report.Error(FindingCodes.OutcomeWithEdge, map.OffsetOf("to"), $"« {node.Id} » est une issue (outcome) et mène pourtant ailleurs. Supprimez « to », ou écrivez `kind: action`.");
        }
        else if (node.Kind != NodeKind.Outcome && node.To.Count < (node.Kind == NodeKind.Question ? 2 : 1))
        {
            report.Error(FindingCodes.DeadEnd, map.OffsetOf("id"), node.Kind == NodeKind.Question
                ? $"La question « {node.Id} » n'a pas deux réponses. Ajoutez sous « to » des lignes `- {{ node: identifiant, when: \"réponse\" }}`."
                : $"« {node.Id} » ne mène nulle part : c'est une impasse. Ajoutez sous « to » une ligne `- {{ node: identifiant, when: \"ensuite\" }}`, ou écrivez `kind: outcome`.");
        }

        var edges = map.Maps("to", mayBeEmpty: true);
        for (var i = 0; i < edges.Count; i++)
        {
            CheckTarget(node.To[i].To, edges[i].OffsetOf("node"), ids, report);
        }
    }

    private static void CheckTarget(string target, int offset, HashSet<string> ids, Report report)
    {
        if (target.Length > 0 && !ids.Contains(target))
        {
            report.Error(FindingCodes.EdgeLeadsNowhere, offset, $"Le nœud « {target} » n'existe pas. {KeyNames.Hint(target, ids)}");
        }
    }

    private static void CheckPaths(Algorithm algorithm, IReadOnlyList<(string Id, Fields Map)> nodes, HashSet<string> ids, Report report)
    {
        var outcomes = algorithm.Nodes.Where(n => n.Kind == NodeKind.Outcome).Select(n => n.Id);
        var (reached, ending) = Reach.Between(algorithm.Nodes[0].Id, outcomes, ids, id => algorithm.From(id).Select(e => e.To));
        foreach (var (id, map) in nodes)
        {
            if (!reached.Contains(id))
            {
                report.Error(FindingCodes.UnreachableNode, map.OffsetOf("id"), $"Rien ne mène à « {id} » depuis le premier nœud. Ajoutez une flèche vers lui, ou supprimez-le.");
            }

            if (!ending.Contains(id) && algorithm.From(id).Count > 0)
            {
                report.Error(FindingCodes.CircleWithoutExit, map.OffsetOf("id"), $"Depuis « {id} », on tourne en rond sans jamais atteindre une issue. Faites mener une flèche vers un nœud `kind: outcome`.");
            }
        }
    }

    private static void CheckGrades(Algorithm algorithm, IReadOnlyList<(Step Step, Fields Map)> steps, Fields fields, Report report)
    {
        foreach (var ((step, map), previous) in steps.Skip(1).Zip(steps, (s, p) => (s, p.Step)))
        {
            if (step.GradeMin <= previous.GradeMax)
            {
                report.Error(FindingCodes.GradeTwice, map.OffsetOf("grade_min"), $"Le grade {step.GradeMin} est déjà celui de « {previous.Id} ». Un grade n'a qu'une conduite.");
            }
        }

        List<int> missing = [.. Enumerable.Range(1, 4).Where(g => !steps.Any(s => s.Step.GradeMin <= g && g <= s.Step.GradeMax))];
        if (steps.Count > 0 && missing.Count > 0 && algorithm.AbsentGrades is null)
        {
            report.Error(FindingCodes.GradeGap, fields.OffsetOf("steps"), $"Aucune étape ne dit que faire au grade {string.Join(" ni au grade ", missing)}. Ajoutez l'étape, ou dites pourquoi avec « absent_grades ».");
        }
        else if (missing.Count == 0 && algorithm.AbsentGrades is not null)
        {
            report.Error(FindingCodes.GradeGap, fields.OffsetOf("absent_grades"), "« absent_grades » explique un grade absent, mais tous les grades de 1 à 4 ont une étape. Supprimez cette ligne.");
        }
    }
}
