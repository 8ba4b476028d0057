using System.Globalization;
using Immunotox.Content.Signs;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Pdf;
using Immunotox.Learning.Qr;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Signs;

/// <summary>The advice sheet of a sign: one A4 page for the refrigerator door, the same words as on screen.</summary>
internal static class SignSheetPdf
{
    private const double Width = 595.28, Height = 841.89, Margin = 56, Column = Width - (2 * Margin);
    private static readonly Ink Petrol = Ink.Hex(0x0B4F5C), Black = Ink.Hex(0x17262E), Soft = Ink.Hex(0x4A5B64), White = Ink.Hex(0xFFFFFF);

    /// <param name="sheet">Where the sign comes from: language, sources, dates.</param>
    /// <param name="sign">The sign.</param>
    /// <param name="url">The live page, or null when nobody could open it.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="today">The day it is printed.</param>
    public static byte[] Render(SignSheet sheet, Sign sign, string? url, IStringLocalizer<PatientWords> words, DateOnly today)
    {
        var updated = sheet.Provenance.Updated;
        var pdf = new PdfDocument(sign.Title, CultureInfo.CurrentUICulture.Name, "Immunotox Learning", updated.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var page = pdf.AddPage(Width, Height);
        var (ground, ink) = sign.Tier switch { Tier.Call15 => ("0.478 0.063 0.063", White), Tier.Emergency => ("0.992 0.914 0.902", Ink.Hex(0x8F1D14)), _ => ("1 0.945 0.839", Ink.Hex(0x7A4300)) };
        var y = page.Text("P", Margin, Height - 60, Column, words["SignsTitle"], new TextStyle(12, Soft, FontWeight.Bold));
        y = page.Text("H1", Margin, y - 14, Column, sign.Title, new TextStyle(26, Black, FontWeight.Bold, Leading: 1.2));
        var tier = new TextStyle(17, ink, FontWeight.Bold);
        var text = new TextStyle(13, ink);
        var (name, what) = (words[$"Tier.{sign.Tier}"].Value, sign.Tier == Tier.Call15 ? words["TierNumbers"].Value : words[$"TierText.{sign.Tier}"].Value);
        var height = (PdfPage.LineCount(name, Column - 36, tier) * 17 * tier.Leading) + (PdfPage.LineCount(what, Column - 36, text) * 13 * text.Leading) + 30;
        page.Artifact(string.Create(CultureInfo.InvariantCulture, $"{ground} rg {Margin} {y - height + 12:0.##} {Column} {height:0.##} re f"));
        var inside = page.Text("P", Margin + 18, y - 14, Column - 36, name, tier);
        page.Text("P", Margin + 18, inside - 2, Column - 36, what, text);
        y -= height + 14;
        y = Part(page, y, words["Say"], [string.Format(CultureInfo.CurrentCulture, words["Quoted"].Value, sign.Say), words["SayTreatment"]]);
        y = Part(page, y, words["Ready"], [.. sign.Ready.Select(r => "– " + r)]);
        y = Part(page, y, words["Meanwhile"], [.. sign.Meanwhile.Select(m => "– " + m)]);
        page.Text("P", Margin, y - 4, Column, words["SignsLate"], new TextStyle(12.5, Black));

        const double Side = 84;
        if (url is not null) page.Figure(words["SheetQr"], new Box(Margin, 56, Side, Side), new QrDrawing(url).ToPdf(Margin, 56, Side));
        var foot = new TextStyle(9, Soft);
        var (note, at) = (ReadingNote.Of(sheet.Provenance, today, words), 130.0);
        if (note.Banner is { } banner) at = page.Text("P", Margin + Side + 16, at, Column - Side - 16, banner, foot with { Weight = FontWeight.Bold });
        at = page.Text("P", Margin + Side + 16, at, Column - Side - 16, words["NotACall"], foot);
        at = page.Text("P", Margin + Side + 16, at, Column - Side - 16, note.Version, foot);
        page.Text("P", Margin + Side + 16, at, Column - Side - 16, $"{words["Sources"].Value} : {string.Join(" ; ", sheet.Provenance.Sources.Select(s => s.Key))}.{(url is null ? "" : " " + url)}", foot);
        return pdf.ToBytes();
    }

    private static double Part(PdfPage page, double y, string title, IReadOnlyList<string> lines)
    {
        y = page.Text("H2", Margin, y - 8, Column, title, new TextStyle(14, Petrol, FontWeight.Bold));
        return lines.Aggregate(y, (at, line) => page.Text("P", Margin, at, Column, line, new TextStyle(13, Black)));
    }
}
