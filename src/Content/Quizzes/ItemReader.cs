using Immunotox.Content.Sources;
using Markdig.Syntax;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads one item: its question, its choices, its explanation.</summary>
internal sealed class ItemReader(AuthoredMarkdown body, ReadingContext context, Report report)
{
    /// <summary>Null when the heading itself is unreadable.</summary>
    public ReadItem? Read(Section section)
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
        var item = new Item
        {
            Id = heading.Id,
            Type = heading.Type,
            Rank = heading.Rank,
            Weight = heading.Weight,
            StemHtml = body.Html(stem),
            StemText = AuthoredMarkdown.Words(stem),
            Choices = heading.Type == ItemType.Qroc ? [] : [.. written.Select(ToChoice)],
            AcceptedForms = heading.Type == ItemType.Qroc ? [.. written.Select(c => c.Text)] : [],
            ExplanationHtml = Explanation(after, offset, heading),
            IsRetired = heading.IsRetired,
            Fingerprint = ItemFingerprint.Of(heading.Type, stem.Count == 0 ? "" : body.Written(stem[0].Span.Start, stem[^1].Span.End), written),
        };
        return new ReadItem(item, offset);
    }

    private static Choice ToChoice(WrittenChoice written) =>
        new(written.Id, written.Html, written.Text, written.Box == 'x', MarkOf(written), written.FeedbackHtml);

    private static ChoiceMark MarkOf(WrittenChoice written) => written.Mark switch
    {
        "indispensable" => ChoiceMark.Indispensable,
        "inacceptable" => ChoiceMark.Inacceptable,
        _ => ChoiceMark.None,
    };

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
