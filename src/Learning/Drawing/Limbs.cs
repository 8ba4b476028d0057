using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>Where the arms of a body attach and what they may touch. Front is the side the figure looks at (to the right).</summary>
/// <param name="Reach">Length of an arm.</param>
/// <param name="Belly">Where joined hands rest.</param>
internal sealed record Rig(Spot Front, Spot Back, double Reach, Spot Belly, Spot Ear, Spot Chin, double Width, string Line, string Sleeve, string Skin, string SkinLine)
{
    /// <summary>Arms end in twigs instead of mittens.</summary>
    public bool IsBranching { get; init; }

    /// <summary>Calm shows with both palms down: « doucement ».</summary>
    public bool IsSoothing { get; init; }

    /// <summary>Sleeves stop above the elbow.</summary>
    public bool IsShort { get; init; }
}

/// <summary>Where one hand goes and which way its elbow points.</summary>
internal readonly record struct Reach(Spot Hand, double ElbowX, double ElbowY, bool IsOpen = false);

/// <summary>Where both hands go.</summary>
/// <param name="IsBackOver">The back arm passes before the body.</param>
internal sealed record Gesture(Reach Front, Reach Back, bool IsBackOver = false);

/// <summary>Turns poses into arms, and draws them.</summary>
internal static class Limbs
{
    /// <summary>Where the hands go.</summary>
    /// <param name="isTight">Among several, a hand that shows stays lower than the faces.</param>
    public static Gesture Gesture(Rig rig, Pose pose, Mood mood, Holds hand, bool isTight = false)
    {
        var holds = hand is Holds.Front;
        var isBusy = hand is Holds.Back;
        var r = rig.Reach;
        var hangs = new Reach(rig.Back.Plus(-0.16 * r, 0.92 * r), -1, 0.2);
        var onHip = new Reach(rig.Back.Plus(0.02 * r, 0.7 * r), -1, 0);
        var forward = new Reach(rig.Front.Plus(0.66 * r, 0.14 * r), 0.3, 1);
        return pose switch
        {
            Pose.Showing => new(new(isTight ? rig.Front.Plus(0.62 * r, 0.16 * r) : rig.Front.Plus(0.9 * r, -0.24 * r), 0.2, 1, IsOpen: true), mood is Mood.Anger or Mood.Sly or Mood.Joy && !isBusy ? onHip : hangs),
            Pose.Running => new(new(rig.Front.Plus(0.62 * r, -0.12 * r), 0, 1), isBusy ? hangs : new(rig.Back.Plus(-0.62 * r, 0.34 * r), -0.5, -1)),
            Pose.OnPhone => new(new(rig.Ear, 1, 0.7), isBusy || mood is Mood.Calm or Mood.Tired
                ? new(rig.Belly.Plus(-12, 2), -1, 0.6)
                : new(rig.Back.Plus(-0.5 * r, 0.1 * r), -0.6, 1, IsOpen: true), IsBackOver: true),
            Pose.Holding => new(new(rig.Belly.Plus(holds ? 17 : 12, 0), 1, 0.6), new(rig.Belly.Plus(holds ? -17 : -12, 6), -1, 0.6), IsBackOver: true),
            Pose.Waving => new(new(new(Math.Max(rig.Front.X + (0.52 * r), rig.Ear.X), rig.Front.Y - (0.74 * r)), 1, 0.6, IsOpen: true), hangs),
            Pose.Resting or Pose.Sleeping when holds => new(new(rig.Belly.Plus(16, 6), 1, 0.4), new(rig.Belly.Plus(-14, 8), -1, 0.4), IsBackOver: true),
            // Apart, or two hands read as one fist.
            Pose.Resting or Pose.Sleeping => new(new(rig.Belly.Plus(26, 14), 1, 0.4), new(rig.Belly.Plus(-30, 10), -1, 0.4), IsBackOver: true),
            Pose.Sitting when holds => new(new(rig.Front.Plus(0.52 * r, 0.24 * r), 0.4, 1), new(rig.Belly.Plus(-4, 14), -1, 0.6), IsBackOver: true),
            Pose.Sitting => new(new(rig.Front.Plus(0.1 * r, 0.74 * r), 1, 0), new(rig.Belly.Plus(-6, 14), -1, 0.6), IsBackOver: true),
            _ => Standing(),
        };

        Gesture Standing()
        {
            var front = new Reach(rig.Front.Plus(0.16 * r, 0.92 * r), 1, 0.2);
            if (isBusy) return new(front, hangs);
            if (holds) return new(forward, mood switch
            {
                Mood.Anger or Mood.Sly => onHip,
                Mood.Fear => new(rig.Chin.Plus(-18, 6), -1, 0.4),
                _ => hangs,
            }, IsBackOver: mood is Mood.Fear);
            if (rig.IsSoothing && mood is Mood.Calm) return new(new(rig.Front.Plus(0.8 * r, 0.12 * r), 0.2, -1, IsOpen: true), new(rig.Back.Plus(-0.8 * r, 0.12 * r), -0.2, -1, IsOpen: true));
            return mood switch
            {
                Mood.Joy => new(new(rig.Front.Plus(0.66 * r, -0.34 * r), 0.8, 1, IsOpen: true), new(rig.Back.Plus(-0.66 * r, -0.3 * r), -0.8, 1, IsOpen: true)),
                Mood.Fear => new(new(rig.Chin.Plus(25, 0), 1, 0.5), new(rig.Chin.Plus(-25, 2), -1, 0.5), IsBackOver: true),
                Mood.Doubt => new(new(rig.Chin.Plus(6, 6), 0.8, 1), onHip),
                Mood.Anger => new(new(rig.Front.Plus(-0.02 * r, 0.7 * r), 1, 0), onHip),
                Mood.Sly => new(new(rig.Belly.Plus(10, -4), 1, 0.6), new(rig.Belly.Plus(-7, 2), -1, 0.6), IsBackOver: true),
                _ => new(front, hangs),
            };
        }
    }

