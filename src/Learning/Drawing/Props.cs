using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>Which hand has a prop.</summary>
internal enum Holds { Neither, Front, Back }

/// <summary>Things in hands and things set down.</summary>
internal static class Props
{
    private const string Ink = "#17262E";
    private const string Gold = "#F2C14E";

    public static Holds Hand(Prop? prop, Pose pose) => (prop, pose) switch
    {
        (null or Prop.Clamp or Prop.Infusion, _) or (_, Pose.Sleeping) => Holds.Neither,
        (Prop.Suitcase, Pose.Standing or Pose.Showing or Pose.Running or Pose.Waving) => Holds.Back,
        (Prop.Suitcase, _) => Holds.Neither,
        (_, Pose.OnPhone) => Holds.Back,
        (Prop.Book or Prop.Cup or Prop.Flower, Pose.Waving) => Holds.Neither,
        (_, Pose.Waving) => Holds.Back,
        _ => Holds.Front,
    };

    /// <summary>A thing whose grip is at (0, 0), in a hand that comes from the left.</summary>
    /// <param name="scale">For things held before a body that is also a face.</param>
    public static void InHand(Pen pen, Prop? prop, Pose pose, double scale = 1)
    {
        if (prop is not { } thing) return;
        if (thing is Prop.Suitcase) scale = 0.9;
        var isCentred = pose is Pose.Holding or Pose.Resting && thing is not (Prop.Torch or Prop.Magnifier);
        pen.Open($"stroke='{Ink}' stroke-width='3' transform='{(isCentred ? scale < 1 ? "translate(-16 11) " : "translate(-16 2) " : null)}scale({Pen.Precise(scale)})'");
        // Who reads turns the pages to themselves; who shows turns them to the others.
        if (thing is Prop.Book && pose is not Pose.Showing) Cover(pen);
        else Thing(pen, thing);
        pen.Close();
    }

