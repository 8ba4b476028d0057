using Immunotox.Content.Sources;
using Markdig.Syntax;

namespace Immunotox.Content.Comics;

/// <summary>Reads the cast of a panel: « - tess : debout, doute, torche », one figure a line, from left to right.</summary>
internal static class CastReader
{
    private const int MostFigures = 5;

    public static IReadOnlyList<Figure> Read(ListBlock list, AuthoredMarkdown body, Report report)
    {
        var cast = new List<Figure>();
        foreach (var line in list.OfType<ListItemBlock>())
        {
            if (ReadLine(line, body, report) is not { } figure)
            {
                continue;
            }

            if (cast.Exists(f => f.Who == figure.Who))
            {
                report.Error(FindingCodes.BadCast, body.Offset(line), $"{Tongue.French.Names[figure.Who]} est déjà dans cette vignette. Supprimez l'une des deux lignes.");
            }
            else
            {
                cast.Add(figure);
            }
        }

        if (cast.Count > MostFigures)
        {
            report.Error(FindingCodes.BadCast, body.Offset(list), $"Cette vignette compte {cast.Count} personnages : on ne les distingue plus sur un téléphone. Gardez-en {MostFigures} au plus.");
        }

        return cast;
    }

    private static Figure? ReadLine(ListItemBlock line, AuthoredMarkdown body, Report report)
    {
        var offset = body.Offset(line);
        if (line is not [ParagraphBlock paragraph])
        {
            report.Error(FindingCodes.BadCast, offset, "Un personnage tient sur une ligne : `- tess : debout, doute, torche`.");
            return null;
        }

        var text = MarkdownWords.Of(paragraph);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? text : text[..colon]).Trim();
        if (CharacterNames.Find(name) is not { } who)
        {
            report.Error(FindingCodes.BadCast, offset, $"Personne ne s'appelle « {name} ». {KeyNames.Hint(name, CharacterNames.Known)}");
            return null;
        }

        var figure = new Figure(who, Pose.Standing, Mood.Calm, null, Place.InOrder, false);
        foreach (var word in (colon < 0 ? "" : text[(colon + 1)..]).Split(',').Select(Slug.Of).Where(w => w.Length > 0))
        {
            figure = With(figure, word, offset, report);
        }

        return figure;
    }

    private static Figure With(Figure figure, string word, int offset, Report report)
    {
        if (Vocabulary.Poses.TryGetValue(word, out var pose))
        {
            return figure with { Pose = pose };
        }

        if (Vocabulary.Moods.TryGetValue(word, out var mood))
        {
            return figure with { Mood = mood };
        }

        if (Vocabulary.Props.TryGetValue(word, out var prop))
        {
            return figure with { Prop = prop };
        }

        if (Vocabulary.Places.TryGetValue(word, out var place))
        {
            return figure with { Place = place };
        }

        if (word == Vocabulary.Inflamed)
        {
            return figure with { IsInflamed = true };
        }

        IEnumerable<string> known = [.. Vocabulary.Poses.Keys, .. Vocabulary.Moods.Keys, .. Vocabulary.Props.Keys, .. Vocabulary.Places.Keys, Vocabulary.Inflamed];
        report.Error(FindingCodes.BadCast, offset, $"« {word} » ne se dessine pas. {KeyNames.Hint(word, known)}");
        return figure;
    }
}
