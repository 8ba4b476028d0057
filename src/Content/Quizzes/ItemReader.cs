using Immunotox.Content.Sources;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads one item: its question, its choices, its explanation.</summary>
internal sealed class ItemReader(AuthoredMarkdown body, ReadingContext context, Report report)
{
    /// <summary>Null when the heading itself is unreadable.</summary>
    /// <param name="section">The heading and what follows.</param>
    /// <param name="group">The progressive case it belongs to, or null.</param>
    /// <param name="vignette">The case's vignette as written, for the fingerprint of its first item; else empty.</param>
    public ReadItem? Read(Section section, string? group, string vignette)
    {
        var offset = body.Offset(section.Heading);
        if (ItemHeading.Read(body.Written(section.Heading), offset, report) is not { } heading)
        {
            report.LosePart();
            return null;
        }

        var index = section.Blocks.ToList().FindIndex(WrittenChoice.IsChoiceList);
        var stem = section.Blocks.Take(index < 0 ? section.Blocks.Count : index).Where(b => index >= 0 || b is not QuoteBlock).ToList();
        var after = index < 0 ? section.Blocks.Where(b => b is QuoteBlock).ToList() : section.Blocks.Skip(index + 1).ToList();
        if (AuthoredMarkdown.IsEmpty(stem))
        {
            report.Error(FindingCodes.MissingStem, offset, $"La question « {heading.Id} » n'a pas d'énoncé. Écrivez-le sous le titre, avant les choix.");
        }

        IReadOnlyList<WrittenChoice> written = index < 0 ? [] : WrittenChoice.ReadAll((ListBlock)section.Blocks[index], body, report, withTarget: false);
        ItemCheck.Choices(heading, written, offset, report);
        var stemWritten = stem.Count == 0 ? "" : body.Written(stem[0].Span.Start, stem[^1].Span.End);
        var fingerprint = ItemFingerprint.Of(heading.Type, vignette.Length == 0 ? stemWritten : vignette + " " + stemWritten, written);
        var picture = heading.Type == ItemType.Qzone ? TakePicture(stem, heading, offset) : null;
        var isOpen = heading.Type is ItemType.Qroc or ItemType.Num;
        var (choices, targets) = heading.Type switch
        {
            ItemType.Qzone => (Zones.Of(written, report), []),
            ItemType.Assoc => Pairs.Of(written, offset, report),
            _ => ([.. isOpen ? [] : written.Select(ToChoice)], (IReadOnlyList<MatchTarget>)[]),
        };
        var item = new Item
        {
            Id = heading.Id,
            Type = heading.Type,
            Rank = heading.Rank,
            Weight = heading.Weight,
            StemHtml = body.Html(stem),
            StemText = AuthoredMarkdown.Words(stem),
            Choices = choices,
            AcceptedForms = isOpen ? [.. written.Select(c => c.Text)] : [],
            ExplanationHtml = Explanation(after, offset, heading),
            IsRetired = heading.IsRetired,
            Fingerprint = fingerprint,
            Themes = heading.Themes,
            Objectives = heading.Objectives,
            Group = group,
            ForgivesTypo = heading.ForgivesTypo,
            HasDemonstrationPanel = heading.HasDemonstrationPanel,
            Numbers = heading.Type == ItemType.Num ? [.. written.Select(c => NumericKeyReader.Read(c.Text)).OfType<NumericKey>()] : [],
            Targets = targets,
            Picture = picture,
            PagesToRead = PagesIn(after),
            StepsCited = [.. LinksIn(after, "algo:").Where(l => l.Target.Length == 2).Select(l => new StepReference(l.Target[0], l.Target[1])).Distinct()],
        };
        return new ReadItem(item, offset);
    }

    private static Choice ToChoice(WrittenChoice written) =>
        new(written.Id, written.Html, written.Text, written.Box == 'x', MarkOf(written), written.FeedbackHtml) { Number = written.Number };

    internal static ChoiceMark MarkOf(WrittenChoice written) => written.Mark switch
    {
        "indispensable" => ChoiceMark.Indispensable,
        "inacceptable" => ChoiceMark.Inacceptable,
        _ => ChoiceMark.None,
    };

    /// <summary>Takes the picture of a zone question off its stem: it is drawn with its zones, not as a figure.</summary>
    private ZonePicture? TakePicture(List<Block> stem, ItemHeading heading, int offset)
    {
        var figures = stem.OfType<ParagraphBlock>().Where(p => p.Inline is { FirstChild: LinkInline { IsImage: true } picture } && picture == p.Inline.LastChild).ToList();
        if (figures.Count != 1)
        {
            report.Error(FindingCodes.BadZone, offset, $"La QZONE « {heading.Id} » montre {figures.Count} figure(s) ; il en faut une. Écrivez-la seule sur sa ligne : « ![ce qu'elle montre](images/nom.svg) ».");
            return null;
        }

        var image = (LinkInline)figures[0].Inline!.FirstChild!;
        stem.Remove(figures[0]);
        if (LinkMark.AddressOf(image) is not { } address)
        {
            return null;
        }

        if (LinkMark.SizeOf(image) is not { } size)
        {
            report.Error(FindingCodes.BadZone, body.Offset(figures[0]), "La taille de cette figure n'est pas connue : les zones ne peuvent pas être placées. Enregistrez-la en SVG ou en PNG.");
            return null;
        }

        return new ZonePicture(address, size.Width, size.Height, MarkdownWords.Of(image));
    }

    private static List<PageReference> PagesIn(IReadOnlyList<Block> blocks) =>
        [.. LinksIn(blocks, "module:").Select(l => new PageReference(l.Target[0], l.Target.ElementAtOrDefault(1), l.Words))];

    /// <summary>The links of one kind in an explanation: the two halves of their address around « # », and their words.</summary>
    private static IEnumerable<(string[] Target, string Words)> LinksIn(IReadOnlyList<Block> blocks, string scheme) =>
        blocks.OfType<QuoteBlock>().SelectMany(q => q.Descendants<LinkInline>())
            .Where(l => l.Url?.StartsWith(scheme, StringComparison.Ordinal) == true)
            .Select(l => (l.Url![scheme.Length..].Split('#'), MarkdownWords.Of(l)));

    private string Explanation(List<Block> after, int offset, ItemHeading heading)
    {
        foreach (var stray in after.Where(b => b is not QuoteBlock))
        {
            report.Error(FindingCodes.MisplacedText, body.Offset(stray), "Après les choix, seule l'explication est attendue. Commencez chaque ligne par `>`, ou placez ce texte avant les choix.");
        }

        var quotes = after.OfType<QuoteBlock>().ToList();
        var blocks = quotes.SelectMany(q => q).ToList();
        if (AuthoredMarkdown.IsEmpty(blocks))
        {
            report.Error(FindingCodes.MissingExplanation, offset, $"La question « {heading.Id} » n'a pas d'explication. Après les choix et une ligne vide, écrivez `> L'explication. Source : CLÉ`.");
            return "";
        }

        var text = string.Concat(quotes.Select(body.Written));
        if (!text.Contains("](module:", StringComparison.Ordinal) && !text.Contains("](algo:", StringComparison.Ordinal)
            && !context.Bibliography.MayBeCitedIn(text))
        {
            report.Warning(FindingCodes.ExplanationWithoutSource, body.Offset(quotes[0]), "Cette explication ne cite aucune source. Ajoutez « Source : CLÉ », ou un lien `[la page](module:slug#page)` ou `[l'étape](algo:slug#g3)`.");
        }

        return body.Html(blocks);
    }
}
