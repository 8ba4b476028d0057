using Immunotox.Learning.Pdf;
using Immunotox.Learning.Qr;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Sheets;

/// <summary>What all printed sheets share: A4, colours, banner, foot, the way to the live page.</summary>
internal static class SheetPaper
{
    public const double Width = 595.28, Height = 841.89, Margin = 36, Column = Width - (2 * Margin), Bottom = 37;

    /// <summary>The smallest text of a sheet, in points.</summary>
    public const double Smallest = 8;

    public static readonly Ink Petrol = Ink.Hex(0x0B4F5C), Black = Ink.Hex(0x17262E), Soft = Ink.Hex(0x4A5B64), Line = Ink.Hex(0x7C8A91), White = Ink.Hex(0xFFFFFF), Warn = Ink.Hex(0x7A4300), Alarm = Ink.Hex(0x8F1D14);

    public static PdfDocument Document(string title, DateOnly day) => new(title, "fr-FR", "Immunotox Learning", day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    /// <summary>Kicker, title, QR code of the live page and banner of a sheet's first page; gives the height where its content begins.</summary>
    public static double Head(PdfPage page, string kicker, string title, string forWhom, string url, ReviewNote status)
    {
        const double Side = 62;
        var width = Column - Side - 12;
        page.Figure($"Code QR vers la page à jour\u00a0: {url}", new Box(Width - Margin - Side, Height - 24 - Side, Side, Side), new QrDrawing(url).ToPdf(Width - Margin - Side, Height - 24 - Side, Side));
        var y = page.Text("P", Margin, Height - 38, width, kicker, new TextStyle(9, Soft, FontWeight.Bold));
        y = page.Text("H1", Margin, y - 9, width, title, new TextStyle(PdfPage.Fits(title, width, new TextStyle(20, Black, FontWeight.Bold)) ? 20 : 15, Black, FontWeight.Bold, Leading: 1.15));
        y = page.Text("P", Margin, y + 3, width, forWhom, new TextStyle(Smallest, Soft, Leading: 1.2));
        y = page.Text("P", Margin, y, width, "Page à jour\u00a0: " + url, new TextStyle(Smallest, Petrol), url);
        y = Math.Min(y + 4, Height - 24 - Side - 6);
        if (status.Banner is not { } banner) return y;
        var style = new TextStyle(9, Warn, FontWeight.Bold, Leading: 1.25);
        var height = (PdfPage.LineCount(banner, Column - 16, style) * style.Size * style.Leading) + 9;
        var area = new Box(Margin, y - height, Column, height);
        page.Artifact(Shapes.Fill(area, Ink.Hex(0xFFF1D6)) + Shapes.Border(area, Warn, 1.2, "[4 2] 0"));
        page.Text("P", Margin + 8, y - 13, Column - 16, banner, style);
        return area.Y - 7;
    }

    /// <summary>Title, state of the reading and page number at the foot of a page.</summary>
    public static void Foot(PdfPage page, string left, string middle, string right)
    {
        var style = new TextStyle(Smallest, Soft);
        page.Artifact(Shapes.Line(Margin, 32, Width - Margin, 32, Line, .5));
        page.ArtifactText(Margin, 21, Column * .55, Cut(left, Column * .55, style), style);
        page.ArtifactText(Margin + (Column * .55), 21, Column * .3, middle, style with { Weight = FontWeight.Bold, Align = Align.Center, Ink = Warn });
        page.ArtifactText(Margin + (Column * .85), 21, Column * .15, right, style with { Align = Align.Right });
    }

    private static string Cut(string text, double width, TextStyle style)
    {
        if (PdfPage.Fits(text, width, style)) return text;
        while (text.Length > 1 && !PdfPage.Fits(text + "…", width, style)) text = text[..^1];
        return text.TrimEnd() + "…";
    }
}
