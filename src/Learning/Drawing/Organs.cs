using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>The organs of the story, warm and soft; flushed and swollen when inflamed.</summary>
internal static class Organs
{
    public static Critter? Find(Character who, bool isInflamed) => who switch
    {
        Character.Lungs => Lungs(isInflamed),
        Character.Bowel => Bowel(isInflamed),
        Character.Skin => Skin(isInflamed),
        Character.Liver => Liver(isInflamed),
        Character.Heart => Heart(isInflamed),
        Character.Gland => Gland(isInflamed),
        _ => null,
    };

    private static Critter Organ(Spot eyes, double gap, Spot arm, string line, string tone, string blush, Action<Pen> behind, Action<Pen> body, double mouth = 30) => new(
        new Features(eyes, gap, 11.5, 13.5, mouth, line, tone, blush),
        new Rig(arm, new(-arm.X, arm.Y), 56, new(8, 55), new(arm.X + 6, eyes.Y + 2), new(4, eyes.Y + mouth + 15), 8.5, line, tone, tone, line),
        behind, body, _ => { })
    { Shoes = line };

    private static Critter Lungs(bool hot)
    {
        var (light, deep, line) = hot ? ("#FF9C8C", "#CE3B32", "#5E1414") : ("#FFD3CA", "#EE8F86", "#6E2430");
        return Organ(new(2, -4), 24, new(66, 22), line, hot ? "#E8665A" : "#F5A79E", hot ? "#B81E1E" : "#E8685E",
            pen =>
            {
                pen.Limb(line, hot ? "#F0A79A" : "#FBE3D6", 15, $"M0-88V-56M0-56Q-4-44-24-36M0-56Q4-44 24-36");
                pen.Line(3, $"M-6-84H6M-6-75H6M-6-66H6");
            },
            pen =>
            {
                var swell = hot ? 1.08 : 1;
                pen.Open($"transform='scale({swell} 1)'");
                pen.Fill(pen.Shade(hot ? "lungs-hot" : "lungs", light, deep), $"M0-34C-8-62-34-72-50-48C-72-14-84 38-74 66C-66 84-24 80 0 58C24 80 66 84 74 66C84 38 72-14 50-48C34-72 8-62 0-34Z");
                pen.Line(3, $"M0-34V-20M0 58V44M-58 34q10 2 14 14M58 34q-10 2-14 14", hot ? "#A62A26" : "#D9736E");
                pen.Close();
                pen.Draw($"<path d='M-54-22Q-48-44-38-48Q-44-32-46-14Z' fill='#fff' opacity='.5' stroke='none'/>");
            });
    }

    private static Critter Bowel(bool hot)
    {
        var (light, deep, line) = hot ? ("#FF9E86", "#CC3D2B", "#5E1810") : ("#FFDDB8", "#F0A06E", "#6E3214");
        var tube = hot ? "#E2553F" : "#F2A98A";
        return Organ(new(4, -11), 18, new(66, 22), line, hot ? "#F07A62" : "#F7BE92", hot ? "#B81E1E" : "#E8685E",
            pen =>
            {
                // Beads of the large bowel: a dotted stroke under a smaller one leaves a bumpy outline.
                const string Colon = "M56 58V-36Q56-60 30-60H-32Q-58-60-58-36V52";
                foreach (var (colour, width) in (ReadOnlySpan<(string, double)>)[(line, hot ? 44 : 40), (tube, hot ? 36 : 32)])
                    pen.Draw($"<path d='{Colon}' stroke='{colour}' stroke-width='{width}' stroke-dasharray='.1 19'/>");
                pen.Line(hot ? 24 : 20, $"{Colon}", tube);
            },
            pen =>
            {
                pen.Fill(pen.Shade(hot ? "bowel-hot" : "bowel", light, deep), $"M-44-22C-44-48 44-48 46-22C54 0 54 30 42 50C34 76-32 76-42 50C-54 30-54 0-44-22Z");
                pen.Line(3.4, $"M-36 40Q-40 30-28 30H28Q42 30 38 44Q34 52 22 46H-20Q-34 46-30 58Q-26 66-14 60H18", hot ? "#A62A1C" : "#D07E4C");
            }, 27);
    }

