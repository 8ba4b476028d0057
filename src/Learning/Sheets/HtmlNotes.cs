using System.Text.RegularExpressions;
using Immunotox.Content.Sources;
using Immunotox.Learning.Pdf;

namespace Immunotox.Learning.Sheets;

/// <summary>The paragraphs of the safe HTML our Markdown renders, for paper: headings, paragraphs and items of lists.</summary>
internal static partial class HtmlNotes
{
    private const char Item = '\u0001', Heading = '\u0002';

    public static IReadOnlyList<Paragraph> Of(string html)
    {
        var marked = Title().Replace(ListItem().Replace(html, "<br>" + Item), "<br>" + Heading);
        return [.. HtmlText.Lines(marked).Where(l => l.Trim(Item, Heading).Length > 0).Select(l => l[0] switch
        {
            Item => new Paragraph(l.Trim(Item), ParagraphKind.Bullet),
            Heading => new Paragraph(l.Trim(Heading), ParagraphKind.Label),
            _ => new Paragraph(l),
        })];
    }

    // A loose list puts a paragraph in each item.
    [GeneratedRegex(@"<li[^>]*>\s*(<p[^>]*>)?")]
    private static partial Regex ListItem();

    [GeneratedRegex("<h[1-6][^>]*>")]
    private static partial Regex Title();
}
