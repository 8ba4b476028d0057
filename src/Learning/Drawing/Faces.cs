using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>The features of one face, whose centre is between the eyes.</summary>
/// <param name="Gap">Half of the distance between the eyes.</param>
/// <param name="Lid">Colour of the eyelids: that of the skin around.</param>
/// <param name="Mouth">How far under the eyes the mouth is.</param>
internal sealed record Features(Spot Eyes, double Gap, double Rx, double Ry, double Mouth, string Line, string Lid, string Blush)
{
    public string Brow { get; init; } = Line;

    public double Smile { get; init; } = 12;

    public bool HasBrows { get; init; } = true;

    public bool HasMouth { get; init; } = true;

    /// <summary>Calm shows with closed eyes.</summary>
    public bool IsSerene { get; init; }

    /// <summary>A person's fear is worry, never a scream; cells may overact.</summary>
    public bool IsDiscreet { get; init; }

    public string Iris { get; init; } = Line;
}

/// <summary>Draws a mood with brows, lids and mouth.</summary>
internal static class Faces
{
    private const string Inside = "#7A1F2B";

    public static void Draw(Pen pen, Features face, Mood mood, bool isAsleep)
    {
        pen.Open($"transform='translate({face.Eyes})' stroke='{face.Line}' stroke-width='3'");
        Cheeks(pen, face, mood);
        if (isAsleep || (face.IsSerene && mood is Mood.Calm)) ClosedEyes(pen, face);
        else Eyes(pen, face, mood);
        if (face.HasBrows) Brows(pen, face, isAsleep ? Mood.Calm : mood);
        if (face.HasMouth) Mouth(pen, face, mood, isAsleep);
        if (mood is Mood.Fear && !isAsleep) Sweat(pen, -face.Gap - (face.Rx * 1.2) - 9, -face.Ry * 0.2);
        pen.Close();
    }

    /// <summary>A drop of sweat.</summary>
    public static void Sweat(Pen pen, double x, double y) =>
        pen.Draw($"<path d='M{x} {y - 9}c6 8 7 11 7 13a7 7 0 0 1-14 0c0-2 1-5 7-13Z' fill='#C9ECF7' stroke='#2B7894' stroke-width='2.2'/>");

    private static void Cheeks(Pen pen, Features face, Mood mood)
    {
        var (y, x) = (face.Mouth * 0.62, face.Gap + (face.Rx * 0.75));
        var opacity = mood switch { Mood.Joy => ".75", Mood.Anger => ".7", Mood.Fear or Mood.Tired => ".28", _ => ".5" };
        var more = $" opacity='{opacity}' stroke='none'";
        pen.Ellipse(face.Blush, -x, y, face.Rx * 0.75, face.Rx * 0.48, more);
        pen.Ellipse(face.Blush, x + 2, y, face.Rx * 0.7, face.Rx * 0.48, more);
    }

    private static void ClosedEyes(Pen pen, Features face)
    {
        foreach (var x in (double[])[-face.Gap, face.Gap])
            pen.Line(3.6, $"M{x - face.Rx} 1q{face.Rx} {face.Ry * 0.9} {face.Rx * 2} 0");
    }

    private static void Eyes(Pen pen, Features face, Mood mood)
    {
        var grow = mood switch { Mood.Fear => face.IsDiscreet ? 1.06 : 1.16, Mood.Joy => 1.05, Mood.Anger => 1.02, _ => 1 };
        var pupil = face.Rx * mood switch { Mood.Fear => face.IsDiscreet ? 0.46 : 0.34, Mood.Joy => 0.62, _ => 0.53 };
        var (lookX, lookY) = mood switch
        {
            Mood.Doubt => (face.Rx * 0.36, -face.Ry * 0.26),
            Mood.Fear => (face.Rx * 0.16, 0),
            Mood.Tired => (face.Rx * 0.16, face.Ry * 0.3),
            Mood.Sly => (face.Rx * 0.42, face.Ry * 0.16),
            _ => (face.Rx * 0.28, face.Ry * 0.04),
        };
        // How much of each eye its lid covers, at the outer and the inner corner: back eye, then front eye.
        var (backOuter, backInner, frontInner, frontOuter) = mood switch
        {
            Mood.Doubt => (0.36, 0.34, 0, 0),
            Mood.Tired => (0.6, 0.48, 0.48, 0.6),
            Mood.Anger => (0.12, 0.44, 0.44, 0.12),
            Mood.Sly => (0.38, 0.5, 0.46, 0.3),
            _ => (0d, 0d, 0d, 0d),
        };
        foreach (var side in (int[])[-1, 1])
        {
            var (rx, ry) = (face.Rx * grow, face.Ry * grow);
            pen.Open($"transform='translate({side * face.Gap} 0)'");
            pen.Ellipse("#fff", 0, 0, rx, ry);
            pen.Circle(face.Iris, lookX, lookY, pupil, " stroke='none'");
            pen.Circle("#fff", lookX + (pupil * 0.38), lookY - (pupil * 0.42), pupil * 0.36, " stroke='none'");
            var (left, right) = side < 0 ? (backOuter, backInner) : (frontInner, frontOuter);
            if (left > 0) Lid(pen, face.Lid, rx, ry, left, right);
            if (mood is Mood.Joy) pen.Fill(face.Lid, $"{Chord(rx, ry, 0.8, 0.8, sweep: 0)}");
            if (mood is Mood.Tired) pen.Line(2.2, $"M{-rx * 0.8} {ry + 4}q{rx * 0.8} 4 {rx * 1.6} 0");
            else pen.Draw($"<ellipse class='art-blink' rx='{rx}' ry='{ry}' fill='{face.Lid}' opacity='0'/>");
            pen.Close();
        }
    }

