using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>Draws people in every pose. Feet on (0, 0), looking right; a standing person is about 306 tall.</summary>
internal static class People
{
    private static readonly Spot Head = new(3, -252);

    /// <summary>Heads are a little large, so that faces read on a phone.</summary>
    private const string HeadScale = " scale(1.17)";

    public static void Draw(Pen pen, Person person, Figure figure, Setting setting, bool isTight)
    {
        var (pose, mood, prop) = (figure.Pose, figure.Mood, figure.Prop);
        var isOutside = setting is Setting.Park or Setting.Street or Setting.Emergency;
        var isLying = pose is Pose.Resting or Pose.Sleeping;
        var holds = Props.Hand(prop, pose);
        Action? held = pose is Pose.OnPhone && !person.HasDesk ? () => Props.Phone(pen) : holds is Holds.Front ? () => Props.InHand(pen, prop, pose, 1.22) : null;
        Action? heldBack = holds is Holds.Back ? () => Props.InHand(pen, prop, pose, 1.1) : null;
        if (prop is { } aside && holds is Holds.Neither) Props.Beside(pen, aside, aside is Prop.Clamp ? (isLying ? -122 : -84) : isLying ? -104 : -78, onTable: true);
        var drop = isLying ? 34 : pose is Pose.Sitting ? 20 : mood is Mood.Tired ? 3 : 0;
        var lean = (pose, mood) switch
        {
            (Pose.Running, _) => 9,
            (Pose.Resting, _) => -3,
            (Pose.Sleeping, _) => 0,
            (_, Mood.Fear) => -3,
            (_, Mood.Tired) => 3,
            (_, Mood.Anger or Mood.Sly) => 2,
            _ => pose is Pose.Showing ? 2 : 0,
        };
        var tilt = (pose, mood) switch
        {
            (Pose.Sleeping, _) => -13,
            (_, Mood.Tired) => 8,
            (_, Mood.Doubt) => -7,
            (_, Mood.Fear) => -4,
            (_, Mood.Joy) => -4,
            (_, Mood.Anger) => 4,
            (Pose.OnPhone, _) => 6,
            _ => 2,
        };
        var rig = Arms(person);
        var gesture = Limbs.Gesture(rig, pose, mood, holds, isTight);
        if (isLying) Furniture(pen, setting);
        else if (pose is Pose.Sitting) Chair(pen, isOutside);
        pen.Open($"stroke='{person.Line}' stroke-width='4'{(lean == 0 ? null : $" transform='rotate({lean})'")}");
        if (!isLying) Legs(pen, person, pose);
        if (drop > 0) pen.Open($"transform='translate(0 {drop})'");
        pen.Open($"class='art-breathe'");
        if (!gesture.IsBackOver) Limbs.Arm(pen, rig, rig.Back, gesture.Back, heldBack);
        pen.Open($"transform='translate({Head}) rotate({tilt}){HeadScale}' stroke='{person.HairLine}'");
        person.BackHair(pen);
        pen.Close();
        Torso(pen, person, pose is Pose.Sitting || isLying ? Math.Min(person.Hem, -82) : person.Hem);
        Braid(pen, person, tilt);
        if (isLying) Blanket(pen, setting, drop);
        Face(pen, person, mood, tilt, pose is Pose.Sleeping);
        if (pose is not Pose.Sleeping)
        {
            if (gesture.IsBackOver) Limbs.Arm(pen, rig, rig.Back, gesture.Back, heldBack);
            Limbs.Arm(pen, rig, rig.Front, gesture.Front, held, waves: pose is Pose.Waving);
        }
        pen.Close(drop > 0 ? 3 : 2);
        if (prop is Prop.Infusion) Props.Infusion(pen, isLying ? -108 : -92, 268, pose is Pose.Sleeping ? new(-44, -70) : gesture.Back.Hand.Plus(0, drop));
        if (person.HasDesk && pose is not Pose.Running && !isLying) Desk(pen);
        if (pose is Pose.Sleeping) Props.Snore(pen, 50, -282);
        if (pose is Pose.Running) Props.Dust(pen, -62, -6);
    }

    /// <summary>Head and shoulders, the middle of the face at (0, 0).</summary>
    public static void Bust(Pen pen, Person person, Mood mood)
    {
        pen.Open($"transform='translate({-Head.X} {-Head.Y})' stroke='{person.Line}' stroke-width='4'");
        pen.Open($"transform='translate({Head}){HeadScale}' stroke='{person.HairLine}'");
        person.BackHair(pen);
        pen.Close();
        Torso(pen, person, -80);
        Braid(pen, person, 0);
        Face(pen, person, mood, 0, isAsleep: false);
        pen.Close();
    }

