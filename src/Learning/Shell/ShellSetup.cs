using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Forwarding;
using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Shell;

/// <summary>Pages, start-up, health and logs.</summary>
internal static class ShellSetup
{
    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        // One JSON object a line outside Development: control characters are escaped (S18). No message carries a name.
        if (!builder.Environment.IsDevelopment())
            builder.Logging.ClearProviders().AddJsonConsole(options => { options.UseUtcTimestamp = true; options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ"; });
        // What is searched for on the emergency page is in the address: lines of requests carry addresses, whatever level is configured.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
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
        services.AddSingleton<WriteProbe>();
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
        await app.Services.GetRequiredService<Sessions>().LoadAsync(CancellationToken.None);
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
        app.UseStatusCodePagesWithReExecute("/etat/{0}", createScopeForStatusCodePages: true);
        app.UseStorageRefusals();
        // A refused post is answered by a page, which is read and not posted to.
        app.Use((http, next) =>
        {
            if (http.Features.Get<IExceptionHandlerFeature>() is not null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                http.Request.Method = HttpMethods.Get;
            return next(http);
        });
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseExpiredForms();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet(Links.HealthLive, () => TypedResults.Text("live")).AllowAnonymous();
        app.MapGet(Links.HealthReady, async (WriteProbe probe, LiveLibrary library, DiskSpace disk, ForwardMeter forwarding, TimeProvider time, CancellationToken ct) =>
            library.Current.Courses.Count > 0 && await probe.CanWriteAsync(ct)
                // An outside store that is down is a detail: learners are served.
                ? Results.Text("ready" + (disk.IsLow ? ", disk nearly full" : "") + (forwarding.IsBehind(time.GetUtcNow().UtcDateTime) ? ", forwarding behind" : ""))
                 : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
        // Pages are served without a render mode: with one, every static page would pay for circuit state it does not have (four times
        // the time of an empty page). Only the authors' previews open circuits, and are served apart.
        app.MapRazorComponents<App>();
        app.MapBlazorHub().AllowAnonymous();
        foreach (var preview in (string[])[Links.Preview, Links.PreviewEpisode])
            app.MapGet(preview, () => new RazorComponentResult<App>()).WithOrder(-1)
                .RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Coordinator)).WithMetadata(new CircuitPageAttribute());
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
            Console.Out.WriteLine($"Entrer : {site.Absolute(Links.SignIn)} propose six personnes de démonstration, en un clic.");
        if (setUp is not null)
        {
            Console.Out.WriteLine("Première installation : ouvrez ce lien dans les 30 minutes pour créer l'administrateur (il sert une fois) :");
            Console.Out.WriteLine(site.Absolute(Links.Invitation(setUp)));
        }
        Console.Out.WriteLine();
    }
}
