using System.Globalization;

namespace Immunotox.Learning.Graphs;

/// <summary>
/// The layers of a graph read from top to bottom (first two steps of Sugiyama's method): each box one layer below the lowest box
/// that leads to it, arrows that go back left aside; then the order inside the layers, so that few arrows cross.
/// </summary>
internal static class Layers
{
    /// <summary>A place in a layer: a box, or the passage of an arrow that spans several layers.</summary>
    internal sealed record Slot(string Id, double Width, bool InRow, int? Passage);

    private const double PassageWidth = 28;
    private const int Sweeps = 12;

    /// <summary>The layer of each box, the first box in layer 0.</summary>
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyList<Box> boxes, IReadOnlyList<Arrow> arrows)
    {
        const string Row = "\u0000row";
        var units = boxes.ToDictionary(b => b.Id, b => b.InRow ? Row : b.Id, StringComparer.Ordinal);
        var next = arrows.Select(a => (From: units[a.From], To: units[a.To])).Where(a => a.From != a.To).Distinct().ToLookup(a => a.From, a => a.To);
        var order = new List<string>();
        var back = new HashSet<(string, string)>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var unit in boxes.Select(b => units[b.Id])) Visit(unit);
        order.Reverse();
        var layers = order.ToDictionary(u => u, _ => 0, StringComparer.Ordinal);
        foreach (var unit in order)
        {
            foreach (var to in next[unit].Where(t => !back.Contains((unit, t)))) layers[to] = Math.Max(layers[to], layers[unit] + 1);
        }

        return units.ToDictionary(u => u.Key, u => layers[u.Value], StringComparer.Ordinal);

        void Visit(string unit)
        {
            if (!state.TryAdd(unit, true)) return;
            foreach (var to in next[unit])
            {
                if (state.TryGetValue(to, out var isOpen) && isOpen) back.Add((unit, to));
                else Visit(to);
            }
            state[unit] = false;
            order.Add(unit);
        }
    }

    /// <summary>The slots of each layer from left to right, and the neighbours of each slot in the layers above and below.</summary>
    public static (List<List<Slot>> Rows, ILookup<string, string> Above, ILookup<string, string> Below) Ordered(
        IReadOnlyList<Box> boxes, IReadOnlyList<Arrow> arrows, IReadOnlyDictionary<string, int> layers)
    {
        List<List<Slot>> rows = [.. Enumerable.Range(0, layers.Values.Max() + 1).Select(n => boxes.Where(b => layers[b.Id] == n).Select(b => new Slot(b.Id, b.Width, b.InRow, null)).ToList())];
        var links = new List<(string Upper, string Lower)>();
        foreach (var (arrow, index) in arrows.Select((a, i) => (a, i)).Where(a => layers[a.a.From] < layers[a.a.To]))
        {
            var from = arrow.From;
            for (var layer = layers[arrow.From] + 1; layer < layers[arrow.To]; layer++)
            {
                var passage = PassageOf(index, layer);
                rows[layer].Add(new Slot(passage, PassageWidth, false, index));
                links.Add((from, passage));
                from = passage;
            }

            links.Add((from, arrow.To));
        }

        var above = links.ToLookup(l => l.Lower, l => l.Upper);
        var below = links.ToLookup(l => l.Upper, l => l.Lower);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            for (var i = 1; i < rows.Count; i++)
            {
                var at = isDown ? i : rows.Count - 1 - i;
                rows[at] = Sorted(rows[at], rows[isDown ? at - 1 : at + 1], isDown ? above : below);
            }
        }

        return (rows, above, below);
    }

    /// <summary>Name of the place where an arrow crosses a layer.</summary>
    public static string PassageOf(int arrow, int layer) => string.Create(CultureInfo.InvariantCulture, $"\u0000{arrow}/{layer}");

    /// <summary>By the mean place of the neighbours; the row of boxes moves as one and keeps its order.</summary>
    private static List<Slot> Sorted(List<Slot> row, List<Slot> beside, ILookup<string, string> neighbours)
    {
        var places = beside.Select((s, i) => (s.Id, Place: (i + 0.5) / beside.Count)).ToDictionary(s => s.Id, s => s.Place, StringComparer.Ordinal);
        double Mean(Slot slot, int index)
        {
            List<double> near = [.. neighbours[slot.Id].Where(places.ContainsKey).Select(n => places[n])];
            return near.Count > 0 ? near.Average() : (index + 0.5) / row.Count;
        }

        List<(Slot Slot, double Mean)> wanted = [.. row.Select((s, i) => (s, Mean(s, i)))];
        var block = wanted.Any(w => w.Slot.InRow) ? wanted.Where(w => w.Slot.InRow).Average(w => w.Mean) : 0;
        return [.. wanted.OrderBy(w => w.Slot.InRow ? block : w.Mean).ThenBy(w => w.Slot.InRow ? 0 : 1).Select(w => w.Slot)];
    }
}
