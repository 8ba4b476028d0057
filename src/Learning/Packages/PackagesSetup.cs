using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Packages;

/// <summary>Packages made elsewhere: taken in by the faculty, kept beside the database, served in a space of their own.</summary>
internal static class PackagesSetup
{
    public static IServiceCollection AddPackages(this IServiceCollection services) => services
        .AddSingleton<PackageFolder>()
        .AddSingleton<PackageShelf>()
        .AddSingleton<PackageImporter>()
        .AddSingleton<Refusals>();

    public static void MapPackages(this WebApplication app)
    {
        var staff = app.MapGroup(Links.Packages).RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Administrator));
        staff.MapPost("/import", SendAsync)
            .WithFormOptions(multipartBodyLengthLimit: PackageImporter.LargestFile)
            .WithMetadata(new RequestSizeLimitAttribute(PackageImporter.LargestFile + (1024 * 1024)));
        staff.MapPost("/{id:guid}/retrait", RemoveAsync).WithFormToken();
        app.MapGet(Links.PackageRuntimes + "/{kind}/{**path}", PackageFiles.Runtime).AllowAnonymous();
        app.MapGet(Links.PackageFiles + "/{key}/{**path}", PackageFiles.GetAsync).AllowAnonymous();
    }

    private static async Task<RedirectHttpResult> SendAsync(IFormFile? fichier, [FromForm] string? slug, HttpContext http, PackageImporter importer, Refusals refusals, CancellationToken ct)
    {
        if (fichier is null) return TypedResults.LocalRedirect(Links.Packages + "?erreur=fichier");
        await using var sent = fichier.OpenReadStream();
        return TypedResults.LocalRedirect(await importer.ImportAsync(sent, slug, CurrentLearner.Of(http.User).PersonId, ct) switch
        {
            ImportOutcome.Imported done => Links.Packages + "?importe=" + done.Row.Slug,
            ImportOutcome.Refused refused => Links.Packages + "?refus=" + refusals.Keep(fichier.FileName, refused.Findings),
            _ => Links.Packages,
        });
    }

    private static async Task<RedirectHttpResult> RemoveAsync(Guid id, PackageImporter importer, CancellationToken ct)
    {
        await importer.RemoveAsync(id, ct);
        return TypedResults.LocalRedirect(Links.Packages + "?retire=1");
    }
}
