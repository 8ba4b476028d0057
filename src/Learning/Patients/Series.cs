using Immunotox.Content;
using Immunotox.Content.Comics;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;

namespace Immunotox.Learning.Patients;

/// <summary>The episodes that are offered to patients and caregivers.</summary>
internal static class Series
{
    /// <summary>An episode of an open course's path, or null.</summary>
    public static (CourseEdition Edition, Episode Episode)? Find(LiveLibrary library, string course, string episode) =>
        library.Find(course) is { Course.IsOpen: true } edition && Of(edition).FirstOrDefault(e => e.Id == new EpisodeId(episode)) is { } found ? (edition, found) : null;

    /// <summary>The episodes of a course, in the order of its path.</summary>
    public static IEnumerable<Episode> Of(CourseEdition edition) =>
        edition.Course.Path.Where(s => s.Kind == StationKind.Episode).Select(s => edition.Episodes[new EpisodeId(s.Id)]);

    /// <summary>Every episode that may be read in a language by one reader, courses in the order of their ids.</summary>
    public static IEnumerable<(CourseEdition Edition, Episode Episode)> All(LiveLibrary library, ReviewPolicy policy, string language, bool isForCaregivers) =>
        library.Current.Courses.Values.Where(e => e.Course.IsOpen && e.Course.Language == language).OrderBy(e => e.Course.Id.Value, StringComparer.Ordinal)
            .SelectMany(e => Of(e).Where(x => x.IsForCaregivers == isForCaregivers && policy.ShowsToPatients(x.Provenance)).Select(x => (e, x)));
}
