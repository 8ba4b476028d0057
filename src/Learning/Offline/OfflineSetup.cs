using System.Security.Cryptography;
using System.Text;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Patients;

namespace Immunotox.Learning.Offline;

/// <summary>What a device keeps of the patient space, and under which version.</summary>
internal static class OfflineSetup
{
    internal sealed record Copy(string Version, IReadOnlyList<string> Pages);

    public static void MapOffline(this WebApplication app) =>
        app.MapGet(Links.OfflineList, (LiveLibrary library, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Json(Of(library));
        }).AllowAnonymous();

    /// <summary>Every page of the patient space, in the order a reader may need it: home and signs first.</summary>
    public static IReadOnlyList<string> Pages(LiveLibrary library)
    {
        var languages = PatientLanguages.Offered(library);
        List<string> pages = [Links.Patients, Links.Signs, Links.AlertCard, Links.Caregivers, Links.CardProgress];
        pages.AddRange(languages.Where(l => l != "fr").SelectMany(l => (string[])[Links.PatientsIn(l), Links.SignsIn(l), Links.AlertCardIn(l), Links.CardProgressIn(l)]));
        pages.AddRange(library.Current.Signs.Values.Where(s => languages.Contains(s.Language)).OrderByDescending(s => s.Language).SelectMany(s => s.Signs.Select(x => Links.Sign(s.Language, x.Id))));
        foreach (var edition in library.Current.Courses.Values.Where(e => e.Course.IsOpen).OrderBy(e => e.Course.Id.Value, StringComparer.Ordinal))
            foreach (var episode in Series.Of(edition))
                pages.AddRange([Links.Episode(edition.Course.Id.Value, episode.Id.Value), .. episode.Panels.Select(p => Links.Panel(edition.Course.Id.Value, episode.Id.Value, p.Id)), Links.EpisodeQuestions(edition.Course.Id.Value, episode.Id.Value)]);
        return pages;
    }

    /// <summary>The version changes with the content and with the application that renders it.</summary>
    private static Copy Of(LiveLibrary library)
    {
        var shared = library.Current.Folders.GetValueOrDefault("shared", []).SelectMany(f => SHA256.HashData(f.Bytes.Span));
        var courses = library.Current.Courses.Values.Where(e => e.Course.IsOpen).OrderBy(e => e.Course.Id.Value, StringComparer.Ordinal).SelectMany(e => Encoding.ASCII.GetBytes(e.Version.Value));
        var hash = SHA256.HashData([.. typeof(OfflineSetup).Assembly.ManifestModule.ModuleVersionId.ToByteArray(), .. shared, .. courses]);
        return new Copy(Convert.ToHexStringLower(hash)[..16], Pages(library));
    }
}
