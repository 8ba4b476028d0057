using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Benchmarks;

/// <summary>The floor of every page: Kestrel, one static Razor page with nothing in it, and one with an interactive button.</summary>
internal static class EmptyServer
{
    public const string Argument = "empty";

    public static async Task RunAsync()
    {
        await using var app = Build(null);
        await app.RunAsync();
    }

    /// <param name="url">Where to listen, or null for what the environment says.</param>
    public static WebApplication Build(string? url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (url is not null) builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/health/live", () => "ok");
        app.MapGet("/bouton", () => new RazorComponentResult<ButtonPage>());
        app.MapRazorComponents<EmptyApp>().AddInteractiveServerRenderMode();
        return app;
    }
}
