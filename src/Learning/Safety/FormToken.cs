using Microsoft.AspNetCore.Antiforgery;

namespace Immunotox.Learning.Safety;

/// <summary>What becomes of a form post whose token is missing or belongs to another session: a page that says nothing was saved.</summary>
internal static class FormToken
{
    /// <summary>Checks the token of posts that bind no form field; the framework itself checks those with [FromForm] parameters.</summary>
    public static RouteHandlerBuilder WithFormToken(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Expired(context.HttpContext));

    /// <summary>Answers posts that the framework found invalid, before anything reads their form.</summary>
    public static void UseExpiredForms(this WebApplication app) => app.Use((http, next) =>
        http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? Expired(http).ExecuteAsync(http) : next(http));

    /// <summary>The page a form was on: forms post to their page's address with one more word, and those in a list to the address of what they act on.</summary>
    public static string PageOf(PathString post)
    {
        if (post.StartsWithSegments(Links.Account)) return Links.Account;
        if (post.StartsWithSegments(Links.Coordination + Links.Certificates)) return Links.Coordination;
        if (post.StartsWithSegments(Links.DirectoryOfStaff)) return Links.DirectoryOfStaff;
        if (post.StartsWithSegments(Links.Forwarding)) return Links.Forwarding;
        if (post.StartsWithSegments(Links.CardsOfStaff)) return Links.CardsOfStaff;
        // A secret is never put in a query (ASVS 14.2.1): the link is opened again where it was received.
        if (post.StartsWithSegments(Links.Directory)) return Links.Directory;
        if (post.StartsWithSegments(Links.Invitations)) return Links.SignIn;
        var path = post.Value ?? "/";
        return path.LastIndexOf('/') is > 0 and var end ? path[..end] : "/";
    }

    private static IResult Expired(HttpContext http) => Results.LocalRedirect($"{Links.ExpiredForm}?retour={Uri.EscapeDataString(PageOf(http.Request.Path))}");
}
