namespace Immunotox.Learning.Safety;

/// <summary>Posts that scripts of our own pages make without a form: another site's page cannot make them, and no cookie is needed.</summary>
internal static class OwnPages
{
    /// <summary>Answers 403 to a request whose <c>Origin</c> is not this site's (ASVS 3.5.3).</summary>
    public static TBuilder FromOwnPagesOnly<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
        context.HttpContext.Request.Headers.Origin == context.HttpContext.RequestServices.GetRequiredService<Site>().Origin ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden));
}
