using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>Where a figure stands on the canvas.</summary>
/// <param name="IsTight">Among several: gestures stay near the body.</param>
internal readonly record struct Standing(Figure Figure, double X, double Y, double Scale, bool LooksLeft, bool IsTight);

/// <summary>Spaces the figures of a panel: nobody hides a face, nobody leaves the canvas.</summary>
internal static class Staging
{
    public const double Width = 480;
    private const double Margin = 8;

    /// <summary>What a figure takes up at scale 1, behind it, before it and above the ground.</summary>
    private readonly record struct Extent(double Back, double Front, double Height, double Body);

    /// <summary>Figures in the order to draw them, far ones first, between two edges of the canvas.</summary>
    public static IReadOnlyList<Standing> Place(Stage stage, double from, double to)
    {
        var row = Order(stage.Cast);
        var far = stage.Cast.Where(f => f.Place is Content.Comics.Place.Behind).ToList();
        if (row.Count == 0) (row, far) = (far, []);
        if (row.Count == 0) return [];
        var hasPeople = stage.Cast.Any(f => IsPerson(f));
        var companions = hasPeople && !IsBody(stage.Setting);
        if (far.Count == 0 && Near(row, from, to) is { } close) return close;
        var near = Row(row, companions, far.Sum(f => FarSize(f, row.Count, companions) * 0.75), from, to);
        return [.. Far(far, near, companions), .. near.OrderBy(s => s.Y)];
    }

    /// <summary>The settings inside the body, where cells are at home.</summary>
    public static bool IsBody(Setting setting) => setting is Setting.Vessel or Setting.Node or Setting.Tumour or Setting.Lung or Setting.Skin or Setting.Bowel;

    /// <summary>From left to right: those placed at the left, those in the order written around the middle, those at the right.</summary>
    private static List<Figure> Order(IReadOnlyList<Figure> cast)
    {
        var free = cast.Where(f => f.Place is Content.Comics.Place.InOrder).ToList();
        var middle = cast.Where(f => f.Place is Content.Comics.Place.Middle).ToList();
        free.InsertRange((free.Count + 1) / 2, middle);
        return [.. cast.Where(f => f.Place is Content.Comics.Place.Left), .. free, .. cast.Where(f => f.Place is Content.Comics.Place.Right)];
    }

    private static bool IsPerson(Figure figure) => Cast.Find(figure.Who) is not null;

    /// <summary>People without their feet: at the telephone, alone (nearer with a feeling), or two who share a heavy one. Null when the panel asks for more room.</summary>
    private static List<Standing>? Near(List<Figure> row, double from, double to)
    {
        var isCall = to - from < Width;
        var isFelt = row.Count switch
        {
            1 => true,
            2 => row.TrueForAll(f => f.Mood is not (Mood.Calm or Mood.Joy)) && row.Exists(f => f.Mood is not Mood.Doubt),
            _ => false,
        };
        var fits = row.TrueForAll(f => Cast.Find(f.Who) is { HasDesk: false } && f.Pose is Pose.Standing or Pose.Showing or Pose.OnPhone or Pose.Holding or Pose.Waving
            && (f.Prop is null || (f.Prop is not Prop.Suitcase && Props.Hand(f.Prop, f.Pose) is not Holds.Neither)));
        if (!fits || !((isCall && row.Count == 1) || isFelt)) return null;
        var looksLeft = row.Select((f, i) => LooksLeft(row, i, companions: false)).ToList();
        var sizes = row.Select(f => Measure(f, companions: false)).ToList();
        var closest = isCall ? 1.24 : row is [{ Mood: Mood.Calm }] ? 1.14 : 1.4;
        var scale = Math.Min(closest, (to - from - (2 * Margin)) / sizes.Sum(e => e.Back + e.Front));
        if (scale < 1.1) return null;
        var gap = (to - from - (2 * Margin) - (sizes.Sum(e => e.Back + e.Front) * scale)) / (row.Count + 1);
        var (standing, edge) = (new List<Standing>(), from + Margin + gap);
        for (var i = 0; i < row.Count; i++)
        {
            var (before, after) = looksLeft[i] ? (sizes[i].Front, sizes[i].Back) : (sizes[i].Back, sizes[i].Front);
            var x = row.Count > 1 || isCall ? edge + (before * scale)
                : Math.Clamp(row[i].Place is Content.Comics.Place.Middle ? 240 : looksLeft[i] ? 310 : 170, from + Margin + (before * scale), to - Margin - (after * scale));
            standing.Add(new Standing(row[i], x, 22 + (sizes.Max(e => e.Height) * scale), scale, looksLeft[i], IsTight: false));
            edge += ((before + after) * scale) + gap;
        }
        return standing;
    }

