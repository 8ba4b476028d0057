using System.Text;
using Immunotox.Content.Comics;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Drawing;
using Immunotox.Learning.Patients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Comics;

/// <summary>Panels as pictures of their own, for lists, and recorded voices.</summary>
internal static class ComicsSetup
{
    public static void MapComics(this WebApplication app)
    {
        app.MapGet(Links.PanelPicture("{course}", "{episode}", "{panel}"), Picture).AllowAnonymous();
        app.MapGet(Links.Recording("{course}", "audio/{episode}/{file}"), Voice).AllowAnonymous();
    }

    /// <summary>A recorded voice; its name carries the key of what it says, so it never changes under one address.</summary>
    private static Results<FileContentHttpResult, NotFound> Voice(string course, string episode, string file, LiveLibrary library, ReviewPolicy policy, HttpContext http)
    {
        var path = $"audio/{episode}/{file}";
        if (Series.Find(library, course, episode) is not { } found || !policy.ShowsToPatients(found.Episode.Provenance) || found.Edition.Recordings.Values.FirstOrDefault(r => r.Path == path) is not { } recording) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var type = Path.GetExtension(file).ToLowerInvariant() switch { ".mp3" => "audio/mpeg", ".m4a" => "audio/mp4", _ => "audio/ogg" };
        return TypedResults.File(recording.Bytes.ToArray(), type, enableRangeProcessing: true);
    }

    private static Results<FileContentHttpResult, NotFound> Picture(string course, string episode, string panel, LiveLibrary library, ReviewPolicy policy, HttpContext http)
    {
        if (Series.Find(library, course, episode) is not { } found || !policy.ShowsToPatients(found.Episode.Provenance) || found.Episode.Find(panel) is not { } drawn) return TypedResults.NotFound();
        var picture = Encoding.UTF8.GetBytes(PanelDrawing.Svg(drawn.Stage, drawn.Id, TextAlternative.Of(drawn.Stage, library.Current.TongueOf(found.Edition.Course.Language))).Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal));
        http.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.File(picture, "image/svg+xml", entityTag: ContentTag.Of(picture));
    }
}
