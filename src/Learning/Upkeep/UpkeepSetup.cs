using Immunotox.Learning.Csv;
using Immunotox.Learning.People;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Upkeep;

/// <summary>Keeping the directory right: links for services, history, tables in and out.</summary>
internal static class UpkeepSetup
{
    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services.AddSingleton<DirectoryImporter>();

    public static void MapUpkeep(this WebApplication app)
    {
        var staff = app.MapGroup(Links.DirectoryOfStaff).RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Coordinator));
        staff.MapPost("/{id}/lien", MakeLinkAsync).WithFormToken();
        staff.MapPost("/{id}/arret", StopLinkAsync).WithFormToken();
        staff.MapGet("/annuaire.csv", (CardDirectory directory) => TypedResults.File(DirectoryTable.Write(directory.Cards.Values), CsvTable.MediaType, "annuaire.csv"));
        staff.MapGet("/modele.csv", () => TypedResults.File(DirectoryTable.Write([]), CsvTable.MediaType, "modele-annuaire.csv"));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> MakeLinkAsync(string id, HttpContext http, CardDirectory directory, ReferentLinks links, ShownOnce shown, CancellationToken ct)
    {
        if (directory.Find(id) is null) return TypedResults.NotFound();
        var secret = await links.CreateAsync(id, CurrentLearner.Of(http.User).PersonId, ct);
        return TypedResults.LocalRedirect($"{Links.DirectoryOfStaff}?lien={shown.Keep($"{id}|{secret}")}");
    }

    private static async Task<RedirectHttpResult> StopLinkAsync(string id, ReferentLinks links, CancellationToken ct)
    {
        await links.RevokeAsync(id, ct);
        return TypedResults.LocalRedirect(Links.DirectoryOfStaff + "?arrete=1");
    }
}
