using System.Globalization;
using System.Text;
using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Assessment;

/// <summary>
/// Scores of the French second-cycle formats (R2C, « Règles générales de notation » 2023), in decimal, from the item and what
/// was given alone: no clock, no service.
/// </summary>
internal static class Scorer
{
    /// <summary>Score by number of discordances: policy <c>discordance-r2c</c>.</summary>
    private static readonly decimal[] Scale = [1m, 0.5m, 0.2m];

    /// <summary>0 to 1. No answer gives 0.</summary>
    public static decimal Of(Item item, string? given) => item.Type switch
    {
        _ when string.IsNullOrWhiteSpace(given) => 0m,
        ItemType.Qroc => item.AcceptedForms.Any(form => Normal(form) == Normal(given)) ? 1m : 0m,
        ItemType.Qru => ForcedToZero(item, Ticked(given)) || !Ticked(given).SetEquals(item.Choices.Where(c => c.IsValid).Select(c => c.Id)) ? 0m : 1m,
        _ => Discordance(item, Ticked(given)),
    };

    /// <summary>Weighted mean over the items, 0 to 1; a quiz without an item scores 0.</summary>
    public static decimal Total(IReadOnlyList<Item> items, IReadOnlyDictionary<string, string> given)
    {
        var weight = items.Sum(i => i.Weight);
        return weight == 0 ? 0m : items.Sum(i => i.Weight * Of(i, given.GetValueOrDefault(i.Id.Value))) / weight;
    }

    /// <summary>
    /// The form in which short answers (QROC) are compared: NFKC, lower case, no accent, single spaces, no article, no final
    /// punctuation, decimal comma as point.
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

    /// <summary>Choice ids of a stored answer.</summary>
    public static HashSet<string> Ticked(string? given) =>
        [.. (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static decimal Discordance(Item item, HashSet<string> ticked)
    {
        if (ForcedToZero(item, ticked)) return 0m;
        var discordances = item.Choices.Count(c => c.IsValid != ticked.Contains(c.Id));
        return discordances < Scale.Length ? Scale[discordances] : 0m;
    }

    private static bool ForcedToZero(Item item, HashSet<string> ticked) => item.Choices.Any(c =>
        (c.Mark == ChoiceMark.Inacceptable && ticked.Contains(c.Id)) || (c.Mark == ChoiceMark.Indispensable && !ticked.Contains(c.Id)));
}
