using FsCheck.Xunit;
using Immunotox.Learning.Graphs;

namespace Immunotox.Learning.Tests.Reference;

public class LayeredLayoutTests
{
    private static readonly Box[] Diamond = [new("a", 100, 40), new("b", 100, 60), new("c", 100, 40), new("d", 100, 40)];

    [Fact]
    public void A_box_stands_under_all_that_leads_to_it()
    {
        var placement = LayeredLayout.Place(Diamond, [new("a", "b"), new("a", "c"), new("b", "d"), new("c", "d"), new("a", "d")]);

        var y = placement.Boxes.ToDictionary(b => b.Box.Id, b => b.Y);
        Assert.Equal(y["b"], y["c"]);
        Assert.True(y["a"] < y["b"] && y["b"] < y["d"]);
        Assert.All(placement.Tracks, t => Assert.True(t.Points[0].Y < t.Points[^1].Y));
    }

    [Fact]
    public void The_grades_stand_side_by_side_and_worse_goes_from_one_to_the_next()
    {
        Box[] boxes = [new("grade", 100, 40), new("g1", 100, 90, true), new("g2", 100, 70, true), new("g3", 100, 80, true), new("end", 100, 40)];
        var placement = LayeredLayout.Place(boxes, [new("grade", "g1"), new("grade", "g2"), new("grade", "g3"), new("g1", "g2"), new("g2", "g3"), new("g1", "end"), new("g3", "end"), new("g3", "g1")]);

        var row = placement.Boxes.Where(b => b.Box.InRow).ToList();
        Assert.Single(row.Select(b => b.Y).Distinct());
        Assert.True(row[0].Right < row[1].X && row[1].Right < row[2].X);
        Assert.Equal(2, placement.Tracks.Count(t => t.Sideways));
    }

    [Fact]
    public void An_arrow_that_goes_back_runs_outside_the_boxes()
    {
        var placement = LayeredLayout.Place(Diamond, [new("a", "b"), new("b", "c"), new("c", "d"), new("c", "b")]);

        var back = placement.Tracks[^1];
        Assert.True(back.Points[1].X > placement.Boxes.Max(b => b.Right) && back.Points[1].X < placement.Width);
    }

    /// <summary>Whatever is authored, circles and loops on oneself among it: no two boxes overlap, nothing leaves the drawing, and it is the same every time.</summary>
    [Property(MaxTest = 200)]
    public void No_box_covers_another_and_all_stay_within(byte count, byte row, ushort[] pairs)
    {
        List<Box> boxes = [.. Enumerable.Range(0, 1 + (count % 14)).Select(i => new Box($"n{i}", 60 + (i % 3 * 40), 30 + (i % 4 * 25), InRow: i > 0 && i <= row % 5))];
        List<Arrow> arrows = [.. pairs.Select(p => new Arrow($"n{p % boxes.Count}", $"n{p / 256 % boxes.Count}")).Distinct()];

        var placement = LayeredLayout.Place(boxes, arrows);

        foreach (var (one, i) in placement.Boxes.Select((b, i) => (b, i)))
        {
            Assert.True(one.X >= 0 && one.Y >= 0 && one.Right <= placement.Width && one.Bottom <= placement.Height);
            Assert.DoesNotContain(placement.Boxes.Skip(i + 1), two => one.X < two.Right && two.X < one.Right && one.Y < two.Bottom && two.Y < one.Bottom);
        }

        Assert.Equal(arrows, placement.Tracks.Select(t => t.Arrow));
        Assert.Equal(placement.Tracks.SelectMany(t => t.Points), LayeredLayout.Place(boxes, arrows).Tracks.SelectMany(t => t.Points));
    }
}
