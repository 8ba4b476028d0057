using Immunotox.Content.Sources;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotox.Content.Comics;

/// <summary>Reads the words of a panel: a paragraph is a caption, a quoted paragraph « Tess (pense) : … » a bubble.</summary>
internal sealed class LineReader(AuthoredMarkdown body, Report report)
{
    public IReadOnlyList<PanelLine> Read(IEnumerable<Block> blocks, IReadOnlyList<Figure> cast)
    {
        var lines = new List<PanelLine>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock caption:
                    lines.Add(new PanelLine(null, false, body.InlineHtml(caption), MarkdownWords.Of(caption)));
                    break;
                case QuoteBlock quote:
                    lines.AddRange(quote.Select(b => ReadBubble(b, cast)).OfType<PanelLine>());
                    break;
                default:
                    report.Error(FindingCodes.MisplacedText, body.Offset(block), "Dans une vignette, écrivez des paragraphes (le récit) et des bulles `> Tess : …`. Un choix va sous un titre `## … ?`.");
                    break;
            }
        }

        return lines;
    }

    private PanelLine? ReadBubble(Block block, IReadOnlyList<Figure> cast)
    {
        if (block is not ParagraphBlock { Inline.FirstChild: LiteralInline first } said)
        {
            report.Error(FindingCodes.MisplacedText, body.Offset(block), "Une bulle est un paragraphe : `> Tess : Qui va là ?`. Séparez deux bulles par une ligne `>`.");
            return null;
        }

        var text = first.Content.ToString();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, isThought) = Name(colon < 0 ? "" : text[..colon]);
        if (CharacterNames.Find(name) is not { } who)
        {
            report.Error(FindingCodes.UnknownSpeaker, body.Offset(block), $"On ne sait pas qui parle. Commencez la bulle par un nom et deux-points : `> {Example(cast)} : …`. {KeyNames.Hint(name, CharacterNames.Known)}");
            return null;
        }

        if (cast.All(f => f.Who != who))
        {
            report.Error(FindingCodes.UnknownSpeaker, body.Offset(block), $"{Tongue.French.Names[who]} parle sans être dans la vignette. Ajoutez `- {Vocabulary.Characters.First(c => c.Value == who).Key}` sous le titre, ou changez de nom.");
        }

        first.Content = new StringSlice(text[(colon + 1)..].TrimStart());
        return new PanelLine(who, isThought, body.InlineHtml(said), MarkdownWords.Of(said));
    }

    private static (string Name, bool IsThought) Name(string written)
    {
        var bracket = written.IndexOf('(', StringComparison.Ordinal);
        return bracket < 0 ? (written.Trim(), false) : (written[..bracket].Trim(), Slug.Of(written[bracket..]) is "pense" or "thinks");
    }

    private static string Example(IReadOnlyList<Figure> cast) => Tongue.French.Names[cast.Count > 0 ? cast[0].Who : Character.Tess];
}
