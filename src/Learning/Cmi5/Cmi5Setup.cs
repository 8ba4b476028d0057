using System.Text.Json.Nodes;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Lrs;
using Immunotox.Learning.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Cmi5;

/// <summary>cmi5 units: opened, followed, ended.</summary>
internal static class Cmi5Setup
{
    public static IServiceCollection AddCmi5(this IServiceCollection services) => services
        .AddSingleton<SessionReader>()
        .AddSingleton<SessionEnder>()
        .AddSingleton<FetchDesk>()
        .AddSingleton<UnitLauncher, Cmi5Launcher>()
        .AddSingleton<StatementWatcher, SessionWatcher>()
        .AddSingleton<CallWatcher, SessionGate>();

    // The secret is in the address; no cookie is read, so any origin may ask (8.2.1).
    public static void MapCmi5(this WebApplication app) =>
        app.MapPost("/cmi5/jeton/{secret}", FetchAsync).AllowAnonymous().DisableAntiforgery().RequireCors(LrsSetup.Cors);

    /// <summary>Always 200: the error is in the object (8.2.2, 8.2.3).</summary>
    private static async Task<JsonHttpResult<JsonObject>> FetchAsync(string secret, HttpContext http, FetchDesk desk, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(await desk.TakeAsync(secret, ct) is { } token
            ? new JsonObject { ["auth-token"] = token }
            : new JsonObject { ["error-code"] = "1", ["error-text"] = "The credential of this launch was given before, or the launch is over." });
    }
}
