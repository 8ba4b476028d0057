using Immunotox.Content.Cases;
using Immunotox.Content.Courses;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>Freezes a course without errors, with the shared cases of its path.</summary>
internal static class EditionBinder
{
    public static CourseEdition Bind(CourseShelf shelf, Course course, SharedShelf shared)
    {
        List<Reading<Case>> cases = [.. course.Path.Where(s => s.Kind == StationKind.Case).Select(s => shared.Cases[s.Id])];
        List<SourceFile> own = [.. shelf.Files.Where(f => f.Role != FileRole.Recording).Select(f => f.Source)];
        // A case's pictures are part of what is learnt from it.
        var shown = cases.SelectMany(c => c.Report.Links).Where(l => l.Link.Kind == LinkKind.Image).Select(l => l.Link.Id).Distinct(StringComparer.Ordinal).Select(id => shared.Images.GetValueOrDefault(id)).OfType<SourceFile>().ToList();
        return new CourseEdition
        {
            Course = course,
            // Freezing an item changes nothing that a learner reads.
            Version = EditionHash.Of([.. shelf.Files.Where(f => f.Role is not (FileRole.Published or FileRole.Recording)).Select(f => f.Source), .. cases.Select(c => c.File), .. shown]),
            Modules = shelf.Modules.Values.ToDictionary(m => m.Value!.Id, m => m.Value!),
            Quizzes = shelf.Quizzes.Values.ToDictionary(q => q.Value!.Quiz.Id, q => q.Value!.Quiz),
            Episodes = shelf.Episodes.Values.ToDictionary(e => e.Value!.Id, e => e.Value!),
            Cases = cases.ToDictionary(c => c.Value!.Id, c => c.Value!),
            Recordings = Recordings.Of(shelf),
            Images = shelf.Files.Where(f => f.Role == FileRole.Image).Select(f => (f.Id, f.Source)).Concat(shown.Select(s => (s.Path, s))).ToDictionary(f => f.Item1, f => f.Item2.Bytes, StringComparer.Ordinal),
            Files = [.. own, .. shared.Kept],
        };
    }
}
