using Immunotox.Content.Sources;

namespace Immunotox.Content.Comics;

/// <summary>Ties the panels of a story: each leads somewhere, all can be reached, and every path can end.</summary>
internal static class StoryGraph
{
    /// <summary>The panels with what follows each; mistakes are reported.</summary>
    public static IReadOnlyList<Panel> Tie(IReadOnlyList<ReadPanel> written, Report report)
    {
        var ids = written.Select(p => p.Panel.Id).ToHashSet(StringComparer.Ordinal);
        CheckTargets(written, ids, report);
        List<Panel> panels = [.. written.Select((p, i) => p.Panel.Fork is null && p.Panel.Outcome is null && p.Panel.NextId is null && i + 1 < written.Count
            ? p.Panel with { NextId = written[i + 1].Panel.Id } : p.Panel)];
        if (panels.Count == 0)
        {
            return panels;
        }

        if (panels[^1] is { Fork: null, Outcome: null, NextId: null })
        {
            report.Error(FindingCodes.NoStoryEnd, written[^1].Offset, $"L'histoire s'arrête ici sans le dire. Ajoutez au titre comment elle finit, par exemple `fin=compris` ({string.Join(", ", Vocabulary.Outcomes.Keys)}).");
        }

        var (reached, ending) = Reach.Between(panels[0].Id, panels.Where(p => p.Outcome is not null).Select(p => p.Id), ids, id => After(panels, id));
        foreach (var panel in written)
        {
            if (!reached.Contains(panel.Panel.Id))
            {
                report.Error(FindingCodes.UnreachablePanel, panel.Offset, $"Rien ne mène à la vignette « {panel.Panel.Id} ». Ajoutez `-> {panel.Panel.Id}` à un choix ou `suite={panel.Panel.Id}` à un titre, ou supprimez-la.");
            }
            else if (!ending.Contains(panel.Panel.Id) && !report.HasErrors)
            {
                report.Error(FindingCodes.NoStoryEnd, panel.Offset, $"Depuis la vignette « {panel.Panel.Id} », l'histoire ne finit jamais. Faites mener un chemin vers une vignette qui porte `fin=…`.");
            }
        }

        return panels;
    }

    /// <summary>Ids of what may follow a panel.</summary>
    public static IEnumerable<string> After(IReadOnlyList<Panel> panels, string id) => panels.FirstOrDefault(p => p.Id == id) switch
    {
        { Fork: { } fork } => fork.Paths.Select(p => p.PanelId),
        { NextId: { } next } => [next],
        _ => [],
    };

    private static void CheckTargets(IReadOnlyList<ReadPanel> written, HashSet<string> ids, Report report)
    {
        foreach (var (panel, offset, pathOffsets) in written)
        {
            if (panel.NextId is { } next && !ids.Contains(next))
            {
                report.Error(FindingCodes.PanelLeadsNowhere, offset, $"La vignette « {next} » n'existe pas. {KeyNames.Hint(next, ids)}");
            }

            for (var i = 0; i < (panel.Fork?.Paths.Count ?? 0); i++)
            {
                var target = panel.Fork!.Paths[i].PanelId;
                if (!ids.Contains(target))
                {
                    report.Error(FindingCodes.PanelLeadsNowhere, pathOffsets[i], target.Length == 0
                        ? "Ce choix ne mène nulle part. Ajoutez à sa fin `-> identifiant-de-vignette`."
                        : $"La vignette « {target} » n'existe pas. {KeyNames.Hint(target, ids)}");
                }
            }
        }
    }
}
