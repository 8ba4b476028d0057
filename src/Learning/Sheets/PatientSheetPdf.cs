using Immunotox.Content.Signs;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Pdf;
using Microsoft.Extensions.Localization;
using static Immunotox.Learning.Pdf.Paragraph;
using static Immunotox.Learning.Sheets.SheetPaper;

namespace Immunotox.Learning.Sheets;

/// <summary>The printed advice sheet: one A4 page in large type, with lines for the numbers. Same sheet and address, same bytes.</summary>
internal static class PatientSheetPdf
{
    private static readonly double[] Sizes = [14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10];

    public static byte[] Render(PatientSheet sheet, string url, IStringLocalizer<PatientWords> words)
    {
        var pdf = Document($"{sheet.Advice.Title} – fiche pour le patient", sheet.Advice.Provenance.Updated);
        var pages = Pages(sheet, url, words);
        for (var i = 0; i < pages.Count; i++)
        {
            Foot(pages[i], $"Fiche pour le patient – {sheet.Advice.Title}", sheet.Status.Mark, $"Page {i + 1} sur {pages.Count}");
            pdf.Add(pages[i]);
        }
        return pdf.ToBytes();
    }

    /// <summary>The page without its foot, in the largest text that fits.</summary>
    public static IReadOnlyList<PdfPage> Pages(PatientSheet sheet, string url, IStringLocalizer<PatientWords> words)
    {
        List<PdfPage> pages = [];
        foreach (var size in Sizes)
        {
            pages = Pages(sheet, url, words, size);
            if (pages.Count == 1) break;
        }
        return pages;
    }

    private static List<PdfPage> Pages(PatientSheet sheet, string url, IStringLocalizer<PatientWords> words, double size)
    {
        var pages = new List<PdfPage>();
        var flow = new PdfFlow(Margin, Column, new Prose(new TextStyle(size, Black, Leading: 1.25), Petrol), Line, () =>
        {
            var page = new PdfPage(Width, Height);
            pages.Add(page);
            return (page, pages.Count == 1 ? Head(page, "Fiche pour le patient", sheet.Advice.Title, $"Les soignants disent\u00a0: {sheet.MedicalName}.", url, sheet.Status) : Height - 30, Bottom);
        });
        flow.Row((new FlowBox(PatientSheet.What, [.. sheet.Advice.What.Select(t => new Paragraph(t))], Petrol), .5), (new FlowBox(PatientSheet.LookFor, [.. Bullets(sheet.Advice.LookFor)], Petrol), .5));
        flow.Row((new FlowBox(PatientSheet.Do, [], Petrol), 1));
        foreach (var tier in sheet.Tiers)
        {
            var (ink, ground, border, icon) = Look(tier.Tier);
            flow.Row((new FlowBox(words[$"Tier.{tier.Tier}"].Value, [.. Bullets(tier.Signs.Select(s => s.Title))], ink) { Ground = ground, Border = border, Icon = icon }, 1));
        }
        if (sheet.Meanwhile.Count > 0) flow.Row((new FlowBox(words["Meanwhile"].Value, [.. Bullets(sheet.Meanwhile)], Petrol), .5), (new FlowBox(PatientSheet.Team, [.. sheet.Advice.Team.Select(t => new Paragraph(t))], Petrol), .5));
        else flow.Row((new FlowBox(PatientSheet.Team, [.. sheet.Advice.Team.Select(t => new Paragraph(t))], Petrol), 1));
        flow.Row((new FlowBox(PatientSheet.MyNumber,
        [
            .. PatientSheet.Lines.SelectMany(l => (Paragraph[])[new("\u00a0"), new($"{l} {new string('.', 50)}")]), new(words["TierNumbers"].Value, ParagraphKind.Strong), new(words["SignsLate"].Value),
        ], Petrol) { Icon = SheetIcons.Phone, Border = 1.2 }, 1));
        flow.Row((new FlowBox(words["Sources"].Value, [new($"{words["NotACall"].Value} {sheet.Status.Version} {string.Join("\u202f; ", sheet.Advice.Provenance.Sources.Select(s => s.Reference))}.")], Soft) { Prose = new Prose(new TextStyle(Smallest, Soft, Leading: 1.2), Soft) }, 1));
        return pages;
    }

    private static (Ink Ink, Ink Ground, double Border, string Icon) Look(Tier tier) => tier switch
    {
        Tier.Call15 => (Ink.Hex(0x7A1010), Ink.Hex(0xFFFFFF), 3.5, SheetIcons.Warning),
        Tier.Emergency => (Alarm, Ink.Hex(0xFDE9E6), 1.8, SheetIcons.Hospital),
        _ => (Warn, Ink.Hex(0xFFF1D6), .8, SheetIcons.Phone),
    };
}
