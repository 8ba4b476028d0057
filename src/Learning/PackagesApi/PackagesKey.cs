using System.Net.Http.Headers;
using System.Text;
using Immunotox.Learning.Records;

namespace Immunotox.Learning.PackagesApi;

/// <summary>Lets in programs that hold a credential of the scope <c>packages</c>, by HTTP Basic; no cookie is looked at.</summary>
internal sealed class PackagesKey(Clients clients) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Credentials(http.Request.Headers.Authorization) is not var (key, secret) || await clients.FindAsync(key, secret, http.RequestAborted) is not { } client)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"packages\", charset=\"UTF-8\"";
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }
        return client.May(Scopes.Packages) ? await next(context) : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static (string Key, string Secret)? Credentials(string? header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value) || !"Basic".Equals(value.Scheme, StringComparison.OrdinalIgnoreCase) || value.Parameter is null) return null;
        var buffer = new byte[value.Parameter.Length];
        return Convert.TryFromBase64String(value.Parameter, buffer, out var length) && Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2) is [var key, var secret] ? (key, secret) : null;
    }
}