    private static void Lid(Pen pen, string colour, double rx, double ry, double left, double right) => pen.Fill(colour, $"{Chord(rx, ry, left, right, sweep: 1)}");

    /// <summary>The part of an oval above (sweep 1) or under (sweep 0) a line between two heights, from 0 at the top to 1 at the bottom.</summary>
    private static string Chord(double rx, double ry, double left, double right, int sweep)
    {
        var (leftY, rightY) = (ry * ((2 * left) - 1), ry * ((2 * right) - 1));
        var (leftX, rightX) = (-rx * Math.Sqrt(1 - (leftY * leftY / (ry * ry))), rx * Math.Sqrt(1 - (rightY * rightY / (ry * ry))));
        var isLarge = sweep == 1 == (left + right > 1);
        return Pen.Text($"M{leftX} {leftY}A{rx} {ry} 0 {(isLarge ? 1 : 0)} {sweep} {rightX} {rightY}Z");
    }

    private static void Brows(Pen pen, Features face, Mood mood)
    {
        // Height of the inner end, of the outer end and of the arch, over a line just above the eyes: back brow, then front brow.
        var (back, front) = mood switch
        {
            Mood.Doubt => ((-1, 2, -1), (-7, -8, -9)),
            Mood.Joy => ((-6, -3, -8), (-6, -3, -8)),
            Mood.Fear => ((-14, 0, -1), (-14, 0, -1)),
            Mood.Tired => ((-7, 4, 1), (-7, 4, 1)),
            Mood.Anger => ((9, -8, 1), (9, -8, 1)),
            Mood.Sly => ((6, -3, 1), (2, -11, -4)),
            _ => ((-1, 2, -6), (-1, 2, -6)),
        };
        var lift = face.Ry / 14;
        var width = mood is Mood.Anger ? 5.6 : 4.8;
        Brow(-1, back);
        Brow(1, front);

        void Brow(int side, (int Inner, int Outer, int Arch) brow)
        {
            var y = (-face.Ry * (mood is Mood.Fear ? 1.2 : 1)) - 6;
            var (inner, outer) = (side * (face.Gap - (face.Rx * 0.95)), side * (face.Gap + (face.Rx * 1.05)));
            var middle = ((brow.Inner + brow.Outer) / 2.0) + brow.Arch;
            pen.Line(width, $"M{inner} {y + (brow.Inner * lift)}Q{side * face.Gap} {y + (middle * lift)} {outer} {y + (brow.Outer * lift)}", face.Brow);
        }
    }

    private static void Mouth(Pen pen, Features face, Mood mood, bool isAsleep)
    {
        var w = face.Smile;
        pen.Open($"transform='translate(2 {face.Mouth})'");
        if (isAsleep) pen.Ellipse(Inside, 2, 2, w * 0.28, w * 0.32);
        else switch (mood)
            {
                case Mood.Joy:
                    pen.Fill(Inside, $"M{-w * 1.3} -4Q0 2 {w * 1.3} -4C{w * 1.2} {w * 1.35} {-w * 1.2} {w * 1.35} {-w * 1.3} -4Z");
                    pen.Flat("#F29C8E", $"M{-w * 0.62} {w * 0.66}Q0 {w * 0.05} {w * 0.62} {w * 0.66}Q0 {w * 1.02} {-w * 0.62} {w * 0.66}Z");
                    pen.Line(3, $"M{-w * 1.55} -5q2.5 -1.5 5 0M{w * 1.55} -5q-2.5 -1.5 -5 0");
                    break;
                case Mood.Fear when face.IsDiscreet:
                    pen.Fill(Inside, $"M{-w * 0.6} 5C{-w * 0.55} -4 {w * 0.55} -4 {w * 0.6} 5Q0 1 {-w * 0.6} 5Z");
                    break;
                case Mood.Fear:
                    pen.Fill(Inside, $"M{-w * 0.75} 7C{-w * 0.7} -7 {w * 0.7} -7 {w * 0.75} 7Q{w * 0.38} 3 0 7T{-w * 0.75} 7Z");
                    break;
                case Mood.Anger:
                    pen.Fill(Inside, $"M{-w * 1.05} 8C{-w} -8 {w} -8 {w * 1.05} 8Q0 2 {-w * 1.05} 8Z");
                    pen.Flat("#fff", $"M{-w * 0.66} -0.5Q0 -7 {w * 0.66} -0.5L{w * 0.5} 2.4Q0 -1.5 {-w * 0.5} 2.4Z");
                    break;
                case Mood.Doubt:
                    pen.Line(4, $"M{-w * 0.9} 4q{w * 0.45} -8 {w * 0.9} -2t{w * 0.9} -3");
                    break;
                case Mood.Tired:
                    pen.Line(4, $"M{-w * 0.7} 5q{w * 0.7} -7 {w * 1.4} 0");
                    break;
                case Mood.Sly:
                    pen.Line(4, $"M{-w} 2Q{w * 0.2} {w * 0.8} {w * 1.4} -6M{w * 1.25} -10q5 3 4 8");
                    break;
                default:
                    pen.Line(4, $"M{-w} -1q{w} {w * 0.75} {w * 2} 0");
                    break;
            }
        pen.Close();
    }
}
