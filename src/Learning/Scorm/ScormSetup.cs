using Immunotox.Learning.Launches;
using Immunotox.Learning.Lrs;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Scorm;

/// <summary>SCORM 1.2 and 2004 units, played by scorm-again in the packages' space.</summary>
internal static class ScormSetup
{
    private const int LargestCommit = 1024 * 1024;

    public static IServiceCollection AddScorm(this IServiceCollection services) => services
        .AddSingleton<ScormRecorder>()
        .AddSingleton<UnitLauncher, ScormLauncher>();

    public static void MapScorm(this WebApplication app)
    {
        app.MapGet(Links.PackageFiles + "/s/{secret}/{**path}", FileAsync).AllowAnonymous();
        app.MapPost(Links.ScormReport("{secret}"), CommitAsync).AllowAnonymous().DisableAntiforgery().RequireCors(LrsSetup.Cors);
    }

    private static async Task<IResult> FileAsync(string secret, string? path, HttpContext http, Site site, PlayReader plays, PackageFolder folder, ScormRecorder recorder, CancellationToken ct)
    {
        if (await plays.FindAsync(secret, ct) is not var (session, registration, package)) return TypedResults.NotFound();
        var unit = package.Package.Units[session.Unit];
        if (path is null || path != FileOf(unit.Url) || folder.Find(package.Row.Id, path) is not { } file || !File.Exists(file)) return PackageFiles.FileOf(http, site, folder, package, path ?? "");
        var kept = await recorder.KeptAsync(session, ct);
        PackageFiles.Isolate(http, site);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(ScormPage.With(await File.ReadAllBytesAsync(file, ct), package, registration, session, kept, site.Absolute(Links.ScormReport(secret))), "text/html");
    }

    /// <summary>The runtime asks for this form of answer; 101 is a general failure (SCORM 1.2 RTE 3.3.4).</summary>
    private static async Task<JsonHttpResult<CommitAnswer>> CommitAsync(string secret, HttpContext http, Site site, ScormRecorder recorder, CancellationToken ct)
    {
        PackageFiles.Isolate(http, site);
        return Answer(await PlayReader.ReadAsync(http.Request, LargestCommit, ct) is { } body && ScormCommit.Read(body) is { } commit && await recorder.CommitAsync(secret, commit, ct));
    }

    private static JsonHttpResult<CommitAnswer> Answer(bool isKept) => TypedResults.Json(new CommitAnswer(isKept, isKept ? 0 : 101));

    internal sealed record CommitAnswer(bool Result, int ErrorCode);

    private static string FileOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? url : url[..end]);
    }
}
