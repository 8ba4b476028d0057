using System.Text;

namespace Immunotox.Content.Watch.Import;

/// <summary>Plain text of a BibTeX value: LaTeX accents become letters, braces and commands go, what they hold stays.</summary>
internal static class LatexText
{
    /// <summary>An accent command and the combining mark it puts on the next letter.</summary>
    private static readonly Dictionary<char, char> Marks = new()
    {
        ['\''] = '\u0301', ['`'] = '\u0300', ['^'] = '\u0302', ['"'] = '\u0308', ['~'] = '\u0303', ['='] = '\u0304', ['.'] = '\u0307',
        ['c'] = '\u0327', ['v'] = '\u030C', ['u'] = '\u0306', ['H'] = '\u030B', ['k'] = '\u0328', ['r'] = '\u030A', ['d'] = '\u0323', ['b'] = '\u0331',
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å",
        ["i"] = "i", ["j"] = "j", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["kappa"] = "κ",
        ["textendash"] = "–", ["textemdash"] = "—", ["textquoteright"] = "’", ["textquoteleft"] = "‘", ["ldots"] = "…", ["textregistered"] = "®", ["texttrademark"] = "™",
    };

    public static string Of(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '{' or '}' or '$':
                    break;
                case '~':
                    text.Append('\u00a0');
                    break;
                case '\\' when i + 1 < value.Length:
                    i = Command(value, i + 1, text);
                    break;
                case '\\':
                    break;
                default:
                    text.Append(value[i]);
                    break;
            }
        }

        return Compose(text.ToString());
    }

    /// <summary>Reads the command that starts at <paramref name="at"/>; gives the place of its last character.</summary>
    private static int Command(string value, int at, StringBuilder text)
    {
        if (!char.IsAsciiLetter(value[at]))
        {
            if (Marks.TryGetValue(value[at], out var mark)) return Accent(value, at + 1, mark, text);
            text.Append(value[at]);
            return at;
        }

        var end = at;
        while (end < value.Length && char.IsAsciiLetter(value[end])) end++;
        var name = value[at..end];
        if (Letters.TryGetValue(name, out var letter))
        {
            text.Append(letter);
            // A space only ends the command's name.
            return end < value.Length && value[end] == ' ' ? end : end - 1;
        }

        return name.Length == 1 && Marks.TryGetValue(name[0], out var accent) ? Accent(value, end, accent, text) : end - 1;
    }

    private static int Accent(string value, int at, char mark, StringBuilder text)
    {
        while (at < value.Length && value[at] is '{' or ' ') at++;
        if (at < value.Length && value[at] == '\\' && at + 1 < value.Length && value[at + 1] is 'i' or 'j') at++;
        if (at >= value.Length || !char.IsLetter(value[at])) return at - 1;
        text.Append(value[at]).Append(mark);
        return at;
    }

    /// <summary>Halves of letters make composition throw; they are nobody's name.</summary>
    private static string Compose(string text) => new string([.. text.Where(c => !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF'))]).Normalize(NormalizationForm.FormC);
}
