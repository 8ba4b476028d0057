using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotox.Content.Sources;

/// <summary>One choice of an item or a decision, as it was written.</summary>
internal sealed record WrittenChoice
{
    /// <summary><c>a</c>, <c>b</c>, … in file order.</summary>
    public required string Id { get; init; }

    /// <summary><c>x</c>, a space, <c>=</c>, or <c>#</c> for a number.</summary>
    public required char Box { get; init; }

    /// <summary>The number in the box: experts of a panel, a right place; else 0.</summary>
    public int Number { get; init; }

    /// <summary><c>indispensable</c>, <c>inacceptable</c> or null.</summary>
    public required string? Mark { get; init; }

    public required string Html { get; init; }
    public required string Text { get; init; }

    /// <summary>The words in the file, blanks collapsed: what a fingerprint is made from.</summary>
    public required string Written { get; init; }

    /// <summary>What follows <c>-></c>, or null.</summary>
    public required string? Target { get; init; }

    /// <summary>Null when there is none.</summary>
    public required string? FeedbackHtml { get; init; }

    public required int Offset { get; init; }

    /// <summary>Whether a list is a list of choices: one of its items opens with a box.</summary>
    public static bool IsChoiceList(Block block) => block is ListBlock list && list.OfType<ListItemBlock>().Any(i => MarkOf(i) is not null);

    /// <summary>Reads a list of choices; items without a box, and blocks that are neither text nor feedback, are reported.</summary>
    public static IReadOnlyList<WrittenChoice> ReadAll(ListBlock list, AuthoredMarkdown body, Report report, bool withTarget)
    {
        var choices = new List<WrittenChoice>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (MarkOf(item) is not { } mark)
            {
                report.Error(FindingCodes.BadChoice, body.Offset(item), "Ce choix n'a pas de case. Commencez-le par `- [x]` s'il est juste, `- [ ]` sinon (`- [=]` pour une forme acceptée).");
                continue;
            }

            foreach (var stray in item.Skip(1).Where(b => b is not QuoteBlock))
            {
                report.Error(FindingCodes.MisplacedText, body.Offset(stray), "Sous un choix, seul un commentaire est attendu. Commencez chaque ligne par `>`, en retrait de deux espaces.");
            }

            choices.Add(Read(item, mark, choices.Count, body, withTarget));
        }

        return choices;
    }

    private static WrittenChoice Read(ListItemBlock item, ChoiceMarkInline mark, int index, AuthoredMarkdown body, bool withTarget)
    {
        var paragraph = (ParagraphBlock)item[0];
        var written = MarkdownWords.Collapse(body.Written(mark.Span.End + 1, paragraph.Span.End));
        mark.Remove();
        var target = withTarget ? TakeTarget(paragraph) : null;
        var feedback = item.Skip(1).OfType<QuoteBlock>().SelectMany(q => q).ToList();
        return new WrittenChoice
        {
            Id = index < 26 ? ((char)('a' + index)).ToString() : $"z{index}",
            Box = mark.Box,
            Number = mark.Number,
            Mark = mark.Mark,
            Html = body.InlineHtml(paragraph),
            Text = MarkdownWords.Of(paragraph),
            Written = written,
            Target = target,
            FeedbackHtml = AuthoredMarkdown.IsEmpty(feedback) ? null : body.Html(feedback),
            Offset = body.Offset(item),
        };
    }

    private static ChoiceMarkInline? MarkOf(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: ChoiceMarkInline mark } ? mark : null;

    /// <summary>Takes « -> id » off the end of a choice.</summary>
    private static string? TakeTarget(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.LastChild is not LiteralInline last)
        {
            return null;
        }

        var text = last.Content.ToString();
        var arrow = text.LastIndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return null;
        }

        last.Content = new StringSlice(text[..arrow].TrimEnd());
        return text[(arrow + 2)..].Trim();
    }
}
