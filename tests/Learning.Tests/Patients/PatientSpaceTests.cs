using System.Net;
using System.Text.Json;
using Immunotox.Content.Comics;
using UglyToad.PdfPig;

namespace Immunotox.Learning.Tests.Patients;

/// <summary>The patient space by HTTP: what a person without script and without account is served.</summary>
public sealed class PatientSpaceTests
{
    [Fact]
    public async Task Every_page_of_the_copy_is_there_without_cookie_form_or_address_of_another_site()
    {
        await using var app = new LearningApp();
        using var http = app.CreateClient();
        var list = JsonDocument.Parse(await http.GetStringAsync(Links.OfflineList)).RootElement;
        var pages = list.GetProperty("pages").EnumerateArray().Select(p => p.GetString()!).ToList();
        Assert.True(pages.Count > 200);
        foreach (var page in pages)
        {
            using var answer = await http.GetAsync(page);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
            Assert.False(answer.Headers.Contains("Set-Cookie"), page);
            Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
            Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
            // The way out in an emergency is on every page.
            Assert.Contains("href=\"tel:15\"", html, StringComparison.Ordinal);
            Assert.Contains("href=\"tel:112\"", html, StringComparison.Ordinal);
            // A bare #urgence would lead to another page: addresses start at the base of the site.
            Assert.Contains($"href=\"{page}#urgence\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<a class=\"emergency\" href=\"#", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_panel_has_its_words_and_the_picture_says_what_it_shows()
    {
        await using var app = new LearningApp();
        var browser = app.Open();
        foreach (var edition in app.Library.Current.Courses.Values.Where(e => e.Course.IsOpen))
            foreach (var episode in edition.Episodes.Values)
                foreach (var panel in episode.Panels)
                {
                    var page = await browser.GetAsync(Links.Panel(edition.Course.Id.Value, episode.Id.Value, panel.Id));
                    Assert.Contains($"<h1>{panel.Title}</h1>", page, StringComparison.Ordinal);
                    Assert.Equal(panel.Lines.Count(l => l.Speaker is null), Count(page, "class=\"caption\""));
                    Assert.Equal(panel.Lines.Count(l => l.Speaker is not null), Count(page, "class=\"speaker\""));
                    Assert.Equal(panel.Fork?.Paths.Count ?? 0, Count(page, "class=\"fork-path\""));
                    Assert.Contains($"aria-label=\"{TextAlternative.Of(panel.Stage, app.Library.Current.TongueOf(edition.Course.Language))}\"", page, StringComparison.Ordinal);
                }
    }

    private static int Count(string page, string part) => page.Split(part).Length - 1;

    [Theory]
    [InlineData("fr", "essoufflement", "Je suis essoufflé plus vite")]
    [InlineData("en", "douleur-poitrine", "I have a strong pain in my chest")]
    public async Task An_advice_sheet_prints_on_one_page_with_the_words_of_the_screen(string language, string sign, string title)
    {
        await using var app = new LearningApp();
        using var http = app.CreateClient();
        using var answer = await http.GetAsync(Links.SignPdf(language, sign));
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        var words = string.Join(' ', pdf.GetPage(1).GetWords().Select(w => w.Text));
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Contains(title, words, StringComparison.Ordinal);
        var said = app.Library.Current.Signs[language].Signs.Single(s => s.Id == sign).Meanwhile[0];
        Assert.Contains(said.Split(',')[0], words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_advice_sheet_can_be_set_in_type()
    {
        await using var app = new LearningApp();
        using var http = app.CreateClient();
        foreach (var sheet in app.Library.Current.Signs.Values)
            foreach (var sign in sheet.Signs)
            {
                using var pdf = PdfDocument.Open(await http.GetByteArrayAsync(Links.SignPdf(sheet.Language, sign.Id)));
                // Nothing runs into the foot of the page.
                Assert.True(pdf.GetPage(1).GetWords().Where(w => w.BoundingBox.Left < 130).Min(w => w.BoundingBox.Bottom) > 145, sign.Id);
            }
    }

    [Fact]
    public void Signs_are_the_same_in_both_languages_and_every_tier_has_some()
    {
        using var app = new LearningApp();
        var (french, english) = (app.Library.Current.Signs["fr"], app.Library.Current.Signs["en"]);
        Assert.Equal(french.Signs.Select(s => (s.Id, s.Tier, s.Part)), english.Signs.Select(s => (s.Id, s.Tier, s.Part)));
        Assert.Equal(3, french.Signs.Select(s => s.Tier).Distinct().Count());
    }

    [Theory]
    [InlineData("/patients/immunotoon/inconnu")]
    [InlineData("/patients/immunotoon/les-freins/inconnue")]
    [InlineData("/patients/du-immunotherapie/les-freins")]
    [InlineData("/patients/signes/inconnu")]
    [InlineData("/patients/signes/inconnu/fiche.pdf")]
    [InlineData("/patients/immunotoon/les-freins/inconnue.svg")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        await using var app = new LearningApp();
        using var http = app.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(address)).StatusCode);
    }
}
