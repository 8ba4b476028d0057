using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>How one person looks.</summary>
/// <param name="Line">Outline of the clothes.</param>
/// <param name="Shoulder">Half width of the shoulders.</param>
/// <param name="Hem">Where the top ends.</param>
internal sealed record Person(string Skin, string SkinLine, string Blush, string HairLine, string Top, string Line, double Shoulder, double Hip, double Hem)
{
    public Action<Pen> BackHair { get; init; } = _ => { };

    /// <summary>Beards and freckles.</summary>
    public Action<Pen> UnderFace { get; init; } = _ => { };

    /// <summary>Hair, glasses, hats.</summary>
    public Action<Pen> Hair { get; init; } = _ => { };

    /// <summary>Hair that hangs before the body.</summary>
    public Action<Pen>? Braid { get; init; }

    public Action<Pen, double> Clothes { get; init; } = (_, _) => { };

    public string Sleeve { get; init; } = Top;

    public bool IsShort { get; init; }

    public bool HasDesk { get; init; }

    public string Trousers { get; init; } = "#3C5A68";

    public string TrouserLine { get; init; } = "#1E313A";

    public string Shoes { get; init; } = "#F4F1EA";

    public string Brow { get; init; } = HairLine;

    public Features Features => new(new(5, -3), 17, 8.8, 10.4, 32, SkinLine, Skin, Blush) { Smile = 10, Brow = Brow, IsDiscreet = true };
}

/// <summary>The nine people of the story.</summary>
internal static class Cast
{
    private const string Gold = "#F2C14E";

    public static Person? Find(Character who) => who switch
    {
        Character.Odile => Odile,
        Character.Idris => Idris,
        Character.Mei => Mei,
        Character.Leo => Leo,
        Character.Jeanne => Jeanne,
        Character.Karim => Karim,
        Character.Oncologist => Oncologist,
        Character.EmergencyDoctor => EmergencyDoctor,
        Character.CallTaker => CallTaker,
        _ => null,
    };

    private static Person Odile { get; } = new("#F5D0AE", "#6B3E2A", "#E8836C", "#5E6870", "#D9694A", "#7A2A14", 43, 42, -76)
    {
        Trousers = "#5C6B8A",
        TrouserLine = "#2A3550",
        Shoes = "#8A4A3A",
        BackHair = pen =>
        {
            pen.Fill("#C9CFD6", $"M-36-50a20 18 0 1 1 36-12Z");
            pen.Fill("#C9CFD6", $"M-49 24C-58-26-48-60 0-60C48-60 58-26 49 24C44 36 32 32 32 20H-32C-32 32-44 36-49 24Z");
            pen.Line(3, $"M-32-62q6-8 18-8", "#9AA4AE");
        },
        Hair = pen =>
        {
            pen.Fill("#E1E6EA", $"M-45 10C-50-36-28-56 2-56C34-56 52-36 45 10C43-8 38-20 28-29C10-14-20-16-30-29C-38-18-43-6-45 10Z");
            pen.Line(3, $"M-28-38q16-9 30-8M-6-30q20-4 30-12", "#B4BCC4");
            pen.Draw($"<g fill='{Gold}' stroke='#7A4300' stroke-width='2'><circle cx='-46' cy='20' r='4'/><circle cx='46' cy='20' r='4'/></g>");
            pen.Line(2, $"M-31 5l-6 3M-31 10l-5 5M39 5l5 3M39 10l4 5", "#C9906F");
        },
        Clothes = (pen, hem) =>
        {
            pen.Fill("#FDF1DC", $"M-15-188Q0-176 15-188L13 {hem + 4}Q0 {hem + 7}-10 {hem + 4}Z");
            pen.Draw($"<g fill='{Gold}' stroke='none'><circle cx='19' cy='-150' r='3.5'/><circle cx='19' cy='-126' r='3.5'/><circle cx='19' cy='-102' r='3.5'/></g><path d='M-12-186Q0-160 12-186' stroke='#E8E3DA' stroke-width='4' stroke-dasharray='.1 6'/>");
        },
    };

