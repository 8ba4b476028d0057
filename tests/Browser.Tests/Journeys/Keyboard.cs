using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>Tab, arrows, Space and Enter, never a pointer. At each stop the focus must be seen.</summary>
internal sealed class Keyboard : Hands
{
    private const int MostStops = 120;

    public override async Task TickAsync(IPage page, ILocator choice)
    {
        if (await choice.GetAttributeAsync("type") == "radio")
        {
            // One stop for the whole group; arrows move in it and choose.
            var group = page.Locator($"input[type=radio][name='{await choice.GetAttributeAsync("name")}']");
            await TabToAsync(page, group);
            if (await IsFocusedAsync(choice)) await page.Keyboard.PressAsync("Space");
            for (var moves = await group.CountAsync(); moves > 0 && !await IsFocusedAsync(choice); moves--) await StepAsync(page, "ArrowDown");
        }
        else
        {
            await TabToAsync(page, choice);
            await page.Keyboard.PressAsync("Space");
        }
        await Assertions.Expect(choice).ToBeCheckedAsync();
    }

    public override async Task WriteAsync(IPage page, ILocator field, string text)
    {
        await TabToAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    public override async Task ActivateAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs until one of the matching elements has the focus.</summary>
    public static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await target.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)")) return;
            await StepAsync(page, "Tab");
        }
        Assert.Fail($"Not reached by Tab on {page.Url}: {target}");
    }

    /// <summary>Presses a key that moves the focus and tells where it lands; null when on no element.</summary>
    public static async Task<FocusStop?> MoveAsync(IPage page, string key)
    {
        await page.Keyboard.PressAsync(key);
        return await page.EvaluateAsync<FocusStop?>(Probes.Focus);
    }

    /// <summary>Moves the focus, and fails when it cannot be seen where it lands.</summary>
    public static async Task StepAsync(IPage page, string key)
    {
        if (await MoveAsync(page, key) is { Trouble: { } trouble } stop) Assert.Fail($"{page.Url}: {stop.Name} {trouble}");
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("e => e === document.activeElement");
}
