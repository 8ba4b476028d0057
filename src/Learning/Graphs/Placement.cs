namespace Immunotox.Learning.Graphs;

/// <summary>A box to place, in units of the drawing.</summary>
/// <param name="InRow">Boxes in the row stand side by side in one layer, in the order given.</param>
internal sealed record Box(string Id, double Width, double Height, bool InRow = false);

/// <summary>An arrow to draw between two boxes.</summary>
internal sealed record Arrow(string From, string To);

/// <summary>A point of the drawing.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>Where a box stands: its upper left corner.</summary>
internal sealed record Placed(Box Box, double X, double Y)
{
    public double Right => X + Box.Width;
    public double Bottom => Y + Box.Height;
    public double Middle => X + (Box.Width / 2);
}

/// <summary>The track of an arrow, tail first.</summary>
/// <param name="Sideways">Whether it joins two neighbours of a layer.</param>
internal sealed record Track(Arrow Arrow, IReadOnlyList<Point> Points, bool Sideways);

/// <summary>A drawing without its ink.</summary>
internal sealed record Placement(double Width, double Height, IReadOnlyList<Placed> Boxes, IReadOnlyList<Track> Tracks);
