using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotox.Content.Sources;

/// <summary>Writes a checked document as the small HTML the platform's style sheet knows.</summary>
internal sealed class HouseRenderer : HtmlRenderer
{
    private readonly bool _isFrench;

    public HouseRenderer(TextWriter writer, bool isFrench) : base(writer)
    {
        _isFrench = isFrench;
        MarkdownSetup.Pipeline.Setup(this);
        Swap<HtmlBlock>(static (r, block) => r.Write("<p>").WriteEscape(block.Lines.ToString()).Write("</p>"));
        Swap<HtmlInline>(static (r, inline) => r.WriteEscape(inline.Tag));
        Swap<ParagraphBlock>(WriteParagraph);
        Swap<LinkInline>(static (r, link) => WriteLink(r, link));
        Swap<AutolinkInline>(static (r, link) => WriteAutolink(r, link));
        Swap<CustomContainer>(WriteCallout);
        Swap<Table>(WriteTable);
        Swap<FootnoteLink>(WriteNoteMark);
        Swap<FootnoteGroup>(static (_, _) => { });
        Swap<ChoiceMarkInline>(static (r, mark) => r.WriteEscape(mark.Written));
    }

    /// <summary>Numbers of the notes of the fragment being rendered, and where their marks lead.</summary>
    public PageNotes? Notes { get; set; }

    private void Swap<T>(Action<HtmlRenderer, T> write) where T : MarkdownObject
    {
        for (var i = ObjectRenderers.Count - 1; i >= 0; i--)
        {
            if (ObjectRenderers[i] is MarkdownObjectRenderer<HtmlRenderer, T>)
            {
                ObjectRenderers.RemoveAt(i);
            }
        }

        ObjectRenderers.Insert(0, new Writer<T>(write));
    }

    private static void WriteParagraph(HtmlRenderer r, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is { FirstChild: LinkInline { IsImage: true } picture } && picture == paragraph.Inline.LastChild && LinkMark.AddressOf(picture) is not null)
        {
            r.EnsureLine();
            r.Write("<figure>");
            WritePicture(r, picture);
            if (!string.IsNullOrWhiteSpace(picture.Title))
            {
                r.Write("<figcaption>").WriteEscape(picture.Title).Write("</figcaption>");
            }

            r.WriteLine("</figure>");
            return;
        }

        if (r.ImplicitParagraph)
        {
            r.WriteLeafInline(paragraph);
            return;
        }

        r.EnsureLine();
        r.Write("<p>");
        r.WriteLeafInline(paragraph);
        r.WriteLine("</p>");
    }

    private static void WriteLink(HtmlRenderer r, LinkInline link)
    {
        if (link.IsImage)
        {
            if (LinkMark.AddressOf(link) is null) r.WriteChildren(link);
            else WritePicture(r, link);
            return;
        }

        Anchor(r, LinkMark.AddressOf(link), LinkMark.IsExternalLink(link), () => r.WriteChildren(link));
    }

    private static void WriteAutolink(HtmlRenderer r, AutolinkInline link) =>
        Anchor(r, LinkMark.AddressOf(link), LinkMark.IsExternalLink(link), () => r.WriteEscape(link.Url));

    /// <summary>A refused link keeps its words and loses its target.</summary>
    private static void Anchor(HtmlRenderer r, string? address, bool isExternal, Action content)
    {
        if (address is null)
        {
            content();
            return;
        }

        r.Write("<a href=\"").WriteEscape(address).Write('"');
        if (isExternal) r.Write(" rel=\"noopener noreferrer\"");
        r.Write('>');
        content();
        r.Write("</a>");
    }

    private static void WritePicture(HtmlRenderer r, LinkInline picture)
    {
        r.Write("<img loading=\"lazy\" src=\"").WriteEscape(LinkMark.AddressOf(picture)!).Write("\" alt=\"").WriteEscape(MarkdownWords.Of(picture)).Write('"');
        if (LinkMark.SizeOf(picture) is { } size)
        {
            r.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\""));
        }

        r.Write('>');
    }

    private void WriteCallout(HtmlRenderer r, CustomContainer container)
    {
        var title = Callouts.Title(container.Info, _isFrench);
        r.EnsureLine();
        if (title is null)
        {
            r.WriteChildren(container);
            return;
        }

        r.WriteLine($"<aside class=\"callout callout-{container.Info}\">");
        r.Write("<p class=\"callout-title\">").WriteEscape(title).WriteLine("</p>");
        var implicitParagraph = r.ImplicitParagraph;
        r.ImplicitParagraph = false;
        r.WriteChildren(container);
        r.ImplicitParagraph = implicitParagraph;
        r.EnsureLine();
        r.WriteLine("</aside>");
    }

    private void WriteTable(HtmlRenderer r, Table table)
    {
        r.EnsureLine();
        r.Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Write(_isFrench ? "Tableau" : "Table").WriteLine("\">").WriteLine("<table>");
        var implicitParagraph = r.ImplicitParagraph;
        r.ImplicitParagraph = true;
        string? section = null;
        foreach (var row in table.OfType<TableRow>())
        {
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (section != wanted)
            {
                if (section is not null) r.WriteLine($"</{section}>");
                r.WriteLine($"<{section = wanted}>");
            }

            r.WriteLine("<tr>");
            foreach (var cell in row.OfType<TableCell>())
            {
                r.Write(row.IsHeader ? "<th scope=\"col\">" : "<td>");
                r.WriteChildren(cell);
                r.WriteLine(row.IsHeader ? "</th>" : "</td>");
            }

            r.WriteLine("</tr>");
        }

        r.ImplicitParagraph = implicitParagraph;
        if (section is not null) r.WriteLine($"</{section}>");
        r.WriteLine("</table>").WriteLine("</div>");
    }

    private void WriteNoteMark(HtmlRenderer r, FootnoteLink link)
    {
        // The back link Markdig adds at a note's end has no use where notes are read in place.
        if (link.IsBackLink || Notes is not { } notes)
        {
            return;
        }

        var number = notes.NumberOf(link.Footnote).ToString(CultureInfo.InvariantCulture);
        r.Write("<sup class=\"note-mark\">");
        Anchor(r, notes.PageAddress is { } page ? $"{page}#note-{number}" : null, isExternal: false, () => r.Write(number));
        r.Write("</sup>");
    }

    private sealed class Writer<T>(Action<HtmlRenderer, T> write) : HtmlObjectRenderer<T> where T : MarkdownObject
    {
        protected override void Write(HtmlRenderer renderer, T obj) => write(renderer, obj);
    }
}
