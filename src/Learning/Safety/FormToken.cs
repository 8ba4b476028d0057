using Microsoft.AspNetCore.Antiforgery;

namespace Immunotox.Learning.Safety;

/// <summary>Antiforgery for posts that bind no form field; the framework itself checks those with [FromForm] parameters.</summary>
internal static class FormToken
{
    public static RouteHandlerBuilder WithFormToken(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : TypedResults.BadRequest());
}
