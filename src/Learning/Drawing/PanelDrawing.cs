using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>Composes one panel of a comic as a picture: a setting, then its figures.</summary>
internal static class PanelDrawing
{
    /// <summary>The panel, 480 by 360, to put in a page.</summary>
    /// <param name="key">A short slug, unique in the page: two panels may stand side by side.</param>
    public static string Svg(Stage stage, string key, string textAlternative)
    {
        var pen = new Pen(key);
        if (stage.AtOtherEnd is not { } other) Scene(pen, stage, 0, Staging.Width);
        else
        {
            // People who telephone are in two places: the picture is cut in two.
            var here = stage with { Cast = [.. stage.Cast.Where(f => f != other)] };
            var cut = here.Cast.Count > 1 ? 304 : 240;
            Scene(pen, here, 0, cut);
            pen.Open($"clip-path='{pen.Window("there", $"M{cut + 15} 0H480V360H{cut - 15}Z")}'");
            pen.Room = "there-";
            Scene(pen, new Stage(Settings.Of(other.Who, stage.Setting), [other with { Place = Place.Right }]), cut, Staging.Width);
            pen.Close();
            pen.Line(9, $"M{cut + 15.5} -8L{cut - 15.5} 368", "#FFFDF6");
        }
        return pen.Picture("viewBox='0 0 480 360' role='img'", $" aria-label=\"{Escape(textAlternative)}\" class=\"panel-art\"");
    }

    /// <summary>The face of a character in a round window, 96 by 96, for bubbles and lists.</summary>
    public static string Portrait(Character who, Mood mood, string key)
    {
        var pen = new Pen(key);
        pen.Circle(Ground(who), 48, 48, 46);
        pen.Open($"clip-path='{pen.Round("window", 48, 48, 46)}'");
        if (Cast.Find(who) is { } person)
        {
            pen.Open($"transform='translate(47 50) scale(.57)'");
            People.Bust(pen, person, mood);
            pen.Close();
        }
        else if (Critters.Find(who, isInflamed: false) is { } critter)
        {
            pen.Open($"transform='translate(47 53) scale({Pen.Precise(who is Character.Sesame or Character.Messenger ? 0.54 : 0.48)})'");
            Critters.Bust(pen, critter, mood);
            pen.Close();
        }
        pen.Close();
        return pen.Picture("viewBox='0 0 96 96'", " aria-hidden=\"true\" class=\"portrait-art\"");
    }

    /// <summary>A setting and its figures, these between two edges.</summary>
    private static void Scene(Pen pen, Stage stage, double from, double to)
    {
        var standing = Staging.Place(stage, from, to);
        var isWhole = to - from >= Staging.Width;
        // A bed before the window, or a figure alone at the right: the room is seen from its other side.
        var isTurned = isWhole && (standing is [{ LooksLeft: true }] || (stage.Setting is Setting.Bedroom && standing.Any(s => s.Figure.Pose is Pose.Resting or Pose.Sleeping && s.X < Staging.Width / 2)));
        if (isTurned) pen.Open($"transform='translate(480) scale(-1 1)'");
        Settings.Draw(pen, stage);
        if (isTurned) pen.Close();
        foreach (var s in standing.Where(s => s.Figure.Prop is Prop.Torch && s.Figure.Pose is Pose.Standing or Pose.Showing or Pose.Running or Pose.Sitting))
        {
            if (Critters.Find(s.Figure.Who, s.Figure.IsInflamed) is not { } critter) continue;
            pen.Open($"transform='{At(s)}'");
            Critters.Beam(pen, critter, s.Figure, s.IsTight);
            pen.Close();
        }
        foreach (var s in standing) Draw(pen, stage, s);
    }

    private static string At(Standing s) => Pen.Text($"translate({s.X} {s.Y}) scale({(s.LooksLeft ? "-" : null)}{Pen.Precise(s.Scale)} {Pen.Precise(s.Scale)})");

    private static void Draw(Pen pen, Stage stage, Standing standing)
    {
        var figure = standing.Figure;
        var critter = Critters.Find(figure.Who, figure.IsInflamed);
        var (wide, colour) = (critter is null ? 62 : 68, Settings.Shadow(stage.Setting));
        if (figure.Pose is Pose.Resting or Pose.Sleeping) wide += 34;
        pen.Ellipse(colour, standing.X, standing.Y, wide * standing.Scale, wide * 0.15 * standing.Scale, " opacity='.35'");
        pen.Open($"transform='{At(standing)}'");
        if (critter is not null) Critters.Draw(pen, critter, figure, standing.IsTight);
        else if (Cast.Find(figure.Who) is { } person) People.Draw(pen, person, figure, stage.Setting, standing.IsTight);
        pen.Close();
    }

    private static string Ground(Character who) => who switch
    {
        Character.Tess => "#F8E3B4",
        Character.Grabuge or Character.Henchman => "#F3E1D2",
        Character.Ramure => "#F6E7C9",
        Character.Sesame or Character.Messenger => "#CFE6EA",
        Character.Piano => "#D5EBE6",
        Character.Karim or Character.EmergencyDoctor or Character.Oncologist or Character.CallTaker => "#D9EAF0",
        _ => "#FBE6CF",
    };

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
