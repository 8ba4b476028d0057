using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Immunotox.Content.Sources;

/// <summary>Recognises a choice's box at the very start of a list item.</summary>
internal sealed partial class ChoiceMarkParser : InlineParser
{
    public ChoiceMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph
            || item.Count == 0 || item[0] != paragraph || paragraph.Inline?.FirstChild is not null)
        {
            return false;
        }

        var match = Box().Match(slice.Text, slice.Start, slice.Length);
        if (!match.Success)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ChoiceMarkInline
        {
            Box = char.IsAsciiDigit(match.Groups[1].ValueSpan[0]) ? '#' : char.ToLowerInvariant(match.Groups[1].ValueSpan[0]),
            Number = int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            Mark = match.Groups[2].Success ? match.Groups[2].Value : null,
            Written = match.Value,
            Span = new SourceSpan(start, start + match.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += match.Length;
        return true;
    }

    [GeneratedRegex(@"\G\[([xX =]|[0-9]{1,2})\](?:[ \t]+\((indispensable|inacceptable)\))?(?:[ \t]+|(?=[\r\n])|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
