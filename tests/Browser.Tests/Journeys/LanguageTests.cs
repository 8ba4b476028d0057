using System.Text.RegularExpressions;
using Immunotox.Browser.Tests.Pages;
using Immunotox.Learning;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>A school whose courses hold one language more, written from right to left.</summary>
public sealed class ForeignClassroom(Chrome chrome) : Classroom(chrome)
{
    private readonly string _courses = Directory.CreateTempSubdirectory("imx-pseudo-").FullName;

    internal override School Build()
    {
        PseudoLocale.Write(_courses);
        return new School(_courses);
    }

    protected override async Task CloseAsync()
    {
        await base.CloseAsync();
        Directory.Delete(_courses, recursive: true);
    }
}

/// <summary>A language needs only content: its folder, its words, its signs.</summary>
[Collection(JourneyCollection.Name)]
public sealed class LanguageTests(ForeignClassroom classroom) : IClassFixture<ForeignClassroom>
{
    private static readonly string[] Pages =
    [
        Links.PatientsIn(PseudoLocale.Language), Links.SignsIn(PseudoLocale.Language), Links.Sign(PseudoLocale.Language, "douleur-poitrine"), Links.AlertCardIn(PseudoLocale.Language),
        Links.CardProgressIn(PseudoLocale.Language), Links.Episode(PseudoLocale.Course, PseudoLocale.Episode), Links.EpisodeQuestions(PseudoLocale.Course, PseudoLocale.Episode),
    ];

    [ChromiumFact]
    public async Task Every_page_of_a_language_made_of_content_speaks_it_from_right_to_left_and_fits_a_phone()
    {
        Assert.DoesNotContain(classroom.School.Library.Findings, f => f.Path.Contains(PseudoLocale.Language, StringComparison.Ordinal));
        await using var visitor = await classroom.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 720 } });
        foreach (var page in Pages)
        {
            await visitor.GoAsync(page);
            var html = visitor.Page.Locator("html");
            await Assertions.Expect(html).ToHaveAttributeAsync("lang", PseudoLocale.Language);
            await Assertions.Expect(html).ToHaveAttributeAsync("dir", "rtl");
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Probes.Misfits));
            await Axe.LoadAsync(visitor.Page);
            Assert.Empty(await Axe.ViolationsAsync(visitor.Page));
            // Our own languages by their names, the brand, the sources and the drugs keep their letters.
            var words = await visitor.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('h1, h2, h3, h4, legend, label, button, .caption, .bubble, .tier-name, .lede, .hint, .draft, .purpose')].map(e => e.innerText).join(' ')");
            Assert.DoesNotMatch(new Regex("[a-z]{3,}", RegexOptions.IgnoreCase), words);
        }
        visitor.Witness.SawNoTrouble();
    }

    [ChromiumFact]
    public async Task An_episode_in_it_is_read_to_its_end_and_its_pictures_are_described_in_it()
    {
        await using var visitor = await classroom.OpenAsync(new() { ViewportSize = new() { Width = 375, Height = 720 } });
        await visitor.GoAsync(Links.Patients);
        await visitor.Page.Locator($".bar a[hreflang={PseudoLocale.Language}]").ClickAsync();
        await visitor.Page.Locator(".episode a").First.ClickAsync();
        var described = await visitor.Page.Locator(".panel-art").GetAttributeAsync("aria-label");
        Assert.DoesNotMatch("[a-zA-Z]", described!);
        // The bubble of who stands on the left is on the left: pictures do not turn with the writing.
        var (face, bubble) = (await visitor.Page.Locator(".bubble-row svg").First.BoundingBoxAsync(), await visitor.Page.Locator(".bubble").First.BoundingBoxAsync());
        Assert.True(face!.X < bubble!.X);
        await visitor.Page.Locator(".fork-path").First.ClickAsync();
        await visitor.Page.Locator(".turn .button-story").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/questions");
        await visitor.Page.Locator(".try input").First.CheckAsync();
        await Assertions.Expect(visitor.Page.Locator(".try-feedback:visible")).ToHaveCountAsync(1);
        await visitor.Page.Locator(".turn .button").Last.ClickAsync();
        await visitor.Page.WaitForURLAsync("**" + Links.PatientsIn(PseudoLocale.Language));
    }

    [ChromiumTheory]
    [InlineData("/de/patients")]
    [InlineData("/fr/patients")]
    [InlineData("/de/patients/signs")]
    [InlineData("/ar/patients/signs/douleur-poitrine/fiche.pdf")]
    public async Task A_language_that_is_not_offered_and_a_sheet_we_cannot_set_are_not_found(string address)
    {
        await using var visitor = await classroom.OpenAsync();
        Assert.Equal(404, (await visitor.Page.APIRequest.GetAsync(classroom.School.Origin + address)).Status);
    }
}
