using Immunotox.Learning.Pdf;
using Immunotox.Learning.Ui;
using static Immunotox.Learning.Sheets.SheetPaper;

namespace Immunotox.Learning.Sheets;

/// <summary>A sheet as it stands in a booklet.</summary>
/// <param name="Organ">What the table of contents groups it under.</param>
internal sealed record BookletSheet(string Organ, string Title, ReviewNote Status, Func<IReadOnlyList<PdfPage>> Pages);

/// <summary>All the sheets in one document: cover, table of contents with links, outline, running foot with the page number.</summary>
internal sealed class BookletPdf(string title, string forWhom, string url, IReadOnlyList<BookletSheet> sheets)
{
    private const int LinesOnPage = 44;

    public byte[] Render()
    {
        var day = sheets.Max(s => s.Status.Provenance.Updated);
        var pdf = Document(title, day);
        var cover = pdf.AddPage(Width, Height);
        List<PdfPage> contents = [.. Enumerable.Range(0, 1 + ((LineCount - 1) / LinesOnPage)).Select(_ => pdf.AddPage(Width, Height))];
        pdf.Bookmark("Table des matières", contents[0]);
        var places = new List<(BookletSheet Sheet, PdfPage Page, int Number)>();
        // Drawn on as many threads as there are, then bound in order.
        var drawn = sheets.AsParallel().AsOrdered().Select(s => s.Pages()).ToList();
        foreach (var (sheet, pages) in sheets.Zip(drawn))
        {
            places.Add((sheet, pages[0], pdf.PageCount + 1));
            pdf.Bookmark(sheet.Title, pages[0]);
            foreach (var page in pages)
            {
                pdf.Add(page);
                Foot(page, $"{title} – {sheet.Title}", sheet.Status.Mark, $"{pdf.PageCount}");
            }
        }
        Cover(cover, day);
        Contents(contents, places);
        for (var i = 0; i < contents.Count; i++) Foot(contents[i], title, Mark, $"{i + 2}");
        return pdf.ToBytes();
    }

    /// <summary>One line a sheet, and one each time the organ changes.</summary>
    private int LineCount => sheets.Count + sheets.Where((s, i) => i == 0 || sheets[i - 1].Organ != s.Organ).Count();

    private bool HasDraft => sheets.Any(s => s.Status.IsDraft);
    private string Mark => HasDraft ? "BROUILLON À VALIDER" : "";

    private void Cover(PdfPage page, DateOnly day)
    {
        page.Artifact(Shapes.Fill(new Box(0, Height - 300, Width, 300), Petrol));
        var y = page.Text("P", 60, Height - 90, Width - 120, "Programme IMMUNOTOX", new TextStyle(14, White, FontWeight.Bold));
        y = page.Text("H1", 60, y - 34, Width - 120, title, new TextStyle(34, White, FontWeight.Bold, Leading: 1.15));
        page.Text("P", 60, y - 4, Width - 120, forWhom, new TextStyle(14, White));
        var count = Ui.French.Count(sheets.Count, "fiche", "fiches");
        y = page.Text("P", 60, Height - 350, Width - 120, $"{count}, à jour au {Ui.French.Date(day)}", new TextStyle(15, Black, FontWeight.Bold));
        if (HasDraft)
        {
            var style = new TextStyle(14, Warn, FontWeight.Bold);
            const string banner = "Brouillon à valider. Ces fiches sont rédigées à partir de sources publiques\u202f; celles que n’a signées aucun clinicien le disent en tête et au pied de chaque page.";
            var area = new Box(60, y - 84, Width - 120, 78);
            page.Artifact(Shapes.Fill(area, Ink.Hex(0xFFF1D6)) + Shapes.Border(area, Warn, 1.5, "[5 3] 0"));
            page.Text("P", 72, y - 28, Width - 144, banner, style);
            y -= 110;
        }
        page.Figure($"Code QR vers les fiches à jour\u00a0: {url}", new Box(60, 110, 110, 110), new Qr.QrDrawing(url).ToPdf(60, 110, 110));
        page.Text("P", 186, 196, Width - 246, "Un papier vieillit\u00a0: la page en ligne fait foi.", new TextStyle(12, Black, FontWeight.Bold));
        page.Text("P", 186, 178, Width - 246, url, new TextStyle(11, Petrol), url);
        page.Text("P", 60, 60, Width - 120, Ui.Purpose.French, new TextStyle(8, Soft));
    }

    private static void Contents(List<PdfPage> pages, List<(BookletSheet Sheet, PdfPage Page, int Number)> places)
    {
        var (at, line, organ, toc) = (0, 0, "", new StructNode("TOC"));
        var y = pages[0].Text("H1", Margin, Height - 60, Column, "Table des matières", new TextStyle(22, Black, FontWeight.Bold)) - 4;
        foreach (var (sheet, target, number) in places)
        {
            if (line >= LinesOnPage) (at, line, y) = (at + 1, 0, Height - 60);
            var page = pages[at];
            if (sheet.Organ != organ)
            {
                (organ, toc) = (sheet.Organ, new StructNode("TOC"));
                y = page.Text("H2", Margin, y - 3, Column, char.ToUpper(organ[0], Ui.French.Culture) + organ[1..], new TextStyle(9, Petrol, FontWeight.Bold));
                line++;
            }
            var style = new TextStyle(11, Black);
            var item = new StructNode("TOCI", toc);
            page.Artifact(Shapes.Line(Margin, y - 3.5, Width - Margin, y - 3.5, Line, .3));
            page.Text("P", Margin, y, Column - 34, sheet.Title, style, under: item, leads: target);
            y = page.Text("P", Width - Margin - 30, y, 30, $"{number}", style with { Align = Align.Right }, under: item);
            line++;
        }
    }
}
