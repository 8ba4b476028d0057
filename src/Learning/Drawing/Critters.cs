using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>A rounded creature with a face on its body: cells, medicines and organs. Its centre is (0, 0), its ground 94 lower.</summary>
/// <param name="Behind">What the body hides: capes, branches, tubes.</param>
/// <param name="Over">What goes over the face: hats, glasses, moustaches.</param>
internal sealed record Critter(Features Face, Rig Rig, Action<Pen> Behind, Action<Pen> Body, Action<Pen> Over)
{
    public bool IsFloating { get; init; }

    public string Shoes { get; init; } = "#17262E";
}

/// <summary>Draws creatures in every pose.</summary>
internal static class Critters
{
    public const double Ground = 94;

    public static Critter? Find(Character who, bool isInflamed) => Cells.Find(who) ?? Organs.Find(who, isInflamed);

    /// <summary>The creature standing on (0, 0), looking right.</summary>
    public static void Draw(Pen pen, Critter critter, Figure figure, bool isTight)
    {
        var (rig, pose) = (critter.Rig, figure.Pose);
        var isLying = pose is Pose.Resting or Pose.Sleeping;
        var prop = figure.Prop;
        var holds = Props.Hand(prop, pose);
        Action? held = pose is Pose.OnPhone ? () => Props.Phone(pen) : holds is Holds.Front ? () => Props.InHand(pen, prop, pose, pose is Pose.Holding or Pose.Resting ? 0.85 : 1.12) : null;
        Action? heldBack = holds is Holds.Back ? () => Props.InHand(pen, prop, pose, 0.85) : null;
        if (prop is { } aside && holds is Holds.Neither) Props.Beside(pen, aside, aside is Prop.Clamp ? (isLying ? -86 : -104) : -84, onTable: false);
        if (pose is Pose.Sitting) pen.Draw($"<g stroke='#5A3200' stroke-width='4'><path d='M-52-38L-46-3Q0 6 46-3L52-38Z' fill='#B5763B'/><path d='M-54-40Q-52-24 0-24T54-40Q50-54 0-54T-54-40Z' fill='#E0A45F'/></g>");
        pen.Open($"transform='{Carriage(figure)}' stroke='{rig.Line}' stroke-width='4'");
        if (isLying && prop is not Prop.Clamp) Cushion(pen);
        if (!critter.IsFloating) Legs(pen, critter, pose);
        if (figure.Mood is Mood.Tired && !isLying) pen.Open($"transform='translate(0 5) scale(1.03 .96)'");
        else pen.Open($"class='{(critter.IsFloating ? "art-float" : "art-breathe")}'");
        var gesture = Limbs.Gesture(rig, pose, figure.Mood, holds, isTight);
        critter.Behind(pen);
        if (!gesture.IsBackOver) Limbs.Arm(pen, rig, rig.Back, gesture.Back, heldBack);
        critter.Body(pen);
        if (figure.IsInflamed) Heat(pen, critter, figure.Mood);
        Faces.Draw(pen, critter.Face, figure.Mood, pose is Pose.Sleeping);
        critter.Over(pen);
        if (gesture.IsBackOver) Limbs.Arm(pen, rig, rig.Back, gesture.Back, heldBack);
        Limbs.Arm(pen, rig, rig.Front, gesture.Front, held, waves: pose is Pose.Waving);
        if (prop is Prop.Infusion) Props.Infusion(pen, -98, 150, gesture.Back.Hand);
        pen.Close();
        if (pose is Pose.Sleeping) Props.Snore(pen, 50, -70);
        if (pose is Pose.Running) Props.Dust(pen, -76, Ground - 6);
        pen.Close();
    }

    /// <summary>The light of the torch in the front hand.</summary>
    public static void Beam(Pen pen, Critter critter, Figure figure, bool isTight)
    {
        var rig = critter.Rig;
        var hand = Limbs.Stretch(rig, rig.Front, Limbs.Gesture(rig, figure.Pose, figure.Mood, Holds.Front, isTight).Front);
        pen.Open($"transform='{Carriage(figure)} translate({rig.Front.Plus(hand.X, hand.Y)})'");
        Props.Beam(pen);
        pen.Close();
    }

