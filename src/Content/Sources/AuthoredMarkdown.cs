using System.Globalization;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Immunotox.Content.Sources;

/// <summary>The Markdown body of a file, parsed and checked once; its blocks are rendered piece by piece by the room's reader.</summary>
internal sealed class AuthoredMarkdown
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly ReadingContext _context;
    private HouseRenderer? _renderer;

    private AuthoredMarkdown(SourceText source, int start, ReadingContext context, IReadOnlyList<Block> blocks) =>
        (_source, _start, _context, Blocks) = (source, start, context, blocks);

    /// <summary>Top-level blocks in file order, without notes and reference definitions.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <param name="file">The opened file.</param>
    /// <param name="context">What surrounds it.</param>
    /// <param name="report">Where findings go.</param>
    /// <param name="headingKeys">Keys a heading may carry in braces beside its id.</param>
    public static AuthoredMarkdown Read(AuthoredFile file, ReadingContext context, Report report, params IReadOnlyList<string> headingKeys)
    {
        try
        {
            var document = Markdown.Parse(file.Source.Text[file.BodyStart..], MarkdownSetup.Pipeline);
            new MarkdownCheck(file.BodyStart, context, report, headingKeys).Run(document);
            return new AuthoredMarkdown(file.Source, file.BodyStart, context, [.. document.Where(b => b is not (FootnoteGroup or LinkReferenceDefinitionGroup))]);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // Markdig gives up beyond its own nesting limit.
            report.LosePart();
            report.Error(FindingCodes.MarkdownTooDeep, file.BodyStart, "Ce texte imbrique trop de listes, de citations ou de crochets pour être lu. Simplifiez-le.");
            return new AuthoredMarkdown(file.Source, file.BodyStart, context, []);
        }
    }

    /// <summary>Offset in the file of a Markdown object.</summary>
    public int Offset(MarkdownObject node) => _start + Math.Max(0, node.Span.Start);

    /// <summary>The text of the file an object was read from.</summary>
    public string Written(MarkdownObject node) => Written(node.Span.Start, node.Span.End);

    public string Written(int first, int last) =>
        last < first ? "" : _source.Text[(_start + first)..Math.Min(_source.Text.Length, _start + last + 1)];

    /// <summary>Safe HTML of some blocks followed by the notes they cite.</summary>
    public string Html(IEnumerable<Block> blocks, string? pageAddress = null)
    {
        var notes = new PageNotes(pageAddress);
        var renderer = Renderer(notes);
        foreach (var block in blocks)
        {
            renderer.Write(block);
        }

        if (notes.Notes.Count > 0)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<section class=\"notes\"><ol>");
            for (var i = 0; i < notes.Notes.Count; i++)
            {
                renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=\"note-{i + 1}\">"));
                renderer.WriteChildren(notes.Notes[i]);
                renderer.WriteLine("</li>");
            }

            renderer.WriteLine("</ol></section>");
        }

        return Taken(renderer);
    }

    /// <summary>Safe HTML of one line of text, without its paragraph.</summary>
    public string InlineHtml(LeafBlock block)
    {
        var renderer = Renderer(new PageNotes(null));
        renderer.WriteLeafInline(block);
        return Taken(renderer);
    }

    /// <summary>Plain words of some blocks, one space between them.</summary>
    public static string Words(IEnumerable<Block> blocks) =>
        string.Join(' ', blocks.SelectMany(Leaves).Select(MarkdownWords.Of).Where(w => w.Length > 0));

    /// <summary>The paragraphs, headings and the like a block is made of, in order.</summary>
    public static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        LeafBlock leaf => [leaf],
        ContainerBlock container => container.Descendants<LeafBlock>(),
        _ => [],
    };

    private HouseRenderer Renderer(PageNotes notes)
    {
        _renderer ??= new HouseRenderer(new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" }, _context.IsFrench);
        _renderer.Notes = notes;
        return _renderer;
    }

    private static string Taken(HouseRenderer renderer)
    {
        var writer = (StringWriter)renderer.Writer;
        var html = writer.ToString().Trim();
        writer.GetStringBuilder().Clear();
        return html;
    }

    /// <summary>Whether any block holds something to read.</summary>
    public static bool IsEmpty(IEnumerable<Block> blocks) => !blocks.Any(b => b is not LeafBlock leaf || leaf.Inline is not null || leaf.Lines.Count > 0);
}