    private static Person Idris { get; } = new("#8C5A38", "#34190C", "#B5583A", "#17100C", "#DDA136", "#6B4208", 47, 44, -78)
    {
        Trousers = "#33465E",
        TrouserLine = "#162233",
        Shoes = "#6B4630",
        BackHair = pen => pen.Fill("#2A1B14", $"M-43 6C-48-46-24-58 2-58C28-58 48-44 43 6Z"),
        UnderFace = pen =>
        {
            pen.Flat("#2A1B14", $"M-41 2C-39 36-22 53 1 53C24 53 41 36 41 2C37 18 30 22 20 18C10 14-4 14-12 18C-26 22-36 18-41 2Z");
            pen.Flat("#8C5A38", $"M-9 29a15 9.5 0 1 1 32 0a15 12 0 1 1-32 0Z");
            pen.Line(2.4, $"M-30 34q4 8 10 11M36 30q-3 9-8 13", "#6E5A4E");
        },
        Hair = pen =>
        {
            pen.Fill("#2A1B14", $"M-43-2C-47-42-24-58 2-58C30-58 48-42 43-2C41-22 34-31 16-33C-6-35-36-30-43-2Z");
            pen.Line(2.6, $"M-40-12q2-9 6-13M40-12q-2-9-6-13", "#8B8078");
        },
        Clothes = (pen, _) =>
        {
            pen.Line(5, $"M-17-184Q0-168 17-184", "#B97D1E");
            pen.Line(4.5, $"M-42-138l10-10 10 10 11-10 11 10 11-10 11 10 10-10 10 10", "#FDF1DC");
            pen.Line(4.5, $"M-41-122l10-10 10 10 11-10 10 10 11-10 10 10 10-10 9 10", "#A4482A");
        },
    };

    private static Person Mei { get; } = new("#F6D6B0", "#6B4226", "#EE8C78", "#0B4F5C", "#B8486A", "#571630", 39, 36, -84)
    {
        Trousers = "#2F3E52",
        TrouserLine = "#161F2C",
        Shoes = "#F4F1EA",
        Brow = "#2A1B14",
        BackHair = pen => pen.Draw($"<path d='M-38 6Q-66 18-70 48Q-56 46-50 52Q-40 34-32 20Z' fill='#2A8C95'/><path d='M-40 2Q-54 24-48 62Q-38 52-28 54Q-30 28-26 12Z' fill='#3AA3AC'/>"),
        Hair = pen =>
        {
            pen.Fill("#3AA3AC", $"M-46 10C-54-42-28-62 2-62C34-62 54-40 46 8C42-12 34-24 22-29C-2-38-32-26-46 10Z");
            pen.Line(3, $"M-40-20Q-16-46 24-42M-30-42Q-6-58 28-50", "#1F7480");
            pen.Draw($"<g fill='#FBE3B0' stroke='none'><circle cx='-22' cy='-34' r='3.5'/><circle cx='6' cy='-50' r='3.5'/><circle cx='34' cy='-32' r='3.5'/><circle cx='-38' cy='-10' r='3'/></g><circle cx='-42' cy='6' r='8' fill='#2A8C95'/>");
        },
        Clothes = (pen, hem) =>
        {
            pen.Fill("#F6F1E6", $"M-14-188Q0-174 14-188L8 {hem + 5}H-8Z");
            pen.Draw($"<path d='M-15-190L-24-176L-8-150L-2-172ZM15-190L24-176L10-150L4-172Z' fill='#CC6284'/><path d='M-8-150V{hem + 5}M9-150V{hem + 5}M-30-112h12M20-112h12' stroke-width='3.5'/>");
        },
    };

    private static Person Leo { get; } = new("#F5CBA6", "#6B3620", "#EE8468", "#43190A", "#5E9A63", "#1F4526", 45, 40, -80)
    {
        Trousers = "#4A6A94",
        TrouserLine = "#1C2E48",
        Shoes = "#C2431F",
        BackHair = pen => pen.Fill("#8A4020", $"M-44 12a14 14 0 0 1-6-26a15 15 0 0 1 6-28h88a15 15 0 0 1 6 28a14 14 0 0 1-6 26Z"),
        UnderFace = pen => pen.Draw($"<path d='M-27 8h.1M-21 13h.1M-30 16h.1M-22 20h.1M31 8h.1M37 13h.1M28 14h.1M34 19h.1M0 12h.1M12 11h.1' stroke='#C0744A' stroke-width='3.4'/>"),
        Hair = pen =>
        {
            pen.Fill("#A85228", $"M-44 2a12 12 0 0 1-4-20a14 14 0 0 1 8-24a15 15 0 0 1 24-17a16 16 0 0 1 28-1a15 15 0 0 1 25 13a14 14 0 0 1 12 24a13 13 0 0 1-4 25Q44-16 36-26a11 10 0 0 1-22-2a11 10 0 0 1-22 1a11 10 0 0 1-24 3Q-40-14-44 2Z");
            pen.Line(3, $"M-30-36q6-8 12 0M-4-48q8-7 13 2M22-38q8-5 12 3M-10-32q6-6 11 1", "#6E2F12");
        },
        Clothes = (pen, hem) =>
        {
            pen.Fill("#FDF6E6", $"M-15-188Q0-174 15-188L14 {hem + 5}H-12Z");
            pen.Line(4, $"M-13-150h27M-13-134h27M-12-118h26M-12-102h26", "#7FA8C4");
            pen.Line(3, $"M-32-128h12v14h-12Z", "#1F4526");
        },
    };

