using Immunotox.Learning.Referents;
using Immunotox.Learning.Pdf;
using Immunotox.Learning.Ui;
using static Immunotox.Learning.Pdf.Paragraph;
using static Immunotox.Learning.Sheets.SheetPaper;

namespace Immunotox.Learning.Sheets;

/// <summary>The printed physician sheet: one leaf at most, front and back. Same sheet and address, same bytes.</summary>
internal static class DoctorSheetPdf
{
    /// <summary>Sides of one leaf.</summary>
    public const int MostPages = 2;

    /// <summary>Tried in turn: one side in a text that is still easy to read, else the largest text that fits both sides; a grade is cut over two pages last of all.</summary>
    private static readonly (double Size, bool CutsRows, int Pages)[] Ways =
        [(9.5, false, 1), (9, false, 1), (8.5, false, 1), (9.5, false, MostPages), (9, false, MostPages), (8.5, false, MostPages), (8.5, true, MostPages), (Smallest, false, MostPages), (Smallest, true, MostPages)];

    private static readonly string[] Headings = ["Grade", "Définition, bilan", "Immunothérapie", "Corticoïdes, 2e ligne", "Lieu, avis, suivi"];

    /// <summary>Ways to share the width, of which the last column takes the rest: what is long differs from one toxicity to another.</summary>
    private static readonly IReadOnlyList<double[]> Shares =
        [.. from definition in (double[])[.22, .26, .3, .34] from action in (double[])[.17, .195] from steroids in (double[])[.17, .2, .23, .26] let rest = Math.Round(.915 - definition - action - steroids, 3) where rest is > .16 and < .3 select (double[])[.085, definition, action, steroids, rest]];

    public static byte[] Render(DoctorSheet sheet, string url)
    {
        var pdf = Document($"{sheet.Title} – fiche médecin", sheet.Algorithm.Provenance.Updated);
        var pages = Pages(sheet, url);
        for (var i = 0; i < pages.Count; i++)
        {
            Foot(pages[i], $"Fiche médecin – {sheet.Title}", sheet.Status.Mark, $"Page {i + 1} sur {pages.Count}");
            pdf.Add(pages[i]);
        }
        return pdf.ToBytes();
    }

    /// <summary>The pages without their foot, in the largest text that fits one leaf.</summary>
    public static IReadOnlyList<PdfPage> Pages(DoctorSheet sheet, string url)
    {
        List<PdfPage> pages = [];
        var drawn = new Dictionary<(double, bool), List<PdfPage>>();
        foreach (var (size, cutsRows, most) in Ways)
        {
            // Smaller letters save a side at most, never two.
            if (most == 1 && pages.Count > MostPages) continue;
            if (!drawn.TryGetValue((size, cutsRows), out pages!)) drawn[(size, cutsRows)] = pages = Pages(sheet, url, size, cutsRows);
            if (pages.Count <= most) break;
        }
        return pages;
    }

