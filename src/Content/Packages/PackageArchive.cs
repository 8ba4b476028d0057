using System.IO.Compression;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Packages;

/// <summary>A zip archive whose every entry was looked at before anything is opened: paths, links, sizes, encryption.</summary>
public sealed class PackageArchive
{
    private readonly Dictionary<string, ZipArchiveEntry> _files = new(StringComparer.Ordinal);

    private PackageArchive()
    {
    }

    /// <summary>Paths of the files, with forward slashes, in the order of the archive.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>Whether a file of this path is in the archive.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>Bytes of a file once open, as the archive declares them; held to by <see cref="CopyToAsync"/>.</summary>
    public long Length(string path) => _files[path].Length;

    /// <summary>An archive of no file.</summary>
    internal static PackageArchive Empty { get; } = new();

    /// <summary>Looks at every entry. What is wrong goes to <paramref name="findings"/>; the archive is not to be used when that holds an error.</summary>
    internal static PackageArchive Check(ZipArchive zip, long length, ArchiveLimits limits, FindingList findings)
    {
        var archive = new PackageArchive();
        if (zip.Entries.Count > limits.Entries)
        {
            findings.Add(Severity.Error, PackageCodes.TooManyEntries, "", 1, 1, $"L'archive contient {zip.Entries.Count} entrées ; {limits.Entries} au plus sont acceptées. Retirez ce qui ne sert pas au paquet.");
            return archive;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long opened = 0, packed = 0;
        foreach (var entry in zip.Entries)
        {
            // Some Windows tools write backslashes; they mean a folder there, and an escape if left as they are.
            var path = entry.FullName.Replace('\\', '/');
            if (Refusal(entry, path, limits) is { } refusal)
            {
                findings.Add(Severity.Error, refusal.Code, path, 1, 1, refusal.Message);
                continue;
            }

            opened += entry.Length;
            packed += entry.CompressedLength;
            if (path.EndsWith('/'))
            {
                continue;
            }

            if (!names.Add(path))
            {
                findings.Add(Severity.Error, PackageCodes.EntryTwice, path, 1, 1, "Deux entrées de l'archive portent ce nom, aux majuscules près. Gardez-en une.");
                continue;
            }

            archive._files[path] = entry;
        }

        if (opened > limits.Bytes)
        {
            findings.Add(Severity.Error, PackageCodes.TooLarge, "", 1, 1, $"Ouvert, ce paquet pèse {opened / 1_000_000} Mo ; {limits.Bytes / 1_000_000} Mo au plus sont acceptés. Allégez ses médias.");
        }

        if (packed > length)
        {
            findings.Add(Severity.Error, PackageCodes.Bomb, "", 1, 1, "Des entrées de l'archive partagent les mêmes octets, ce que fait une bombe de décompression. Refaites l'archive avec un outil courant.");
        }

        return archive;
    }

    /// <summary>A file's text stream; ends with an error when it gives more bytes than declared.</summary>
    internal Stream Open(string path) => _files[path].Open();

    /// <summary>Copies a file, and no byte more than it declared.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or gives another number of bytes than it declared.</exception>
    public async Task CopyToAsync(string path, Stream target, CancellationToken ct)
    {
        var entry = _files[path];
        await using var source = await entry.OpenAsync(ct);
        var buffer = new byte[81920];
        var left = entry.Length;
        int read;
        while ((read = await source.ReadAsync(buffer, ct)) > 0)
        {
            left -= read;
            if (left < 0)
            {
                throw new InvalidDataException($"{path} holds more bytes than it declares.");
            }

            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        if (left != 0)
        {
            throw new InvalidDataException($"{path} holds fewer bytes than it declares.");
        }
    }

    private static (string Code, string Message)? Refusal(ZipArchiveEntry entry, string path, ArchiveLimits limits)
    {
        if (!IsPlainPath(path, limits.PathLength))
        {
            return (PackageCodes.BadPath, "Ce chemin sort de l'archive, est absolu, trop long ou contient un caractère interdit. Renommez ce fichier et refaites l'archive.");
        }

        // The high half holds the Unix mode: only plain files (8), folders (4) and « unknown » (0) are taken.
        if (((entry.ExternalAttributes >> 28) & 0xF) is not (0 or 4 or 8))
        {
            return (PackageCodes.SpecialFile, "Cette entrée est un lien symbolique ou un fichier spécial. Mettez le vrai fichier à sa place.");
        }

        if (entry.IsEncrypted)
        {
            return (PackageCodes.Encrypted, "Cette entrée est chiffrée. Refaites l'archive sans mot de passe.");
        }

        return entry.Length > 1024 * 1024 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio
            ? (PackageCodes.Bomb, $"Cette entrée grossit plus de {limits.Ratio} fois à l'ouverture, ce que fait une bombe de décompression. Retirez-la ou stockez-la sans compression.")
            : null;
    }

    /// <summary>Relative, without a step up, without a drive, a device or a control character.</summary>
    private static bool IsPlainPath(string path, int longest) =>
        path.Length > 0 && path.Length <= longest && path[0] != '/'
        && !path.Any(c => char.IsControl(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsSurrogate(c))
        && path.TrimEnd('/').Split('/').All(step => step.Length > 0 && step.Trim() == step && step[^1] != '.');
}
