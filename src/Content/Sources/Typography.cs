using System.Buffers;
using System.Text;

namespace Immunotox.Content.Sources;

/// <summary>French typography: no-break spaces around double punctuation, and the curly apostrophe.</summary>
internal static class Typography
{
    private const char Narrow = '\u202F';
    private const char NoBreak = '\u00A0';
    private static readonly SearchValues<char> Touched = SearchValues.Create(";!?:«»'");

    /// <summary>The text as French readers expect it; unchanged for another language.</summary>
    public static string Of(string text, bool isFrench) => isFrench ? French(text) : text;

    /// <summary>Whether typography could change anything.</summary>
    public static bool Touches(ReadOnlySpan<char> text) => text.ContainsAny(Touched);

    public static string French(string text)
    {
        if (!Touches(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'':
                    result.Append('’');
                    break;
                case '«':
                    result.Append('«');
                    while (i + 1 < text.Length && IsSpace(text[i + 1])) i++;
                    result.Append(Narrow);
                    break;
                case '»':
                    Space(result, Narrow, always: true);
                    result.Append('»');
                    break;
                case ';' or '!' or '?':
                    Space(result, Narrow, always: EndsAWord(text, i));
                    result.Append(text[i]);
                    break;
                case ':':
                    Space(result, NoBreak, always: EndsAWord(text, i));
                    result.Append(':');
                    break;
                default:
                    result.Append(text[i]);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// A space already there becomes the right one. A missing one is only added after a word and before a blank:
    /// « 2021;39 », « 12:30 » and addresses keep their form.
    /// </summary>
    private static bool EndsAWord(string text, int i) =>
        i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is ')' or '»' or '%' or '’')
        && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));

    private static void Space(StringBuilder result, char space, bool always)
    {
        var end = result.Length;
        while (end > 0 && IsSpace(result[end - 1])) end--;
        if (end < result.Length)
        {
            result.Length = end;
            always = true;
        }

        if (always)
        {
            result.Append(space);
        }
    }

    private static bool IsSpace(char c) => c is ' ' or Narrow or NoBreak;
}
