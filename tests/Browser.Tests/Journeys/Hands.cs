using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>How a person works a page: with a pointer or with a keyboard.</summary>
internal abstract class Hands
{
    /// <summary>Follows a link or presses a button, and waits for the document that comes.</summary>
    public async Task PressAsync(IPage page, ILocator target)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage e) => loaded.TrySetResult();
        page.Load += Loaded;
        try
        {
            await ActivateAsync(page, target);
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
        finally
        {
            page.Load -= Loaded;
        }
    }

    public abstract Task TickAsync(IPage page, ILocator choice);

    public abstract Task WriteAsync(IPage page, ILocator field, string text);

    /// <summary>Activates what stays on this page.</summary>
    public abstract Task ActivateAsync(IPage page, ILocator target);
}

/// <summary>Mouse or finger.</summary>
internal sealed class Pointer : Hands
{
    public override Task TickAsync(IPage page, ILocator choice) => choice.CheckAsync();

    public override Task WriteAsync(IPage page, ILocator field, string text) => field.FillAsync(text);

    public override Task ActivateAsync(IPage page, ILocator target) => target.ClickAsync();
}
