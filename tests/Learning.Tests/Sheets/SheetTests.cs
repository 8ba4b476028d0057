using System.Globalization;
using System.Net;
using System.Text;
using Immunotox.Content.Signs;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Sheets;
using Immunotox.Learning.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Immunotox.Learning.Tests.Sheets;

/// <summary>The sheets as they are served: what the algorithm says, on one leaf, and the words of the signs.</summary>
public sealed class SheetTests
{
    private const string Algorithm = "colite", Threshold = "7 selles", Changed = "9 selles";

    [Fact]
    public async Task A_threshold_changed_in_one_file_is_new_on_the_page_the_sheet_and_the_booklet_and_old_nowhere()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        var browser = app.Open();
        foreach (var text in await TextsAsync(app, browser)) Assert.Contains(Plain(Threshold), text, StringComparison.Ordinal);

        courses.Replace($"shared/algorithms/{Algorithm}.md", Threshold, Changed);
        await app.Library.ReloadAsync(CancellationToken.None);

        foreach (var text in await TextsAsync(app, browser))
        {
            Assert.Contains(Plain(Changed), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Plain(Threshold), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_sheet_fits_one_leaf_in_a_text_that_can_be_read_and_says_on_each_side_that_it_is_a_draft()
    {
        await using var app = new LearningApp();
        var shelf = app.Services.GetRequiredService<SheetShelf>();
        foreach (var (doctor, patient) in shelf.ByOrgan().SelectMany(o => o))
        {
            Check(doctor.Id, shelf.Doctor(doctor), DoctorSheetPdf.MostPages, doctor.Status, [doctor.Title, .. doctor.Algorithm.RedFlags, .. doctor.Grades.Select(g => g.Step.Definition), .. doctor.Grades.Select(g => g.Monitoring), .. doctor.Grades.Select(g => g.SourceKeys), doctor.Algorithm.AbsentGrades ?? "", .. doctor.Sources.Select(s => s.Reference)]);
            if (patient is not null) Check(patient.Id, shelf.Patient(patient), 1, patient.Status, [patient.Advice.Title, .. patient.Advice.Team, .. patient.Tiers.SelectMany(t => t.Signs).Select(s => s.Title)]);
        }

        static void Check(string id, byte[] bytes, int most, ReviewNote status, IEnumerable<string> said)
        {
            using var pdf = PdfDocument.Open(bytes);
            Assert.True(pdf.NumberOfPages <= most, $"{id}: {pdf.NumberOfPages} pages");
            foreach (var page in pdf.GetPages())
            {
                Assert.All(page.Letters, l => Assert.True(l.PointSize >= SheetPaper.Smallest - .01, $"{id}: « {l.Value} » in {l.PointSize} pt"));
                if (status.IsDraft) Assert.Contains("BROUILLONÀVALIDER", Plain(page.Text), StringComparison.Ordinal);
            }
            foreach (var text in said) Assert.Contains(Plain(text), TextOf(pdf), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_booklet_tells_the_page_where_each_sheet_begins_and_its_outline_leads_there()
    {
        await using var app = new LearningApp();
        var shelf = app.Services.GetRequiredService<SheetShelf>();
        var sheets = shelf.ByOrgan().SelectMany(o => o).Select(p => p.Doctor).ToList();
        using var pdf = PdfDocument.Open(shelf.DoctorBooklet()!);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var places = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToDictionary(b => b.Title, b => b.PageNumber);
        Assert.Equal(sheets.Count + 1, places.Count);
        var contents = string.Concat(pdf.GetPages().Skip(1).Take(places.Values.Order().ElementAt(1) - 2).Select(p => Plain(p.Text)));
        foreach (var sheet in sheets)
        {
            var number = places[sheet.Title];
            Assert.StartsWith(Plain($"Fiche médecin · {sheet.Algorithm.Organ}{sheet.Title}"), Plain(pdf.GetPage(number).Text), StringComparison.Ordinal);
            Assert.Contains(Plain(sheet.Title) + number.ToString(CultureInfo.InvariantCulture), contents, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_library_gives_the_same_bytes_tagged_with_headings_of_rows_and_of_columns()
    {
        await using var app = new LearningApp();
        var (one, other) = (ActivatorUtilities.CreateInstance<SheetShelf>(app.Services), ActivatorUtilities.CreateInstance<SheetShelf>(app.Services));
        var pair = one.Find(Algorithm)!;
        Assert.Equal(one.Doctor(pair.Doctor), other.Doctor(pair.Doctor));
        Assert.Equal(one.Patient(pair.Patient!), other.Patient(pair.Patient!));
        var booklet = one.DoctorBooklet()!;
        Assert.Equal(booklet, other.DoctorBooklet());
        Assert.Equal(one.PatientBooklet(), other.PatientBooklet());
        var raw = Encoding.Latin1.GetString(booklet);
        foreach (var needed in (string[])["/MarkInfo<</Marked true>>", "/S/Table/", "/Scope/Row", "/Scope/Column", "/S/L/", "/S/LBody/", "/S/TOCI/", "/S/Figure/", "/Outlines ", "/Dest[", "pdfuaid:part"])
            Assert.Contains(needed, raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_for_patients_is_short_names_three_ways_to_call_and_holds_no_dose_brand_or_grade()
    {
        await using var app = new LearningApp();
        var words = app.Services.GetRequiredService<IStringLocalizer<PatientWords>>();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        var sheets = app.Services.GetRequiredService<SheetShelf>().ByOrgan().SelectMany(o => o).Select(p => p.Patient).OfType<PatientSheet>().ToList();
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            var texts = sheet.Texts(words);
            Assert.Equal([Tier.Call15, Tier.Emergency, Tier.TeamToday], sheet.Tiers.Select(t => t.Tier));
            Assert.InRange(texts.Sum(Content.PlainLanguage.Readability.WordsIn), 90, 180);
            Assert.DoesNotMatch(@"\d\s?(mg|g|ml|µg|UI)\b|(?i)grade|opdivo|keytruda|yervoy|tecentriq|imfinzi|libtayo|bavencio|opdualag|imjudo", string.Join(' ', texts));
        }
    }

    [Fact]
    public async Task The_pages_hold_the_draft_banner_and_an_unknown_sheet_is_not_found()
    {
        await using var app = new LearningApp();
        var browser = app.Open();
        foreach (var address in (string[])[Links.DoctorSheet(Algorithm), Links.PatientSheet(Algorithm)])
            Assert.Contains("Brouillon à valider", await browser.GetAsync(address), StringComparison.Ordinal);
        var list = await browser.GetAsync(Links.Sheets);
        foreach (var algorithm in app.Library.Current.Algorithms.Keys) Assert.Contains($"href=\"{Links.DoctorSheetPdf(algorithm.Value)}\"", list, StringComparison.Ordinal);
        foreach (var address in (string[])[Links.DoctorSheet("absente"), Links.DoctorSheetPdf("absente"), Links.PatientSheet("absente"), Links.PatientSheetPdf("absente")])
        {
            using var answer = await browser.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>Page, sheet and booklet, without blanks.</summary>
    private static async Task<List<string>> TextsAsync(LearningApp app, Browser browser)
    {
        var texts = new List<string> { Plain(await browser.GetAsync(Links.DoctorSheet(Algorithm))) };
        foreach (var address in (string[])[Links.DoctorSheetPdf(Algorithm), Links.DoctorBooklet])
        {
            using var pdf = PdfDocument.Open(await app.CreateClient().GetByteArrayAsync(address));
            texts.Add(TextOf(pdf));
        }
        return texts;
    }

    private static string TextOf(PdfDocument pdf) => string.Concat(pdf.GetPages().Select(p => Plain(p.Text)));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