    private static Person Jeanne { get; } = new("#F7D2B8", "#74412E", "#EB7F6E", "#5A3210", "#4F74B3", "#1B2C57", 52, 57, -54)
    {
        Trousers = "#5B4A6B",
        TrouserLine = "#2A2036",
        Shoes = "#7A3B4A",
        BackHair = pen => pen.Fill("#B5793A", $"M-46 26C-56-34-46-60 0-60C46-60 54-34 46 20C40 34 30 30 28 10H-30C-30 36-40 40-46 26Z"),
        Hair = pen =>
        {
            pen.Fill("#CE9450", $"M-45 10C-51-38-28-57 2-57C34-57 50-36 45 8C42-14 34-30 10-40C-4-24-38-24-45 10Z");
            pen.Line(3, $"M-34-22Q-20-40 6-46M18-42Q34-34 39-16", "#94622B");
            pen.Draw($"<g stroke='#7A2238' stroke-width='3.2'><circle cx='-12' cy='-3' r='14.5'/><circle cx='22' cy='-3' r='14.5'/><path d='M2-5q3-3 6 0M-26-5l-14-3'/></g>");
        },
        // Falls before the back shoulder.
        Braid = pen =>
        {
            pen.Line(25, $"M-42 26Q-50 60-36 118", "#5A3210");
            pen.Draw($"<path d='M-42 26Q-50 60-36 118' stroke='#CE9450' stroke-width='18' stroke-dasharray='.1 14.5'/><path d='M-35 122l-4 20M-35 122l5 18' stroke='#B5793A' stroke-width='6'/><path d='M-44 116l17-3' stroke='#C2431F' stroke-width='7'/>");
        },
        Clothes = (pen, hem) =>
        {
            pen.Line(4, $"M-16-186Q0-164 16-186", "#F4E3C3");
            pen.Draw($"<path d='M-22-140h.1M12-146h.1M34-128h.1M-6-120h.1M-34-108h.1M20-106h.1M-14-88h.1M40-88h.1M8-76h.1M-40-74h.1' stroke='#DCE8FA' stroke-width='6.5'/><path d='M{-53} {hem - 6}Q0 {hem + 4} 53 {hem - 6}' stroke='#DCE8FA' stroke-width='3'/>");
        },
    };

    private static Person Karim { get; } = new("#CF9468", "#4A2814", "#D0674A", "#14100E", "#2A8C95", "#0B3F49", 46, 41, -66)
    {
        Trousers = "#2A8C95",
        TrouserLine = "#0B3F49",
        Shoes = "#F4F1EA",
        IsShort = true,
        BackHair = pen => pen.Fill("#221A18", $"M-43 0C-47-44-24-58 2-58C28-58 47-44 43 0Z"),
        UnderFace = pen =>
        {
            pen.Draw($"<path d='M-41 4C-39 36-22 52 1 52C24 52 41 36 41 4C37 20 30 25 22 20C12 15-4 15-10 20C-24 25-36 20-41 4Z' fill='#3A2A24' opacity='.62' stroke='none'/>");
            pen.Flat("#CF9468", $"M-8 30a14 8.5 0 1 1 29 0a14 10 0 1 1-29 0Z");
        },
        Hair = pen =>
        {
            pen.Fill("#2E2422", $"M-43-2C-46-30-42-50-22-58C0-70 40-66 45-34C47-22 45-8 43-2C41-14 38-22 32-27C14-22-18-24-28-32C-36-26-40-16-43-2Z");
            pen.Line(3, $"M-22-46Q0-58 28-50M-10-36Q10-38 30-42", "#5C4A44");
        },
        Clothes = (pen, _) =>
        {
            pen.Fill("#CF9468", $"M-14-189L2-160L16-189Q0-178-14-189Z");
            pen.Line(4, $"M-15-188L2-160L17-188", "#DDF1EE");
            pen.Draw($"<path d='M14-146h24v17h-24Z' fill='#fff' stroke-width='3'/><circle cx='21' cy='-138' r='3.5' fill='{Gold}' stroke='none'/><path d='M28-140h6M28-135h6' stroke='#7C8A91' stroke-width='2.4'/><path d='M-34-100h22v20h-22Z' stroke-width='3'/>");
        },
    };