    /// <summary>The light of a torch whose grip is at (0, 0): drawn before all figures, it veils nobody.</summary>
    public static void Beam(Pen pen) =>
        pen.Draw($"<path d='M34-6L330-116V130L34 12Z' fill='{pen.Ray("beam", "#FFF3C4")}'/><path d='M34-2L290-58V70L34 9Z' fill='{pen.Ray("beam", "#FFF3C4")}'/>");

    public static void Phone(Pen pen) =>
        pen.Draw($"<rect x='-9' y='-32' width='17' height='46' rx='5' fill='#F4F1EA' stroke='{Ink}' stroke-width='3.2' transform='rotate(8)'/><path d='M-2-26h4' stroke='{Ink}' stroke-width='3' transform='rotate(8)'/>");

    /// <summary>A thing set down at (x, 0), on a small table beside people.</summary>
    public static void Beside(Pen pen, Prop prop, double x, bool onTable)
    {
        pen.Open($"transform='translate({x} 0){(prop is Prop.Clamp ? " scale(-1 1)" : null)}' stroke='{Ink}' stroke-width='3'");
        if (prop is Prop.Clamp) Scooter(pen);
        else if (prop is Prop.Suitcase) Thing(pen, prop, "translate(0 -62)");
        else if (prop is not Prop.Infusion)
        {
            if (onTable) pen.Draw($"<path d='M-4-74V-4H4V-74ZM-20-2Q0-10 20-2Z' fill='#9A6534' stroke='#5A3200'/><ellipse cy='-76' rx='30' ry='7' fill='#C88C4E' stroke='#5A3200'/>");
            Thing(pen, prop, onTable ? "translate(0 -80)" : prop is Prop.Torch ? "translate(0 -12)" : "translate(0 -4)");
        }
        pen.Close();
    }

    /// <summary>An infusion stand at (x, 0) and its tube to an arm.</summary>
    public static void Infusion(Pen pen, double x, double height, Spot arm)
    {
        pen.Open($"transform='translate({x} 0)'");
        pen.Line(6, $"M0-6V{-height}", "#7F929C");
        pen.Line(5, $"M-22 0L0-10L22 0M-16 {-height + 8}Q-14 {-height} 0 {-height}T18 {-height + 8}", "#7F929C");
        pen.Open($"transform='translate(17 {-height + 10})' stroke='#7A4300' stroke-width='3'");
        pen.Fill("#FFFAE8", $"M-16 0H16V40Q14 54 0 57Q-14 54-16 40Z");
        pen.Flat("#F7CF6B", $"M-14 18Q-6 14 0 18T14 18V40Q12 51 0 54Q-12 51-14 40Z");
        pen.Draw($"<path d='M-9 8H9M0 57v8'/><path d='M-4 64h8v13h-8Z' fill='#FFF6DC' stroke-width='2.5'/>");
        pen.Close(2);
        var top = new Spot(x + 17, -height + 87);
        pen.Line(3, $"M{top}C{top.X + 2} {top.Y + 70} {arm.X - 44} {arm.Y + 46} {arm.X - 8} {arm.Y - 4}", "#D9A441");
        pen.Draw($"<rect x='{arm.X - 15}' y='{arm.Y - 11}' width='14' height='12' rx='3' fill='#fff' stroke='#7F929C' stroke-width='2.4'/>");
    }

    /// <summary>Small z-shapes that rise from a sleeper.</summary>
    public static void Snore(Pen pen, double x, double y)
    {
        pen.Open($"transform='translate({x} {y})'");
        pen.Open($"class='art-float'");
        foreach (var (colour, wide) in (ReadOnlySpan<(string, double)>)[("#17262E", 9), ("#fff", 4.5)])
            pen.Line(wide, $"M0 0h11l-11 12h11M12-22h14l-14 16h14M26-50h18l-18 20h18", colour);
        pen.Close(2);
    }

    /// <summary>Dust under the heels of who runs.</summary>
    public static void Dust(Pen pen, double x, double y) =>
        pen.Draw($"<path transform='translate({x} {y})' d='M0 4a9 9 0 0 1-14-6a8 8 0 0 1-12 4a6 6 0 0 1-8 2q16 4 34 0ZM-26-30h-22M-20-52h-16M-30-74h-22' fill='#fff' stroke='#fff' stroke-width='4' opacity='.65'/>");

    /// <summary>A book seen by who faces its reader.</summary>
    private static void Cover(Pen pen) =>
        pen.Draw($"<path d='M-36-44C-26-50-10-50 0-44C10-50 26-50 36-44L34-34H-34Z' fill='#FFFBEF'/><path d='M0 4C-12-2-28-2-42 2V-42C-28-45-12-44-3-40H3C12-44 28-45 42-42V2C28-2 12-2 0 4Z' fill='#B23A1E'/><path d='M-4-40V3M4-40V3' stroke='#7A2412' stroke-width='2.4'/><path d='M13-32h20M16-23h14' stroke='{Gold}' stroke-width='4'/>");

    private static void Thing(Pen pen, Prop prop, string? transform = null)
    {
        if (transform is not null) pen.Open($"transform='{transform}'");
        pen.Draw(prop switch
        {
            Prop.Badge => $"<path d='M-22 4V-44q0-5 5-5H17q5 0 5 5V4q0 5-5 5H-17q-5 0-5-5Z' fill='#5B3A26'/><path d='M0-44q8 6 16 4q3 30-16 42q-19-12-16-42q8 2 16-4Z' fill='{Gold}'/><path d='M0-35l3.5 7 8 1-6 6 1.5 8-7-4-7 4 1.5-8-6-6 8-1Z' fill='#FFF3C4' stroke-width='2'/>",
            Prop.Torch => $"<path d='M-12-7H20V13H-12Z' fill='#4A5B64'/><path d='M18-9L34-15V21L18 15Z' fill='{Gold}'/>",
            Prop.Notebook => $"<path d='M-22-50H22V4H-22Z' fill='#FFFBEF'/><path d='M-22-50H22V-38H-22Z' fill='#E0603A'/><path d='M-13-28H13M-13-19H13M-13-10H4' stroke='#7C8A91'/><path d='M-12-55v9M0-55v9M12-55v9M20-24l14-20'/><path d='M18-16l2-8 14-20 6 4-14 20Z' fill='{Gold}'/>",
            Prop.Card => $"<path d='M-32-42Q-32-46-28-46H28Q32-46 32-42V-2Q32 2 28 2H-28Q-32 2-32-2Z' fill='#fff'/><path d='M-32-30V-42Q-32-46-28-46H28Q32-46 32-42V-30Z' fill='#D6342A'/><path d='M-4-14H22M-4-6H14' stroke='#7C8A91'/><path d='M-24-20h12v16h-12Z' fill='#FBD5CF' stroke-width='2.4'/><path d='M-25-38h12' stroke='#fff'/>",
            Prop.Thermometer => $"<path d='M-5-8V-54q0-6 5-6t5 6V-8a10 10 0 1 1-10 0Z' fill='#fff'/><path d='M-2-4V-34h4V-4a6 6 0 1 1-4 0Z' fill='#D6342A' stroke='none'/><path d='M5-46h6M5-36h6M5-26h6' stroke-width='2.4'/>",
            Prop.Cup => $"<path d='M14-24q16-2 14 9t-16 8' stroke-width='4'/><path d='M-17-30H17L15-2Q14 4 8 4H-8Q-14 4-15-2Z' fill='#F4EBDD'/><path d='M-16-20H16L15-11H-15Z' fill='#2A8C95' stroke='none'/><path d='M-7-38q-5-7 0-12t0-11M6-38q-5-7 0-12t0-11' stroke='#fff' opacity='.9'/>",
            Prop.Medicine => $"<path d='M-24-34H14V2H-24Z' fill='#fff'/><path d='M-24-34H14V-22H-24Z' fill='#F0934A'/><path d='M14-34L24-40V-4L14 2Z' fill='#DCE4E8'/><path d='M-24-34L-14-40H24L14-34Z' fill='#F5B97F'/><path d='M-17-10q0-5 5-5h12q5 0 5 5t-5 5h-12q-5 0-5-5Z' fill='{Gold}' stroke-width='2.4'/><path d='M-6-15v10' stroke-width='2.4'/>",
            Prop.Book => $"<path d='M0 4C-12-4-30-4-42 1V-42C-30-48-12-48 0-40C12-48 30-48 42-42V1C30-4 12-4 0 4Z' fill='#B23A1E'/><path d='M0-2C-10-8-26-9-37-5V-45C-26-50-10-49 0-42C10-49 26-50 37-45V-5C26-9 10-8 0-2Z' fill='#FFFBEF'/><path d='M0-42V-2M-30-36q12-3 22 2M-30-26q12-3 22 2M-30-16q12-3 22 2' stroke='#7C8A91' stroke-width='2.5'/><circle cx='19' cy='-27' r='10' fill='#7CC3DC' stroke-width='2.5'/>",
            Prop.Suitcase => $"<path d='M-9 12V4q0-5 9-5t9 5v8' stroke-width='5'/><path d='M-36 16q0-6 6-6H30q6 0 6 6V54q0 6-6 6H-30q-6 0-6-6Z' fill='#C98546'/><path d='M-36 24H36M-36 48H36' stroke='#8A5527'/><path d='M-24 10h9v50h-9ZM15 10h9v50h-9Z' fill='#8A5527' stroke-width='2.4'/>",
            Prop.Magnifier => $"<path d='M0 8L8-14' stroke-width='9'/><path d='M0 8L8-14' stroke='#9A6534' stroke-width='4'/><circle cx='18' cy='-36' r='22' fill='#DDF3FA' fill-opacity='.75' stroke-width='5'/><path d='M6-42q4-10 14-11' stroke='#fff' stroke-width='4'/>",
            Prop.Flower => $"<path d='M0 12Q-2-14-10-28M0 12Q2-14 12-34M0 12Q1-20 0-46' stroke='#2F7A46' stroke-width='4'/><path d='M0-8q12-14 18-2q-8 8-18 2Z' fill='#5FB06E' stroke='#1F5A34' stroke-width='2.4'/><g stroke-width='2.4'><path d='M-18-38q8-10 16 0l-2 12q-6 4-12 0Z' fill='#E8536B' stroke='#6B1230'/><path d='M6-44q8-10 16 0l-2 12q-6 4-12 0Z' fill='{Gold}' stroke='#7A4300'/><path d='M-9-58q9-11 18 0l-2 14q-7 4-14 0Z' fill='#F58A5E' stroke='#7A2A14'/></g>",
            Prop.Prescription => $"<path d='M-24-60H16L26-50V4H-24Z' fill='#fff'/><path d='M16-60V-50H26Z' fill='#DCE4E8' stroke-width='2.4'/><path d='M-16-51H4' stroke='#0B4F5C' stroke-width='5'/><path d='M-16-38H16M-16-29H16M-16-20H8' stroke='#7C8A91'/><path d='M-2-6q5-10 8-2t8-4' stroke='#1F4FD8'/>",
            _ => $"",
        });
        if (transform is not null) pen.Close();
    }

    /// <summary>A police scooter whose front wheel wears a red clamp.</summary>
    private static void Scooter(Pen pen)
    {
        pen.Draw($"<g fill='#22343E' stroke-width='4'><circle cx='-38' cy='-18' r='17'/><circle cx='40' cy='-18' r='17'/></g><circle cx='-38' cy='-18' r='6' fill='#A9B8BF'/><circle cx='40' cy='-18' r='6' fill='#A9B8BF'/>");
        pen.Draw($"<path d='M38-20L24-84' stroke-width='9'/><path d='M38-20L24-84' stroke='#2A6699' stroke-width='4'/><path d='M10-88q10-4 18 6' stroke-width='6'/>");
        pen.Draw($"<path d='M-58-32C-60-50-44-58-24-56C-10-54-6-34 6-32C18-32 18-56 24-68L34-62C36-40 28-22 8-20H-20C-24-36-46-40-58-32Z' fill='#1E4E79' stroke-width='4'/><path d='M-54-58Q-30-70-12-58Q-14-50-24-52H-50Z' fill='#5B3A26'/><path d='M-44-44h20' stroke='{Gold}' stroke-width='4'/><circle cx='30' cy='-72' r='7' fill='#FFF3C4'/>");
        pen.Draw($"<g stroke='#5A1A0C' stroke-width='4'><path d='M18-14C18-42 34-54 56-48L58-36C44-38 34-30 34-14Z' fill='#D6342A'/><path d='M12-14q0-4 4-4H62q4 0 4 4V-1H12Z' fill='#D6342A'/><path d='M24-8H54' stroke='#FBE3DA'/><circle cx='52' cy='-42' r='5' fill='{Gold}' stroke-width='3'/></g>");
    }
}
