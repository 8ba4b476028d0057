using System.Diagnostics;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Learning;
using Immunotox.Learning.Pdf;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Sheets;

namespace Immunotox.Benchmarks;

/// <summary>The doctors' booklet of 24 toxicities, bound from the library; the floor is the same words set once, in one size, without tables.</summary>
internal static class BookletRendering
{
    private const int Sheets = 24;
    private const string Address = "https://formation.example.org/fiches/";
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static Line Measure()
    {
        var sheets = Library();
        var (pages, bytes) = (0, Array.Empty<byte>());
        double booklet = 0, first = 0, words = 0;
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            pages = 0;
            bytes = new BookletPdf("Livret des fiches médecin", "Toxicités des immunothérapies", Address, [.. sheets.Select(s => new BookletSheet(s.Algorithm.Organ, s.Title, s.Status, () =>
            {
                var drawn = DoctorSheetPdf.Pages(s, Address + s.Id);
                Interlocked.Add(ref pages, drawn.Count);
                return drawn;
            }))]).Render();
            booklet = watch.Elapsed.TotalSeconds;
            if (round == 0) first = booklet;
            watch.Restart();
            SetWords(sheets);
            words = watch.Elapsed.TotalSeconds;
        }
        return new Line("Booklet of 24 sheets", $"{booklet:0.00} s, {bytes.Length / 1000} KB", $"{words:0.00} s, its words once", $"{booklet / words:0.0}", "< 3 s",
            $"{pages} pages, first time {first:0.00} s", first < 3 && booklet < 3);
    }

    private static void SetWords(IReadOnlyList<DoctorSheet> sheets)
    {
        var pdf = SheetPaper.Document("Les mêmes mots", Today);
        var style = new TextStyle(9, SheetPaper.Black);
        foreach (var sheet in sheets)
        {
            var page = pdf.AddPage(SheetPaper.Width, SheetPaper.Height);
            var y = SheetPaper.Height - 20;
            foreach (var text in WordsOf(sheet)) y = page.Text("P", 20, y, SheetPaper.Width - 40, text, style);
        }
        pdf.ToBytes();
    }

    private static IEnumerable<string> WordsOf(DoctorSheet sheet) =>
    [
        sheet.Title, .. sheet.Algorithm.RedFlags, .. sheet.Algorithm.Differentials, sheet.Algorithm.Onset, sheet.Algorithm.Frequency, .. sheet.Algorithm.Pitfalls, sheet.Algorithm.Rechallenge,
        .. sheet.Grades.SelectMany(g => (string[])[g.Step.Definition, .. g.Step.Workup, g.Step.ActionText, g.Steroids, .. g.SecondLine, g.Step.Referral, g.Monitoring]), .. sheet.Sources.Select(s => s.Reference),
    ];

    /// <summary>The algorithms of the repository, again and again until there are 24.</summary>
    private static List<DoctorSheet> Library()
    {
        var library = CourseLibrary.Load(WorkFolder.Courses, new LoadOptions(Today, Links.Of));
        var own = library.Algorithms.Values.OrderBy(a => a.Id.Value, StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, Sheets).Select(i => DoctorSheet.Of(own[i * own.Count / Sheets] with { Id = new AlgorithmId($"toxicite-{i}") }, CardBook.Of(library.Referents, []), Today))];
    }
}
