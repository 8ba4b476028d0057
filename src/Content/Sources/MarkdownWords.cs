using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotox.Content.Sources;

/// <summary>The plain words of inline Markdown.</summary>
internal static class MarkdownWords
{
    public static string Of(LeafBlock block) => block.Inline is { } inline ? Of(inline) : "";

    public static string Of(ContainerInline container)
    {
        var words = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                default:
                    break;
            }
        }

        return words.ToString().Trim();
    }

    /// <summary>Runs of blanks become one space: what two spellings of the same text share.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
