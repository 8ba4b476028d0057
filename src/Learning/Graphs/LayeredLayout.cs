namespace Immunotox.Learning.Graphs;

/// <summary>Places the boxes of a graph in layers and draws the track of its arrows; the same input gives the same drawing.</summary>
internal static class LayeredLayout
{
    public const double Gap = 56, LayerGap = 62, Margin = 16;

    /// <summary>How far outside the boxes an arrow that goes back up runs.</summary>
    private const double Lane = 22;

    private const int Rounds = 8;

    /// <param name="boxes">The first one opens the graph; at least one.</param>
    /// <param name="arrows">Both ends are ids of <paramref name="boxes"/>.</param>
    public static Placement Place(IReadOnlyList<Box> boxes, IReadOnlyList<Arrow> arrows)
    {
        var layers = Layers.Of(boxes, arrows);
        var (rows, above, below) = Layers.Ordered(boxes, arrows, layers);
        var middles = Middles(rows, above, below);
        var left = rows.SelectMany(r => r).Min(s => middles[s.Id] - (s.Width / 2)) - Margin;
        var byId = boxes.ToDictionary(b => b.Id, StringComparer.Ordinal);
        var tops = new double[rows.Count + 1];
        tops[0] = Margin;
        for (var i = 0; i < rows.Count; i++) tops[i + 1] = tops[i] + rows[i].Max(s => s.Passage is null ? byId[s.Id].Height : 0) + LayerGap;

        var placed = boxes.ToDictionary(b => b.Id, b => new Placed(b, middles[b.Id] - (b.Width / 2) - left, tops[layers[b.Id]]), StringComparer.Ordinal);
        var right = Math.Max(placed.Values.Max(p => p.Right), rows.SelectMany(r => r).Max(s => middles[s.Id] + (s.Width / 2) - left));
        var isRound = false;
        var tracks = new List<Track>();
        var leaving = Ports(arrows, layers, placed, a => a.From, a => a.To);
        var arriving = Ports(arrows, layers, placed, a => a.To, a => a.From);
        for (var i = 0; i < arrows.Count; i++)
        {
            var (from, to) = (placed[arrows[i].From], placed[arrows[i].To]);
            var (upper, lower) = (layers[arrows[i].From], layers[arrows[i].To]);
            if (upper < lower)
            {
                List<Point> points = [new(leaving[i], from.Bottom)];
                for (var layer = upper + 1; layer < lower; layer++)
                {
                    var x = middles[Layers.PassageOf(i, layer)] - left;
                    points.Add(new(x, tops[layer]));
                    points.Add(new(x, tops[layer + 1] - LayerGap));
                }

                points.Add(new(arriving[i], to.Y));
                tracks.Add(new Track(arrows[i], points, Sideways: false));
            }
            else if (upper == lower && AreNeighbours(rows[upper], from.Box.Id, to.Box.Id))
            {
                var y = Math.Min(from.Y + (from.Box.Height / 2), to.Y + (to.Box.Height / 2));
                tracks.Add(new Track(arrows[i], from.X < to.X ? [new(from.Right, y), new(to.X, y)] : [new(from.X, y), new(to.Right, y)], Sideways: true));
            }
            else
            {
                isRound = true;
                tracks.Add(new Track(arrows[i], [new(from.Right, from.Y + 18), new(right + Lane, from.Y + 18), new(right + Lane, to.Y + 30), new(to.Right, to.Y + 30)], Sideways: false));
            }
        }

        return new Placement(right + Margin + (isRound ? Lane : 0), tops[^1] - LayerGap + Margin, [.. boxes.Select(b => placed[b.Id])], tracks);
    }

    /// <summary>The middle of each slot: near the mean of its neighbours, never nearer than the gap to the next slot.</summary>
    private static Dictionary<string, double> Middles(List<List<Layers.Slot>> rows, ILookup<string, string> above, ILookup<string, string> below)
    {
        var middles = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in rows) Settle(row, row.ConvertAll(_ => 0.0), middles);
        for (var round = 0; round < Rounds; round++)
        {
            var neighbours = round % 2 == 0 ? above : below;
            foreach (var row in round % 2 == 0 ? rows : Enumerable.Reverse(rows))
            {
                Settle(row, row.ConvertAll(s => neighbours[s.Id].Select(n => middles[n]).DefaultIfEmpty(middles[s.Id]).Average()), middles);
            }
        }

        return middles;
    }

    /// <summary>From left to right as near as can be to what is wanted, then all moved by the mean of what is missed.</summary>
    private static void Settle(List<Layers.Slot> row, List<double> wanted, Dictionary<string, double> middles)
    {
        var x = double.NegativeInfinity;
        for (var i = 0; i < row.Count; i++)
        {
            var half = row[i].Width / 2;
            middles[row[i].Id] = Math.Max(wanted[i], x + half);
            x = middles[row[i].Id] + half + (row[i].Passage is null ? Gap : Gap / 3);
        }

        if (row.Count == 0) return;
        var shift = row.Select((s, i) => wanted[i] - middles[s.Id]).Average();
        foreach (var slot in row) middles[slot.Id] += shift;
    }

    /// <summary>Where each downward arrow touches its box: spread along it, in the order of the other ends.</summary>
    private static Dictionary<int, double> Ports(IReadOnlyList<Arrow> arrows, IReadOnlyDictionary<string, int> layers, Dictionary<string, Placed> placed, Func<Arrow, string> box, Func<Arrow, string> other) =>
        arrows.Select((a, i) => (Arrow: a, Index: i)).Where(a => layers[a.Arrow.From] < layers[a.Arrow.To])
            .GroupBy(a => box(a.Arrow), StringComparer.Ordinal)
            .SelectMany(g => g.OrderBy(a => placed[other(a.Arrow)].Middle).Select((a, n) => (a.Index, X: placed[g.Key].X + (placed[g.Key].Box.Width * (n + 1) / (g.Count() + 1)))))
            .ToDictionary(p => p.Index, p => p.X);

    private static bool AreNeighbours(List<Layers.Slot> row, string one, string two) =>
        Math.Abs(row.FindIndex(s => s.Id == one) - row.FindIndex(s => s.Id == two)) == 1;
}
