using System.Collections.Concurrent;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Sources;

namespace Immunotox.Learning.Catalogue;

/// <summary>A text as it was in a version that was offered here.</summary>
/// <param name="Hash"><see cref="TextHash"/> of the file.</param>
/// <param name="Edition">Version of its folder that holds it.</param>
/// <param name="SinceUtc">When it was first offered.</param>
internal sealed record TextVersion(string Hash, string Edition, DateTime SinceUtc);

/// <summary>Earlier versions of a text, from the archive of what was offered.</summary>
internal sealed class TextHistory(EditionArchive archive, LiveLibrary live)
{
    private const string Shared = "shared";

    // An archived version never changes: it is opened once for a text.
    private readonly ConcurrentDictionary<(string Path, string Edition), string?> _hashes = new();
    private readonly ConcurrentDictionary<(string Folder, string Edition), CourseLibrary> _read = new();

    /// <summary>The different versions of a file, newest first; the one on offer is among them.</summary>
    public async Task<IReadOnlyList<TextVersion>> OfAsync(string path, CancellationToken ct)
    {
        var folder = path.Split('/')[0];
        var versions = new List<TextVersion>();
        foreach (var (edition, published) in await archive.VersionsAsync(folder, ct))
        {
            if (await HashAsync(path, edition, ct) is not { } hash) continue;
            var version = new TextVersion(hash, edition, published);
            // A folder has a version each time any of its files changes: the oldest that holds this text says since when.
            if (versions.Count > 0 && versions[^1].Hash == version.Hash) versions[^1] = version;
            else versions.Add(version);
        }
        return versions;
    }

    private async Task<string?> HashAsync(string path, string edition, CancellationToken ct)
    {
        if (_hashes.TryGetValue((path, edition), out var known)) return known;
        var files = await archive.FindAsync(new CourseId(path.Split('/')[0]), new CourseVersion(edition), ct);
        return _hashes[(path, edition)] = files is null ? null : TextHash.Of(path, files);
    }

    /// <summary>
    /// A version of a course with the shared files that were offered at an instant: an algorithm may change while the course that
    /// leans on it does not. Null when that version was never offered here.
    /// </summary>
    public async Task<CourseLibrary?> ReadAtAsync(CourseId course, CourseVersion version, DateTime atUtc, CancellationToken ct)
    {
        if (await archive.FindAsync(course, version, ct) is not { } files) return null;
        var shared = (await archive.VersionsAsync(Shared, ct)).FirstOrDefault(v => v.PublishedUtc <= atUtc).Version;
        if (shared is null || await archive.FindAsync(new CourseId(Shared), new CourseVersion(shared), ct) is not { } then) return live.ReadArchive(files);
        return live.ReadArchive([.. files.Where(f => !f.Path.StartsWith(Shared + "/", StringComparison.Ordinal)), .. then]);
    }

    /// <summary>A folder as it was, with the shared files it leaned on; null when it was never offered here.</summary>
    public async Task<CourseLibrary?> ReadAsync(string folder, string edition, CancellationToken ct)
    {
        if (_read.TryGetValue((folder, edition), out var known)) return known;
        if (await archive.FindAsync(new CourseId(folder), new CourseVersion(edition), ct) is not { } files) return null;
        var read = live.ReadArchive(files);
        // A few are compared at a time.
        if (_read.Count > 8) _read.Clear();
        return _read.GetOrAdd((folder, edition), read);
    }
}
