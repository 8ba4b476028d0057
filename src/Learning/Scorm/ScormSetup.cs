using Immunotox.Learning.Launches;
using Immunotox.Learning.Lrs;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

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
        app.MapPost("/scorm/{secret}", CommitAsync).AllowAnonymous().DisableAntiforgery().RequireCors(LrsSetup.Cors);
    }

    private static async Task<IResult> FileAsync(string secret, string? path, HttpContext http, Site site, PackageShelf shelf, PackageFolder folder, IDbContextFactory<LearningDb> databases, TimeProvider time, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await PlaySession.FindAsync(db, secret, time.GetUtcNow()) is not { } session) return TypedResults.NotFound();
        var registration = await db.Set<PackageRegistration>().AsNoTracking().SingleAsync(r => r.Id == session.RegistrationId, ct);
        if (await shelf.FindAsync(registration.PackageId, ct) is not { } package) return TypedResults.NotFound();
        var unit = package.Package.Units[session.Unit];
        if (path is null || path != FileOf(unit.Url) || folder.Find(package.Row.Id, path) is not { } file || !File.Exists(file)) return PackageFiles.FileOf(http, site, folder, package, path ?? "");
        var kept = await db.Set<ScormState>().AsNoTracking().Where(s => s.RegistrationId == registration.Id && s.Unit == session.Unit).Select(s => s.Cmi).SingleOrDefaultAsync(ct);
        PackageFiles.Isolate(http, site);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(ScormPage.With(await File.ReadAllBytesAsync(file, ct), package, registration, session, kept, site.Absolute($"/scorm/{secret}")), "text/html");
    }

    /// <summary>The runtime asks for this form of answer; 101 is a general failure (SCORM 1.2 RTE 3.3.4).</summary>
    private static async Task<JsonHttpResult<CommitAnswer>> CommitAsync(string secret, HttpContext http, Site site, ScormRecorder recorder, CancellationToken ct)
    {
        PackageFiles.Isolate(http, site);
        if (http.Request.ContentLength > LargestCommit) return Answer(false);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        return Answer(ScormCommit.Read(body.ToArray()) is { } commit && await recorder.CommitAsync(secret, commit, ct));
    }

    private static JsonHttpResult<CommitAnswer> Answer(bool isKept) => TypedResults.Json(new CommitAnswer(isKept, isKept ? 0 : 101));

    internal sealed record CommitAnswer(bool Result, int ErrorCode);

    private static string FileOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? url : url[..end]);
    }
}
