using System.IO.Compression;
using System.Text.RegularExpressions;
using Immunotox.Browser.Tests.Pages;
using Immunotox.Learning;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>Doctors in a hurry: ten scenarios without script in four taps or fewer, few bytes, then again without network.</summary>
[Collection(JourneyCollection.Name)]
public sealed class EmergencyTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const int MostTaps = 4, MostBytes = 60_000;

    /// <summary>How one gets to the toxicity: by its tile, by a symptom of the page, or by words; then the grade, what must be read there, and who answers.</summary>
    private sealed record Scenario(string Way, string Start, string Title, string Grade, string Reads, string Service);

    private static readonly Scenario[] Scenarios =
    [
        new("tile", "Tube digestif", "Diarrhée et colite", "3", "perforation", "Gastro-entérologie"),
        new("tile", "Myocardite", "Myocardite", "3–4", "Arrêter définitivement", "Cardiologie"),
        new("tile", "Poumon", "Pneumopathie", "2", "Suspendre", "Pneumologie"),
        new("tile", "Surrénale", "Insuffisance surrénale", "3–4", "ydrocortisone", "Endocrinologie"),
        new("symptom", "Acidocétose diabétique", "Diabète", "", "nsuline", "Endocrinologie"),
        new("symptom", "Paupière tombante", "Myasthénie", "", "apacité vitale", "Neurologie"),
        new("symptom", "Bulles, décollement", "Toxidermie", "", "", "Dermatologie"),
        new("words", "troponine", "Myocardite", "2", "24 premières heures", "Cardiologie"),
        new("words", "diarée sous Opdivo", "Diarrhée et colite", "2", "Suspendre", "Gastro-entérologie"),
        new("words", "plaquettes basses", "Thrombopénie", "", "", "Maladies du sang"),
    ];

    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 375, Height = 720 } };

    [ChromiumFact]
    public async Task Ten_scenarios_lead_to_a_number_in_four_taps_without_script_or_sign_in()
    {
        foreach (var scenario in Scenarios)
        {
            await using var visitor = await classroom.OpenAsync(new(Phone) { JavaScriptEnabled = false });
            await visitor.GoAsync(Links.Emergency);
            var taps = await WalkAsync(visitor, scenario);
            Assert.InRange(taps, 3, MostTaps);
            Assert.Empty(await visitor.Context.CookiesAsync());
            visitor.Witness.SawNoTrouble();
            visitor.Witness.SawNoCircuit();
        }
    }

    /// <summary>Development serves style and script uncompressed: what is weighed is each body as a published server compresses it.</summary>
    [ChromiumFact]
    public async Task The_first_page_weighs_under_60_kilobytes_and_the_two_that_follow_add_little()
    {
        await using var visitor = await classroom.OpenAsync(Phone);
        var answers = new List<IResponse>();
        visitor.Page.Response += (_, answer) => answers.Add(answer);
        await visitor.GoAsync(Links.Emergency);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal("br", await answers[0].HeaderValueAsync("content-encoding"));
        Assert.Contains(answers, a => a.Url.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.InRange(await WeightAsync(answers), 20_000, MostBytes);
        visitor.Witness.SawNoCircuit();
        var next = 0;
        foreach (var page in (string[])[Links.EmergencyOf("colite"), Links.EmergencyOf("colite", "g3")]) next += Weight(await (await visitor.Context.APIRequest.GetAsync(page)).BodyAsync());
        Assert.InRange(next, 1_000, 12_000);
    }

    [ChromiumFact]
    [Trait("Category", "long")]
    public async Task Its_pages_pass_axe_and_fit_a_phone_and_a_desk_in_light_and_dark()
    {
        await using var visitor = await classroom.OpenAsync();
        foreach (var width in (int[])[375, 1280])
            foreach (var page in (string[])[Links.Emergency, Links.EmergencySearch("diarée sous nivolumab"), Links.EmergencyOf("peau-scar"), Links.EmergencyOf("myocardite", "g2"), Links.Drugs])
            {
                await visitor.Page.SetViewportSizeAsync(width, 800);
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                await visitor.GoAsync(page);
                await Axe.LoadAsync(visitor.Page);
                Assert.Empty(await Axe.ViolationsAsync(visitor.Page));
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                Assert.Empty(await Axe.ColourViolationsAsync(visitor.Page));
                Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{page} is wider than {width}");
            }
        visitor.Witness.SawNoTrouble();
    }

    [ChromiumFact]
    [Trait("Category", "long")]
    public async Task After_one_visit_every_scenario_without_words_is_walked_without_network_and_each_page_says_its_date()
    {
        await using var visitor = await classroom.OpenAsync(new(Phone) { ServiceWorkers = ServiceWorkerPolicy.Allow });
        await visitor.GoAsync(Links.Emergency);
        await visitor.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        await visitor.Page.WaitForFunctionAsync("async () => !!(await (await caches.open('imx-urgences')).match('/urgences/hors-ligne.json'))", null, new() { Timeout = 60_000 });
        await visitor.Context.SetOfflineAsync(true);
        foreach (var scenario in Scenarios.Where(s => s.Way != "words"))
        {
            await visitor.GoAsync(Links.Emergency);
            await IsDatedAsync(visitor);
            await WalkAsync(visitor, scenario);
            await IsDatedAsync(visitor);
        }
        // Words need the network: the page they are asked from answers with its lists.
        await visitor.GoAsync(Links.EmergencySearch("troponine"));
        await Assertions.Expect(visitor.Page.Locator(".fast-tiles a").First).ToBeVisibleAsync();
        await visitor.Context.SetOfflineAsync(false);
        await visitor.GoAsync(Links.Emergency);
        await Assertions.Expect(visitor.Page.Locator(".copy-date")).ToBeHiddenAsync();
    }

    /// <summary>Walks to the number that is to be called; the last tap, which dials, is counted and not made.</summary>
    private static async Task<int> WalkAsync(Visitor visitor, Scenario scenario)
    {
        var page = visitor.Page;
        var taps = 0;
        if (scenario.Way == "words")
        {
            await page.GetByLabel("Symptôme, organe, médicament ou personne").FillAsync(scenario.Start);
            await TapAsync(visitor.Button("Chercher"));
            await TapAsync(page.Locator(".fast-found .fast-tiles a").First);
        }
        else if (scenario.Way == "tile") await TapAsync(page.Locator(".fast-tiles a", new() { HasText = scenario.Start }).First);
        else await TapAsync(page.Locator(".fast-symptoms > div", new() { HasText = scenario.Start }).Locator("a").First);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(scenario.Title);
        await TapAsync(scenario.Grade.Length == 0 ? page.Locator(".fast-grades a").Last : page.Locator(".fast-grades a", new() { HasText = "Grade " + scenario.Grade }).First);
        await Assertions.Expect(page.Locator(".fast-do")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync(scenario.Reads);
        var number = page.Locator(".fast-call a", new() { HasText = scenario.Service }).First;
        await Assertions.Expect(number).ToBeVisibleAsync();
        Assert.Matches("^tel:[0-9]+$", await number.GetAttributeAsync("href"));
        Assert.InRange((await number.BoundingBoxAsync())!.Height, 48, 200);
        return taps + 1;

        async Task TapAsync(ILocator target)
        {
            taps++;
            await target.ClickAsync();
        }
    }

    private static Task IsDatedAsync(Visitor visitor) => Assertions.Expect(visitor.Page.Locator(".copy-date")).ToContainTextAsync(new Regex(@"\d{2}/\d{2}/\d{4}"));

    private static async Task<int> WeightAsync(IEnumerable<IResponse> answers)
    {
        var weight = 0;
        foreach (var answer in answers.DistinctBy(a => a.Url)) weight += Weight(await answer.BodyAsync());
        return weight;
    }

    private static int Weight(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(body);
        return (int)Math.Min(packed.Length, body.Length);
    }
}
