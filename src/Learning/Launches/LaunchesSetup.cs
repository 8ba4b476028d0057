using System.Net;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Packages;
using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Launches;

/// <summary>Packages are taken: their page in a course, their openings, what they satisfy.</summary>
internal static class LaunchesSetup
{
    public static IServiceCollection AddLaunches(this IServiceCollection services) => services
        .AddSingleton<UnitRecorder>()
        .AddSingleton<OwnStatements>()
        .AddSingleton<RegistrationReader>()
        .AddSingleton<PlayReader>()
        .AddSingleton<LaunchDesk>();

    public static void MapLaunches(this WebApplication app)
    {
        app.MapPost("/formations/{course}/paquets/{package}/{unit:int}", OpenAsync).RequireAuthorization().WithFormToken();
        app.MapPost(Links.Packages + "/{id:guid}/{unit:int}", TryAsync).RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Administrator)).WithFormToken();
    }

    private static async Task<Results<ContentHttpResult, NotFound>> OpenAsync(string course, string package, int unit, HttpContext http, Site site, EnrolmentReader enrolments, PackageShelf shelf, LaunchDesk desk, CancellationToken ct)
    {
        var learner = CurrentLearner.Of(http.User);
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation || !participation.Edition.Course.Path.Any(s => s.Package is not null && s.Id == package)
            || await shelf.FindAsync(package, ct) is not { } found || unit >= found.Package.Units.Count) return TypedResults.NotFound();
        var launched = await desk.OpenAsync(found, unit, PackageRegistration.AgentOf(site.Origin, learner.Actor.ToString()), participation.Enrolment, LaunchMode.Normal, site.Absolute(Links.Package(course, package)), ct);
        return Follow(http, launched.Url, found.Package.Units[unit].Title);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> TryAsync(Guid id, int unit, HttpContext http, Site site, PackageShelf shelf, LaunchDesk desk, CancellationToken ct)
    {
        if (await shelf.FindAsync(id, ct) is not { } found || unit >= found.Package.Units.Count) return TypedResults.NotFound();
        // A try leaves no credit: it looks around (10.2.2).
        var launched = await desk.OpenAsync(found, unit, PackageRegistration.AgentOf(site.Origin, CurrentLearner.Of(http.User).Actor.ToString()), (Enrolment?)null, LaunchMode.Browse, site.Absolute(Links.TryPackage(id)), ct);
        return Follow(http, launched.Url, found.Package.Units[unit].Title);
    }

    /// <summary>
    /// Leads to the unit's address. Not a redirect: our policy keeps forms from leading to another origin, and a unit may stand on one.
    /// </summary>
    private static ContentHttpResult Follow(HttpContext http, string url, string title)
    {
        http.Response.Headers["Refresh"] = "0; url=" + url;
        http.Response.Headers.CacheControl = "no-store";
        var (address, words) = (WebUtility.HtmlEncode(url), WebUtility.HtmlEncode(title));
        return TypedResults.Content(
            $"<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{words}</title><link rel=\"stylesheet\" href=\"/app.css\"></head>"
            + $"<body><main><h1>{words}</h1><p>L’unité s’ouvre. Si rien ne se passe, <a href=\"{address}\">ouvrez-la ici</a>.</p></main></body></html>", "text/html; charset=utf-8");
    }
}
