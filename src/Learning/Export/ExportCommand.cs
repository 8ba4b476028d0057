using System.Globalization;
using System.Net.Sockets;
using Immunotox.Content.Sources;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Export;

/// <summary>
/// The command that writes the patient space as files for a USB key or any static host. The application itself serves the pages, on
/// this machine only and on a throw-away database, then stops: the installation's own data are not opened.
/// </summary>
internal static class ExportCommand
{
    /// <exception cref="StartupException">Nothing was written, and why.</exception>
    public static async Task<int> RunAsync(string folder, Func<WebApplicationBuilder, WebApplication> build, TextWriter output, TextWriter error)
    {
        DirectoryInfo? data = null;
        try
        {
            using var copy = new CopyFolder(folder);
            data = Directory.CreateTempSubdirectory("imx-export-");
            await using var app = build(Prepare(data.FullName));
            await StartAsync(app);
            using var http = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ExportCommand));
            http.BaseAddress = new Uri(app.Urls.First());
            var site = app.Services.GetRequiredService<Site>();
            var copier = new SpaceCopier(http, app.Services.GetRequiredService<LiveLibrary>(), app.Services.GetRequiredService<ReviewPolicy>(), site,
                app.Services.GetRequiredService<IStringLocalizer<PatientWords>>(), app.Services.GetRequiredService<TimeProvider>());
            var pages = await copier.CopyAsync(copy, app.Lifetime.ApplicationStopping);
            await app.StopAsync();
            var old = await copy.FinishAsync(CancellationToken.None);
            var megabytes = (copy.Size / 1e6).ToString("0.0", CultureInfo.GetCultureInfo("fr-FR"));
            output.WriteLine($"{pages} pages, {copy.Count} fichiers, {megabytes} Mo dans {copy.Full}.");
            if (copier.Waiting is > 0 and var waiting) output.WriteLine($"{French.Count(waiting, "texte attend d'être validé : il n'est", "textes attendent d'être validés : ils ne sont")} pas dans la copie. Une démonstration les montre, sous leur bandeau : Demonstration=true.");
            output.WriteLine($"Cours lus dans {app.Services.GetRequiredService<InstallFolder>().Courses}.");
            output.WriteLine(site.HasAddress ? $"Les liens vers le reste du site mènent à {site.Origin}." : "Aucune adresse publique (Site__PublicUrl) : les liens et codes QR vers le reste du site sont retirés.");
            if (old is not null) output.WriteLine($"L'ancienne copie n'a pas pu être effacée : elle est dans {old}.");
            output.WriteLine($"À ouvrir : {Path.Combine(copy.Full, CopyMap.Start)}");
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException or SocketException or OperationCanceledException)
        {
            error.WriteLine(failure is OperationCanceledException ? "Export interrompu : rien n'a été écrit."
                : $"L'export n'a pas pu se faire ({failure.Message}). Sur une clé, donnez un dossier de la clé plutôt que la clé elle-même.");
            return 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            data?.Delete(recursive: true);
        }
    }

    private static WebApplicationBuilder Prepare(string data)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        // Style and fonts are found beside a published program by themselves, and beside a built one when asked.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration.AddInMemoryCollection([new("Paths:Data", data), new("Site:PublicUrl", PublicUrl(builder.Configuration))]);
        var courses = new InstallFolder(builder.Configuration).Courses;
        if (!Directory.Exists(courses)) throw new StartupException($"Le dossier {courses} n'existe pas.");
        // No proxy stands between the application and itself.
        builder.Services.AddHttpClient(nameof(ExportCommand)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        return builder;
    }

    /// <summary>The address of the site, or of nowhere: one that only this machine can reach would lead nobody anywhere.</summary>
    private static string PublicUrl(ConfigurationManager configuration)
    {
        if (configuration["Site:PublicUrl"] is not { Length: > 0 } given) return Site.Nowhere;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            throw new StartupException($"Site:PublicUrl doit être une adresse http ou https entière, et non « {given} ».");
        return url.IsLoopback ? Site.Nowhere : given;
    }

    /// <summary>Database, library, server: neither account nor way in.</summary>
    private static async Task StartAsync(WebApplication app)
    {
        await StorageSetup.MigrateAsync(app.Services);
        await app.Services.GetRequiredService<WriteQueue>().StartAsync(CancellationToken.None);
        var library = app.Services.GetRequiredService<LiveLibrary>();
        await library.ReloadAsync(CancellationToken.None);
        // A course with a mistake would be missing from the copy, and nobody would notice.
        if (library.Findings.Any(f => f.Severity == Severity.Error)) throw new StartupException("Rien n'a été exporté : corrigez d'abord les erreurs (commande check).");
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
    }
}
