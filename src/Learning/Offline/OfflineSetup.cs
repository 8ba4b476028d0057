using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Emergency;
using Immunotox.Learning.Patients;
using Microsoft.Net.Http.Headers;

namespace Immunotox.Learning.Offline;

/// <summary>What a device keeps of the patient space and of the emergency path, and under which version.</summary>
internal static class OfflineSetup
{
    private sealed record Copy(string Version, IReadOnlyList<string> Pages);

    private sealed record Made(CourseLibrary Of, DateOnly On, byte[] Json, EntityTagHeaderValue Tag);

    public static void MapOffline(this WebApplication app)
    {
        MapList(app, Links.OfflineList, (library, policy) => (Pages(library, policy), Open(library)));
        MapList(app, Links.EmergencyList, (library, _) => (EmergencySetup.Pages(library.Current), []));
    }

    /// <summary>Every page of the patient space that may be read, in the order a reader may need it: home and signs first.</summary>
    public static IReadOnlyList<string> Pages(LiveLibrary library, ReviewPolicy policy)
    {
        var languages = PatientLanguages.Offered(library, policy);
        List<string> pages = [Links.Patients, Links.Signs, Links.AlertCard, Links.Caregivers, Links.CardProgress];
        pages.AddRange(languages.Where(l => l != "fr").SelectMany(l => (string[])[Links.PatientsIn(l), Links.SignsIn(l), Links.AlertCardIn(l), Links.CardProgressIn(l)]));
        pages.AddRange(library.Current.Signs.Values.Where(s => languages.Contains(s.Language) && policy.ShowsToPatients(s.Provenance)).OrderByDescending(s => s.Language).SelectMany(s => s.Signs.Select(x => Links.Sign(s.Language, x.Id))));
        foreach (var edition in Open(library))
            foreach (var episode in Series.Of(edition).Where(e => policy.ShowsToPatients(e.Provenance)))
                pages.AddRange([Links.Episode(edition.Course.Id.Value, episode.Id.Value), .. episode.Panels.Select(p => Links.Panel(edition.Course.Id.Value, episode.Id.Value, p.Id)), Links.EpisodeQuestions(edition.Course.Id.Value, episode.Id.Value)]);
        return pages;
    }

    /// <summary>Each page read asks whether the copy is old: the answer is made once for each library and day.</summary>
    private static void MapList(WebApplication app, string address, Func<LiveLibrary, ReviewPolicy, (IReadOnlyList<string> Pages, IEnumerable<CourseEdition> Courses)> what)
    {
        Made? made = null;
        app.MapGet(address, (LiveLibrary library, ReviewPolicy policy, HttpContext http) =>
        {
            var now = made is { } known && known.Of == library.Current && known.On == policy.Today ? known : made = Make(library, policy, what);
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.File(now.Json, "application/json", entityTag: now.Tag);
        }).AllowAnonymous();
    }

    /// <summary>The version changes with the content and with the application that renders it.</summary>
    private static Made Make(LiveLibrary library, ReviewPolicy policy, Func<LiveLibrary, ReviewPolicy, (IReadOnlyList<string> Pages, IEnumerable<CourseEdition> Courses)> what)
    {
        var current = library.Current;
        var (pages, courses) = what(library, policy);
        var shared = current.Folders.GetValueOrDefault("shared", []).SelectMany(f => SHA256.HashData(f.Bytes.Span));
        var versions = courses.SelectMany(e => Encoding.ASCII.GetBytes(e.Version.Value));
        // A signature, or the end of one, changes what is read without changing a text.
        var reviews = current.Signatures.All.SelectMany(s => s.Id.ToByteArray()).Concat(pages.SelectMany(Encoding.UTF8.GetBytes));
        var version = Convert.ToHexStringLower(SHA256.HashData([.. typeof(OfflineSetup).Assembly.ManifestModule.ModuleVersionId.ToByteArray(), .. shared, .. versions, .. reviews]))[..16];
        return new Made(current, policy.Today, JsonSerializer.SerializeToUtf8Bytes(new Copy(version, pages), JsonSerializerOptions.Web), new EntityTagHeaderValue($"\"{version}\""));
    }

    private static IEnumerable<CourseEdition> Open(LiveLibrary library) =>
        library.Current.Courses.Values.Where(e => e.Course.IsOpen).OrderBy(e => e.Course.Id.Value, StringComparer.Ordinal);
}
