using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Sources;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Catalogue;

/// <summary>Keeps every offered version of every course in the database.</summary>
internal sealed class EditionArchive(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    private const string Shared = "shared";
    private readonly Dictionary<string, string> _offered = new(StringComparer.Ordinal);

    /// <summary>Keeps the versions of <paramref name="library"/> that are not kept yet, and which one is on offer. Not for concurrent use.</summary>
    public async Task KeepAsync(CourseLibrary library, CancellationToken ct)
    {
        var offered = library.Courses.Values.Select(e => (Course: e.Course.Id.Value, Version: e.Version.Value, e.Files)).ToList();
        if (library.Folders.TryGetValue(Shared, out var shared) && !library.BrokenFolders.Contains(Shared))
            offered.Add((Shared, HashOf(shared), shared));
        offered.RemoveAll(o => _offered.GetValueOrDefault(o.Course) == o.Version);
        if (offered.Count == 0) return;

        var now = time.GetUtcNow();
        await writes.WriteAsync(async db =>
        {
            foreach (var (course, version, files) in offered)
                if (await db.Set<PublishedEdition>().SingleOrDefaultAsync(e => e.Course == course && e.Version == version) is { } known) known.OfferedUtc = now.UtcDateTime;
                else
                    db.Add(new PublishedEdition
                    {
                        Id = Guid.CreateVersion7(now),
                        Course = course,
                        Version = version,
                        PublishedUtc = now.UtcDateTime,
                        OfferedUtc = now.UtcDateTime,
                        Archive = Zip(files),
                    });
        }, ct);
        foreach (var (course, version, _) in offered) _offered[course] = version;
    }

    /// <summary>The files of one version, or null when it was never offered here.</summary>
    public async Task<IReadOnlyList<SourceFile>?> FindAsync(CourseId course, CourseVersion version, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Unzip(await db.Set<PublishedEdition>().Where(e => e.Course == course.Value && e.Version == version.Value).Select(e => e.Archive).SingleOrDefaultAsync(ct));
    }

    /// <summary>The course's own files in the version offered last, or null.</summary>
    public async Task<IReadOnlyList<SourceFile>?> LastAsync(CourseId course, CancellationToken ct) =>
        (await LastOfAsync(course.Value, ct))?.Where(f => f.Path.StartsWith(course.Value + "/", StringComparison.Ordinal)).ToList();

    /// <summary>The shared files offered last, or null.</summary>
    public Task<IReadOnlyList<SourceFile>?> LastSharedAsync(CancellationToken ct) => LastOfAsync(Shared, ct);

    /// <summary>When each kept version of a course (or of <c>shared</c>) was first offered, newest first, 40 at most.</summary>
    public async Task<IReadOnlyList<(string Version, DateTime PublishedUtc)>> VersionsAsync(string name, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Set<PublishedEdition>().Where(e => e.Course == name).OrderByDescending(e => e.PublishedUtc).Select(e => new { e.Version, e.PublishedUtc }).Take(40).ToListAsync(ct);
        return [.. rows.Select(r => (r.Version, r.PublishedUtc))];
    }

    private async Task<IReadOnlyList<SourceFile>?> LastOfAsync(string name, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Unzip(await db.Set<PublishedEdition>().Where(e => e.Course == name)
            .OrderByDescending(e => e.OfferedUtc).Select(e => e.Archive).FirstOrDefaultAsync(ct));
    }

    private static string HashOf(IReadOnlyList<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n" + file.Bytes.Length + "\n"));
            hash.AppendData(file.Bytes.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Zip(IReadOnlyList<SourceFile> files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Path, CompressionLevel.Optimal).Open();
                entry.Write(file.Bytes.Span);
            }
        return buffer.ToArray();
    }

    private static IReadOnlyList<SourceFile>? Unzip(byte[]? archive)
    {
        if (archive is null) return null;
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry =>
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return new SourceFile(entry.FullName, to.ToArray());
        })];
    }
}