    private static Rig Arms(Person person)
    {
        var shoulder = person.Shoulder - 8;
        return new(new(shoulder, -166), new(-shoulder, -166), 92, new(8, -116), new(61, -238), new(12, -190), 17, person.Line, person.Sleeve, person.Skin, person.SkinLine) { IsShort = person.IsShort };
    }

    private static void Torso(Pen pen, Person person, double hem)
    {
        var (s, h) = (person.Shoulder, person.Hip);
        pen.Limb(person.SkinLine, person.Skin, 22, $"M0-206V-180");
        pen.Fill(person.Top, $"M-15-188Q{-s + 2}-184 {-s}-158Q{-s + 4}-130 {-h} {hem}Q0 {hem + 8} {h} {hem}Q{s - 4}-130 {s}-158Q{s - 2}-184 15-188Q0-176-15-188Z");
        person.Clothes(pen, hem);
        // The shade of the body and of the chin, light coming from the upper left.
        pen.Draw($"<path d='M{s - 2}-156Q{s - 6}-130 {h - 2} {hem - 1}L{h - 13} {hem + 3}Q{s - 20}-128 {s - 17}-174Q{s - 3}-168 {s - 2}-156ZM-11-199Q0-178 11-199V-184Q0-174-11-186Z' fill='#17262E' stroke='none' opacity='.14'/>");
    }

    /// <summary>Under a blanket, over a back.</summary>
    private static void Braid(Pen pen, Person person, double tilt)
    {
        if (person.Braid is not { } braid) return;
        pen.Open($"transform='translate({Head}) rotate({tilt}){HeadScale}' stroke='{person.HairLine}'");
        braid(pen);
        pen.Close();
    }

    private static void Face(Pen pen, Person person, Mood mood, double tilt, bool isAsleep)
    {
        pen.Open($"transform='translate({Head}) rotate({tilt}){HeadScale}' stroke='{person.SkinLine}'");
        pen.Draw($"<path d='M-38 0q-13-4-12 8t12 10M40 0q11-4 10 8t-10 10' fill='{person.Skin}'/>");
        pen.Fill(person.Skin, $"M-42-6C-43-40-22-50 0-50C22-50 43-40 42-6C42 28 24 51 1 51C-24 51-42 28-42-6Z");
        person.UnderFace(pen);
        pen.Draw($"<path d='M40-10C42 26 24 49 1 49C18 40 32 24 31-12Z' fill='{person.SkinLine}' stroke='none' opacity='.13'/>");
        Faces.Draw(pen, person.Features, mood, isAsleep);
        pen.Line(3, $"M5 5q8 9-2 11");
        pen.Open($"stroke='{person.HairLine}'");
        person.Hair(pen);
        pen.Close(2);
    }

    private static void Legs(Pen pen, Person person, Pose pose)
    {
        var wide = person.Hip > 44 ? 20 : 16;
        var (legs, back, front) = pose switch
        {
            Pose.Running => ("M-8-92Q-14-52-26-46Q-44-38-62-40M10-92Q46-74 44-52Q44-30 50-16", "translate(-68 -42) rotate(78)", "translate(54 -3) rotate(-14)"),
            Pose.Sitting => ("M-8-76Q36-80 38-68V-12M14-74Q60-78 62-64V-12", "translate(38 0)", "translate(62 0)"),
            _ => (Pen.Text($"M{-wide}-94V-14M{wide}-94V-14"), Pen.Text($"translate({-wide} 0)"), Pen.Text($"translate({wide} 0)")),
        };
        pen.Limb(person.TrouserLine, person.Trousers, 24, $"{legs}");
        foreach (var foot in (string[])[back, front])
            pen.Draw($"<path transform='{foot}' d='M-15-2V-12Q-10-18 4-17Q24-15 25-2Z' fill='{person.Shoes}' stroke='{person.TrouserLine}'/>");
    }

    private static void Chair(Pen pen, bool isBench)
    {
        if (isBench) pen.Draw($"<g stroke='#5A3200' stroke-width='3.5' fill='#B5763B'><path d='M-62-2V-142M62-2V-142' stroke='#2F3E48' stroke-width='8'/><path d='M-76-138H76V-120H-76ZM-76-108H76V-90H-76ZM-80-72H80V-56H-80Z'/></g>");
        else pen.Draw($"<g stroke='#5A3200' stroke-width='3.5' fill='#B5763B'><path d='M-44-64L-48 0h8l6-60ZM26-60l4 60h8l-2-62Z'/><path d='M-54-156q0-8 8-8h6q6 0 6 8l4 96h-22Z'/><path d='M-50-70H44q6 0 6 6t-6 6H-46q-6 0-4-12Z' fill='#D39A5C'/></g>");
    }

