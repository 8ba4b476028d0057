using System.Text.RegularExpressions;

namespace Immunotox.Learning.Anonymity;

/// <summary>Points at what may tell who a patient is: pure, by shape alone. Nothing it reads is kept.</summary>
internal static partial class IdentityCheck
{
    /// <summary>In the order of the text; what is part of another find is told once, by the graver one.</summary>
    public static IReadOnlyList<Clue> Of(string text)
    {
        var found = new List<Clue>();
        foreach (var (kind, matches) in All(text))
            foreach (Match match in matches)
                if (!found.Any(f => match.Index < f.Start + f.Excerpt.Length && f.Start < match.Index + match.Length))
                    found.Add(new Clue(kind, match.Index, match.Value.Trim()));
        return [.. found.OrderBy(f => f.Start)];
    }

    /// <summary>Whether a social-security number of fifteen places ends with its key (97 less the rest; Corsica counts as 19 and 18).</summary>
    public static bool HasRightKey(string nir)
    {
        var bare = string.Concat(nir.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (bare.Length != 15) return false;
        var number = bare[..13].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return long.TryParse(number, out var value) && int.TryParse(bare[13..], out var key) && 97 - value % 97 == key;
    }

    /// <summary>The graver first: a number is looked at as a social-security number before it is one of a file.</summary>
    private static IEnumerable<(ClueKind Kind, IEnumerable<Match> Matches)> All(string text) =>
    [
        (ClueKind.NationalNumber, NationalNumber().Matches(text)),
        (ClueKind.Mail, Mail().Matches(text)),
        (ClueKind.Phone, Phone().Matches(text)),
        (ClueKind.BirthDate, Birth().Matches(text)),
        (ClueKind.Date, Dates().Matches(text)),
        (ClueKind.HospitalNumber, HospitalNumber().Matches(text)),
        (ClueKind.Address, Address().Matches(text)),
        (ClueKind.Name, Titled().Matches(text).Concat(Called().Matches(text)).Concat(Named().Matches(text).Where(HasGivenName))),
    ];

    /// <summary>Two capitalised words are a name when one of them is a given name and the other is none of medicine's abbreviations.</summary>
    private static bool HasGivenName(Match pair) =>
        GivenNames.All.Contains(pair.Groups[1].Value) && !Abbreviation(pair.Groups[2].Value) || GivenNames.All.Contains(pair.Groups[2].Value) && !Abbreviation(pair.Groups[1].Value);

    private static bool Abbreviation(string word) => word.Length <= 3 && word.All(char.IsUpper);

    // One initial alone (« Madame B. ») is how a case is told without a name; two of them go with a date and a town to a person.
    private const string Month = "(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv\\.?|févr\\.?|avr\\.?|juil\\.?|sept\\.?|oct\\.?|nov\\.?|déc\\.?)";

    private const string Day = "(?:0?[1-9]|[12][0-9]|3[01])";

    private const string FullDate = "(?:" + Day + "([/.\\-])(?:0?[1-9]|1[0-2])\\1(?:19|20)[0-9]{2}|" + Day + "([/.])(?:0?[1-9]|1[0-2])\\2[0-9]{2}|(?:0[1-9]|[12][0-9]|3[01])-(?:0[1-9]|1[0-2])-[0-9]{2}|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-" + Day + "|(?:1er|" + Day + ")[\\s\u00a0\u202f]+" + Month + "[\\s\u00a0\u202f]+(?:19|20)[0-9]{2})(?![0-9]|[\\s\u00a0\u202f]*(?:mg|µg|ml|UI)\\b)";

    [GeneratedRegex("(?<![0-9A-Za-z])[1-478][\\s\u00a0\u202f.\\-]?[0-9]{2}[\\s\u00a0\u202f.\\-]?(?:0[1-9]|1[0-2]|[2-9][0-9])[\\s\u00a0\u202f.\\-]?(?:[0-9]{2}|2[ABab])[\\s\u00a0\u202f.\\-]?[0-9]{3}[\\s\u00a0\u202f.\\-]?[0-9]{3}(?:[\\s\u00a0\u202f.\\-]*[0-9]{2})?(?![0-9])")]
    private static partial Regex NationalNumber();

    [GeneratedRegex("[A-Za-z0-9._%+\\-]+@[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)+")]
    private static partial Regex Mail();

    [GeneratedRegex("(?<![0-9+])(?:(?:\\+|00)33[\\s\u00a0\u202f.\\-]?(?:\\(0\\))?[\\s\u00a0\u202f.\\-]?[1-9]|0[1-9])(?:[\\s\u00a0\u202f.\\-]?[0-9]{2}){4}(?![0-9])")]
    private static partial Regex Phone();

    [GeneratedRegex("\\b(?:née?|né\\(e\\)|naissance|DDN)(?:[\\s\u00a0\u202f]*[:(]?[\\s\u00a0\u202f]*(?:le|en))?[\\s\u00a0\u202f]*:?[\\s\u00a0\u202f]*(?:" + FullDate + "|(?:" + Month + "[\\s\u00a0\u202f]+)?(?:19|20)[0-9]{2}(?![0-9]))", RegexOptions.IgnoreCase)]
    private static partial Regex Birth();

    [GeneratedRegex("(?<![0-9/.\\-])" + FullDate, RegexOptions.IgnoreCase)]
    private static partial Regex Dates();

    [GeneratedRegex("(?<![A-Za-z])(?:IPP|NDA|NIP|IEP|INS|dossier|séjour)[\\s\u00a0\u202f]*(?:n[°o]|numéro)?[\\s\u00a0\u202f]*:?[\\s\u00a0\u202f]*[A-Z]{0,2}[0-9][0-9\\s\u00a0\u202f]{3,}[0-9]|(?<![0-9A-Za-z])[0-9]{8,}(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex HospitalNumber();

    [GeneratedRegex("(?<![0-9])[0-9]{1,4}[\\s\u00a0\u202f]*(?:bis|ter|quater)?,?[\\s\u00a0\u202f]+(?:rue|avenue|av\\.|boulevard|bd|allée|impasse|chemin|quai|résidence|square|(?:place|route|cours)[\\s\u00a0\u202f]+d)(?![\\p{L}]{2})[^,;.\\n]{0,40}|(?<![0-9])(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}[\\s\u00a0\u202f]+(?-i:\\p{Lu}\\p{Ll}{2,})", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("(?<!\\p{L})(?:M\\.|Mr\\.?|MM\\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Drs?|Docteur|Dre|Prs?|Professeure?)[\\s\u00a0\u202f]+(?:\\p{Lu}[\\p{L}'’\\-]+(?:[\\s\u00a0\u202f]+\\p{Lu}[\\p{L}'’\\-]+)?|\\p{Lu}\\.[\\s\u00a0\u202f]*\\p{Lu}(?:\\.|[\\p{L}'’\\-]+))")]
    private static partial Regex Titled();

    [GeneratedRegex("(?<!\\p{L})(?:[Nn]om|[Pp]rénom|[Ss]['’]appelle|[Ss]urnommée?)[\\s\u00a0\u202f]*:?[\\s\u00a0\u202f]+\\p{Lu}[\\p{L}'’\\-]+|(?<!\\p{L})[Pp]atiente?[\\s\u00a0\u202f]*:?[\\s\u00a0\u202f]+\\p{Lu}\\p{Ll}[\\p{L}'’\\-]+")]
    private static partial Regex Called();

    [GeneratedRegex("(?<!\\p{L})(\\p{Lu}[\\p{L}'’\\-]+)[\\s\u00a0\u202f]+(?=(\\p{Lu}[\\p{L}'’\\-]+))\\2")]
    private static partial Regex Named();
}
