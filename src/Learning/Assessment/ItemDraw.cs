using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Assessment;

/// <summary>Which items an attempt asks, and in which order: a pure function of the quiz and the attempt's seed.</summary>
internal static class ItemDraw
{
    public static IReadOnlyList<Item> Of(Quiz quiz, int seed)
    {
        var random = new Random(seed);
        var alone = quiz.ActiveItems.Where(i => i.Group is null).ToList();
        var drawn = quiz.Rules.Draw.Count == 0 ? [.. alone] : new HashSet<Item>();
        foreach (var rule in quiz.Rules.Draw)
        {
            var bank = alone.Where(i => !drawn.Contains(i) && (rule.Theme is null || i.Themes.Contains(rule.Theme))).ToArray();
            random.Shuffle(bank);
            drawn.UnionWith(bank.Take(rule.Count));
        }
        // A progressive case is one unit: it is asked whole and in its order.
        var units = new List<IReadOnlyList<Item>>();
        foreach (var item in quiz.ActiveItems)
        {
            if (item.Group is null) { if (drawn.Contains(item)) units.Add([item]); }
            else if (quiz.Groups.First(g => g.Id == item.Group) is var group && group.Items[0] == item.Id)
                units.Add([.. group.Items.Select(id => quiz.ActiveItems.First(i => i.Id == id))]);
        }
        if (quiz.Rules.ShufflesItems)
        {
            var order = units.ToArray();
            random.Shuffle(order);
            units = [.. order];
        }
        return [.. units.SelectMany(u => u)];
    }
}
