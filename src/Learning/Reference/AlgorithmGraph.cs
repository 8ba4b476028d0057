using System.Runtime.CompilerServices;
using Immunotox.Content.Algorithms;
using Immunotox.Learning.Graphs;
using Immunotox.Learning.Pdf;
using Box = Immunotox.Learning.Graphs.Box;

namespace Immunotox.Learning.Reference;

/// <summary>The boxes and arrows of an algorithm's graph, with their words set in lines, placed and ready to be drawn.</summary>
internal sealed class AlgorithmGraph
{
    private const double BoxWidth = 212, Padding = 12, TextWidth = BoxWidth - Indent - Padding, TitleSize = 14, TextSize = 12.5;
    public const double LineHeight = 17;

    /// <summary>From the left side of a box to its words; the stroke that shows a grade stands in it.</summary>
    public const double Indent = 20;

    /// <summary>A box with its words.</summary>
    /// <param name="Kind">question, action, outcome or grade; also the end of a class of the style sheet.</param>
    /// <param name="Grade">The lowest grade of a grade box, else 0.</param>
    /// <param name="Title">In bold, in lines.</param>
    /// <param name="Text">Under the title, in lines.</param>
    internal sealed record Words(string Id, string Kind, int Grade, IReadOnlyList<string> Title, IReadOnlyList<string> Text);

    public required Placement Placement { get; init; }
    public required IReadOnlyDictionary<string, Words> Boxes { get; init; }

    /// <summary>Lines beside each arrow, in the order of the tracks; empty where the box it leads to says it.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> ArrowWords { get; init; }

    /// <summary>Placed once for each algorithm that is offered; it goes when its library does.</summary>
    private static readonly ConditionalWeakTable<Algorithm, AlgorithmGraph> Placed = [];

    public static AlgorithmGraph Of(Algorithm algorithm) => Placed.GetValue(algorithm, Place);

    private static AlgorithmGraph Place(Algorithm algorithm)
    {
        List<Words> words = [.. algorithm.Nodes.Select(WordsOf), .. algorithm.Steps.Select(WordsOf)];
        List<Box> boxes = [.. words.Select(w => new Box(w.Id, BoxWidth, (2 * Padding) + (LineHeight * (w.Title.Count + w.Text.Count)), w.Kind == "grade"))];
        return new AlgorithmGraph
        {
            Placement = LayeredLayout.Place(boxes, [.. algorithm.NodeIds.SelectMany(from => algorithm.From(from).Select(edge => new Arrow(from, edge.To)))]),
            Boxes = words.ToDictionary(w => w.Id, StringComparer.Ordinal),
            ArrowWords = [.. algorithm.Nodes.SelectMany(n => n.To.Select(e => WordsOf(algorithm, e))), .. algorithm.Steps.SelectMany(_ => (IReadOnlyList<string>[])[["Mieux"], ["Pire"]])],
        };
    }

    /// <summary>An arrow to a grade says nothing that the grade does not.</summary>
    private static List<string> WordsOf(Algorithm algorithm, Edge edge) =>
        edge.When.StartsWith("Grade", StringComparison.Ordinal) && algorithm.Steps.Any(s => s.Id == edge.To) ? [] : Lines(edge.When, 92, TextSize, FontWeight.Regular);

    private static Words WordsOf(Node node)
    {
        var title = Labels.Of(node.Kind);
        return new Words(node.Id, node.Kind.ToString().ToLowerInvariant(), 0, [title], Lines(node.Text, TextWidth, TextSize, FontWeight.Regular));
    }

    private static Words WordsOf(Step step)
    {
        var title = $"Grade {Labels.Grade(step)}";
        List<string> text = [.. Lines(step.Definition, TextWidth, TextSize, FontWeight.Regular)];
        return new Words(step.Id, "grade", step.GradeMin, [title, .. Lines(Labels.Of(step.Action), TextWidth, TitleSize, FontWeight.Bold)], text);
    }

    private static List<string> Lines(string text, double width, double size, FontWeight weight) => PdfPage.Wrap(PdfFonts.Of(weight), text, width, size);
}
