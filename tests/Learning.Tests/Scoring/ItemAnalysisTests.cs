using Immunotox.Learning.Scoring;

namespace Immunotox.Learning.Tests.Scoring;

/// <summary>Compared with values computed apart, with the statistics module of Python, from the same six papers.</summary>
public sealed class ItemAnalysisTests
{
    private static readonly double[][] Matrix = [[1, 1, 0, 1], [1, 0.5, 0, 1], [1, 1, 1, 0.2], [0, 0.5, 0, 0], [1, 1, 1, 1], [0, 0, 0, 0.5]];
    private static readonly Paper[] Papers = [.. Matrix.Select((row, p) => new Paper(new Guid(p, 0, 0, new byte[8]), row.Select((score, i) => (score, i)).ToDictionary(s => $"i{s.i}", s => s.score)))];

    [Fact]
    public void The_quiz_figures_are_those_computed_apart()
    {
        var quiz = ItemAnalysis.Quiz(Papers);
        Assert.Equal((6, 4), (quiz.Papers, quiz.Items));
        Assert.Equal(2.283333333333333, quiz.Mean, 1e-9);
        Assert.Equal(1.4634434279010127, quiz.Deviation, 1e-9);
        Assert.Equal(0.7719844357976653, quiz.Alpha!.Value, 1e-9);
        Assert.Equal(0.6988085097745543, quiz.StandardError!.Value, 1e-9);
    }

    [Theory]
    [InlineData(0, 0.6666666666666666, 0.9439135355772339, 0.8730058527955469, 1)]
    [InlineData(1, 0.6666666666666666, 0.8592096630835727, 0.7500671838136037, 0.75)]
    [InlineData(2, 0.3333333333333333, 0.6969081243981448, 0.43253308642080607, 1)]
    [InlineData(3, 0.6166666666666667, 0.5908968462174512, 0.33209429173629784, 0.35)]
    public void The_item_figures_are_those_computed_apart(int item, double difficulty, double withTotal, double withRest, double upperLower)
    {
        var figures = ItemAnalysis.Items(Papers).Single(i => i.Item == $"i{item}");
        Assert.Equal(difficulty, figures.Difficulty, 1e-9);
        Assert.Equal(withTotal, figures.PointBiserial!.Value, 1e-9);
        Assert.Equal(withRest, figures.ItemRest!.Value, 1e-9);
        Assert.Equal(upperLower, figures.UpperLower, 1e-9);
    }

    [Fact]
    public void Says_nothing_where_nothing_varies_or_papers_differ()
    {
        Paper[] same = [new(Guid.Empty, new Dictionary<string, double> { ["a"] = 1 }), new(Guid.Empty, new Dictionary<string, double> { ["a"] = 1 })];
        Assert.Null(ItemAnalysis.Items(same)[0].PointBiserial);
        Assert.Null(ItemAnalysis.Quiz(same).Alpha);
        Assert.Null(ItemAnalysis.Quiz([.. Papers, new Paper(Guid.Empty, new Dictionary<string, double> { ["i0"] = 1 })]).Alpha);
        Assert.Null(ItemAnalysis.Quiz([]).Alpha);
    }

    [Fact]
    public void Warns_in_words_of_an_item_that_the_best_miss()
    {
        var bad = new ItemFigures("x", 40, 0.1, -0.3, -0.35, -0.2);
        Assert.Contains(ItemAnalysis.Warnings(bad), w => w.Contains("clé fausse", StringComparison.Ordinal));
        Assert.Contains(ItemAnalysis.Warnings(bad), w => w.Contains("Très difficile", StringComparison.Ordinal));
        Assert.Empty(ItemAnalysis.Warnings(new ItemFigures("x", 40, 0.6, 0.5, 0.4, 0.6)));
        Assert.Contains(ItemAnalysis.Warnings(new ItemFigures("x", 3, 0.6, 0.5, 0.4, 0.6)), w => w.StartsWith("3 copies", StringComparison.Ordinal));
    }
}
