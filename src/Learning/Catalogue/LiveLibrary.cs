using System.Collections.Concurrent;
using System.Collections.Frozen;
using Immunotox.Content.Library;
using Immunotox.Content.Sources;
using Immunotox.Content;
using Immunotox.Learning.Signing;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Catalogue;

/// <summary>
/// The course library as it is offered now. A folder with an error keeps its last good files, so a mistake never takes a
/// course offline; the author's findings are kept beside it for the faculty.
/// </summary>
internal sealed class LiveLibrary(InstallFolder folder, EditionArchive archive, SignatureStore signatures, ReviewPolicy policy, ILogger<LiveLibrary> log) : IDisposable
{
    private const string SharedFolder = "shared";

    /// <summary>A folder that may not be read is the checker's finding, not a reason to stop looking at the others.</summary>
    private static readonly EnumerationOptions Looked = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    private readonly Dictionary<string, IReadOnlyList<SourceFile>> _lastGood = [];
    private readonly ConcurrentDictionary<(CourseId, CourseVersion), CourseEdition?> _older = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile State _state = new(Empty, []);
    private long? _stamp;

    /// <summary>What is offered.</summary>
    public CourseLibrary Current => _state.Library;

    /// <summary>What the checker says of the files as they are on disk now.</summary>
    public IReadOnlyList<Finding> Findings => _state.Findings;

    /// <summary>Whether a file's name, size or date has changed since what is offered was read. 1,000 files cost a few milliseconds.</summary>
    public bool IsOutdated => Stamp() != _stamp;

    /// <summary>Reads <c>courses/</c> again and switches to it at once.</summary>
    public async Task ReloadAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            // Before they are read: what changes meanwhile is read again.
            var stamp = Stamp();
            var options = Options with { Signatures = SignatureBook.From(await signatures.AllAsync(ct)) };
            var read = CourseLibrary.Load(folder.Courses, options);
            // A file of signatures that cannot be read takes back none that was known.
            if (read.Written is null) read = CourseLibrary.Load(folder.Courses, options with { Signatures = SignatureBook.From(options.Signatures.All.Concat(Current.Signatures.All)) });
            var offered = await MendAsync(read, options with { Signatures = read.Signatures }, ct);
            foreach (var (name, files) in offered.Folders)
                if (!offered.BrokenFolders.Contains(name)) _lastGood[name] = files;
            await archive.KeepAsync(offered, ct);
            // Older versions show who signed them too.
            if (offered.Signatures.All.Count != Current.Signatures.All.Count) _older.Clear();
            _state = new State(offered, read.Findings);
            _stamp = stamp;
            await MendFileAsync(read, ct);
            log.LogInformation("Library loaded: {Courses} courses, {Algorithms} algorithms, {Findings} findings",
                offered.Courses.Count, offered.Algorithms.Count, read.Findings.Count);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The edition offered today, or null.</summary>
    public CourseEdition? Find(string course) => _state.Library.Courses.GetValueOrDefault(new CourseId(course));

    /// <summary>The edition a learner enrolled on: today's when it is the same, else from the archive; null when neither has it.</summary>
    public async ValueTask<CourseEdition?> FindAsync(CourseId course, CourseVersion version, CancellationToken ct)
    {
        if (_state.Library.Courses.TryGetValue(course, out var edition) && edition.Version == version) return edition;
        if (_older.TryGetValue((course, version), out var older)) return older;
        var files = await archive.FindAsync(course, version, ct);
        // Figures of an older version are asked for by version: today's course may have others.
        var options = Options with { Address = link => link.Kind == LinkKind.Image ? Links.PictureOf(course.Value, link, version.Value) : Links.Of(link), IsArchive = true, Signatures = Current.Signatures };
        var read = files is null ? null : CourseLibrary.Read(files, options).Courses.GetValueOrDefault(course);
        return _older.GetOrAdd((course, version), read);
    }

    /// <summary>Files that were offered once, read as they were meant then, with the signatures known today.</summary>
    public CourseLibrary ReadArchive(IReadOnlyList<SourceFile> files) => CourseLibrary.Read(files, Options with { IsArchive = true, Signatures = Current.Signatures });

    public void Dispose() => _one.Dispose();

    private long Stamp()
    {
        var stamp = new HashCode();
        foreach (var file in new DirectoryInfo(folder.Courses).EnumerateFiles("*", Looked).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            stamp.Add(file.FullName, StringComparer.Ordinal);
            stamp.Add(file.Length);
            stamp.Add(file.LastWriteTimeUtc.Ticks);
        }
        return stamp.ToHashCode();
    }

    private LoadOptions Options => new(policy.Today, Links.Of) { IsDemonstration = policy.IsDemonstration };

    /// <summary>
    /// Writes the file again when it lacks a signature made here: a deployment put an older one back. Not while it cannot be read,
    /// for it may hold others.
    /// </summary>
    private async Task MendFileAsync(CourseLibrary read, CancellationToken ct)
    {
        if (read.Written is not { } written) return;
        var lacking = read.Signatures.All.ExceptBy(written.All.Select(s => s.Id), s => s.Id).ToList();
        if (lacking.Count > 0) await signatures.TryWriteAsync(SignatureBook.From(written.All.Concat(lacking)), ct);
    }

    /// <summary>Replaces each broken folder by its last good files until what is left holds together.</summary>
    private async Task<CourseLibrary> MendAsync(CourseLibrary read, LoadOptions options, CancellationToken ct)
    {
        var offered = read;
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        while (offered.BrokenFolders.FirstOrDefault(f => !replaced.Contains(f)) is not null)
        {
            var files = new List<SourceFile>();
            foreach (var (name, current) in read.Folders)
            {
                if (offered.BrokenFolders.Contains(name)) replaced.Add(name);
                files.AddRange(replaced.Contains(name) ? await LastGoodAsync(name, ct) : current);
            }
            offered = CourseLibrary.Read(files, options);
        }
        return offered;
    }

    private async Task<IReadOnlyList<SourceFile>> LastGoodAsync(string name, CancellationToken ct) =>
        _lastGood.TryGetValue(name, out var files) ? files
        : name == SharedFolder ? await archive.LastSharedAsync(ct) ?? []
        : await archive.LastAsync(new CourseId(name), ct) ?? [];

    private static CourseLibrary Empty => new()
    {
        Signatures = SignatureBook.Empty,
        Written = SignatureBook.Empty,
        Courses = FrozenDictionary<CourseId, CourseEdition>.Empty,
        Algorithms = FrozenDictionary<AlgorithmId, Content.Algorithms.Algorithm>.Empty,
        Cases = FrozenDictionary<CaseId, Content.Cases.Case>.Empty,
        Referents = FrozenDictionary<ReferentId, Content.Referents.Referent>.Empty,
        Boards = FrozenDictionary<BoardId, Content.Referents.Board>.Empty,
        Glossary = Content.PlainLanguage.Glossary.None,
        Words = FrozenDictionary<string, Content.Comics.LanguageWords>.Empty,
        Signs = FrozenDictionary<string, Content.Signs.SignSheet>.Empty,
        Advice = FrozenDictionary<AlgorithmId, Content.Advice.AdviceSheet>.Empty,
        Watches = FrozenDictionary<AlgorithmId, Content.Watch.WatchSheet>.Empty,
        SharedImages = FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty,
        Symptoms = null,
        Drugs = null,
        Findings = [],
        BrokenFolders = FrozenSet<string>.Empty,
        Folders = FrozenDictionary<string, IReadOnlyList<SourceFile>>.Empty,
    };

    private sealed record State(CourseLibrary Library, IReadOnlyList<Finding> Findings);
}
