using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>The people of the body: police, informants, gang, medicines and messengers.</summary>
internal static class Cells
{
    private const string Ink = "#17262E";
    private const string Plum = "#2B1233";
    private const string Leaf = "#173A2A";
    private const string Amber = "#6B3208";
    private const string Gold = "#F2C14E";

    public static Critter? Find(Character who) => who switch
    {
        Character.Tess => Tess(),
        Character.Ramure => Ramure(),
        Character.Grabuge => Grabuge(),
        Character.Henchman => Henchman(),
        Character.Sesame => Sesame(),
        Character.Piano => Piano(),
        Character.Messenger => Messenger(),
        _ => null,
    };

    private static Rig Arms(double x, double y, double reach, string line, string colour, double chinY = 26) =>
        new(new(x, y), new(-x, y), reach, new(12, 54), new(x + 7, y - 32), new(6, chinY), 8.5, line, colour, colour, line);

    private static Critter Tess() => new(
        new Features(new(4, -16), 21, 12.5, 14.5, 33, Ink, "#6DBAD6", "#F29C8E"),
        Arms(56, 8, 62, Ink, "#5FB0CC"),
        _ => { },
        pen =>
        {
            pen.Fill(pen.Shade("tess", "#A6E3F4", "#3587AB"), $"M-62 0C-62-52-30-76 0-76C32-76 62-50 62 0C62 50 34 80 0 80C-34 80-62 48-62 0Z");
            pen.Draw($"<path d='M-53-2Q-53-18-47-27Q-44-14-46 4Q-51 6-53-2Z' fill='#fff' opacity='.7' stroke='none'/>");
            pen.Fill("#1E4E79", $"M-60 22C-36 42 36 42 60 22L55 41C30 60-30 60-55 41Z");
            pen.Draw($"<rect x='-9' y='36' width='23' height='19' rx='4' fill='{Gold}'/><rect x='-2' y='42' width='9' height='7' rx='2' fill='#1E4E79' stroke='none'/>");
            pen.Draw($"<path d='M32 34l14-5 4 16-14 6Z' fill='#143657' stroke-width='3'/>");
        },
        pen =>
        {
            // A kepi: straight sides, flat crown, short peak.
            pen.Open($"transform='rotate(-5)'");
            pen.Fill("#1E4E79", $"M-48-44Q-44-72-38-96Q2-84 42-96Q50-72 54-44Q2-62-48-44Z");
            pen.Fill("#2A6699", $"M-38-96C-38-110 42-110 42-96C42-84-38-84-38-96Z");
            pen.Fill(Gold, $"M-47-56Q2-72 53-56L54-42Q2-58-48-42Z");
            pen.Fill("#143657", $"M-50-40Q2-58 56-40Q72-36 74-28Q36-44-4-42Q-30-42-46-32Q-54-34-50-40Z");
            pen.Draw($"<path d='M4-92l4.5 7 8.5 1-6 6 1.5 8.5-8.5-4-8.5 4 1.5-8.5-6-6 8.5-1Z' fill='{Gold}' stroke-width='2.5'/>");
            pen.Close();
        });

    private static Critter Ramure() => new(
        new Features(new(4, -12), 21, 11.5, 12.5, 31, Leaf, "#8FCB9B", "#F2A08A"),
        Arms(52, 10, 58, Leaf, "#7CC08D") with { IsBranching = true },
        pen => pen.Limb(Leaf, "#7CC08D", 10, $"M-30-48L-52-80L-76-84M-52-80L-52-102M28-48L48-80L44-104M48-80L72-88M-50-12L-80-22L-94-14M-80-22L-88-42M50-20L78-34L92-30M78-34L80-54"),
        pen =>
        {
            pen.Fill(pen.Shade("ramure", "#CDF0C8", "#55A377"), $"M-58 4C-62-20-56-38-40-50C-24-64 24-64 40-50C56-38 62-20 58 4C56 48 32 80 0 80C-32 80-56 48-58 4Z");
            pen.Fill("#8A5A36", $"M-55 26Q-30 44-14 42L0 62L14 42Q32 44 55 24C50 58 28 80 0 80C-28 80-50 58-55 26Z");
            pen.Draw($"<path d='M2 46l-15-8v17ZM2 46l15-8v17Z' fill='#C2431F' stroke-width='3'/><circle cx='2' cy='46' r='4.5' fill='#E0603A' stroke-width='3'/><circle cx='2' cy='66' r='2.5' fill='{Gold}' stroke='none'/>");
        },
        pen =>
        {
            pen.Draw($"<g stroke-width='3.5'><circle cx='-17' cy='-12' r='17.5'/><circle cx='25' cy='-12' r='17.5'/><path d='M1-13q3-4 7 0M-34-14l-18-4'/></g>");
            // A flat cap between the branches.
            pen.Fill("#A97142", $"M-36-46C-38-72-10-80 10-76C34-72 46-62 42-46Q4-60-36-46Z");
            pen.Fill("#8A5A36", $"M8-52Q34-56 46-44Q56-38 58-30Q34-42 4-44Z");
            pen.Line(2.6, $"M-26-56Q-18-68-6-70", "#D9A878");
        });