    /// <summary>How the body is set down and leans.</summary>
    private static string Carriage(Figure figure)
    {
        var lean = (figure.Pose, figure.Mood) switch
        {
            (Pose.Running, _) => 10,
            (Pose.Sleeping, _) => -13,
            (Pose.Resting, _) => -15,
            (_, Mood.Fear) => -6,
            (_, Mood.Anger) => 5,
            (_, Mood.Sly) => 4,
            (_, Mood.Tired) => 5,
            (_, Mood.Doubt) => -4,
            _ => figure.Pose is Pose.Showing ? 3 : -1,
        };
        return Pen.Text($"translate(0 {(figure.Pose is Pose.Sitting ? -Ground - 26 : -Ground)}) rotate({lean} 0 {Ground})");
    }

    /// <summary>The face alone, its body's centre at (0, 0).</summary>
    public static void Bust(Pen pen, Critter critter, Mood mood)
    {
        pen.Open($"stroke='{critter.Rig.Line}' stroke-width='4'");
        critter.Behind(pen);
        critter.Body(pen);
        Faces.Draw(pen, critter.Face, mood, isAsleep: false);
        critter.Over(pen);
        pen.Close();
    }

    private static void Legs(Pen pen, Critter critter, Pose pose)
    {
        var (back, front, backFoot, frontFoot) = pose switch
        {
            Pose.Running => ("M-14 60Q-20 84-52 74", "M16 60Q44 62 44 84", "translate(-54 72) rotate(70)", "translate(46 94) rotate(-14)"),
            Pose.Sitting => ("M-22 60Q-6 70-6 90", "M20 60Q32 68 32 90", "translate(-6 98) rotate(8)", "translate(32 98) rotate(-4)"),
            Pose.Resting or Pose.Sleeping => ("M-4 66Q24 72 38 84", "M18 62Q46 66 60 80", "translate(46 90) rotate(-34)", "translate(68 84) rotate(-34)"),
            _ => ("M-23 60V88", "M23 60V88", "translate(-23 94)", "translate(23 94)"),
        };
        pen.Limb(critter.Rig.Line, critter.Rig.Sleeve, 7, $"{back}{front}");
        foreach (var foot in (string[])[backFoot, frontFoot])
            pen.Draw($"<path transform='{foot}' d='M-9 0V-5Q-8-13 2-12Q16-10 18 0Z' fill='{critter.Shoes}'/>");
    }

    private static void Cushion(Pen pen) =>
        pen.Draw($"<path d='M-106-14Q-98-32-76-24Q-54-28-36-22Q-12-26-10-6Q-16 30-8 68Q-8 98-32 92Q-58 86-80 96Q-108 98-104 68Q-98 30-106-14Z' fill='#F7EBD3' stroke='#8A6A3C'/><path d='M-90-8Q-82 30-88 76M-74-12Q-66 30-72 80' stroke='#E0A45F'/>");

    /// <summary>Flush, marks and drops of an inflamed body.</summary>
    private static void Heat(Pen pen, Critter critter, Mood mood)
    {
        var (x, y) = (critter.Face.Gap + (critter.Face.Rx * 1.5), critter.Face.Eyes.Y);
        pen.Line(4.5, $"M{-x - 6} {y + 34}l9-5M{-x - 4} {y + 45}l11-6M{x - 2} {y + 36}l10 5M{x - 4} {y + 46}l10 6", "#C0241C");
        pen.Line(4, $"M-84-58q-9-7-2-14t-1-14M86-50q9-7 2-14t1-14M-62-84q-8-6-2-12", "#D6392B");
        Faces.Sweat(pen, x + 12, y - 16);
        if (mood is not Mood.Fear) Faces.Sweat(pen, -x - 12, y - 6);
    }
}
