using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Lrs;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.H5p;

/// <summary>H5P contents, played by h5p-standalone in the packages' space.</summary>
internal static class H5pSetup
{
    private const int LargestStatement = 256 * 1024;

    public static IServiceCollection AddH5p(this IServiceCollection services) => services
        .AddSingleton<H5pRecorder>()
        .AddSingleton<UnitLauncher, H5pLauncher>();

    public static void MapH5p(this WebApplication app)
    {
        app.MapGet(Links.PackageFiles + "/h/{secret}", PageAsync).AllowAnonymous();
        app.MapPost(Links.H5pReport("{secret}"), SayAsync).AllowAnonymous().DisableAntiforgery().RequireCors(LrsSetup.Cors);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> PageAsync(string secret, HttpContext http, Site site, PlayReader plays, CancellationToken ct)
    {
        if (await plays.FindAsync(secret, ct) is not { } play) return TypedResults.NotFound();
        PackageFiles.Isolate(http, site);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(Page(play.Package, site.Absolute(Links.H5pReport(secret))), "text/html; charset=utf-8");
    }

    private static string Page(ShelvedPackage package, string address)
    {
        var options = new JsonObject
        {
            ["h5pJsonPath"] = $"{Links.PackageFiles}/{package.Row.Key}", ["frameJs"] = Links.PackageRuntimes + "/h5p/frame.bundle.js", ["frameCss"] = Links.PackageRuntimes + "/h5p/styles/h5p.css",
            // In the page itself: a frame of a document without origin could not be reached by it.
            ["embedType"] = "div", ["icon"] = false,
        };
        var forScript = new JsonSerializerOptions { Encoder = JavaScriptEncoder.Default };
        return $$"""
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{WebUtility.HtmlEncode(package.Row.Title)}}</title>{{PackageFiles.Storage}}
            <link rel="stylesheet" href="{{Links.PackageRuntimes}}/h5p/styles/h5p.css"><style>body{margin:0 auto;max-width:60rem;padding:1rem;font-family:sans-serif}</style></head>
            <body><main><div id="h5p"></div></main><script src="{{Links.PackageRuntimes}}/h5p/main.bundle.js"></script>
            <script>new H5PStandalone.H5P(document.getElementById("h5p"),{{options.ToJsonString(forScript)}}).then(function(){H5P.externalDispatcher.on("xAPI",function(event){
            if(/\/(answered|completed|passed|failed|progressed)$/.test(event.data.statement.verb.id))fetch({{JsonSerializer.Serialize(address, forScript)}},{method:"POST",keepalive:true,body:JSON.stringify(event.data.statement)});});});</script></body></html>
            """;
    }

    private static async Task<StatusCodeHttpResult> SayAsync(string secret, HttpContext http, Site site, H5pRecorder recorder, CancellationToken ct)
    {
        PackageFiles.Isolate(http, site);
        if (await PlayReader.ReadAsync(http.Request, LargestStatement, ct) is not { } body) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        return TypedResults.StatusCode(await recorder.RecordAsync(secret, body, ct) ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest);
    }
}
