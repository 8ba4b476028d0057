using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Pages;

/// <summary>What one look at a page found. One look for all tests of it: loading pages is what takes time.</summary>
internal sealed class Visit
{
    private readonly List<string> _barriers = [], _misfits = [], _stops = [], _troubles = [];

    /// <summary>What axe says at a desk in light.</summary>
    public IReadOnlyList<string> Barriers => _barriers;

    /// <summary>What does not fit a small window, a zoomed one or larger text.</summary>
    public IReadOnlyList<string> Misfits => _misfits;

    /// <summary>Where a keyboard does not get, or does not see that it has got there.</summary>
    public IReadOnlyList<string> Stops => _stops;

    /// <summary>Console, content policy, missing resources, other sites, and circuits where none belongs.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    public static async Task<Visit> OfAsync(Visitor visitor, Sight sight, string address)
    {
        var visit = new Visit();
        var page = visitor.Page;
        visitor.Witness.BeginAgain();
        await page.SetViewportSizeAsync(1280, 800);
        var answer = await OpenAsync(page, sight, address);
        if (answer?.Status != sight.Status) visit._troubles.Add($"status {answer?.Status}");
        visit._troubles.AddRange((await page.EvaluateAsync<string[]>(Probes.BrokenPictures)).Select(p => "no picture: " + p));
        await visit.AnalyseAsync(page);
        await visit.MeasureAsync(page);
        await visit.TabAsync(page);
        visit._troubles.AddRange(visitor.Witness.Troubles);
        if (!sight.HasCircuit) visit._troubles.AddRange(visitor.Witness.CircuitSigns.Select(s => "circuit: " + s));
        return visit;
    }

    private async Task AnalyseAsync(IPage page)
    {
        await Axe.LoadAsync(page);
        _barriers.AddRange(await LookAsync(page, 1280, ColorScheme.Light, Axe.ViolationsAsync));
    }

    /// <summary>The three looks that <see cref="OfAsync"/> leaves out: axe is most of what these tests cost.</summary>
    public static async Task<IReadOnlyList<string>> OtherLooksAsync(Visitor visitor, Sight sight, string address)
    {
        var page = visitor.Page;
        await page.SetViewportSizeAsync(1280, 800);
        await OpenAsync(page, sight, address);
        await Axe.LoadAsync(page);
        return
        [
            .. await LookAsync(page, 1280, ColorScheme.Dark, Axe.ColourViolationsAsync),
            .. await LookAsync(page, 375, ColorScheme.Light, Axe.ViolationsAsync),
            .. await LookAsync(page, 375, ColorScheme.Dark, Axe.ViolationsAsync),
        ];
    }

    /// <summary>Goes there and unfolds what a person can unfold.</summary>
    private static async Task<IResponse?> OpenAsync(IPage page, Sight sight, string address)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var answer = await page.GotoAsync(address);
        if (sight.Opens is not null) await page.Locator(sight.Opens).ClickAsync();
        if (sight.HasCircuit) await Assertions.Expect(page.Locator("textarea")).ToBeEnabledAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        return answer;
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, int width, ColorScheme scheme, Func<IPage, Task<string[]>> axe)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        return (await axe(page)).Select(v => $"{width} px, {scheme}: {v}");
    }

    private async Task MeasureAsync(IPage page)
    {
        await FitsAsync("at 320 px", 320, 640);
        await FitsAsync("zoomed to 200 %", 640, 450);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await FitsAsync("with text of 200 %", 1280, 800);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = ''; }");

        async Task FitsAsync(string how, int width, int height)
        {
            await page.SetViewportSizeAsync(width, height);
            _misfits.AddRange((await page.EvaluateAsync<string[]>(Probes.Misfits)).Select(m => $"{how}: {m}"));
        }
    }

    /// <summary>Once round the page, on a phone: there fixed bars are most in the way.</summary>
    private async Task TabAsync(IPage page)
    {
        const int Most = 400;
        await page.SetViewportSizeAsync(375, 700);
        await page.EvaluateAsync("() => { document.querySelector('.who')?.removeAttribute('open'); document.activeElement?.blur(); scrollTo(0, 0); }");
        for (var pressed = 0; ; pressed++)
        {
            var stop = await Journeys.Keyboard.MoveAsync(page, "Tab");
            if (stop is { IsKnown: true }) break;
            if (stop is { Trouble: { } trouble }) _stops.Add($"{stop.Name} {trouble}");
            if (pressed == Most) { _stops.Add("the way round does not end"); break; }
        }
        _stops.AddRange((await page.EvaluateAsync<string[]>(Probes.Unreached)).Select(e => "not reached: " + e));
    }
}
