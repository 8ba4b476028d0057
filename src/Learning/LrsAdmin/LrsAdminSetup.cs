using Immunotox.Learning.People;
using Immunotox.Learning.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.LrsAdmin;

/// <summary>Credentials of the record store, for the administrator.</summary>
internal static class LrsAdminSetup
{
    public static void MapLrsAdmin(this WebApplication app)
    {
        var clients = app.MapGroup(Links.XapiClients).RequireAuthorization(p => p.RequireRole(Roles.Administrator));
        clients.MapPost("/creer", async Task<RedirectHttpResult> (IFormCollection form, Clients keys, ShownOnce shown, CancellationToken ct) =>
        {
            var scopes = form["droits"].OfType<string>().Distinct().ToList();
            if (form["nom"].ToString().Trim() is not { Length: > 0 and <= 120 } named || scopes.Count == 0 || scopes.Any(s => !Scopes.Known.Contains(s)) || !int.TryParse(form["debit"], out var perMinute) || perMinute < 0) return TypedResults.LocalRedirect(Links.XapiClients + "?erreur=1");
            var made = await keys.AddAsync(named, scopes, perMinute, ct);
            return TypedResults.LocalRedirect(Links.XapiClients + "?creee=" + shown.Keep($"{made.Client.Key} {made.Secret}"));
        });
        clients.MapPost("/revoquer", async Task<RedirectHttpResult> ([FromForm(Name = "cle")] Guid? id, Clients keys, CancellationToken ct) =>
        {
            await keys.RevokeAsync(id ?? Guid.Empty, ct);
            return TypedResults.LocalRedirect(Links.XapiClients + "?revoquee=1");
        });
    }
}
