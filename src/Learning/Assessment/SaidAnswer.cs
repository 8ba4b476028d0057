using Immunotox.Content.Quizzes;
using Immunotox.Learning.Scoring;

namespace Immunotox.Learning.Assessment;

/// <summary>Says a stored answer in the words of its choices. Pure.</summary>
internal static class SaidAnswer
{
    public static string Of(Item item, string? given) => item.Type switch
    {
        _ when string.IsNullOrEmpty(given) => "aucune",
        ItemType.Qroc or ItemType.Num => given,
        ItemType.Ordre => string.Join(", puis ", given.Split(',').Select(id => Text(item, id))),
        ItemType.Assoc => string.Join(" ; ", Scorer.Pairs(given).Select(p => $"{Text(item, p.Left)} : {item.Targets.FirstOrDefault(t => t.Id == p.Right)?.Text}")),
        _ => string.Join(" ; ", Scorer.Ticked(given).Select(id => Text(item, id))),
    };

    private static string Text(Item item, string id) => item.Choices.FirstOrDefault(c => c.Id == id)?.Text ?? id;
}
