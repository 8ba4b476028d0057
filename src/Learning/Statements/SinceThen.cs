using Immunotox.Content;
using Immunotox.Content.Algorithms;
using Immunotox.Learning.Catalogue;

namespace Immunotox.Learning.Statements;

/// <summary>What is no longer as it was in the version of a course somebody followed.</summary>
/// <param name="Told">What authors say of the changes of its algorithms since that day, newest first.</param>
/// <param name="Files">What changed, word by word.</param>
/// <param name="Unread">Titles of texts whose earlier version can no longer be compared.</param>
internal sealed record SinceThen(IReadOnlyList<(Algorithm Algorithm, Change Change)> Told, IReadOnlyList<FileChange> Files, IReadOnlyList<string> Unread)
{
    /// <summary>Null when the course is no longer offered, or that version is not kept here.</summary>
    public static async Task<SinceThen?> ReadAsync(string course, string version, DateTime atUtc, LiveLibrary live, TextHistory history, CancellationToken ct)
    {
        var id = new CourseId(course);
        if (live.Find(course) is not { } edition || await history.ReadAtAsync(id, new CourseVersion(version), atUtc, ct) is not { } then || !then.Courses.TryGetValue(id, out var followed)) return null;
        var now = ClinicalFiles.Of(live.Current, edition);
        var before = ClinicalFiles.Of(then, followed);
        // A file that was there and that today's reader cannot read is not new.
        var kept = then.Folders.Values.SelectMany(f => f).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var unread = now.Where(f => kept.Contains(f.Path) && before.All(b => b.Path != f.Path)).ToList();
        var algorithms = now.Where(f => f.Kind == ClinicalKind.Algorithm).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return new SinceThen(
            [.. live.Current.Algorithms.Values.Where(a => algorithms.Contains(a.Provenance.Path)).SelectMany(a => a.Changes.Where(c => c.Date > DateOnly.FromDateTime(atUtc)).Select(c => (a, c))).OrderByDescending(c => c.c.Date)],
            StatementDiff.Between(before, [.. now.Except(unread)]),
            [.. unread.Select(f => f.Title)]);
    }
}
