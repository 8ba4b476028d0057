using System.Globalization;
using System.Text.RegularExpressions;
using Immunotox.Content.Sources;

namespace Immunotox.Content.PlainLanguage;

/// <summary>A text of a patient page with the offset of what it was read from.</summary>
internal readonly record struct PlainText(string Text, int Offset);

/// <summary>
/// Refuses a patient text that is hard to read (langage clair): Santé publique France, « Communiquer pour tous », 2018; limits of
/// the plain-language rules of this programme.
/// </summary>
internal sealed partial class PlainLanguageGate(Glossary glossary, string language, Report report)
{
    /// <summary>Words in a sentence: what is refused, and what the whole text must stay under on average.</summary>
    public const int LongestSentence = 20, LongestAverage = 15;

    /// <summary>Lowest reading ease, see <see cref="Readability.Ease"/>.</summary>
    public const double LowestEase = 65;

    private const int ShownSentences = 3;

    private bool IsFrench => language == "fr";

    /// <param name="texts">All the texts of a file, in order.</param>
    /// <param name="start">Where findings about the whole file stand.</param>
    public void Check(IReadOnlyList<PlainText> texts, int start)
    {
        if (glossary.IsUnread)
        {
            report.WaitFor(Glossary.Path);
        }

        foreach (var text in texts)
        {
            CheckSentences(text);
            CheckWords(text);
        }

        var sentences = Readability.Sentences(texts.Select(t => t.Text));
        if (sentences.Count == 0)
        {
            return;
        }

        var average = sentences.Average(Readability.WordsIn);
        if (average > LongestAverage)
        {
            report.Error(FindingCodes.SentencesTooLong, start, $"Les phrases comptent {Number(average)} mots en moyenne ; {LongestAverage} au plus. Coupez d'abord : {Quote(sentences.OrderByDescending(Readability.WordsIn))}");
        }

        // No formula of ease is fitted to other languages.
        if (language is not ("fr" or "en"))
        {
            return;
        }

        var ease = Readability.Ease(sentences, IsFrench);
        if (ease < LowestEase)
        {
            report.Error(FindingCodes.HardText, start, $"Ce texte est difficile à lire : {Number(ease)} sur l'échelle de {(IsFrench ? "Kandel et Moles" : "Flesch")}, {LowestEase:0} au moins. Réécrivez d'abord avec des mots plus courts : {Quote(sentences.OrderBy(s => Readability.Ease([s], IsFrench)))}");
        }
    }

    private void CheckSentences(PlainText text)
    {
        foreach (var sentence in Readability.Sentences([text.Text]))
        {
            if (Readability.WordsIn(sentence) is var words && words > LongestSentence)
            {
                report.Error(FindingCodes.LongSentence, text.Offset, $"Cette phrase compte {words} mots ; {LongestSentence} au plus : « {sentence} ». Coupez-la en deux : une idée par phrase.");
            }

            if (IsFrench && Passive().IsMatch(sentence))
            {
                report.Error(FindingCodes.PassiveVoice, text.Offset, $"Cette phrase est à la voix passive : « {sentence} ». Dites qui fait quoi : « l'équipe vous appelle » et non « vous êtes appelé par l'équipe ».");
            }
        }
    }

    private void CheckWords(PlainText text)
    {
        foreach (var word in Readability.Words(text.Text).Where(w => IsHard(w) && !glossary.Knows(w, language)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            report.Error(FindingCodes.HardWord, text.Offset, $"« {word} » est un mot difficile. Remplacez-le, ou expliquez-le dans shared/glossary.yml.");
        }
    }

    /// <summary>Five syllables or more, letters that only initiates read, or the ending of a medical term.</summary>
    private bool IsHard(string word) =>
        Readability.Syllables(word) >= 5 || Initials().IsMatch(word) || (IsFrench ? FrenchTerm() : EnglishTerm()).IsMatch(word);

    private static string Quote(IEnumerable<string> sentences) => string.Join(" ", sentences.Take(ShownSentences).Select(s => $"« {s} »"));

    private static string Number(double value) => value.ToString("0.0", CultureInfo.GetCultureInfo("fr-FR"));

    // « par » and somebody after the participle make it certain; a state (« je suis fatigué ») or a means (« traité par immunothérapie ») is not a passive.
    [GeneratedRegex(@"\b(est|sont|êtes|sommes|suis|sera|seront|serez|était|étaient|étiez|été)\s+(\w+ment\s+)?\w+(é|ée|és|ées|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes)\s+par\s+((un|une|le|la|les|mon|ma|mes|ton|ta|tes|votre|vos|notre|nos|son|sa|ses|leur|leurs|des|ce|cet|cette|ces)\b|l['’])", RegexOptions.IgnoreCase)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\p{Lu}{2,}")]
    private static partial Regex Initials();

    [GeneratedRegex(@"(\w{3}ite|\w{4}(ose|émie|urie|algie|pathie|ectomie|scopie|graphie|logue|logie|logique|thérapie|pénie|trophie|kine|mab)s?)$", RegexOptions.IgnoreCase)]
    private static partial Regex FrenchTerm();

    [GeneratedRegex(@"(\w{4}(itis|osis|emia|uria|algia|pathy|ectomy|scopy|graphy|logist|logy|therapy|penia|trophy|kine|mab)s?)$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishTerm();
}
