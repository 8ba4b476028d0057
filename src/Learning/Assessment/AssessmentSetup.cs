using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Assessment;

/// <summary>Quizzes as plain form posts: one per answer, one to finish.</summary>
internal static class AssessmentSetup
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) => services
        .AddSingleton<AttemptReader>()
        .AddSingleton<AttemptStarter>()
        .AddSingleton<AnswerSaver>()
        .AddSingleton<AttemptSubmitter>();

    public static void MapAssessment(this WebApplication app)
    {
        app.MapPost("/formations/{course}/quiz/{quiz}/tentatives", StartAsync).RequireAuthorization().WithFormToken();
        app.MapPost("/tentatives/{attempt:guid}/{number:int}/reponse", AnswerAsync).RequireAuthorization();
        app.MapPost("/tentatives/{attempt:guid}/terminer", SubmitAsync).RequireAuthorization().WithFormToken();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> StartAsync(
        string course, string quiz, HttpContext http, AttemptStarter starter, CancellationToken ct) =>
        await starter.StartAsync(CurrentLearner.Of(http.User), course, quiz, ct) is { } attempt
            ? TypedResults.LocalRedirect(Links.Attempt(attempt)) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> AnswerAsync(
        Guid attempt, int number, [FromForm(Name = "choix")] int[]? places, [FromForm(Name = "texte")] string? text,
        [FromForm(Name = "revision")] int revision, [FromForm(Name = "suite")] string? then,
        HttpContext http, AttemptReader reader, AnswerSaver saver, CancellationToken ct)
    {
        if (await reader.FindAsync(CurrentLearner.Of(http.User).PersonId, attempt, ct) is not { } play || number < 1 || number > play.Items.Count)
            return TypedResults.NotFound();
        var here = Links.Question(attempt, number);
        return TypedResults.LocalRedirect(await saver.SaveAsync(play, play.Items[number - 1], places ?? [], text, revision, ct) switch
        {
            SaveOutcome.Saved when then == "rester" => here,
            SaveOutcome.Saved when number < play.Items.Count => $"{Links.Question(attempt, number + 1)}?enregistree={number}",
            SaveOutcome.Saved => $"{Links.Review(attempt)}?enregistree={number}",
            SaveOutcome.Stale => here + "?erreur=perimee",
            SaveOutcome.Closed => Links.Result(attempt),
            _ => here + "?erreur=reponse",
        });
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> SubmitAsync(
        Guid attempt, HttpContext http, AttemptReader reader, AttemptSubmitter submitter, CancellationToken ct)
    {
        if (await reader.FindAsync(CurrentLearner.Of(http.User).PersonId, attempt, ct) is not { } play) return TypedResults.NotFound();
        await submitter.SubmitAsync(play, ct);
        return TypedResults.LocalRedirect(Links.Result(attempt));
    }
}
