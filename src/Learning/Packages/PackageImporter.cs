using System.Globalization;
using System.Security.Cryptography;
using Immunotox.Content.Packages;
using Immunotox.Content.Sources;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Packages;

/// <summary>What became of a file that was sent.</summary>
internal abstract record ImportOutcome
{
    public sealed record Imported(ImportedPackage Row, Package Package) : ImportOutcome;

    /// <summary>Nothing was kept.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : ImportOutcome;
}

/// <summary>Takes a package in: received to disk, read, opened beside the database, then known. A failure at any step leaves nothing.</summary>
internal sealed class PackageImporter(PackageFolder folder, WriteQueue writes, TimeProvider time)
{
    /// <summary>Bytes that may be sent.</summary>
    public const long LargestFile = 512L * 1024 * 1024;

    /// <summary>Imports what <paramref name="sent"/> gives. Without <paramref name="slug"/> the title makes one; a slug that is taken gets a number.</summary>
    public async Task<ImportOutcome> ImportAsync(Stream sent, string? slug, Guid? by, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        await using var received = folder.Receive(id);
        var hash = await ReceiveAsync(sent, received, ct);
        if (hash is null) return TooLarge();
        received.Position = 0;
        using var read = PackageReader.Read(received);
        if (read.Package is not { } package) return new ImportOutcome.Refused(read.Findings);
        try
        {
            if (read.Archive is { } archive) await folder.OpenAsync(id, archive, ct);
            return new ImportOutcome.Imported(await KeepAsync(id, read, package, hash, received.Length, slug, by, ct), package);
        }
        catch (InvalidDataException)
        {
            folder.Remove(id);
            return new ImportOutcome.Refused([new Finding(Severity.Error, PackageCodes.BrokenArchive, "", 1, 1, "Un fichier de l’archive est abîmé : il ne contient pas ce qu’il déclare. Refaites l’archive.")]);
        }
        catch
        {
            folder.Remove(id);
            throw;
        }
    }

    private Task<ImportedPackage> KeepAsync(Guid id, ReadPackage read, Package package, string hash, long size, string? slug, Guid? by, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var made = new ImportedPackage
        {
            Id = id,
            Slug = await FreeAsync(db, slug is { Length: > 0 } ? SlugOf(slug) : SlugOf(package.Title)),
            Format = package.Format,
            Title = package.Title.Length > 400 ? package.Title[..400] : package.Title,
            Description = read.Description,
            Key = SecretHash.NewSecret(),
            Hash = hash,
            Size = size,
            ImportedUtc = time.GetUtcNow().UtcDateTime,
            ImportedBy = by,
        };
        db.Add(made);
        return made;
    }, ct);

    /// <summary>Takes a package off the shelf and its files off the disk. Facts and statements stay.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken ct)
    {
        var found = await writes.WriteAsync(async db =>
        {
            if (await db.Set<ImportedPackage>().SingleOrDefaultAsync(p => p.Id == id && p.RemovedUtc == null) is not { } row) return false;
            row.RemovedUtc = time.GetUtcNow().UtcDateTime;
            return true;
        }, ct);
        if (found) folder.Remove(id);
        return found;
    }

    private static string SlugOf(string title) => Content.Sources.Slug.Of(title) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 90)].Trim('-') : "paquet";

    private static async Task<string> FreeAsync(LearningDb db, string slug)
    {
        var free = slug;
        for (var i = 2; await db.Set<ImportedPackage>().AnyAsync(p => p.Slug == free && p.RemovedUtc == null); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
        return free;
    }

    private static async Task<string?> ReceiveAsync(Stream sent, FileStream received, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        int count;
        while ((count = await sent.ReadAsync(buffer, ct)) > 0)
        {
            if (received.Length + count > LargestFile) return null;
            hash.AppendData(buffer, 0, count);
            await received.WriteAsync(buffer.AsMemory(0, count), ct);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ImportOutcome.Refused TooLarge() =>
        new([new Finding(Severity.Error, PackageCodes.TooLarge, "", 1, 1, $"Ce fichier dépasse {LargestFile / 1024 / 1024} Mo. Allégez ses médias.")]);
}
