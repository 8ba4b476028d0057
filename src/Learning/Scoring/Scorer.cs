using Immunotox.Content.Courses;
using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Scoring;

/// <summary>
/// Scores of the French second-cycle formats (R2C, « Règles générales de notation » 2023) and of concordance tests, in decimal, from
/// the item, the key and what was given alone: no clock, no service.
/// </summary>
internal static class Scorer
{
    /// <summary>Experts under which a concordance test teaches but does not count (CPASS).</summary>
    public const int SmallestPanel = 10;

    /// <summary>Score by number of discordances: policy <c>discordance-r2c</c>.</summary>
    private static readonly decimal[] Scale = [1m, 0.5m, 0.2m];

    /// <summary>0 to 1. No answer gives 0.</summary>
    public static decimal Of(Item item, string? given, MarkingKey key) => item.Type switch
    {
        _ when string.IsNullOrWhiteSpace(given) => 0m,
        ItemType.Qroc => ShortAnswer.Matches(item, given, key.AcceptedForms.GetValueOrDefault(item.Id.Value)) ? 1m : 0m,
        ItemType.Num => NumericMatches(item, given) || key.AcceptedForms.GetValueOrDefault(item.Id.Value)?.Contains(ShortAnswer.Normal(given)) == true ? 1m : 0m,
        ItemType.Tcs => Concordance.Credit([.. item.Choices.Select(c => c.Number)], Index(item, given)),
        ItemType.Ordre => Places(item, given),
        ItemType.Assoc => Share(Pairs(given).Count(p => item.Choices.Any(c => c.Id == p.Left && c.Target == p.Right)), item.Choices.Count),
        ItemType.Qru => ForcedToZero(item, Ticked(given)) || !Ticked(given).SetEquals(item.Choices.Where(c => c.IsValid).Select(c => c.Id)) ? 0m : 1m,
        ItemType.Qrm => ByPolicy(key.Policies.Qrm, item, Ticked(given)),
        ItemType.Qrp => ByPolicy(key.Policies.Qrp, item, Ticked(given)),
        // QRPL and QZONE: x of the n that were asked for.
        _ => ByPolicy(ScoringPolicy.XOverN, item, Ticked(given)),
    };

    /// <summary>Weighted mean over the items that count, 0 to 1; 0 when none counts.</summary>
    public static decimal Total(IReadOnlyList<Item> items, IReadOnlyDictionary<string, string> given, MarkingKey key)
    {
        var counted = items.Where(i => Counts(i, key)).ToList();
        var weight = counted.Sum(i => i.Weight);
        return weight == 0 ? 0m : counted.Sum(i => i.Weight * Of(i, given.GetValueOrDefault(i.Id.Value), key)) / weight;
    }

    /// <summary>What a full score is worth: weights of the items that count.</summary>
    public static decimal Points(IEnumerable<Item> items, MarkingKey key) => items.Where(i => Counts(i, key)).Sum(i => i.Weight);

    /// <summary>Whether an item counts in the mark: it was not neutralised, and its panel, if it has one, is large enough.</summary>
    public static bool Counts(Item item, MarkingKey key) =>
        !key.Neutralised.Contains(item.Id.Value) && (item.Type != ItemType.Tcs || item.Choices.Sum(c => c.Number) >= SmallestPanel);

    /// <summary>Choice ids of a stored answer.</summary>
    public static HashSet<string> Ticked(string? given) => [.. (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Pairs of a stored answer to an association, <c>a:b,b:a</c>.</summary>
    public static IReadOnlyList<(string Left, string Right)> Pairs(string? given) =>
        [.. Ticked(given).Select(p => p.Split(':')).Where(p => p.Length == 2).Select(p => (p[0], p[1]))];

    /// <summary>Policies over x right and w wrong choices ticked, n expected; the two forced zeros come first.</summary>
    private static decimal ByPolicy(ScoringPolicy policy, Item item, HashSet<string> ticked)
    {
        if (ForcedToZero(item, ticked)) return 0m;
        var right = item.Choices.Count(c => c.IsValid && ticked.Contains(c.Id));
        var wrong = item.Choices.Count(c => !c.IsValid && ticked.Contains(c.Id));
        if (policy == ScoringPolicy.XOverN) return Share(right, item.Expected);
        if (policy == ScoringPolicy.XMinusWrongOverN) return Math.Max(0m, Share(right - wrong, item.Expected));
        var discordances = item.Expected - right + wrong;
        return discordances < Scale.Length ? Scale[discordances] : 0m;
    }

    private static bool ForcedToZero(Item item, HashSet<string> ticked) => item.Choices.Any(c =>
        (c.Mark == ChoiceMark.Inacceptable && ticked.Contains(c.Id)) || (c.Mark == ChoiceMark.Indispensable && !ticked.Contains(c.Id)));

    private static bool NumericMatches(Item item, string given) => NumberText.Read(given) is { } number
        && item.Numbers.Any(k => Math.Abs(number.Value - k.Value) <= k.Tolerance && NumberText.UnitForm(number.Unit) == NumberText.UnitForm(k.Unit));

    /// <summary>Share of the steps that stand at their right place.</summary>
    private static decimal Places(Item item, string given)
    {
        var order = given.Split(',');
        return Share(item.Choices.Count(c => c.Number >= 1 && c.Number <= order.Length && order[c.Number - 1] == c.Id), item.Choices.Count);
    }

    private static int Index(Item item, string given) => item.Choices.ToList().FindIndex(c => c.Id == given);

    private static decimal Share(int part, int whole) => whole == 0 ? 0m : (decimal)part / whole;
}
