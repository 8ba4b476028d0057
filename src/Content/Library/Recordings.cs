using Immunotox.Content.Comics;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>A recorded voice.</summary>
/// <param name="Path">Within the course folder, <c>audio/les-freins/badge.1a2b3c4d.mp3</c>.</param>
/// <param name="Bytes">MP3, AAC in MP4, or Ogg, by the extension.</param>
public sealed record Recording(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Ties recorded voices to panels by <c>audio/&lt;episode&gt;/&lt;panel&gt;.&lt;key&gt;.mp3</c>, where the key is <see cref="SpokenText.Key"/>: a voice
/// never says what the panel no longer does.
/// </summary>
internal static class Recordings
{
    public static IReadOnlyDictionary<(EpisodeId, string), Recording> Of(CourseShelf shelf)
    {
        var found = new Dictionary<(EpisodeId, string), Recording>();
        foreach (var file in Files(shelf))
        {
            if (Match(shelf, file) is { IsFresh: true } match)
            {
                found[(match.Episode.Id, match.Panel.Id)] = new Recording(file.Id, file.Source.Bytes);
            }
        }

        return found;
    }

    public static void Check(CourseShelf shelf)
    {
        var reports = shelf.Reports.ToDictionary(r => r.Path, StringComparer.Ordinal);
        var recorded = new HashSet<(EpisodeId, string)>();
        foreach (var file in Files(shelf))
        {
            var match = Match(shelf, file);
            if (match is { IsFresh: true })
            {
                recorded.Add((match.Value.Episode.Id, match.Value.Panel.Id));
            }
            else if (match is { } stale)
            {
                reports[file.Source.Path].Warning(FindingCodes.StaleRecording, 0, $"Le texte de cette vignette a changé : l'enregistrement n'est plus lu. Enregistrez-la de nouveau sous le nom `{stale.Panel.Id}.{SpokenText.Key(stale.Panel)}.mp3`, puis supprimez ce fichier.");
            }
            else if (shelf.Episodes.Values.All(e => e.Value is not null && !e.Report.IsPartial))
            {
                reports[file.Source.Path].Warning(FindingCodes.StaleRecording, 0, "Aucune vignette ne porte ce nom. Un enregistrement s'appelle `audio/<épisode>/<vignette>.<clé>.mp3` ; sinon, supprimez ce fichier.");
            }
        }

        foreach (var reading in shelf.Episodes.Values.Where(e => e.Value is not null && recorded.Any(r => r.Item1 == e.Value.Id)))
        {
            foreach (var panel in reading.Value!.Panels.Where(p => !recorded.Contains((reading.Value.Id, p.Id))))
            {
                reading.Report.Warning(FindingCodes.MissingRecording, 0, $"Cet épisode a des enregistrements, mais pas pour la vignette « {panel.Id} ». Ajoutez `audio/{reading.Id}/{panel.Id}.{SpokenText.Key(panel)}.mp3` ; d'ici là, l'appareil la lit de sa propre voix.");
            }
        }
    }

    private static IEnumerable<ContentFile> Files(CourseShelf shelf) => shelf.Files.Where(f => f.Role == FileRole.Recording && f.Source.Fault == ReadFault.None);

    private static (Episode Episode, Panel Panel, bool IsFresh)? Match(CourseShelf shelf, ContentFile file)
    {
        var parts = file.Id.Split('/');
        var name = parts[2].Split('.');
        return name.Length == 3 && shelf.Episodes.GetValueOrDefault(parts[1])?.Value is { } episode && episode.Find(name[0]) is { } panel
            ? (episode, panel, name[1] == SpokenText.Key(panel))
            : null;
    }
}
