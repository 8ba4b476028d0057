namespace Immunotox.Learning.Scoring;

/// <summary>One paper: the score of each item it asked, 0 to 1, by item id.</summary>
internal sealed record Paper(Guid Id, IReadOnlyDictionary<string, double> Scores)
{
    public double Total => Scores.Values.Sum();
}

/// <summary>What an item did to those who answered it.</summary>
/// <param name="Difficulty">Mean score, 0 to 1: high is easy.</param>
/// <param name="PointBiserial">Correlation of the item with the total of the paper, or null when one of them does not vary.</param>
/// <param name="ItemRest">Correlation with the total of the other items, or null.</param>
/// <param name="UpperLower">Mean of the best 27 % of papers minus mean of the weakest 27 %.</param>
internal sealed record ItemFigures(string Item, int Papers, double Difficulty, double? PointBiserial, double? ItemRest, double UpperLower);

/// <summary>A quiz as a measure. Alpha and error need every paper to ask the same items, and at least two of both.</summary>
/// <param name="Mean">Of the totals, in items.</param>
/// <param name="Deviation">Sample standard deviation (n − 1), in items.</param>
/// <param name="Alpha">Cronbach's alpha, or null.</param>
/// <param name="StandardError">Deviation × √(1 − alpha), in items, or null.</param>
internal sealed record QuizFigures(int Papers, int Items, double Mean, double Deviation, double? Alpha, double? StandardError);

/// <summary>Classical item analysis (docimologie): pure functions over papers.</summary>
internal static class ItemAnalysis
{
    /// <summary>Share of papers in each extreme group (Kelley 1939).</summary>
    private const double Extreme = 0.27;

    public static IReadOnlyList<ItemFigures> Items(IReadOnlyList<Paper> papers) =>
        [.. papers.SelectMany(p => p.Scores.Keys).Distinct(StringComparer.Ordinal).Select(item => Of(item, [.. papers.Where(p => p.Scores.ContainsKey(item))]))];

    public static QuizFigures Quiz(IReadOnlyList<Paper> papers)
    {
        var totals = papers.Select(p => p.Total).ToList();
        var items = papers.SelectMany(p => p.Scores.Keys).Distinct(StringComparer.Ordinal).ToList();
        var isWhole = papers.Count > 1 && items.Count > 1 && papers.All(p => p.Scores.Count == items.Count);
        var variance = Variance(totals);
        double? alpha = isWhole && variance > 0
            ? items.Count / (items.Count - 1.0) * (1 - (items.Sum(i => Variance([.. papers.Select(p => p.Scores[i])])) / variance)) : null;
        return new QuizFigures(papers.Count, items.Count, totals.Count == 0 ? 0 : totals.Average(), Math.Sqrt(variance), alpha, alpha is { } a ? Math.Sqrt(variance) * Math.Sqrt(Math.Max(0, 1 - a)) : null);
    }

    /// <summary>Warnings in words about an item that may be bad; empty when nothing stands out.</summary>
    public static IReadOnlyList<string> Warnings(ItemFigures item)
    {
        var found = new List<string>();
        // Under twenty papers a correlation says little.
        if (item.Papers < 20) found.Add($"{item.Papers} copies seulement : ces chiffres sont fragiles.");
        if (item.Difficulty < 0.2) found.Add("Très difficile : presque personne ne réussit. Vérifiez la clé et l’énoncé.");
        if (item.Difficulty > 0.95) found.Add("Presque tout le monde réussit : elle ne distingue personne.");
        if (item.ItemRest < 0) found.Add("Les meilleurs la réussissent moins que les autres : clé fausse ou énoncé ambigu ?");
        else if (item.ItemRest < 0.2) found.Add("Elle distingue peu les copies fortes des faibles.");
        return found;
    }

    /// <summary>Sample variance (n − 1); 0 under two values.</summary>
    public static double Variance(IReadOnlyList<double> values)
    {
        if (values.Count < 2) return 0;
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
    }

    /// <summary>Pearson's correlation, or null when one side does not vary.</summary>
    public static double? Correlation(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count < 2) return null;
        double meanA = a.Average(), meanB = b.Average(), ab = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Count; i++)
        {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa < 1e-12 || bb < 1e-12 ? null : ab / Math.Sqrt(aa * bb);
    }

    private static ItemFigures Of(string item, IReadOnlyList<Paper> papers)
    {
        List<double> scores = [.. papers.Select(p => p.Scores[item])], totals = [.. papers.Select(p => p.Total)];
        var ranked = papers.OrderByDescending(p => p.Total).ThenBy(p => p.Id).ToList();
        var extreme = Math.Max(1, (int)Math.Round(Extreme * papers.Count, MidpointRounding.AwayFromZero));
        return new ItemFigures(item, papers.Count, scores.Average(), Correlation(scores, totals), Correlation(scores, [.. totals.Select((t, i) => t - scores[i])]),
            ranked.Take(extreme).Average(p => p.Scores[item]) - ranked.TakeLast(extreme).Average(p => p.Scores[item]));
    }
}
