using Immunotox.Learning.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Pages;

[Collection(ChromeCollection.Name)]
public sealed class PageTests(FullSchool school) : IClassFixture<FullSchool>
{
    public static TheoryData<string> Names => [.. Sights.All.Select(s => s.Name)];

    [Fact]
    public void Every_routable_page_is_looked_at()
    {
        var routes = typeof(HomePage).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false)).Cast<RouteAttribute>().Select(r => r.Template);
        Assert.Equal(routes.Order(StringComparer.Ordinal), Sights.All.Select(s => s.Template).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Sights.All.Count, Sights.All.DistinctBy(s => s.Name).Count());
    }

    /// <summary>Phone and desk, light and dark, with every closed part opened; nothing asked of others, nothing on the console.</summary>
    [ChromiumTheory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_and_the_console_stays_silent(string name)
    {
        var visitor = await LookAsync(name);
        var page = visitor.Page;
        Assert.Empty(await page.EvaluateAsync<string[]>(Probes.BrokenPictures));
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await Axe.LoadAsync(page);
        foreach (var width in new[] { 1280, 375 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var violations = await Axe.ViolationsAsync(page);
                Assert.True(violations.Length == 0, $"{name} at {width} px, {scheme}:\n{string.Join('\n', violations)}");
            }
        }
        visitor.Witness.SawNoTrouble();
        if (!Named(name).HasCircuit) visitor.Witness.SawNoCircuit();
    }

    /// <summary>A phone of 320 px, a window of 1280 px zoomed to 200 %, and a font twice as large.</summary>
    [ChromiumTheory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_cut_off_or_scrolls_sideways_when_small_or_enlarged(string name)
    {
        var visitor = await LookAsync(name);
        var page = visitor.Page;
        await FitsAsync("at 320 px", 320, 640);
        await FitsAsync("zoomed to 200 %", 640, 450);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await FitsAsync("with text of 200 %", 1280, 800);

        async Task FitsAsync(string how, int width, int height)
        {
            await page.SetViewportSizeAsync(width, height);
            var misfits = await page.EvaluateAsync<string[]>(Probes.Misfits);
            Assert.True(misfits.Length == 0, $"{name} {how}:\n{string.Join('\n', misfits)}");
        }
    }

    /// <summary>Once round the page by Tab, on a phone: there fixed bars are most in the way.</summary>
    [ChromiumTheory]
    [MemberData(nameof(Names))]
    public async Task Tab_reaches_everything_and_the_focus_is_always_seen(string name)
    {
        var visitor = await LookAsync(name);
        await visitor.Page.SetViewportSizeAsync(375, 700);
        await visitor.Page.EvaluateAsync("() => document.activeElement?.blur()");
        for (var isRound = false; !isRound;) isRound = await Journeys.Keyboard.StepAsync(visitor.Page, "Tab") is { IsKnown: true };
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Probes.Unreached));
    }

    private async Task<Visitor> LookAsync(string name)
    {
        var sight = Named(name);
        var visitor = await school.EyesOfAsync(sight.Person);
        await visitor.Page.SetViewportSizeAsync(1280, 800);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var answer = await visitor.Page.GotoAsync(sight.Address(school));
        Assert.Equal(sight.Status, answer!.Status);
        if (sight.HasCircuit) await Assertions.Expect(visitor.Page.Locator("textarea")).ToBeEnabledAsync();
        return visitor;
    }

    private static Sight Named(string name) => Sights.All.Single(s => s.Name == name);
}
