using System.Text.RegularExpressions;
using Immunotox.Learning;
using Immunotox.Learning.People;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests;

/// <summary>Somebody at a browser of their own: one context, one page, and a witness of what it did.</summary>
/// <param name="isTab">One more tab of a browser that somebody else closes.</param>
internal sealed class Visitor(IBrowserContext context, IPage page, string origin, bool isTab = false) : IAsyncDisposable
{
    public IBrowserContext Context => context;
    public IPage Page => page;
    public Witness Witness { get; } = new(page, origin);

    /// <summary>Path and query of the page shown.</summary>
    public string At => new Uri(page.Url).PathAndQuery;

    public async Task GoAsync(string address) => await page.GotoAsync(address);

    /// <summary>Enters as a demonstration person, by the button of the sign-in page.</summary>
    public async Task SignInAsync(string person)
    {
        await GoAsync($"{Links.SignIn}?retour={Uri.EscapeDataString(Links.Account)}");
        await page.Locator(".demo-person", new() { HasText = NameOf(person) }).ClickAsync();
        // What the person sees, not an event of the browser that may have passed already.
        await Heading("Mon compte").WaitForAsync();
    }

    public static string NameOf(string person)
    {
        var demo = DemoPeople.All.Single(d => d.Slug == person);
        return $"{demo.GivenName} {demo.FamilyName}";
    }

    public ILocator Heading(string text) => page.GetByRole(AriaRole.Heading, new() { Name = text, Level = 1, Exact = true });

    /// <summary>The name of the person signed in, which opens the menu of the account.</summary>
    public ILocator Menu => page.Locator(".who summary");

    public async Task SignOutAsync()
    {
        await Menu.ClickAsync();
        await Button("Se déconnecter").ClickAsync();
        await Link("Se connecter").WaitForAsync();
    }

    public ILocator Button(string text) => page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });

    public ILocator Link(string text) => page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true });

    /// <summary>Waits until a text of the page matches.</summary>
    public async Task SeeAsync(Regex text) => await Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    public async Task SeeAsync(string text) => await Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Another tab of this browser: same cookies, own page and own witness.</summary>
    public async Task<Visitor> OpenTabAsync() => new(context, await context.NewPageAsync(), origin, isTab: true);

    public async ValueTask DisposeAsync()
    {
        if (isTab) await page.CloseAsync();
        else await context.DisposeAsync();
    }
}
