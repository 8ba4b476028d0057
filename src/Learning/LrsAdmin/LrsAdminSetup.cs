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
        clients.MapPost("/creer", async Task<RedirectHttpResult> ([FromForm(Name = "nom")] string? name, [FromForm(Name = "droits")] string[]? scopes, [FromForm(Name = "debit")] int? perMinute, Clients keys, ShownOnce shown, CancellationToken ct) =>
        {
            if (name?.Trim() is not { Length: > 0 and <= 120 } named || scopes is not { Length: > 0 } || scopes.Any(s => !Scopes.Known.Contains(s)) || perMinute is not >= 0) return TypedResults.LocalRedirect(Links.XapiClients + "?erreur=1");
            var made = await keys.AddAsync(named, scopes, perMinute.Value, ct);
            return TypedResults.LocalRedirect(Links.XapiClients + "?creee=" + shown.Keep($"{made.Client.Key} {made.Secret}"));
        });
        clients.MapPost("/revoquer", async Task<RedirectHttpResult> ([FromForm(Name = "cle")] Guid? id, Clients keys, CancellationToken ct) =>
        {
            await keys.RevokeAsync(id ?? Guid.Empty, ct);
            return TypedResults.LocalRedirect(Links.XapiClients + "?revoquee=1");
        });
    }
}
