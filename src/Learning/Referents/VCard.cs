using System.Text;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Referents;

/// <summary>A card of the directory as a vCard 4.0 (RFC 6350): for the contacts of a telephone.</summary>
internal static class VCard
{
    public const string MediaType = "text/vcard; charset=utf-8";

    public static byte[] Of(DirectoryCard card, DateOnly day, string address, DateTime utc)
    {
        List<string> lines =
        [
            "BEGIN:VCARD", "VERSION:4.0", "KIND:org",
            $"UID:{Text(address)}",
            $"FN:{Text(card.Facts.Person is { } person ? $"{card.Service} ({person})" : card.Service)}",
            $"ORG:{Text(card.Establishment)};{Text(card.Service)}",
            $"ROLE:{Text(card.Facts.Role)}",
            .. card.LinesOn(day).Select((line, i) => $"TEL;VALUE=uri;TYPE=\"voice,work\";PREF={i + 1}:tel:{International(line)}"),
            $"NOTE:{Text(Note(card, day))}",
            $"URL:{address}",
            $"REV:{utc:yyyyMMdd'T'HHmmss'Z'}",
            "END:VCARD",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.SelectMany(Folded)));
    }

    /// <summary>Which number is for when, where it comes from, and how old all this is.</summary>
    private static string Note(DirectoryCard card, DateOnly day) => string.Join('\n',
        [.. card.LinesOn(day).Select(l => $"{l.Label}\u00a0: {l.Phone}{(l.Hours is null ? "" : $", {l.Hours}")}{(l.Mark is null ? "" : $" ({l.Mark})")}"), card.FreshnessInWords(day), $"Fiche copiée le {French.Date(day)}."]);

    private static string International(CardLine line) => line.Dialled is ['0', .. var rest] && rest.Length == 9 ? "+33" + rest : line.Dialled;

    /// <summary>RFC 6350, 3.4: backslash, comma, semicolon and line break are escaped.</summary>
    private static string Text(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>RFC 6350, 3.2: 75 bytes a line at most, never within a character; what goes on begins with a space.</summary>
    private static IEnumerable<string> Folded(string line)
    {
        var (part, bytes) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > 75)
            {
                yield return part.Append("\r\n").ToString();
                (part, bytes) = (new StringBuilder(" "), 1);
            }
            part.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        yield return part.Append("\r\n").ToString();
    }
}