    private static Critter Grabuge() => new(
        new Features(new(2, -18), 21, 14, 14, 46, Plum, "#A87BC2", "#E58AA8") { Smile = 13 },
        Arms(60, 10, 62, Plum, "#A87BC2", 34),
        _ => { },
        pen =>
        {
            pen.Fill(pen.Shade("grabuge", "#D6ADE4", "#75438F"), $"M-62 8C-76-12-64-40-44-40C-46-66-16-78 2-64C20-82 52-70 52-44C74-38 78-8 64 6C78 30 60 56 38 54C30 80-12 84-26 64C-52 70-74 40-62 8Z");
            pen.Draw($"<path d='M54 24a8 8 0 1 1-1 0ZM-52-20a6 6 0 1 1-1 0ZM-40 46a7 7 0 1 1-1 0ZM14 62a5 5 0 1 1-1 0Z' fill='#643581' stroke='none'/>");
        },
        pen =>
        {
            // The moustache is false: it hangs a little.
            pen.Draw($"<path transform='translate(5 12) rotate(-5)' d='M0 4C-6-5-18-4-24 2C-28 6-35 4-38-1C-38 13-24 17-12 14C-6 13-2 10 0 8C2 10 6 13 12 14C24 17 38 13 38-1C35 4 28 6 24 2C18-4 6-5 0 4Z' fill='#3B2416' stroke='#1C0E08' stroke-width='2.5'/>");
            pen.Open($"transform='translate(4 -10) rotate(-9)'");
            pen.Fill("#4F4059", $"M-36-42C-38-72-30-90-14-90Q0-82 14-92C30-90 36-72 36-42Z");
            pen.Fill("#C2431F", $"M-37-54Q0-44 37-54L37-42Q0-32-37-42Z");
            pen.Fill("#3A2C42", $"M-56-46C-30-32 30-32 56-46C62-34 44-24 0-24C-44-24-62-34-56-46Z");
            pen.Close();
        });

    private static Critter Henchman() => new(
        new Features(new(4, -12), 19, 11, 12, 36, "#33102A", "#B8669A", "#E0527A") { Brow = "#33102A" },
        Arms(56, 14, 60, "#33102A", "#B8669A"),
        _ => { },
        pen =>
        {
            pen.Fill(pen.Shade("henchman", "#E3A3C8", "#8A3A6C"), $"M-54-6C-62-34-44-58-30-56C-24-76 24-78 32-56C52-58 62-30 54-8C72 4 72 34 56 40C58 66 32 74 22 66C8 82-18 80-26 66C-50 70-66 50-56 36C-72 28-70 4-54-6Z");
            pen.Draw($"<path d='M44 48a6 6 0 1 1-1 0ZM-50 14a5 5 0 1 1-1 0ZM-20 56a5 5 0 1 1-1 0Z' fill='#6E2A55' stroke='none'/>");
            // The mask of a burglar.
            pen.Flat("#33102A", $"M-50-24C-26-32 34-32 54-24C56-8 48 6 30 6C16 6 12-2 4-2C-4-2-8 6-22 6C-40 6-52-8-50-24Z");
        },
        pen =>
        {
            pen.Draw($"<path d='M13 26l4 8 5-9' fill='#fff' stroke-width='2.5'/>");
            // A striped woolly hat.
            pen.Fill("#3F4A57", $"M-44-38C-46-76-20-94 4-94C30-94 50-74 48-38Q2-52-44-38Z");
            pen.Line(6, $"M-41-58Q2-72 45-58M-30-78Q4-88 34-78", "#C9A05A");
            pen.Fill("#2C343E", $"M-48-38Q2-56 52-38L51-26Q2-42-47-26Z");
            pen.Circle("#C9A05A", 3, -98, 9);
        });

