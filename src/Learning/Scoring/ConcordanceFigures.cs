using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Scoring;

/// <summary>What each method of crediting a concordance test would have given on average, 0 to 1. Only <see cref="Aggregate"/> enters a mark.</summary>
internal sealed record ConcordanceFigures(string Item, int Answers, decimal Aggregate, decimal DistanceToMode, decimal DistanceToMean, decimal Penalised, decimal SingleBest)
{
    /// <param name="item">A <see cref="ItemType.Tcs"/>.</param>
    /// <param name="given">Stored answers: ids of steps. Those of no step are left out.</param>
    /// <returns>Null without an answer.</returns>
    public static ConcordanceFigures? Of(Item item, IEnumerable<string?> given)
    {
        List<int> panel = [.. item.Choices.Select(c => c.Number)];
        List<int> steps = [.. given.Select(g => item.Choices.ToList().FindIndex(c => c.Id == g)).Where(i => i >= 0)];
        if (steps.Count == 0) return null;
        decimal Mean(Func<IReadOnlyList<int>, int, decimal> credit) => steps.Average(s => credit(panel, s));
        return new ConcordanceFigures(item.Id.Value, steps.Count, Mean(Concordance.Credit), Mean(Concordance.DistanceToMode), Mean(Concordance.DistanceToMean), Mean(Concordance.Penalised), Mean(Concordance.SingleBest));
    }
}
