using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Benchmarks;

/// <summary>The floors: Kestrel with one static Razor page that has nothing in it; or with one interactive button.</summary>
internal static class EmptyServer
{
    public const string Argument = "empty";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRazorComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/health/live", () => "ok");
        app.MapRazorComponents<EmptyApp>();
        await app.RunAsync();
    }

    /// <summary>A server of this process with <c>/bouton</c>, whose page opens a circuit.</summary>
    public static WebApplication WithButton()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/bouton", () => new RazorComponentResult<ButtonPage>());
        app.MapRazorComponents<EmptyApp>().AddInteractiveServerRenderMode();
        return app;
    }
}