    private static Critter Sesame() => new(
        new Features(new(3, -36), 16, 10, 12, 24, "#5A3200", "#F9DC86", "#F08A4B") { Smile = 10 },
        new Rig(new(13, 26), new(-13, 26), 56, new(6, 44), new(58, -26), new(6, 2), 6.5, "#7A4300", "#F2C14E", "#F7D36E", "#7A4300"),
        pen => pen.Draw($"<path d='M8 14C-22 22-54 42-74 78C-56 72-48 78-40 86C-28 74-8 68 4 62Z' fill='#D0482A' stroke='#6B1D0E'/><path d='M2 24C-18 40-34 58-42 80' stroke='#A5331A' stroke-width='3'/><path d='M-60-78l-8-12M-70-60l-13-5M64-74l9-11M72-56l13-4' stroke='#F7D36E' stroke-width='5'/>"),
        pen =>
        {
            var gold = pen.Shade("sesame", "#FFF3BE", "#EDB233");
            pen.Draw($"<path d='M-11 6H12V50H36Q40 50 40 54V62H32V68H40V78Q40 82 36 82H12V84Q0 94-11 84Z' fill='{gold}'/>");
            pen.Draw($"<circle cx='1' cy='-34' r='52' fill='{gold}'/><circle cx='1' cy='-32' r='40' fill='#FBE08C' stroke='#C98E22' stroke-width='3'/><circle cx='1' cy='-79' r='4.5' fill='#B97A17' stroke-width='2.5'/><path d='M-38-60Q-30-74-16-79' stroke='#fff' stroke-width='5'/>");
            pen.Draw($"<path d='M-17 13Q1 24 20 13L16 28Q1 36-14 28Z' fill='#D0482A' stroke='#6B1D0E' stroke-width='3'/>");
        },
        _ => { })
    { IsFloating = true };

    private static Critter Piano() => new(
        new Features(new(4, -12), 20, 10.5, 12.5, 27, Amber, "#F7B765", "#E8663C") { IsSerene = true },
        Arms(52, 20, 58, Amber, "#F0A552") with { IsSoothing = true },
        _ => { },
        pen =>
        {
            pen.Fill(pen.Shade("piano", "#FFDCA2", "#E58A35"), $"M2-90C14-58 60-36 60 14C60 56 34 82 0 82C-34 82-60 56-60 14C-60-34-16-56 2-90Z");
            pen.Draw($"<path d='M-26-34Q-14-52-6-58Q-12-42-18-28Z' fill='#fff' opacity='.55' stroke='none'/>");
            // A scarf, one end thrown back.
            pen.Open($"stroke='#0B3F49'");
            pen.Fill("#2A8C95", $"M-44 46C-62 54-72 70-84 70C-78 80-66 88-56 84C-46 78-40 70-32 62Z");
            pen.Fill("#2F9AA4", $"M-59 28C-34 46 36 46 59 26C64 34 60 46 54 50C30 64-30 64-54 50C-60 44-62 36-59 28Z");
            pen.Line(4, $"M-30 42l-4 14M0 46v13M30 42l4 13M-64 62l6 14", "#BFE6E2");
            pen.Close();
        },
        _ => { });

    private static Critter Messenger() => new(
        new Features(new(4, -2), 19, 11.5, 13.5, 28, "#6B4A00", "#F9DC7A", "#F29C5E"),
        Arms(50, 22, 54, "#6B4A00", "#F6D162"),
        _ => { },
        pen =>
        {
            pen.Fill(pen.Shade("messenger", "#FFF6C9", "#F0B73C"), $"M-8-88C10-60 56-40 56 14C56 56 32 80 0 80C-32 80-56 56-56 14C-56-26-24-50-8-88Z");
            pen.Line(6, $"M-54 34Q-6 58 46 50", "#8A4B22");
            pen.Draw($"<path d='M16 38h42v30q0 4-4 4H20q-4 0-4-4Z' fill='#B5672F'/><path d='M16 38h42v8q-8 12-21 12T16 46Z' fill='#D08345'/><circle cx='37' cy='58' r='3.5' fill='{Gold}' stroke-width='2.5'/>");
        },
        pen => pen.Draw($"<path d='M-34-40Q-8-60 30-42L26-54Q-2-78-28-54Z' fill='#D0482A' stroke='#6B1D0E' stroke-width='3.5'/><path d='M20-48Q44-46 48-34Q30-42 10-42Z' fill='#A5331A' stroke='#6B1D0E' stroke-width='3'/>"));
}