    private static Critter Skin(bool hot)
    {
        var (light, deep, line) = hot ? ("#FFB09A", "#E2563F", "#6B1D14") : ("#FFE3CC", "#F2B793", "#6E3A22");
        return Organ(new(4, -14), 22, new(64, 20), line, hot ? "#F58E78" : "#F8CBAE", hot ? "#B81E1E" : "#EE8470",
            pen => pen.Line(4.5, $"M-42-60q-8-16 2-30M-12-62q6-14-4-28M20-62q-4-16 6-28M46-60q8-10 4-26", "#5A3524"),
            pen =>
            {
                pen.Fill("#F7D98B", $"M-66 30H66V64Q66 82 48 82H-48Q-66 82-66 64Z");
                pen.Fill(hot ? "#D8432F" : "#E88E86", $"M-66 14H66V50Q50 60 33 50T0 50T-33 50T-66 50Z");
                pen.Fill(pen.Shade(hot ? "skin-hot" : "skin", light, deep), $"M-68 30V-42Q-68-62-48-62Q-20-70 0-62T48-64Q68-62 68-42V30Q46 38 23 31T-23 31T-68 30Z");
                pen.Draw($"<path d='M-40 70a5 5 0 1 1-1 0ZM0 68a6 6 0 1 1-1 0ZM38 70a5 5 0 1 1-1 0Z' fill='#FBEBB8' stroke='none'/>");
                if (hot) pen.Draw($"<path d='M-46-50a7 6 0 1 1-1 0ZM-16-58a5 4 0 1 1-1 0ZM30-56a7 5 0 1 1-1 0ZM54-30a5 6 0 1 1-1 0ZM-56-20a5 6 0 1 1-1 0Z' fill='#C0241C' stroke='none'/>");
            }, 28);
    }

    private static Critter Liver(bool hot)
    {
        var (light, deep, line) = hot ? ("#F5836B", "#A82A1E", "#4E110B") : ("#E9A78F", "#A85442", "#4A1A12");
        return Organ(new(-6, -12), 21, new(62, 4), line, hot ? "#D2543F" : "#CC7B66", hot ? "#8E1414" : "#E8604E",
            pen => pen.Draw($"<path d='M8 40C18 34 34 42 32 60C30 76 12 78 6 64Z' fill='#8DB36A' stroke='#34491E'/>"),
            pen =>
            {
                var swell = hot ? 1.07 : 1;
                pen.Open($"transform='scale({swell})'");
                pen.Fill(pen.Shade(hot ? "liver-hot" : "liver", light, deep), $"M-72-4C-76-50-36-66 4-58C44-52 78-52 80-26C82 2 50 10 34 30C16 56-22 80-48 66C-68 54-70 24-72-4Z");
                pen.Line(3.4, $"M34-54Q28-36 34-20", deep);
                pen.Close();
                pen.Draw($"<path d='M-58-18Q-54-42-38-48Q-48-32-50-10Z' fill='#fff' opacity='.45' stroke='none'/>");
            }, 29);
    }

    private static Critter Heart(bool hot)
    {
        var (light, deep, line) = hot ? ("#FF8A7C", "#B81F24", "#4E0B12") : ("#FFB3AC", "#DB5260", "#5E1524");
        return Organ(new(2, -14), 23, new(62, 6), line, hot ? "#E2504A" : "#EE8288", hot ? "#8E1010" : "#E03A50",
            pen =>
            {
                pen.Limb(line, "#7FA8D6", 15, $"M28-44Q34-66 26-82");
                pen.Limb(line, hot ? "#D8362F" : "#EE7A72", 17, $"M-6-44V-66Q-6-84-28-80M-6-66Q-2-84 14-84");
            },
            pen =>
            {
                var swell = hot ? 1.08 : 1;
                pen.Open($"transform='scale({swell})'");
                pen.Fill(pen.Shade(hot ? "heart-hot" : "heart", light, deep), $"M4 80C-40 56-72 22-68-18C-64-54-22-64 2-36C26-62 66-54 70-18C73 22 46 60 4 80Z");
                pen.Close();
                pen.Draw($"<path d='M-54-20Q-50-40-36-44Q-44-28-46-12Z' fill='#fff' opacity='.5' stroke='none'/>");
                pen.Line(3.2, $"M50 8Q38 28 44 42M40 24l-10 4", hot ? "#7E1218" : "#B23648");
            }, 31);
    }

    private static Critter Gland(bool hot)
    {
        var (light, deep, line) = hot ? ("#FF9FA4", "#C22F4C", "#540F24") : ("#FBD0D6", "#D4788F", "#5E1F38");
        return Organ(new(2, -6), 22, new(72, 16), line, hot ? "#E2647A" : "#E8A0AE", hot ? "#9E1030" : "#E0607A",
            pen =>
            {
                pen.Limb(line, "#F6E7D8", 30, $"M0-78V58");
                pen.Line(3, $"M-13-74Q0-68 13-74M-13-60Q0-54 13-60M-13-46Q0-40 13-46", "#C9A892");
            },
            pen =>
            {
                var swell = hot ? 1.08 : 1;
                pen.Open($"transform='scale({swell} 1)'");
                pen.Fill(pen.Shade(hot ? "gland-hot" : "gland", light, deep), $"M0-30C12-30 16-42 24-56C36-76 66-66 74-36C84 4 74 62 50 74C34 80 22 56 0 54C-22 56-34 80-50 74C-74 62-84 4-74-36C-66-66-36-76-24-56C-16-42-12-30 0-30Z");
                pen.Close();
                pen.Draw($"<path d='M-62-14Q-62-44-48-54Q-54-34-54-6Z' fill='#fff' opacity='.5' stroke='none'/>");
            });
    }
}
