namespace Immunotox.Benchmarks;

/// <summary>The floor of every page: Kestrel and one static Razor page with nothing in it.</summary>
internal static class EmptyServer
{
    public const string Argument = "empty";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/health/live", () => "ok");
        app.MapRazorComponents<EmptyApp>();
        await app.RunAsync();
    }
}
