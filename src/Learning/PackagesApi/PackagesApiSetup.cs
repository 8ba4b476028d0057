using System.Text.Json;
using Immunotox.Learning.Cmi5;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.PackagesApi;

/// <summary>Packages by HTTP, for programs: imported, launched, waived, abandoned, removed. Described in <c>docs/cmi5-api.md</c>.</summary>
internal static class PackagesApiSetup
{
    /// <summary>What a launch needs; the actor has an account (8.1.3).</summary>
    internal sealed record LaunchAsked(JsonElement Actor, int Unit, Guid? Registration, string? LaunchMode, string? ReturnUrl);

    internal sealed record WaiverAsked(int Unit, string Reason);

    public static void MapPackagesApi(this WebApplication app)
    {
        var packages = app.MapGroup(Links.PackagesApi).AllowAnonymous().DisableAntiforgery().AddEndpointFilter<PackagesKey>();
        packages.MapPost("", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(PackageImporter.LargestFile + (1024 * 1024)));
        packages.MapGet("/{id:guid}", DescribeAsync);
        packages.MapDelete("/{id:guid}", RemoveAsync);
        packages.MapPost("/{id:guid}/launches", LaunchAsync);
        var registrations = app.MapGroup(Links.RegistrationsApi).AllowAnonymous().DisableAntiforgery().AddEndpointFilter<PackagesKey>();
        registrations.MapGet("/{id:guid}", ProgressAsync);
        registrations.MapPost("/{id:guid}/waivers", WaiveAsync);
        app.MapGroup(Links.SessionsApi).AllowAnonymous().DisableAntiforgery().AddEndpointFilter<PackagesKey>().MapPost("/{id:guid}/abandonment", AbandonAsync);
    }

    private static async Task<IResult> ImportAsync(HttpContext http, PackageImporter importer, string? slug, CancellationToken ct) =>
        await importer.ImportAsync(http.Request.Body, slug, null, ct) switch
        {
            ImportOutcome.Imported done => TypedResults.Created($"{Links.PackagesApi}/{done.Row.Id}", Description(new ShelvedPackage(done.Row, done.Package))),
            ImportOutcome.Refused refused => TypedResults.Json(new { findings = refused.Findings.Select(f => new { f.Code, f.Path, f.Line, f.Column, f.Message }) }, statusCode: StatusCodes.Status422UnprocessableEntity),
            _ => TypedResults.StatusCode(StatusCodes.Status500InternalServerError),
        };

    private static async Task<IResult> DescribeAsync(Guid id, PackageShelf shelf, CancellationToken ct) =>
        await shelf.FindAsync(id, ct) is { } package ? TypedResults.Json(Description(package)) : TypedResults.NotFound();

    private static async Task<IResult> RemoveAsync(Guid id, PackageImporter importer, CancellationToken ct) =>
        await importer.RemoveAsync(id, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<IResult> LaunchAsync(Guid id, LaunchAsked asked, PackageShelf shelf, LaunchDesk desk, CancellationToken ct)
    {
        if (await shelf.FindAsync(id, ct) is not { } package) return TypedResults.NotFound();
        if (asked.Unit < 0 || asked.Unit >= package.Package.Units.Count) return Bad("unit: there is no such unit in this package");
        if (!Enum.TryParse<LaunchMode>(asked.LaunchMode ?? nameof(LaunchMode.Normal), out var mode) || asked.LaunchMode?.All(char.IsLetter) == false) return Bad("launchMode: must be Normal, Browse or Review");
        if (asked.ReturnUrl is { } back && !(Uri.TryCreate(back, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")) return Bad("returnUrl: must be an absolute http or https address");
        if (Actor(asked.Actor) is not { } actor) return Bad("actor: must be an xAPI Agent with an account");
        return await desk.OpenAsync(package, asked.Unit, actor, asked.Registration, mode, asked.ReturnUrl, ct) is { } launched
            ? TypedResults.Json(new { url = launched.Url, session = launched.Session }, statusCode: StatusCodes.Status201Created)
            : Bad("registration: is not one of this package and this actor");
    }

    private static async Task<IResult> WaiveAsync(Guid id, WaiverAsked asked, SessionEnder ender, LaunchDesk desk, TimeProvider time, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(asked.Reason) || asked.Reason.Length > 200 ? Bad("reason: is required, 200 characters at most")
        : await desk.WriteAsync(db => ender.WaiveAsync(db, id, asked.Unit, asked.Reason, time.GetUtcNow()), ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<IResult> AbandonAsync(Guid id, SessionEnder ender, LaunchDesk desk, TimeProvider time, CancellationToken ct) =>
        await desk.WriteAsync(db => ender.AbandonAsync(db, id, time.GetUtcNow()), ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<IResult> ProgressAsync(Guid id, IDbContextFactory<LearningDb> databases, PackageShelf shelf, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Set<PackageRegistration>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } registration) return TypedResults.NotFound();
        var package = (await shelf.FindAsync(db, registration.PackageId))!;
        var rows = await db.Set<UnitProgress>().AsNoTracking().Where(u => u.RegistrationId == id).ToListAsync(ct);
        var satisfied = MoveOnRule.Units(package.Package, rows.Where(r => r.SatisfiedUtc is not null).Select(r => r.Unit));
        return TypedResults.Json(new
        {
            registration = id, package = registration.PackageId, satisfied = registration.SatisfiedUtc is not null,
            units = package.Package.Units.Select(u => rows.Find(r => r.Unit == u.Index) is var row ? new
            {
                unit = u.Index, satisfied = satisfied.Contains(u.Index), completed = row?.CompletedUtc is not null, passed = row?.PassedUtc is not null,
                failed = row?.FailedUtc is not null, waived = row?.WaivedUtc is not null, score = row?.Score, seconds = row?.Seconds ?? 0,
            } : null),
        });
    }

    private static object Description(ShelvedPackage package) => new
    {
        id = package.Row.Id, slug = package.Row.Slug, format = package.Row.Format.ToString(), title = package.Row.Title,
        units = package.Package.Units.Select(u => new { unit = u.Index, id = u.Id, title = u.Title, moveOn = u.MoveOn.ToString(), masteryScore = u.MasteryScore }),
    };

    /// <summary>The account of an agent, without anything else it may carry: no name is kept here.</summary>
    private static string? Actor(JsonElement actor) =>
        actor.ValueKind == JsonValueKind.Object && ActorRules.Agent(actor, SpecVersion.V1) is null && SessionRules.Text(actor, "account", "homePage") is { } home && SessionRules.Text(actor, "account", "name") is { } name
            ? PackageRegistration.AgentOf(home, name) : null;

    private static BadRequest<string> Bad(string why) => TypedResults.BadRequest(why);
}
