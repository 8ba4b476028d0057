using System.Text.RegularExpressions;

namespace Immunotox.Content.Sources;

/// <summary>
/// Finds tabs in the indentation of YAML, where only spaces are allowed. The parser either complains about another line and
/// another sign, or takes the line for the end of the text before it.
/// </summary>
internal static partial class YamlTabs
{
    /// <summary>Offset of the tab of each line that has one.</summary>
    public static IReadOnlyList<int> Find(string yaml)
    {
        var tabs = new List<int>();
        var textAbove = -1; // Indentation of the line that opened a block of text, or -1.
        for (var start = 0; start < yaml.Length;)
        {
            var end = yaml.IndexOf('\n', start);
            end = end < 0 ? yaml.Length : end + 1;
            var line = yaml.AsSpan(start, end - start);
            var spaces = line.Length - line.TrimStart(' ').Length;
            var isEmpty = line.TrimStart(' ').TrimEnd("\r\n").IsEmpty;
            if (!isEmpty && (textAbove < 0 || spaces <= textAbove))
            {
                textAbove = OpensText().IsMatch(line) ? spaces : -1;
                foreach (var match in Indentation().EnumerateMatches(line))
                {
                    // Even on a blank line or before a remark: the parser gives up there too, and blames the first line.
                    tabs.Add(start + match.Length - 1);
                }
            }

            start = end;
        }

        return tabs;
    }

    /// <summary>Spaces and list dashes up to the first tab.</summary>
    [GeneratedRegex(@"\A *(?:- +)*-?\t", RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();

    /// <summary>A value that is <c>|</c> or <c>&gt;</c>: what follows, further in, is text and may hold tabs.</summary>
    [GeneratedRegex(@"[:-][ \t]+[|>][0-9+-]{0,2}[ \t]*(?:[ \t]#.*)?\r?\n?\z", RegexOptions.CultureInvariant)]
    private static partial Regex OpensText();
}
