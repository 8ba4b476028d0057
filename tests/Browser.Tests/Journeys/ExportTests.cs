using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>A copy of the patient space opened from a key: a folder, a browser, nothing else.</summary>
[Collection(JourneyCollection.Name)]
[Trait("Category", "long")]
public sealed class ExportTests(Chrome chrome) : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("imx-key-").FullName;

    private string Start => new Uri(Path.Combine(_root, "ImmunoToon", "index.html")).AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null) return;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Immunotox.Learning.dll"), "export", "immunotoon", Path.Combine(_root, "ImmunoToon")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Paths__Courses"] = Path.Combine(School.Repository, "courses");
        start.Environment["Demonstration"] = "true";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    [ChromiumFact]
    public async Task A_copy_is_read_from_files_without_script_by_an_episode_with_a_choice_its_questions_and_a_sign()
    {
        await using var visitor = await OpenAsync(script: false);
        await visitor.GoAsync(Start);
        await Assertions.Expect(visitor.Page.Locator(".copy-date")).ToContainTextAsync(new Regex(@"Copie faite le \d+ \w+ \d{4}"));
        Assert.Equal("rgb(122, 16, 16)", await visitor.Page.Locator(".emergency").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        foreach (var picture in await visitor.Page.Locator("img").AllAsync())
            Assert.True(await picture.EvaluateAsync<int>("e => e.complete ? e.naturalWidth : 0") > 0, await picture.GetAttributeAsync("src"));
        await visitor.Link("Urgence : 15").ClickAsync();
        Assert.Equal(Start + "#urgence", visitor.Page.Url);

        await visitor.Page.Locator(".episode a").First.ClickAsync();
        var choices = 0;
        for (var pages = 1; await visitor.Link("Et pour vous ?").CountAsync() == 0; pages++)
        {
            await Assertions.Expect(visitor.Page.Locator(".step")).ToContainTextAsync($"{pages} sur");
            await Assertions.Expect(visitor.Page.Locator(".panel-art")).ToBeVisibleAsync();
            if (await visitor.Link("Suite").CountAsync() == 1) await visitor.Link("Suite").ClickAsync();
            else
            {
                choices++;
                await visitor.Page.Locator(".fork-path").First.ClickAsync();
            }
            await visitor.Page.WaitForLoadStateAsync();
        }
        Assert.True(choices > 0);
        await visitor.Link("Et pour vous ?").ClickAsync();
        var answer = visitor.Page.Locator(".try-answer").First;
        await Assertions.Expect(answer.Locator(".try-feedback")).ToBeHiddenAsync();
        await answer.Locator("input").CheckAsync();
        await Assertions.Expect(answer.Locator(".try-feedback")).ToBeVisibleAsync();

        await visitor.Link("Signes d’alerte").ClickAsync();
        await visitor.Page.Locator(".sign-list a", new() { HasText = "forte douleur dans la poitrine" }).First.ClickAsync();
        Assert.Equal("tel:15", await visitor.Page.Locator(".tier-call a").First.GetAttributeAsync("href"));
        await visitor.Link("English").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(visitor.Page.Locator(".copy-date")).ToContainTextAsync("Copy made on");
        visitor.Witness.SawNoTrouble();
    }

    [ChromiumFact]
    public async Task With_script_a_copy_keeps_its_comforts_on_the_device_and_asks_nothing_of_anybody()
    {
        await using var visitor = await OpenAsync(script: true);
        await visitor.GoAsync(Start);
        await visitor.Page.EvaluateAsync("() => document.fonts.ready");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => [...document.fonts].some(f => f.status === 'loaded')"));
        await visitor.Page.Locator(".episode a").First.ClickAsync();
        await visitor.Link("Suite").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".step")).ToContainTextAsync("2 sur");
        var left = visitor.Page.Url;
        await visitor.GoAsync(Start);
        await visitor.Link("Reprendre").ClickAsync();
        await visitor.Page.WaitForURLAsync(left);
        await visitor.GoAsync(Start);
        await visitor.Button("Oublier sur cet appareil ce que j’ai lu").ClickAsync();
        await Assertions.Expect(visitor.Link("Reprendre")).ToHaveCountAsync(0);

        await visitor.Link("Ma carte d’alerte").ClickAsync();
        await visitor.Page.GetByLabel("Mon équipe, le jour").FillAsync("01 99 00 73 91");
        await Assertions.Expect(visitor.Page.Locator("[data-shown=day]")).ToHaveTextAsync("01 99 00 73 91");
        // Without an address of the site the card has no code to draw.
        var image = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("Enregistrer une image").ClickAsync());
        Assert.Equal("carte-alerte.png", image.SuggestedFilename);
        await visitor.Link("Signes d’alerte").ClickAsync();
        await visitor.Page.Locator(".sign-words a", new() { HasText = "je suis essoufflé dans l’escalier" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[data-team-number=day]")).ToHaveAttributeAsync("href", "tel:0199007391");
        visitor.Witness.SawNoTrouble();
    }

    /// <summary>Some browsers give files no storage at all, and say so by throwing.</summary>
    [ChromiumFact]
    public async Task A_browser_that_keeps_nothing_for_files_shows_every_page_without_complaint()
    {
        await using var visitor = await OpenAsync(script: true);
        await visitor.Context.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });");
        await visitor.GoAsync(Start);
        await visitor.Page.Locator(".episode a").First.ClickAsync();
        await visitor.Button("Oublier sur cet appareil ce que j’ai lu").ClickAsync();
        await visitor.GoAsync(new Uri(new Uri(Start), "patients/carte.html").AbsoluteUri);
        await visitor.Page.GetByLabel("Mon traitement").FillAsync("pembrolizumab");
        await Assertions.Expect(visitor.Page.Locator("[data-shown=treatment]")).ToHaveTextAsync("pembrolizumab");
        await visitor.Button("Tout effacer").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Mon traitement")).ToHaveValueAsync("");
        visitor.Witness.SawNoTrouble();
    }

    private async Task<Visitor> OpenAsync(bool script)
    {
        var context = await chrome.Browser.NewContextAsync(new() { JavaScriptEnabled = script, Locale = "fr-FR", ReducedMotion = ReducedMotion.Reduce, Offline = true });
        context.SetDefaultTimeout(10_000);
        return new Visitor(context, await context.NewPageAsync(), "file://");
    }
}