    private static List<Standing> Row(List<Figure> row, bool companions, double reserved, double from, double to)
    {
        var looksLeft = row.Select((f, i) => LooksLeft(row, i, companions)).ToList();
        var sizes = row.Select(f => Measure(f, companions)).ToList();
        var isCrowd = row.Count > 2 && !row.Exists(IsPerson);
        var isTight = row.Count(f => !companions || IsPerson(f)) > 2;
        // As tall as the canvas allows, then as wide.
        var scale = sizes.Min(e => (isCrowd ? 300 : 322) / e.Height);
        scale = Math.Min(scale, row.Count switch { 1 => 1.5, 2 => 1.36, 3 => 1.24, _ => 1.1 });
        // What figures reach for may pass before a neighbour, their bodies may not hide a face; in a crowd every other one stands back.
        var overlap = isCrowd ? 0.76 : row.Count switch { < 3 => 1, 3 => isTight ? 0.9 : 1, _ => 0.84 };
        var sides = row.Select((_, i) => looksLeft[i] ? (Before: sizes[i].Front, After: sizes[i].Back) : (Before: sizes[i].Back, After: sizes[i].Front)).ToList();
        var steps = Enumerable.Range(1, row.Count - 1).Select(i => Math.Max((sizes[i - 1].Body + sizes[i].Body) * (isCrowd ? 0.94 : 1), (sides[i - 1].After + sides[i].Before) * overlap)).ToList();
        var total = sides[0].Before + steps.Sum() + sides[^1].After;
        var room = to - from - (2 * Margin) - (row.Count > 1 ? reserved : 0);
        scale = Math.Min(scale, room / total);
        var gap = row.Count == 1 ? 0 : (room - (total * scale)) / (row.Count + 0.6);
        var standing = new List<Standing>();
        var x = from + Margin + (gap * 0.8) + (sides[0].Before * scale);
        for (var i = 0; i < row.Count; i++)
        {
            if (i > 0) x += (steps[i - 1] * scale) + gap + (i == row.Count / 2 ? reserved : 0);
            var (least, most) = (from + Margin + (sides[i].Before * scale), to - Margin - (sides[i].After * scale));
            // Alone, a figure stands a third of the way, so that the setting is seen.
            if (row.Count == 1) x = row[0].Place switch
            {
                _ when to - from < Width => Math.Clamp((from + to) / 2, least, Math.Max(least, most)),
                Content.Comics.Place.Right => Math.Min(most, 330),
                Content.Comics.Place.Middle => 240,
                _ => Math.Max(least, 150),
            };
            var isSmall = companions && !IsPerson(row[i]);
            var isBack = row.Count > 2 && i % 2 == 1;
            var y = isSmall ? 348 : isCrowd ? (isBack ? 306 : 342) : isBack ? (row.Count > 3 ? 314 : 326) : 336;
            standing.Add(new Standing(row[i], x, y, scale * Unit(row[i], companions), looksLeft[i], isTight));
        }
        return standing;
    }

    /// <summary>Smaller and higher, in the widest gaps between the bodies of the row.</summary>
    private static IEnumerable<Standing> Far(List<Figure> far, List<Standing> near, bool companions)
    {
        var walls = near.Select(s => (s.X, Half: 62 * s.Scale)).OrderBy(w => w.X).ToList();
        var gaps = walls.Zip(walls.Skip(1), (a, b) => (From: a.X + a.Half, To: b.X - b.Half))
            .Prepend((From: Margin, To: walls[0].X - walls[0].Half)).Append((From: walls[^1].X + walls[^1].Half, To: Width - Margin))
            .OrderByDescending(g => g.To - g.From).ToList();
        for (var i = 0; i < far.Count; i++)
        {
            // When all go to the same gap they share it.
            var shares = gaps[0].To - gaps[0].From > 1.6 * (gaps[Math.Min(1, gaps.Count - 1)].To - gaps[Math.Min(1, gaps.Count - 1)].From) ? far.Count : 1;
            var (from, to) = shares > 1 ? gaps[0] : gaps[i % gaps.Count];
            var x = shares > 1 ? from + ((to - from) * (i + 0.5) / shares) : (from + to) / 2;
            var size = Measure(far[i], companions);
            var scale = FarSize(far[i], near.Count, companions) / (size.Back + size.Front);
            var looksLeft = x > Width / 2;
            var (before, after) = looksLeft ? (size.Front, size.Back) : (size.Back, size.Front);
            x = Math.Clamp(x, Margin + (before * scale), Width - Margin - (after * scale));
            yield return new Standing(far[i], x, 290, scale * Unit(far[i], companions), looksLeft, IsTight: false);
        }
    }

    /// <summary>How wide a figure behind the others is drawn.</summary>
    private static double FarSize(Figure figure, int near, bool companions)
    {
        var size = Measure(figure, companions);
        return Math.Min((size.Back + size.Front) * Math.Min(near switch { < 3 => 0.86, 3 => 0.66, _ => 0.54 }, 205 / size.Height), near < 3 ? 150 : 120);
    }