    private static Person Oncologist { get; } = new("#7B4B2E", "#2E150A", "#AE5238", "#17100E", "#FBFCFC", "#4E6470", 42, 42, -44)
    {
        Trousers = "#4B3A4F",
        TrouserLine = "#231A28",
        Shoes = "#4A2F3A",
        BackHair = pen =>
        {
            pen.Circle("#2C1F1C", -30, -50, 21);
            pen.Fill("#2C1F1C", $"M-46 10C-52-44-28-60 2-60C30-60 50-44 45 8Z");
        },
        Hair = pen =>
        {
            pen.Fill("#34262A", $"M-45 8C-50-40-28-58 2-58C32-58 50-40 45 8C42-16 34-28 14-34C-8-30-38-28-45 8Z");
            pen.Line(4, $"M14-34Q0-50-22-52M-2-33Q-16-40-34-34", "#A9A2A0");
            pen.Draw($"<g fill='{Gold}' stroke='#7A4300' stroke-width='2'><path d='M-47 18v9M47 18v9' stroke='{Gold}' stroke-width='5'/></g>");
        },
        Clothes = (pen, hem) =>
        {
            pen.Fill("#A03352", $"M-15-188L-2-128L15-188Q0-176-15-188Z");
            pen.Flat("#7B4B2E", $"M-11-187L0-166L11-187Q0-178-11-187Z");
            pen.Draw($"<path d='M-16-189L-27-166L-2-128L-2 {hem + 5}M16-189L27-166L-2-128M-33-92h17v18h-17ZM18-92h17v18h-17Z' stroke-width='3.5'/>");
            pen.Draw($"<path d='M-16-186Q-22-150-8-142M16-186Q26-152 24-130' stroke='#22343E' stroke-width='5'/><circle cx='24' cy='-124' r='7' fill='#A9B8BF' stroke='#22343E' stroke-width='3'/>");
        },
    };

    private static Person EmergencyDoctor { get; } = new("#F0C6A2", "#63402A", "#E58468", "#2E2018", "#4F9E73", "#173F2A", 48, 42, -68)
    {
        Trousers = "#4F9E73",
        TrouserLine = "#173F2A",
        Shoes = "#F4F1EA",
        IsShort = true,
        BackHair = pen => pen.Fill("#9AA0A3", $"M-44 8C-48-44-26-56 2-56C28-56 48-44 44 8Z"),
        UnderFace = pen => pen.Line(2.4, $"M-29 6l-5 4M39 6l4 4", "#C08A66"),
        Hair = pen =>
        {
            pen.Fill("#B7BDC0", $"M-44 6C-48-24-44-40-36-48L-24-30C-32-22-37-8-38 4ZM44 6C48-24 45-40 38-48L30-28C36-20 38-8 39 4Z");
            pen.Fill("#5E4232", $"M-33-30C-38-48-26-60 2-60C30-62 42-48 36-30C24-40-8-26-33-30Z");
            pen.Line(3, $"M-24-44Q-4-54 20-50M-10-34Q8-36 24-42", "#3E2A1E");
        },
        Clothes = (pen, _) =>
        {
            pen.Fill("#F0C6A2", $"M-14-189L2-156L16-189Q0-178-14-189Z");
            pen.Line(4, $"M-16-188L2-156L18-188", "#2F7550");
            pen.Draw($"<path d='M-20-186Q-34-146-12-138M20-186Q34-150 26-132' stroke='#22343E' stroke-width='5'/><circle cx='26' cy='-126' r='7' fill='#A9B8BF' stroke='#22343E' stroke-width='3'/><path d='M-34-118h22v18h-22Z' stroke-width='3'/>");
        },
    };

    private static Person CallTaker { get; } = new("#F3C9A4", "#6B3E2A", "#EE8468", "#4A2A10", "#2F4E86", "#131F40", 40, 38, -80)
    {
        IsShort = true,
        HasDesk = true,
        BackHair = pen =>
        {
            pen.Fill("#A06A34", $"M-34-30C-66-44-80-8-70 34C-66 46-60 52-52 56C-56 36-46 14-34 4Z");
            pen.Fill("#A06A34", $"M-44 8C-50-44-26-58 2-58C30-58 50-44 44 4Z");
        },
        Hair = pen =>
        {
            pen.Fill("#BD8345", $"M-44 8C-50-38-28-57 2-57C32-57 50-38 44 6C43-14 38-29 26-37C12-26-28-24-44 8Z");
            pen.Line(3, $"M-34-24Q-12-32 12-46", "#8A5A28");
            pen.Draw($"<path d='M-46 2C-54-46-30-66 2-66C34-66 54-46 48 2' stroke='#22343E' stroke-width='6'/><path d='M-46 14Q-44 42-6 44' stroke='#22343E' stroke-width='4'/><rect x='-56' y='-6' width='16' height='24' rx='7' fill='#3E5663' stroke='#22343E' stroke-width='3.5'/><rect x='42' y='-6' width='12' height='22' rx='6' fill='#3E5663' stroke='#22343E' stroke-width='3.5'/><ellipse cx='-6' cy='44' rx='7' ry='4.5' fill='#22343E' stroke='none'/>");
        },
        Clothes = (pen, _) =>
        {
            pen.Draw($"<path d='M-15-189L-20-172L1-164L22-172L16-189Q0-178-15-189Z' fill='#DCE8F2'/><path d='M-38-128H38' stroke='#7FC0DC' stroke-width='7'/>");
        },
    };
}
