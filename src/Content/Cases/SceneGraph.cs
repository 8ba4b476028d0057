using Immunotox.Content.Sources;

namespace Immunotox.Content.Cases;

/// <summary>Checks that every scene can be reached from the first, and that an end can be reached from every scene.</summary>
internal static class SceneGraph
{
    public static void Check(IReadOnlyList<ReadScene> scenes, Report report)
    {
        if (scenes.Count == 0)
        {
            return;
        }

        var ids = scenes.Select(s => s.Scene.Id).ToHashSet(StringComparer.Ordinal);
        CheckTargets(scenes, ids, report);
        var ends = scenes.Where(s => s.Scene.Decision is null).Select(s => s.Scene.Id);
        var (reached, ending) = Reach.Between(scenes[0].Scene.Id, ends, ids, id => Next(scenes, id));
        foreach (var scene in scenes)
        {
            if (!reached.Contains(scene.Scene.Id))
            {
                report.Error(FindingCodes.UnreachableScene, scene.Offset, $"Aucun choix ne mène à la scène « {scene.Scene.Id} ». Ajoutez `-> {scene.Scene.Id}` à un choix, ou supprimez la scène.");
            }

            if (!ending.Contains(scene.Scene.Id))
            {
                report.Error(FindingCodes.NoEndReachable, scene.Offset, $"Depuis la scène « {scene.Scene.Id} », on ne peut jamais finir le cas. Faites mener un choix vers une scène sans décision.");
            }
        }
    }

    private static void CheckTargets(IReadOnlyList<ReadScene> scenes, HashSet<string> ids, Report report)
    {
        foreach (var scene in scenes)
        {
            var choices = scene.Scene.Decision?.Choices ?? [];
            for (var i = 0; i < choices.Count; i++)
            {
                if (!ids.Contains(choices[i].NextSceneId))
                {
                    report.Error(FindingCodes.ChoiceLeadsNowhere, scene.ChoiceOffsets[i], choices[i].NextSceneId.Length == 0
                        ? "Ce choix ne mène nulle part. Ajoutez à sa fin `-> identifiant-de-scène`."
                        : $"La scène « {choices[i].NextSceneId} » n'existe pas. {KeyNames.Hint(choices[i].NextSceneId, ids)}");
                }
            }
        }
    }

    private static IEnumerable<string> Next(IReadOnlyList<ReadScene> scenes, string id) =>
        scenes.First(s => s.Scene.Id == id).Scene.Decision?.Choices.Select(c => c.NextSceneId) ?? [];
}
