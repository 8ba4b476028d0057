using Immunotox.Content.PlainLanguage;
using Immunotox.Content.Sources;
using Markdig.Syntax;

namespace Immunotox.Content.Comics;

/// <summary>A panel as written, with the places of what it points at.</summary>
/// <param name="Panel">Its <see cref="Panel.NextId"/> is what <c>suite</c> says, or null.</param>
/// <param name="Offset">Of its heading.</param>
/// <param name="PathOffsets">Of each path of its fork.</param>
internal sealed record ReadPanel(Panel Panel, int Offset, IReadOnlyList<int> PathOffsets);

/// <summary>Reads one panel: where, who, what is said, and what the reader may choose.</summary>
internal sealed class PanelReader(AuthoredMarkdown body, Report report)
{
    /// <summary>A picture with more words than this is a page of text (look of the series: 25 aimed at).</summary>
    public const int MostWords = 70;

    private const string Reserved = "questions";

    public ReadPanel Read(string id, string title, Section section)
    {
        var offset = body.Offset(section.Heading);
        var keys = MarkdownCheck.AttributesOf(section.Heading);
        var (before, forks) = Section.Split(section.Blocks, 2);
        var list = before.Count > 0 ? before[0] as ListBlock : null;
        if (list is null)
        {
            report.Error(FindingCodes.BadCast, offset, "Sous le titre, dites qui est là, une ligne par personnage : `- tess : debout, doute, torche`.");
        }

        IReadOnlyList<Figure> cast = list is null ? [] : CastReader.Read(list, body, report);
        var lines = new LineReader(body, report).Read(list is null ? before : before.Skip(1), cast);
        if (lines.Sum(l => Readability.WordsIn(l.Text)) is var words && words > MostWords)
        {
            report.Error(FindingCodes.TooManyWords, offset, $"Cette vignette compte {words} mots ; {MostWords} au plus, 25 visés. Coupez-la en deux vignettes.");
        }

        if (id == Reserved)
        {
            report.Error(FindingCodes.DuplicateId, offset, $"« {Reserved} » est l'adresse de la dernière page. Donnez à cette vignette un autre identifiant.");
        }

        var (fork, pathOffsets) = ReadFork(forks);
        var panel = new Panel
        {
            Id = id,
            Title = title,
            Stage = new Stage(Setting(Value(keys, "decor"), offset), cast),
            Lines = lines,
            Fork = fork,
            NextId = Value(keys, "suite"),
            Outcome = Outcome(Value(keys, "fin"), offset),
        };
        if (new[] { fork is not null, panel.NextId is not null, panel.Outcome is not null }.Count(x => x) > 1)
        {
            report.Error(FindingCodes.PanelLeadsNowhere, offset, "Cette vignette mène à plusieurs endroits à la fois. Gardez un choix, ou `suite=…`, ou `fin=…`.");
        }

        return new ReadPanel(panel, offset, pathOffsets);
    }

    private (Fork? Fork, IReadOnlyList<int> Offsets) ReadFork(IReadOnlyList<Section> forks)
    {
        if (forks.Count == 0)
        {
            return (null, []);
        }

        var offset = body.Offset(forks[0].Heading);
        List<WrittenChoice> paths = [.. forks.SelectMany(f => f.Blocks).OfType<ListBlock>().SelectMany(l => WrittenChoice.ReadAll(l, body, report, withTarget: true))];
        foreach (var stray in forks.SelectMany(f => f.Blocks).Where(b => b is not ListBlock))
        {
            report.Error(FindingCodes.MisplacedText, body.Offset(stray), "Sous la question d'une vignette, seuls les choix sont attendus. Placez ce texte avant le titre `##`.");
        }

        if (forks.Count > 1 || paths.Count is < 2 or > 3)
        {
            report.Error(FindingCodes.BadFork, offset, "Une vignette pose une seule question, avec deux ou trois choix : `- [ ] Elle appelle -> appeler`.");
        }

        foreach (var path in paths.Where(p => p.Box != ' ' || p.Mark is not null || p.FeedbackHtml is not null))
        {
            report.Error(FindingCodes.BadFork, path.Offset, "Un choix d'histoire n'est ni juste ni faux, et ne porte pas de commentaire. Écrivez `- [ ] Elle appelle -> appeler`.");
        }

        return (new Fork(MarkdownWords.Of(forks[0].Heading), [.. paths.Select(p => new ForkPath(p.Text, p.Target ?? ""))]), [.. paths.Select(p => p.Offset)]);
    }

    private Setting Setting(string? written, int offset)
    {
        if (written is not null && Vocabulary.Settings.TryGetValue(written, out var setting))
        {
            return setting;
        }

        report.Error(FindingCodes.UnknownSetting, offset, written is null
            ? "Cette vignette n'a pas de décor. Ajoutez-le au titre, par exemple `{#faux-badge decor=vaisseau}`."
            : $"Le décor « {written} » n'existe pas. {KeyNames.Hint(written, Vocabulary.Settings.Keys)}");
        return Comics.Setting.Kitchen;
    }

    private Outcome? Outcome(string? written, int offset)
    {
        if (written is null)
        {
            return null;
        }

        if (!Vocabulary.Outcomes.TryGetValue(written, out var outcome))
        {
            report.Error(FindingCodes.NoStoryEnd, offset, $"La fin « {written} » n'existe pas. {KeyNames.Hint(written, Vocabulary.Outcomes.Keys)}");
        }

        return outcome;
    }

    private static string? Value(IReadOnlyList<KeyValuePair<string, string?>> keys, string key) => keys.LastOrDefault(k => k.Key == key).Value;
}
