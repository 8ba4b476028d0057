using System.Text;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Sources;
using Immunotox.Learning.Catalogue;

namespace Immunotox.Learning.Faculty;

/// <summary>A file being written, read as the only one of a course of its own beside the real shared files.</summary>
/// <param name="Findings">About this file alone.</param>
/// <param name="Edition">Null while it carries an error.</param>
internal sealed record Draft(IReadOnlyList<Finding> Findings, CourseEdition? Edition)
{
    /// <summary>More than any lesson holds: such a text is not read at each key.</summary>
    private const int LongestText = 100_000;

    /// <param name="library">Where the shared files are.</param>
    /// <param name="folder"><c>modules</c> or <c>episodes</c>.</param>
    /// <param name="station">What the course's path calls it: <c>module</c> or <c>episode</c>.</param>
    /// <param name="audience">Of the course around it.</param>
    /// <param name="text">As typed.</param>
    /// <param name="today">For review dates.</param>
    public static Draft Read(LiveLibrary library, string folder, string station, string audience, string text, DateOnly today)
    {
        if (text.Length > LongestText) return new([], null);
        var path = $"brouillon/{folder}/brouillon.md";
        var course = $"title: Brouillon\nsummary: Brouillon.\naudiences: [{audience}]\nlanguage: fr\nobjectives: [Essai]\npath:\n  - {station}: brouillon\ncompletion:\n  all_pages: true\n  all_cases: false\nauthors: [Brouillon]\nsources: [ASCO2021]\nvalidator: Brouillon\nversion: \"1.0\"\nupdated: 2026-11-24\nreview_due: 2099-01-01\n";
        SourceFile[] own = [new("brouillon/course.yml", Encoding.UTF8.GetBytes(course)), new(path, Encoding.UTF8.GetBytes(text))];
        var read = CourseLibrary.Read([.. library.Current.Folders.GetValueOrDefault("shared", []), .. own], new LoadOptions(today, Links.Of));
        return new([.. read.Findings.Where(f => f.Path == path)], read.Courses.GetValueOrDefault(new CourseId("brouillon")));
    }
}
