using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Player;

/// <summary>Reading modules and playing cases, as plain form posts.</summary>
internal static class PlayerSetup
{
    public static IServiceCollection AddPlayer(this IServiceCollection services) => services
        .AddSingleton<PageRecorder>()
        .AddSingleton<CasePlayer>();

    public static void MapPlayer(this WebApplication app)
    {
        app.MapPost("/formations/{course}/modules/{module}/{page}/lue", PageReadAsync).RequireAuthorization().WithFormToken();
        app.MapPost("/formations/{course}/modules/{module}/{page}/ouverte", PageOpenAsync).RequireAuthorization().WithFormToken();
        app.MapPost("/formations/{course}/cas/{case}/parcours", BeginCaseAsync).RequireAuthorization().WithFormToken();
        app.MapPost("/cas/parcours/{run:guid}/decision", DecideAsync).RequireAuthorization();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> PageReadAsync(
        string course, string module, string page, HttpContext http, PageRecorder recorder, CancellationToken ct) =>
        await recorder.ReadAsync(CurrentLearner.Of(http.User), course, module, page, ct) is { } next
            ? TypedResults.LocalRedirect(next) : TypedResults.NotFound();

    /// <summary>Sent by script when a page was opened by a link; without script the position follows the "Continuer" button.</summary>
    private static async Task<Results<NoContent, NotFound>> PageOpenAsync(
        string course, string module, string page, HttpContext http, PageRecorder recorder, CancellationToken ct) =>
        await recorder.OpenAsync(CurrentLearner.Of(http.User), course, module, page, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> BeginCaseAsync(
        string course, string @case, HttpContext http, CasePlayer player, CancellationToken ct) =>
        await player.BeginAsync(CurrentLearner.Of(http.User), course, @case, ct) is { } run
            ? TypedResults.LocalRedirect(Links.CaseRun(run)) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> DecideAsync(
        Guid run, [FromForm(Name = "numero")] int number, [FromForm(Name = "choix")] string? choice, HttpContext http, CasePlayer player, CancellationToken ct)
    {
        if (await player.FindAsync(CurrentLearner.Of(http.User).PersonId, run, ct) is not { } play) return TypedResults.NotFound();
        if (string.IsNullOrEmpty(choice)) return TypedResults.LocalRedirect(Links.CaseRun(run) + "?erreur=choix");
        var taken = await player.DecideAsync(play, number, choice, ct);
        return TypedResults.LocalRedirect(Links.CaseRun(run) + (taken ? "" : "?erreur=perime"));
    }
}
