namespace Immunotox.Learning.Scoring;

/// <summary>
/// Script concordance (TCS): credit by the answers of a panel of experts. <see cref="Credit"/> is the aggregate method used for marks;
/// the others are variants of the literature (BMC Surgery 2016, s12893-016-0173-y, table 2), for analysis only.
/// </summary>
internal static class Concordance
{
    /// <summary>Aggregate: n of the step over the largest n; 0 for a step nobody chose or outside the scale.</summary>
    /// <param name="panel">Experts by step, −2 to +2.</param>
    /// <param name="step">0-based.</param>
    public static decimal Credit(IReadOnlyList<int> panel, int step)
    {
        var most = panel.Count == 0 ? 0 : panel.Max();
        return most == 0 || step < 0 || step >= panel.Count ? 0m : (decimal)panel[step] / most;
    }

    /// <summary>DMODE: 1 − |mode − i| / 4; with several modes, the nearest.</summary>
    public static decimal DistanceToMode(IReadOnlyList<int> panel, int step)
    {
        var most = panel.Max();
        return 1m - (Enumerable.Range(0, panel.Count).Where(i => panel[i] == most).Min(mode => Math.Abs(mode - step)) / 4m);
    }

    /// <summary>DMEAN: 1 − |mean − i| / 4.</summary>
    public static decimal DistanceToMean(IReadOnlyList<int> panel, int step)
    {
        var experts = panel.Sum();
        return experts == 0 ? 0m : 1m - (Math.Abs((panel.Select((n, i) => (decimal)n * i).Sum() / experts) - step) / 4m);
    }

    /// <summary>AGGPEN: mean of the aggregate and the distance to the mode.</summary>
    public static decimal Penalised(IReadOnlyList<int> panel, int step) => (Credit(panel, step) + DistanceToMode(panel, step)) / 2;

    /// <summary>Single best answer: 1 for a mode, else 0.</summary>
    public static decimal SingleBest(IReadOnlyList<int> panel, int step) => Credit(panel, step) == 1 ? 1m : 0m;

    /// <summary>A score on the scale where the panel has mean 80 and standard deviation 5.</summary>
    public static decimal Normalised(decimal score, decimal panelMean, decimal panelDeviation) =>
        panelDeviation == 0 ? 80m : 80m + (5m * (score - panelMean) / panelDeviation);
}