    private static List<PdfPage> Pages(DoctorSheet sheet, string url, double size, bool cutsRows)
    {
        var pages = new List<PdfPage>();
        var prose = new Prose(new TextStyle(size, Black, Leading: 1.22), Petrol);
        var flow = new PdfFlow(Margin, Column, prose, Line, () =>
        {
            var page = new PdfPage(Width, Height);
            pages.Add(page);
            return (page, pages.Count == 1 ? Head(page, $"Fiche médecin · {sheet.Algorithm.Organ}", sheet.Title, DoctorSheet.ForWhom, url, sheet.Status) : Height - 30, Bottom);
        }) { CutsRows = cutsRows };
        flow.Row(
            (new FlowBox("Signes d’alarme", [.. Bullets(sheet.Algorithm.RedFlags), new(DoctorSheet.OneIsEnough, ParagraphKind.Strong)], Alarm) { Icon = SheetIcons.Warning, Border = 2, Ground = Ink.Hex(0xFDE9E6) }, .56),
            (WhoToCall(sheet), .44));
        flow.Row(
            (new FlowBox("Diagnostics à éliminer", [.. Bullets(sheet.Algorithm.Differentials)], Petrol) { Icon = SheetIcons.Search }, .5),
            (new FlowBox("Quand, et combien", [new(sheet.Algorithm.Onset), new(sheet.Algorithm.Frequency)], Petrol), .5));
        var grades = sheet.Grades;
        flow.Grid(Headings, Shares, [.. grades.Select(Cells)], r => GradeMark.Look(grades[r]));
        if (sheet.Algorithm.AbsentGrades is { } absent) flow.Row((new FlowBox("Grades sans ligne", [new(absent)], Petrol), 1));
        flow.Row(
            (new FlowBox("Pièges", [.. Bullets(sheet.Algorithm.Pitfalls)], Petrol) { Icon = SheetIcons.Warning }, .5),
            (new FlowBox("Reprise de l’immunothérapie", [new(sheet.Algorithm.Rechallenge)], Petrol) { Icon = SheetIcons.Resume }, .5));
        if (sheet.Algorithm.Disagreement is { } disagreement)
            flow.Row((new FlowBox("Choix local à faire", [new(disagreement)], Warn) { Icon = SheetIcons.Signpost, Border = 1, Ground = Ink.Hex(0xFFF1D6) }, 1));
        if (sheet.Notes is { Count: > 0 } notes)
            flow.Row((new FlowBox("À retenir", [.. notes.SkipWhile(n => n.Text == "À retenir")], Petrol) { Icon = SheetIcons.Star, Border = .8 }, 1));
        flow.Row(
            (new FlowBox("Déclarer", [new(DoctorSheet.Declare), .. Phones(sheet.Pharmacovigilance, sheet.Today)], Petrol) { Icon = SheetIcons.Form }, .3),
            (new FlowBox("Sources, version et relecture",
            [
                .. Bullets(sheet.Sources.Select(s => $"{s.Key}\u00a0: {s.Reference}{(s.Consulted is null ? "" : $" (consulté\u00a0: {s.Consulted})")}")),
                new($"{sheet.Status.Version} {sheet.Status.Authors} {sheet.Status.Signatures}"),
            ], Petrol), .7));
        return pages;
    }

    private static FlowBox WhoToCall(DoctorSheet sheet) => new("Qui appeler",
    [
        .. sheet.Referent is { } referent
            ? [new($"{referent.Service}, {referent.Establishment}", ParagraphKind.Strong), .. Phones(referent, sheet.Today), new(referent.FreshnessInWords(sheet.Today))]
            : new Paragraph[] { new($"Service de {sheet.Algorithm.Organ}\u00a0: voir l’annuaire.") },
    ], Petrol) { Icon = SheetIcons.Phone, Border = 1.2 };

    private static IEnumerable<Paragraph> Phones(DirectoryCard? referent, DateOnly day) => referent is null ? [] : referent.LinesOn(day).Select(c => new Paragraph(
        $"{c.Label}\u00a0: {c.Phone.Replace(' ', '\u00a0')}{(c.Mark is null ? "" : $" ({c.Mark})")}{(c.Hours is null ? "" : $", {c.Hours}")}", ParagraphKind.Bullet));

    private static IReadOnlyList<GridCell> Cells(GradeRow row) =>
    [
        new([]) { Heading = (page, cell, under) => GradeMark.Draw(page, cell, row, under) },
        new([new(row.Step.Definition, ParagraphKind.Strong), new("Bilan", ParagraphKind.Label), .. Bullets(row.Step.Workup)]),
        new([new(row.ActionWord, ParagraphKind.Strong), .. row.ActionText is { } text ? [new Paragraph(text)] : Array.Empty<Paragraph>(), new("Si mieux", ParagraphKind.Label), new(row.Step.IfBetter), new("Si pire", ParagraphKind.Label), new(row.Step.IfWorse)]),
        new([new(row.Steroids), .. row.SecondLine.Count == 0 ? [] : (Paragraph[])[new("Deuxième ligne", ParagraphKind.Label), .. Bullets(row.SecondLine)],
            .. row.Associated.Count == 0 ? [] : (Paragraph[])[new("Traitements associés", ParagraphKind.Label), .. Bullets(row.Associated)]]),
        new([new(row.Place, ParagraphKind.Strong), new($"Avis\u00a0: {LowerFirst(row.Urgency)}", ParagraphKind.Label), new(row.Step.Referral), new("Suivi", ParagraphKind.Label), new(row.Monitoring), new(row.SourceKeys)]),
    ];

    private static string LowerFirst(string text) => char.ToLower(text[0], French.Culture) + text[1..];
}
