using System.Security.Cryptography;
using System.Text;
using Immunotox.Content.Comics;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Drawing;
using Immunotox.Learning.Patients;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Immunotox.Learning.Comics;

/// <summary>Panels as pictures of their own, for lists that load them when they are looked at.</summary>
internal static class ComicsSetup
{
    public static void MapComics(this WebApplication app) =>
        app.MapGet(Links.PanelPicture("{course}", "{episode}", "{panel}"), Picture).AllowAnonymous();

    private static Results<FileContentHttpResult, NotFound> Picture(string course, string episode, string panel, LiveLibrary library, HttpContext http)
    {
        if (Series.Find(library, course, episode) is not { } found || found.Episode.Find(panel) is not { } drawn) return TypedResults.NotFound();
        var picture = Encoding.UTF8.GetBytes(PanelDrawing.Svg(drawn.Stage, drawn.Id, TextAlternative.Of(drawn.Stage, found.Edition.Course.Language)).Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal));
        http.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.File(picture, "image/svg+xml", entityTag: new EntityTagHeaderValue("\"" + Convert.ToHexStringLower(SHA256.HashData(picture))[..32] + "\""));
    }
}