    /// <summary>From the shoulder to the hand, no further than the arm is long.</summary>
    public static Spot Stretch(Rig rig, Spot shoulder, Reach reach)
    {
        var (dx, dy) = (reach.Hand.X - shoulder.X, reach.Hand.Y - shoulder.Y);
        var shrink = Math.Min(1, rig.Reach * 0.99 / Math.Max(0.1, Math.Sqrt((dx * dx) + (dy * dy))));
        return new Spot(dx * shrink, dy * shrink);
    }

    /// <summary>One arm with its hand, and what the hand holds between the two.</summary>
    public static void Arm(Pen pen, Rig rig, Spot shoulder, Reach reach, Action? held = null, bool waves = false)
    {
        var (dx, dy) = Stretch(rig, shoulder, reach);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        // The elbow is where two equal bones meet, on the side the pose asks for.
        var bend = Math.Sqrt(Math.Max(0, (rig.Reach * rig.Reach) - (distance * distance))) / 2;
        var (normalX, normalY) = distance < 0.1 ? (0, 1) : (-dy / distance, dx / distance);
        if ((normalX * reach.ElbowX) + (normalY * reach.ElbowY) < 0) (normalX, normalY) = (-normalX, -normalY);
        var elbow = new Spot((dx / 2) + (normalX * bend * 1.12), (dy / 2) + (normalY * bend * 1.12));
        var hand = new Spot(dx, dy);
        var (c1, c2) = (new Spot(elbow.X * 0.82, elbow.Y * 0.82), new Spot(dx + ((elbow.X - dx) * 0.82), dy + ((elbow.Y - dy) * 0.82)));
        var angle = Math.Atan2(dy - elbow.Y, dx - elbow.X) * 180 / Math.PI;

        pen.Open($"transform='translate({shoulder})'");
        if (waves) pen.Open($"class='art-wave'");
        if (rig.IsShort)
        {
            pen.Limb(rig.SkinLine, rig.Skin, rig.Width - 3, $"M0 0C{c1} {c2} {hand}");
            // The first part of the same curve.
            const double T = 0.42;
            var (a, b) = (new Spot(c1.X * T, c1.Y * T), new Spot(c1.X + ((c2.X - c1.X) * T), c1.Y + ((c2.Y - c1.Y) * T)));
            var c = new Spot(c2.X + ((dx - c2.X) * T), c2.Y + ((dy - c2.Y) * T));
            var (ab, bc) = (new Spot(a.X + ((b.X - a.X) * T), a.Y + ((b.Y - a.Y) * T)), new Spot(b.X + ((c.X - b.X) * T), b.Y + ((c.Y - b.Y) * T)));
            pen.Limb(rig.Line, rig.Sleeve, rig.Width + 2, $"M0 0C{a} {ab} {ab.X + ((bc.X - ab.X) * T)} {ab.Y + ((bc.Y - ab.Y) * T)}");
        }
        else
        {
            pen.Limb(rig.Line, rig.Sleeve, rig.Width, $"M0 0C{c1} {c2} {hand}");
        }
        if (held is not null)
        {
            pen.Open($"transform='translate({hand})'");
            held();
            pen.Close();
        }
        if (rig.IsBranching) Twigs(pen, rig, hand, angle);
        else Hand(pen, rig, hand, angle, reach.IsOpen);
        pen.Close(waves ? 2 : 1);
    }

    private static void Hand(Pen pen, Rig rig, Spot at, double angle, bool isOpen)
    {
        var r = (rig.Width / 2) + 2.4;
        pen.Open($"transform='translate({at}) rotate({Math.Round(angle)})' fill='{rig.Skin}' stroke='{rig.SkinLine}' stroke-width='3.2'");
        if (isOpen)
        {
            pen.Draw($"<path d='M{-r * 0.4} {-r * 0.8}Q{-r * 0.1} {-r * 2.1} {r * 0.7} {-r * 1.5}Q{r * 0.9} {-r * 1.2} {r * 0.6} {-r * 0.8}'/>");
            pen.Draw($"<path d='M{-r * 0.7} {-r * 0.9}Q{r} {-r * 1.3} {r * 1.9} {-r * 0.5}Q{r * 2.2} {r * 0.5} {r * 1.2} {r}Q0 {r * 1.3} {-r * 0.8} {r * 0.8}Z'/>");
        }
        else
        {
            pen.Draw($"<circle cx='{r * 0.5}' r='{r * 1.1}'/><path d='M{r * 0.4} {-r * 0.2}q{r * 0.7} {-r * 0.1} {r * 0.8} {r * 0.5}' fill='none' stroke-width='2.4'/>");
        }
        pen.Close();
    }

    private static void Twigs(Pen pen, Rig rig, Spot at, double angle)
    {
        pen.Open($"transform='translate({at}) rotate({Math.Round(angle)})'");
        pen.Limb(rig.Line, rig.Sleeve, rig.Width - 1, $"M-3 0L8 0L16 -11M8 0L19 0M8 0L15 10");
        pen.Close();
    }
}
