using Microsoft.Playwright;

namespace Immunotox.Browser.Tests;

/// <summary>One browser for every test of a collection; each test has contexts of its own in it.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException(Chromium.Missing);

    public async Task InitializeAsync()
    {
        // xunit makes fixtures for skipped tests too.
        if (Chromium.Executable is null) return;
        // Beside other tests on two cores a page may take its time; what never comes still fails.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Headless = true, Args = Chromium.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>Journeys run one after the other, beside the looks at the pages: each waits as much as it works.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyCollection : ICollectionFixture<Chrome>
{
    public const string Name = "journeys";
}

/// <summary>Looks at every page, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<Chrome>
{
    public const string Name = "pages";
}
