using System.Net;
using System.Text.RegularExpressions;

namespace Immunotox.Content.Sources;

/// <summary>The words of the safe HTML that our Markdown renders.</summary>
public static partial class HtmlText
{
    /// <summary>One line a paragraph, a heading, an item of a list or a cell; character references decoded.</summary>
    public static IEnumerable<string> Lines(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Block().Replace(html, "\n"), "")).Split('\n').Select(l => Blanks().Replace(l, " ").Trim(' ')).Where(l => l.Length > 0);

    /// <summary>The same as one text.</summary>
    public static string Of(string html) => string.Join('\n', Lines(html));

    [GeneratedRegex("</?(p|ul|ol|li|h[1-6]|div|aside|section|table|tr|td|th|br|figure|figcaption|blockquote|dl|dt|dd|details|summary)[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("[ \\t\\r]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
