using System.Globalization;
using Immunotox.Learning.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Spacing;

/// <summary>Missed questions that come back (répétition espacée), as plain form posts.</summary>
internal static class SpacingSetup
{
    public static IServiceCollection AddSpacing(this IServiceCollection services) => services.AddSingleton<DeckReader>().AddSingleton<ReviewSaver>();

    public static void MapSpacing(this WebApplication app)
    {
        app.MapPost(Links.ToReview + "/{course}", ChooseAsync).RequireAuthorization();
        app.MapPost(Links.ToReview + "/{course}/{quiz}/{item}", AnswerAsync).RequireAuthorization();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> ChooseAsync(
        string course, [FromForm(Name = "revoir")] string? choice, HttpContext http, ReviewSaver saver, CancellationToken ct) =>
        await saver.ChooseAsync(CurrentLearner.Of(http.User).PersonId, course, choice == "oui", ct) ? TypedResults.LocalRedirect(Links.ToReview) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> AnswerAsync(
        string course, string quiz, string item, [FromForm(Name = "numero")] int number, [FromForm(Name = "choix")] int[]? places, [FromForm(Name = "texte")] string? text,
        HttpContext http, DeckReader decks, ReviewSaver saver, CancellationToken ct)
    {
        if (await decks.CardAsync(CurrentLearner.Of(http.User).PersonId, course, quiz, item, ct) is not { } card) return TypedResults.NotFound();
        var here = Links.ReviewAgain(course, quiz, item);
        return TypedResults.LocalRedirect(await saver.SaveAsync(card, number, places ?? [], text, ct) switch
        {
            ReviewOutcome.Saved => string.Create(CultureInfo.InvariantCulture, $"{here}?vue={number}"),
            ReviewOutcome.NotAnAnswer => here + "?erreur=reponse",
            _ => Links.ToReview,
        });
    }
}
