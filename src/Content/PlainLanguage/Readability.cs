using System.Text.RegularExpressions;

namespace Immunotox.Content.PlainLanguage;

/// <summary>
/// How hard a text is to read, by counts alone. A word is what stands between blanks and holds a letter or a digit (« l’eau » and
/// « rendez-vous » are one word each); a sentence ends with a full stop, a question or an exclamation mark, three dots, or the text.
/// </summary>
public static partial class Readability
{
    /// <summary>Sentences of some texts, in order, blanks trimmed; each text ends its last sentence.</summary>
    public static IReadOnlyList<string> Sentences(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => SentenceEnd().Split(t)).Select(s => s.Trim()).Where(s => WordsIn(s) > 0)];

    public static int WordsIn(string text) => Words(text).Count();

    /// <summary>The words of a text, without the marks around them.</summary>
    public static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(Marks)).Where(w => w.Any(char.IsLetterOrDigit));

    /// <summary>
    /// Syllables of a word, at least 1: groups of vowels, where a vowel after « é » or under a diaeresis opens another one, and a
    /// final mute « e » or « es », like the « u » of « qu » and « gue », counts for nothing. Close to the ear, not equal to it.
    /// </summary>
    public static int Syllables(string word)
    {
        var letters = MuteEnd().Replace(MuteU().Replace(word.ToLowerInvariant(), "$1$2"), "$1");
        return Math.Max(1, VowelGroup().Count(letters));
    }

    /// <summary>
    /// Reading ease, higher is easier. French: Flesch as adapted by Kandel and Moles (1958), 207 − 1.015 × words per sentence − 73.6 ×
    /// syllables per word. English: Flesch (1948), 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
    /// </summary>
    /// <returns>Usually 0 (very hard) to 100 (very easy); 100 for no text.</returns>
    public static double Ease(IReadOnlyList<string> sentences, bool isFrench)
    {
        List<string> words = [.. sentences.SelectMany(Words)];
        if (words.Count == 0)
        {
            return 100;
        }

        var (length, weight) = ((double)words.Count / sentences.Count, (double)words.Sum(Syllables) / words.Count);
        return isFrench ? 207 - (1.015 * length) - (73.6 * weight) : 206.835 - (1.015 * length) - (84.6 * weight);
    }

    private static readonly char[] Marks = [.. ".,;:!?…«»\"“”()[]–—-’'*\u00A0\u202F"];

    // The blank includes the no-break ones; a closing quotation mark stays with its sentence.
    [GeneratedRegex(@"(?<=[.!?…]|[.!?…]\s?[»”)])\s+(?![»”)])")]
    private static partial Regex SentenceEnd();

    // After a consonant or « é » : « porte », « fatiguée ».
    [GeneratedRegex("([^aeiouyàâäèêëîïôöùûüœæ])es?$")]
    private static partial Regex MuteEnd();

    [GeneratedRegex("([qg])u(?=[eéèêiï])|(q)u")]
    private static partial Regex MuteU();

    // An accented e, or a vowel with a diaeresis, stands alone; other vowels join.
    [GeneratedRegex("[éèê]|[ëïöü]|[aeiouyàâäîôùûœæ]+")]
    private static partial Regex VowelGroup();
}
