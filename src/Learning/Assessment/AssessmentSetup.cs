using Immunotox.Content.Quizzes;
using Immunotox.Learning.Exams;
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
        .AddSingleton<ExamReader>()
        .AddSingleton<MarkingReader>()
        .AddSingleton<AttemptStarter>()
        .AddSingleton<AnswerSaver>()
        .AddSingleton<AttemptSubmitter>()
        .AddHostedService<AttemptCloser>();

    public static void MapAssessment(this WebApplication app)
    {
        app.MapPost("/formations/{course}/quiz/{quiz}/tentatives", StartAsync).RequireAuthorization().WithFormToken();
        app.MapPost("/tentatives/{attempt:guid}/{number:int}/reponse", AnswerAsync).RequireAuthorization();
        app.MapPost("/tentatives/{attempt:guid}/terminer", SubmitAsync).RequireAuthorization().WithFormToken();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> StartAsync(
        string course, string quiz, HttpContext http, AttemptStarter starter, CancellationToken ct) =>
        await starter.StartAsync(CurrentLearner.Of(http.User), course, quiz, ct) switch
        {
            AttemptStarter.Outcome.Begun begun => TypedResults.LocalRedirect(Links.Attempt(begun.Attempt)),
            AttemptStarter.Outcome.NotOpen => TypedResults.LocalRedirect(Links.Quiz(course, quiz) + "?erreur=ferme"),
            AttemptStarter.Outcome.NoneLeft => TypedResults.LocalRedirect(Links.Quiz(course, quiz) + "?erreur=epuise"),
            _ => TypedResults.NotFound(),
        };

    private static async Task<Results<RedirectHttpResult, JsonHttpResult<Receipt>, NotFound>> AnswerAsync(
        Guid attempt, int number, [FromForm(Name = "choix")] int[]? places, [FromForm(Name = "texte")] string? text,
        [FromForm(Name = "revision")] int revision, [FromForm(Name = "suite")] string? then,
        HttpContext http, AttemptReader reader, AnswerSaver saver, CancellationToken ct)
    {
        var person = CurrentLearner.Of(http.User).PersonId;
        if (await reader.FindAsync(person, attempt, ct) is not { } play || number < 1 || number > play.Items.Count) return TypedResults.NotFound();
        var outcome = await saver.SaveAsync(play, play.Items[number - 1], places ?? [], text, revision, ct);
        var to = Next(outcome, play, number, then);
        // The script that keeps answers while offline asks for a receipt; a form is led on.
        return http.Request.Headers.Accept.ToString() == "application/json"
            ? TypedResults.Json(new Receipt(outcome.ToString(), to)) : TypedResults.LocalRedirect(to);
    }

    private static string Next(SaveOutcome outcome, AttemptInPlay play, int number, string? then)
    {
        var attempt = play.Attempt.Id;
        var here = Links.Question(attempt, number);
        return outcome switch
        {
            SaveOutcome.Saved when then == "rester" || play.Quiz.Rules.Feedback == FeedbackLevel.AfterItem => here,
            SaveOutcome.Saved when number < play.Items.Count => $"{Links.Question(attempt, number + 1)}?enregistree={number}",
            SaveOutcome.Saved => $"{Links.Review(attempt)}?enregistree={number}",
            SaveOutcome.Stale => here + "?erreur=perimee",
            SaveOutcome.Locked => here + "?erreur=definitive",
            SaveOutcome.TooEarly => Links.Attempt(attempt),
            SaveOutcome.TooLate => Links.Review(attempt) + "?erreur=tard",
            SaveOutcome.Closed => Links.Result(attempt),
            _ => here + "?erreur=reponse",
        };
    }

    /// <summary>What became of an answer.</summary>
    /// <param name="Outcome">Name of the <see cref="SaveOutcome"/>.</param>
    /// <param name="Next">Where to go on.</param>
    internal sealed record Receipt(string Outcome, string Next);

    private static async Task<Results<RedirectHttpResult, NotFound>> SubmitAsync(
        Guid attempt, HttpContext http, AttemptReader reader, AttemptSubmitter submitter, CancellationToken ct)
    {
        if (await reader.FindAsync(CurrentLearner.Of(http.User).PersonId, attempt, ct) is not { } play) return TypedResults.NotFound();
        await submitter.SubmitAsync(play, ct);
        return TypedResults.LocalRedirect(Links.Result(attempt));
    }
}