    /// <summary>Figures at the ends look at the others; one between looks at who cares for it, or at the other person.</summary>
    private static bool LooksLeft(List<Figure> row, int index, bool companions)
    {
        if (row.Count == 1) return row[0].Place is Content.Comics.Place.Right;
        if (index == 0 || index == row.Count - 1) return index > 0;
        if (companions && IsPerson(row[index]))
        {
            var others = Enumerable.Range(0, row.Count).Where(i => i != index && IsPerson(row[i])).ToList();
            if (others.Count > 0 && others.TrueForAll(i => i < index)) return true;
            if (others.Count > 0 && others.TrueForAll(i => i > index)) return false;
        }
        if (!Cares(row[index]) && Cares(row[0]) != Cares(row[^1])) return Cares(row[0]);
        return index > (row.Count - 1) / 2.0 || (index == (row.Count - 1) / 2.0 && row.Count > 3);
    }

    private static bool Cares(Figure figure) => figure.Who is Character.Karim or Character.Oncologist or Character.EmergencyDoctor or Character.CallTaker;

    /// <summary>How big a kind of figure is drawn beside the others.</summary>
    private static double Unit(Figure figure, bool companions)
    {
        if (IsPerson(figure)) return 1;
        var unit = figure.Who switch { Character.Sesame => 0.82, Character.Messenger => 0.66, Character.Piano => 0.98, _ => 1 };
        return companions ? unit * 0.56 : unit;
    }

    private static Extent Measure(Figure figure, bool companions)
    {
        var (pose, prop, unit) = (figure.Pose, figure.Prop, Unit(figure, companions));
        var isPerson = Cast.Find(figure.Who) is { } person;
        var isOpen = pose is Pose.Standing && (figure.Mood is Mood.Joy or Mood.Anger || (figure.Who is Character.Piano && figure.Mood is Mood.Calm));
        // On the telephone the free hand speaks too, unless it rests or holds something.
        var isReaching = pose is Pose.OnPhone && figure.Mood is not (Mood.Calm or Mood.Tired) && Props.Hand(prop, pose) is not Holds.Back;
        double back, front, height;
        if (isPerson)
        {
            back = pose switch { Pose.Running => 92, Pose.Resting or Pose.Sleeping => 100, Pose.OnPhone => isReaching ? 116 : 74, _ => isOpen ? 108 : pose is Pose.Standing && figure.Mood is Mood.Fear ? 84 : 64 };
            front = pose switch { Pose.Showing => 112, Pose.Running => 110, Pose.Resting or Pose.Sleeping => 100, Pose.Sitting => 92, Pose.Waving => 98, Pose.OnPhone => 74, _ => isOpen ? 110 : 66 };
            if (Cast.Find(figure.Who)!.HasDesk && pose is not Pose.Running) (back, front) = (Math.Max(back, 102), Math.Max(front, 102));
            height = figure.Who is Character.Odile or Character.Oncologist ? 350 : 338;
            if (prop is Prop.Infusion) back = Math.Max(back, pose is Pose.Resting or Pose.Sleeping ? 132 : 116);
            else if (prop is Prop.Clamp) back = pose is Pose.Resting or Pose.Sleeping ? 186 : 148;
            else if (prop is not null && Props.Hand(prop, pose) is Holds.Neither) back = Math.Max(back, pose is Pose.Resting or Pose.Sleeping ? 136 : 110);
            else if (prop is not null && Props.Hand(prop, pose) is Holds.Front && pose is Pose.Standing or Pose.Showing or Pose.Sitting) front = Math.Max(front, prop is Prop.Card or Prop.Book ? 148 : pose is Pose.Showing ? 138 : 126);
        }
        else
        {
            back = pose switch { Pose.Running => 104, Pose.Resting or Pose.Sleeping => 142, _ => isOpen ? 108 : 88 };
            front = pose switch { Pose.Showing => 128, Pose.Running => 122, Pose.Waving => 106, _ => isOpen ? 110 : 92 };
            if (figure.Who is Character.Ramure or Character.Gland) (back, front) = (Math.Max(back, isReaching ? 120 : 104), Math.Max(front, 104));
            if (figure.IsInflamed) (back, front) = (Math.Max(back, 108), Math.Max(front, 108));
            height = figure.Who switch { Character.Tess => 210, Character.Ramure => 208, Character.Sesame => 200, _ => 196 };
            if (pose is Pose.Sleeping) height += 44;
            if (prop is Prop.Infusion) back = 124;
            else if (prop is Prop.Clamp) back = pose is Pose.Sleeping or Pose.Resting ? 148 : 166;
            else if (prop is not null && Props.Hand(prop, pose) is Holds.Neither) back = 112;
            else if (prop is not null && Props.Hand(prop, pose) is Holds.Front && pose is Pose.Standing or Pose.Showing or Pose.Sitting) front = pose is Pose.Showing ? 148 : 132;
        }
        return new Extent(back * unit, front * unit, height * unit, (isPerson ? 60 : figure.Who is Character.Lungs or Character.Liver or Character.Gland ? 80 : 68) * unit);
    }
}