    private static void Desk(Pen pen) =>
        pen.Draw($"<g stroke='#12303F' stroke-width='4'><path d='M-88-66H92V-4H-88Z' fill='#4E7F93'/><path d='M-100-80q0-4 4-4H98q4 0 4 4v12H-100Z' fill='#E6EEF1'/><path d='M56-84h22M67-84v-10' stroke-width='6'/><path d='M34-146q0-6 6-5l60 8q5 1 5 6v34q0 5-5 5l-60 4q-6 0-6-6Z' fill='#22343E'/><path d='M-70-84h34l-4-6h-26Z' fill='#22343E'/></g>");

    /// <summary>An armchair, a bed seen from its foot, or a trolley of the emergency department.</summary>
    private static void Furniture(Pen pen, Setting setting)
    {
        if (setting is Setting.Emergency)
        {
            pen.Draw($"<g stroke='#22343E' stroke-width='4'><path d='M-76-40V-14M76-40V-14' stroke='#7F929C' stroke-width='9'/><path d='M-88-12a12 12 0 1 1 24 0a12 12 0 1 1-24 0ZM64-12a12 12 0 1 1 24 0a12 12 0 1 1-24 0Z' fill='#4A5B64'/><path d='M-88-40V-214q0-16 18-18q70-10 140 0q18 2 18 18V-40Z' fill='#C9D6DC'/><path d='M-74-216q-14 62 2 88q74 16 146 0q14-30 0-88q-74 12-148 0Z' fill='#FDFBF4' stroke='#8A97A8'/></g>");
            return;
        }
        if (setting is Setting.Bedroom)
        {
            pen.Draw($"<g stroke='#4A2A12' stroke-width='4'><path d='M-96 0V-196q0-22 24-26q72-16 144 0q24 4 24 26V0Z' fill='#A06A38'/><path d='M-80-60V-186q70-24 160 0V-60Z' fill='#C08A50' stroke='none'/><path d='M-74-216q-14 62 2 88q74 16 146 0q14-30 0-88q-74 12-148 0Z' fill='#FDFBF4' stroke='#8A97A8'/></g>");
            return;
        }
        pen.Draw($"<g stroke='#0B3F49' stroke-width='4'><path d='M-80-2V-190C-80-232-52-248 0-248C52-248 80-232 80-190V-2Z' fill='#2A8C95'/><path d='M-60-10V-186C-60-216-40-228 0-228C40-228 60-216 60-186V-10Z' fill='#45A9B1' stroke='none'/><path d='M-52-226q-10 34 2 62q50 10 104 0q12-30 0-62q-54 8-106 0Z' fill='#F7EBD3' stroke='#8A6A3C'/></g>");
    }

    private static void Blanket(Pen pen, Setting setting, double drop)
    {
        pen.Open($"transform='translate(0 {-drop})'");
        if (setting is Setting.Emergency)
            pen.Draw($"<g stroke='#0B3F49' stroke-width='4'><path d='M-92-30V-64C-86-108-48-114 0-114C48-114 86-108 92-64V-30Q0-20-92-30Z' fill='#8CC7CC'/><path d='M-88-72C-80-112-44-118 0-118C44-118 80-112 88-72Q82-62 76-68C46-90-46-90-76-68Q-82-62-88-72Z' fill='#F4FAFB'/><path d='M-50-54Q-42-40-50-34M50-54Q42-40 50-34' stroke='#5FA5AC'/><path d='M-98-96V-52M98-96V-52M-98-74h-1M98-74h1' stroke='#7F929C' stroke-width='8'/></g>");
        else if (setting is Setting.Bedroom)
            pen.Draw($"<g stroke='#2B3F66' stroke-width='4'><path d='M-98-2V-60C-92-108-48-114 0-114C48-114 92-108 98-60V-2Z' fill='#6F8FC4'/><path d='M-94-70C-84-112-44-118 0-118C44-118 84-112 94-70Q88-60 82-66C50-90-50-90-82-66Q-90-60-94-70Z' fill='#F4F6FB'/><path d='M-58-52Q-48-26-60-8M0-62V-8M58-52Q48-26 60-8' stroke='#5675AB'/></g>");
        else
            pen.Draw($"<g stroke='#7A4300' stroke-width='4'><path d='M-58-2C-60-70-48-96 0-96C48-96 60-70 58-2Q0 8-58-2Z' fill='#E9A86A'/><path d='M-46-62q46-18 92 0M-52-34q52-18 104 0' stroke='#C77F3F'/></g><g fill='#2A8C95' stroke='#0B3F49' stroke-width='4'><path d='M-98-2V-92q0-16 18-16t18 16V-2ZM62-2V-92q0-16 18-16t18 16V-2Z'/></g>");
        pen.Close();
    }
}
