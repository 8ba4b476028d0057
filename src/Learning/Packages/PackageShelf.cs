using System.Collections.Concurrent;
using Immunotox.Content.Packages;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Packages;

/// <summary>A package with what its description says.</summary>
internal sealed record ShelvedPackage(ImportedPackage Row, Package Package);

/// <summary>Finds packages. A row never changes but to be removed, so what its description says is read once.</summary>
internal sealed class PackageShelf(IDbContextFactory<LearningDb> databases)
{
    private readonly ConcurrentDictionary<Guid, Package> _read = new();

    public async Task<ShelvedPackage?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return With(await db.Set<ImportedPackage>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.RemovedUtc == null, ct));
    }

    public async Task<ShelvedPackage?> FindAsync(string slug, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return With(await db.Set<ImportedPackage>().AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug && p.RemovedUtc == null, ct));
    }

    /// <summary>By the random step of its files' addresses.</summary>
    public async Task<ShelvedPackage?> ByKeyAsync(string key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return With(await db.Set<ImportedPackage>().AsNoTracking().SingleOrDefaultAsync(p => p.Key == key && p.RemovedUtc == null, ct));
    }

    /// <summary>Every package that is kept, newest first.</summary>
    public async Task<IReadOnlyList<ShelvedPackage>> AllAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await db.Set<ImportedPackage>().AsNoTracking().Where(p => p.RemovedUtc == null).OrderByDescending(p => p.ImportedUtc).ToListAsync(ct)).Select(With).OfType<ShelvedPackage>()];
    }

    /// <summary>The same inside a change, removed ones too: what was begun with a package is still told in its words.</summary>
    public async Task<ShelvedPackage?> FindAsync(LearningDb db, Guid id) =>
        With(await db.Set<ImportedPackage>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id));

    private ShelvedPackage? With(ImportedPackage? row)
    {
        if (row is null) return null;
        if (!_read.TryGetValue(row.Id, out var package))
        {
            package = PackageReader.Again(row.Format, row.Description) ?? throw new InvalidOperationException($"The description of package {row.Id} was accepted and cannot be read.");
            _read[row.Id] = package;
        }
        return new ShelvedPackage(row, package);
    }
}
