using Immunotox.Learning.Catalogue;
using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Shell;

/// <summary>Pages, start-up, health and logs.</summary>
internal static class ShellSetup
{
    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        // One JSON object a line outside Development: control characters are escaped (S18). No message carries a name.
        if (!builder.Environment.IsDevelopment())
            builder.Logging.ClearProviders().AddJsonConsole(options => { options.UseUtcTimestamp = true; options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ"; });
        return builder;
    }

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DetailedErrors = false;
            options.DisconnectedCircuitMaxRetained = 200;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
        });
        services.AddHttpContextAccessor();
        return services;
    }

    /// <summary>Database, library and first way in, before anything is served; prints what a person needs to go on.</summary>
    public static async Task StartShellAsync(this WebApplication app, Site site)
    {
        await StorageSetup.MigrateAsync(app.Services);
        // The writer runs before the hosted services start, because loading the library keeps what it read.
        await app.Services.GetRequiredService<WriteQueue>().StartAsync(CancellationToken.None);
        var library = app.Services.GetRequiredService<LiveLibrary>();
        await library.ReloadAsync(CancellationToken.None);
        string? setUp = null;
        if (app.Environment.IsDevelopment()) await DemoPeople.EnsureAsync(app.Services);
        else
        {
            await using var scope = app.Services.CreateAsyncScope();
            setUp = await scope.ServiceProvider.GetRequiredService<Invitations>().SetUpSecretAsync(CancellationToken.None);
        }
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, site, library, setUp));
    }

    public static void UseShell(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/erreur", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/introuvable", createScopeForStatusCodePages: true);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet(Links.HealthLive, () => TypedResults.Text("live")).AllowAnonymous();
        app.MapGet(Links.HealthReady, async (IDbContextFactory<LearningDb> databases, LiveLibrary library, CancellationToken ct) =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var ready = library.Current.Courses.Count > 0 && await db.Database.CanConnectAsync(ct);
            return ready ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static void Announce(WebApplication app, Site site, LiveLibrary library, string? setUp)
    {
        var findings = library.Findings;
        var errors = findings.Count(f => f.Severity == Content.Sources.Severity.Error);
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Immunotox Learning : {string.Join(", ", app.Urls)}");
        Console.Out.WriteLine($"Chargé : {library.Current.Courses.Count} formations, {library.Current.Algorithms.Count} algorithmes, {library.Current.Cases.Count} cas, " +
            $"{library.Current.Referents.Count} fiches d'annuaire ; {errors} erreurs et {findings.Count - errors} avertissements dans courses/.");
        if (app.Environment.IsDevelopment())
            Console.Out.WriteLine($"Entrer : {site.Absolute(Links.SignIn)} propose quatre personnes de démonstration, en un clic.");
        if (setUp is not null)
        {
            Console.Out.WriteLine("Première installation : ouvrez ce lien dans les 30 minutes pour créer l'administrateur (il sert une fois) :");
            Console.Out.WriteLine(site.Absolute(Links.Invitation(setUp)));
        }
        Console.Out.WriteLine();
    }
}
