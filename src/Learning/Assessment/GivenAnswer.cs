using System.Globalization;
using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Assessment;

/// <summary>Turns what a form posts into the stored form of an answer. Pure.</summary>
internal static class GivenAnswer
{
    /// <summary>A QROC asks for five words at most.</summary>
    public const int MostWords = 5;

    /// <summary>The stored form, or null when the post is no answer to this item.</summary>
    /// <param name="attempt">Fixes the order in which choices were shown.</param>
    /// <param name="item">The item answered.</param>
    /// <param name="places">
    /// Ticked choices as 1-based places; for an order, the place given to each shown step in turn; for an association, the place of the
    /// target given to each shown choice in turn, 0 for none.
    /// </param>
    /// <param name="text">Free answer of a QROC or number.</param>
    public static string? Of(Guid attempt, Item item, IReadOnlyList<int> places, string? text)
    {
        var shown = ChoiceOrder.Of(attempt, item);
        return item.Type switch
        {
            ItemType.Qroc => Words(text),
            ItemType.Num => Words(text) is { } number && NumberText.Read(number) is not null ? number : null,
            ItemType.Ordre => Order(shown, places),
            ItemType.Assoc => Pairs(shown, ChoiceOrder.TargetsOf(attempt, item), places),
            _ => Ticks(item, shown, places),
        };
    }

    private static string? Words(string? text)
    {
        var answer = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return answer.Length is 0 or > Response.LongestText || answer.Split(' ').Length > MostWords || answer.Any(char.IsControl) ? null : answer;
    }

    private static string? Ticks(Item item, IReadOnlyList<Choice> shown, IReadOnlyList<int> places)
    {
        // Menus of a QRPL that were left empty post 0.
        var ticked = places.Where(p => p != 0 || item.Type != ItemType.Qrpl).Distinct().ToList();
        var most = item.Type switch
        {
            ItemType.Qru or ItemType.Tcs => 1,
            ItemType.Qrp or ItemType.Qrpl or ItemType.Qzone => item.Expected,
            _ => shown.Count,
        };
        if (ticked.Count == 0 || ticked.Count > most || ticked.Any(p => p < 1 || p > shown.Count)) return null;
        return string.Join(',', ticked.Select(p => shown[p - 1].Id).Order(StringComparer.Ordinal));
    }

    private static string? Order(IReadOnlyList<Choice> shown, IReadOnlyList<int> places) =>
        places.Count == shown.Count && places.Order().SequenceEqual(Enumerable.Range(1, shown.Count))
            ? string.Join(',', shown.Select((choice, i) => (choice.Id, Place: places[i])).OrderBy(c => c.Place).Select(c => c.Id)) : null;

    private static string? Pairs(IReadOnlyList<Choice> shown, IReadOnlyList<MatchTarget> targets, IReadOnlyList<int> places)
    {
        if (places.Count != shown.Count || places.All(p => p == 0) || places.Any(p => p < 0 || p > targets.Count)) return null;
        return string.Join(',', shown.Select((choice, i) => (choice.Id, Place: places[i])).Where(c => c.Place > 0)
            .OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id}:{targets[c.Place - 1].Id}")));
    }
}
