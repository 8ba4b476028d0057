using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Patients;
using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Cards;

/// <summary>Cards that keep a reader's place: what devices say, and what staff do.</summary>
internal static class CardsSetup
{
    internal sealed record KeyOnly(string? Key);

    internal sealed record Place(string? Key, string? Course, string? Episode, string? Panel, bool Finished);

    internal sealed record NumberAndCode(string? Number, string? Code);

    internal sealed record Held(string Course, string Episode, string? Panel, bool Finished);

    public static IServiceCollection AddCards(this IServiceCollection services) => services.AddSingleton<CardKeeper>().AddSingleton<CardPlaces>();

    public static void MapCards(this WebApplication app)
    {
        // A key travels in the body of a post, never in an address.
        var devices = app.MapGroup(Links.CardProgress).AllowAnonymous().RequireRateLimiting(Limits.Attendance).FromOwnPagesOnly();
        devices.MapPost("/places", ReadAsync);
        devices.MapPost("/place", KeepAsync);
        devices.MapPost("/entrer", EnterAsync).RequireRateLimiting(Limits.SignIn);

        var staff = app.MapGroup(Links.CardsOfStaff).RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Coordinator));
        staff.MapPost("/nouvelle", MakeAsync);
        staff.MapPost("/{number}/remplacement", ReplaceAsync).WithFormToken();
        staff.MapPost("/{number}/revocation", RevokeAsync).WithFormToken();
    }

    private static async Task<Results<Ok<IEnumerable<Held>>, NotFound>> ReadAsync(KeyOnly asked, CardPlaces places, CancellationToken ct) =>
        await places.ReadAsync(asked.Key, ct) is { } found ? TypedResults.Ok(found.Select(p => new Held(p.Course, p.Episode, p.Panel, p.IsFinished))) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> KeepAsync(Place place, LiveLibrary library, CardPlaces places, CancellationToken ct) =>
        place is { Course: { } course, Episode: { } episode } && Series.Find(library, course, episode) is { } found && (place.Panel is null || found.Episode.Find(place.Panel) is not null)
        && await places.KeepAsync(place.Key, found.Edition, episode, place.Panel, place.Finished, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    /// <summary>The same answer whether the number or the code is wrong, or the card barred.</summary>
    private static async Task<Results<Ok<KeyOnly>, NotFound>> EnterAsync(NumberAndCode typed, CardKeeper cards, CancellationToken ct) =>
        await cards.EnterAsync(CardSecrets.Typed(typed.Number, CardSecrets.NumberLength), CardSecrets.Typed(typed.Code, CardSecrets.CodeLength), ct) is { } key
            ? TypedResults.Ok(new KeyOnly(key)) : TypedResults.NotFound();

    private static async Task<RedirectHttpResult> MakeAsync([FromForm(Name = "lecteur")] string? reader, [FromForm(Name = "avec")] string? goesWith, CardKeeper cards, ShownOnce shown, CancellationToken ct)
    {
        var with = CardSecrets.Typed(goesWith, CardSecrets.NumberLength);
        var card = await cards.MakeAsync(reader == "proche", with.Length > 0 && reader == "proche" ? with : null, ct);
        return Show(card, shown);
    }

    private static async Task<RedirectHttpResult> ReplaceAsync(string number, CardKeeper cards, ShownOnce shown, CancellationToken ct) => Show(await cards.ReplaceAsync(number, ct), shown);

    private static async Task<RedirectHttpResult> RevokeAsync(string number, CardKeeper cards, CancellationToken ct) =>
        TypedResults.LocalRedirect(Links.CardsOfStaff + (await cards.RevokeAsync(number, ct) ? "?arretee=1" : "?erreur=1"));

    private static RedirectHttpResult Show(PrintedCard? card, ShownOnce shown) => TypedResults.LocalRedirect(card is null
        ? Links.CardsOfStaff + "?erreur=1"
        : $"{Links.CardsOfStaff}?carte={shown.Keep(string.Join('|', card.Number, card.IsForCaregiver ? "proche" : "patient", card.Key, card.Code))}");
}
