using Microsoft.Playwright;

namespace Immunotox.Browser.Tests;

/// <summary>A school for one test class, and visitors for each test.</summary>
public class Classroom(Chrome chrome) : IAsyncLifetime
{
    private School? _school;

    internal School School => _school ?? throw new InvalidOperationException(Chromium.Missing);

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null) return;
        _school = Build();
        _school.StartServer();
        await FillAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => CloseAsync();

    internal virtual School Build() => new();

    /// <summary>Brings the school to the state the tests begin with.</summary>
    protected virtual Task FillAsync() => Task.CompletedTask;

    protected virtual async Task CloseAsync()
    {
        if (_school is not null) await _school.DisposeAsync();
    }

    /// <summary>A browser without cookies.</summary>
    internal async Task<Visitor> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = School.Origin;
        options.Locale = "fr-FR";
        // A colour on its way to another one is neither: contrast and focus are measured at rest.
        options.ReducedMotion = ReducedMotion.Reduce;
        // The worker of the patient space copies 330 pages: whoever tests it asks for it, the others would only wait for it.
        options.ServiceWorkers ??= ServiceWorkerPolicy.Block;
        var context = await chrome.Browser.NewContextAsync(options);
        // A page of this machine that takes longer is broken, even while the other tests have its cores; the default of 30 s would hide it.
        context.SetDefaultTimeout(20_000);
        return new Visitor(context, await context.NewPageAsync(), School.Origin);
    }

    /// <summary>A browser in which a demonstration person has signed in.</summary>
    internal async Task<Visitor> OpenAsync(string person, BrowserNewContextOptions? options = null)
    {
        var visitor = await OpenAsync(options);
        await visitor.SignInAsync(person);
        return visitor;
    }
}
