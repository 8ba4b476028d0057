using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Immunotox.Learning.Search;

/// <summary>Words as they are compared: lower case, without accents, ligatures opened.</summary>
internal static class SearchWords
{
    /// <summary>Words of a sentence that say nothing of what is looked for.</summary>
    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.Ordinal,
        "a", "ai", "apres", "au", "aux", "avec", "ca", "ce", "cette", "chez", "comment", "contre", "d", "dans", "de", "depuis", "des", "devant", "docteur", "dr", "du", "elle", "en",
        "est", "et", "faire", "femme", "fort", "forte", "homme", "il", "j", "jai", "je", "l", "la", "le", "les", "leur", "lors", "ma", "mes", "mon", "monsieur", "madame", "n", "ne", "nouveau", "nouvelle", "on", "ou", "par", "pas",
        "patient", "patiente", "pendant", "plus", "pour", "pr", "prof", "qu", "que", "qui", "s", "sa", "sans", "se", "ses", "son", "sous", "suite", "sur", "the", "tres", "trop", "un", "une", "with", "y");

    /// <summary>Words of every treatment here: they narrow nothing down once something else is asked for.</summary>
    private static readonly FrozenSet<string> OfTreatment = FrozenSet.Create(StringComparer.Ordinal,
        "anti", "pd", "pd1", "pdl1", "l1", "ctla", "ctla4", "lag", "lag3", "ici", "icpi", "immuno", "immunotherapie", "immunotherapies", "checkpoint", "inhibiteur", "inhibiteurs", "traitement", "cure", "perfusion", "injection");

    public static bool IsSmall(string word) => Small.Contains(word);

    public static bool IsOfTreatment(string word) => OfTreatment.Contains(word);

    /// <summary>« l’Œdème aigu » gives <c>l</c>, <c>oedeme</c>, <c>aigu</c>.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter) switch { 'œ' => "oe", 'æ' => "ae", 'ß' => "ss", var other => other.ToString() });
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>The text as it is put in the index.</summary>
    public static string Fold(string text) => string.Join(' ', Of(text));

    /// <summary>What singular and plural share, and a specialist with the specialty.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in (string[])["logues", "logue", "logie", "logies", "logique", "logiques"])
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^(ending.Length - 3)];
        return word.Length > 4 && word[^1] is 's' or 'x' ? word[..^1] : word;
    }

    /// <summary>A word as it sounds in French, roughly: « diaré » and « diarrhée » are one.</summary>
    public static string Sound(string word)
    {
        var said = word.Replace("ph", "f", StringComparison.Ordinal).Replace("qu", "k", StringComparison.Ordinal).Replace("eau", "o", StringComparison.Ordinal).Replace("au", "o", StringComparison.Ordinal)
            .Replace('y', 'i').Replace("h", "", StringComparison.Ordinal).Replace('z', 's').TrimEnd('s', 'x', 't', 'e');
        var sound = new StringBuilder(said.Length);
        foreach (var letter in said)
            if (sound.Length == 0 || sound[^1] != letter) sound.Append(letter);
        return sound.ToString();
    }
}
