using Immunotox.Learning.People;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.Erasure;

/// <summary>The right to be erased (RGPD art. 17): asked by the person, done by an administrator.</summary>
internal static class ErasureSetup
{
    public static IServiceCollection AddErasure(this IServiceCollection services) => services.AddSingleton<PersonEraser>().AddSingleton<ErasureDesk>();

    public static void MapErasure(this WebApplication app)
    {
        app.MapPost(Links.MyErasure + "/demander", async Task<RedirectHttpResult> (HttpContext http, ErasureDesk desk, CancellationToken ct) =>
        {
            await desk.AskAsync(CurrentLearner.Of(http.User).PersonId, ct);
            return TypedResults.LocalRedirect(Links.MyErasure);
        }).RequireAuthorization().WithFormToken();
        app.MapPost(Links.MyErasure + "/retirer", async Task<RedirectHttpResult> (HttpContext http, ErasureDesk desk, CancellationToken ct) =>
        {
            await desk.TakeBackAsync(CurrentLearner.Of(http.User).PersonId, ct);
            return TypedResults.LocalRedirect(Links.MyErasure);
        }).RequireAuthorization().WithFormToken();
        app.MapPost(Links.Erasures + "/effacer", async Task<RedirectHttpResult> ([FromForm(Name = "personne")] Guid? person, [FromForm(Name = "sur")] string? sure, HttpContext http, PersonEraser eraser, CancellationToken ct) =>
        {
            if (sure is null) return TypedResults.LocalRedirect(Links.Erasures + "?erreur=sur");
            var done = await eraser.EraseAsync(person ?? Guid.Empty, CurrentLearner.Of(http.User).PersonId, ct);
            return TypedResults.LocalRedirect(Links.Erasures + (done is null ? "?erreur=personne" : "?fait=" + done.Statements));
        }).RequireAuthorization(p => p.RequireRole(Roles.Administrator));
    }
}
