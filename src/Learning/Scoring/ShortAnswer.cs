using System.Globalization;
using System.Text;
using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Scoring;

/// <summary>How short answers (QROC) are compared.</summary>
internal static class ShortAnswer
{
    /// <summary>Whether an answer is one of the accepted forms.</summary>
    public static bool Matches(Item item, string given, IReadOnlySet<string>? acceptedSince)
    {
        var answer = Normal(given);
        return item.AcceptedForms.Any(form => Normal(form) is var normal && (normal == answer || (item.ForgivesTypo && IsOneLetterAway(normal, answer))))
            || acceptedSince?.Contains(answer) == true;
    }

    /// <summary>
    /// The form in which short answers are compared: NFKC, lower case, no accent, single spaces, no article, no final punctuation,
    /// decimal comma as point, a space between a number and its unit.
    /// </summary>
    public static string Normal(string answer)
    {
        var text = answer.Normalize(NormalizationForm.FormKC).Replace('’', '\'').ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            var betweenDigits = i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            // « 100mg » and « 100 mg » are the same answer.
            if (i > 0 && char.IsLetter(letter) && char.IsAsciiDigit(text[i - 1])) kept.Append(' ');
            kept.Append(letter switch { ',' when betweenDigits => '.', 'œ' => "oe", 'æ' => "ae", _ => letter.ToString() });
        }
        var words = kept.Replace("l'", " ").Replace("d'", " ").ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(w => w.TrimEnd('.', ';', ':', '!', '?', ','))
            .Where(w => w.Length > 0 && w is not ("le" or "la" or "les" or "un" or "une" or "des" or "du" or "de"));
        return string.Join(' ', words);
    }

    /// <summary>Same words, and in one of them, of eight letters or more, one letter wrong, missing, added or swapped with its neighbour.</summary>
    private static bool IsOneLetterAway(string accepted, string given)
    {
        string[] a = accepted.Split(' '), b = given.Split(' ');
        if (a.Length != b.Length) return false;
        var different = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return different is [var only] && a[only].Length >= 8 && !a[only].Any(char.IsAsciiDigit) && Distance(a[only], b[only]) == 1;
    }

    /// <summary>0, 1 or 2 (which means two or more) edits, a swap of neighbours counting as one.</summary>
    private static int Distance(string a, string b)
    {
        if (a == b) return 0;
        if (Math.Abs(a.Length - b.Length) > 1) return 2;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        string restA = a[start..], restB = b[start..];
        if (restA.Length == restB.Length)
            return restA[1..] == restB[1..] || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..] == restB[2..]) ? 1 : 2;
        return restA.Length > restB.Length ? restA[1..] == restB ? 1 : 2 : restB[1..] == restA ? 1 : 2;
    }
}
