using System.Text;
using System.Text.Encodings.Web;
using Immunotox.Learning.Drawing;
using Immunotox.Learning.Graphs;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Cohorts;

/// <summary>The ways through a case as a picture: scenes from the first to the ends, an arrow as thick as the share of learners who took it. A table says the same.</summary>
internal static class CasePlot
{
    private const double Width = 188, Height = 46;

    /// <summary>What the learners of a scene did, going from it to another.</summary>
    private sealed record Way(double Share, bool IsExpert, bool IsHidden);

    public static string Of(CaseFigure figure)
    {
        var scenes = figure.Case.Scenes.ToList();
        // Two choices that lead to the same scene are one arrow, taken as often as both.
        var ways = figure.Choices.Where(c => c.Scene != c.Next).GroupBy(c => new Arrow(c.Scene, c.Next))
            .ToDictionary(g => g.Key, g => new Way(g.Sum(c => c.Learners.IsHidden ? 0 : c.Share), g.Any(c => c.IsExpert), g.Any(c => c.Learners.IsHidden)));
        var drawn = LayeredLayout.Place(scenes.ConvertAll(s => new Box(s.Id, Width, Height)), [.. ways.Keys]);
        var svg = new StringBuilder(Pen.Text($"<svg class='plot plot-case' viewBox='0 0 {drawn.Width} {drawn.Height}' width='{drawn.Width}' height='{drawn.Height}' role='img' aria-label='{Said(figure)}'>"));
        foreach (var track in drawn.Tracks) svg.Append(Line(track, ways[track.Arrow], figure));
        foreach (var box in drawn.Boxes)
        {
            var place = scenes.FindIndex(s => s.Id == box.Box.Id);
            svg.Append(Pen.Text($"<g><title>{Safe(scenes[place].Title)}</title><rect x='{box.X}' y='{box.Y}' width='{box.Box.Width}' height='{box.Box.Height}' rx='6' class='plot-scene'/>"))
                .Append(Pen.Text($"<text x='{box.Middle}' y='{box.Y + 28}' text-anchor='middle'>{Safe(Cut($"{place + 1}. {scenes[place].Title}"))}</text></g>"));
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Line(Track track, Way way, CaseFigure figure)
    {
        var points = string.Join(' ', track.Points.Select(p => Pen.Text($"{p.X},{p.Y}")));
        var kind = way.Share <= 0 ? "plot-way plot-way-none" : way.IsExpert ? "plot-way plot-way-expert" : "plot-way";
        var share = way.Share > 0 ? French.Percent((decimal)Math.Min(1, way.Share)) : way.IsHidden ? $"moins de {Cell.Least} apprenants" : "personne";
        return Pen.Text($"<polyline points='{points}' class='{kind}' stroke-width='{(way.Share > 0 ? 2 + (10 * way.Share) : 1.5)}'><title>{Safe($"{Title(track.Arrow.From)} → {Title(track.Arrow.To)} : {share}")}</title></polyline>");

        string Title(string scene) => figure.Case.Find(scene)?.Title ?? scene;
    }

    private static string Said(CaseFigure figure) => Safe($"Chemins dans le cas {figure.Case.Title} : plus un trait est épais, plus il est pris ; en vert, celui de l’expert ; en pointillés, personne ou moins de {Cell.Least} apprenants. Le tableau qui suit dit les mêmes chiffres.");

    private static string Cut(string text) => text.Length <= 26 ? text : text[..25] + "…";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
