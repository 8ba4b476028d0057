using System.IO.Compression;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Packages;

/// <summary>What reading a package gave: the package and its archive, or what is wrong with it.</summary>
/// <param name="Package">Null when something is wrong.</param>
/// <param name="Archive">The files, or null for a bare <c>cmi5.xml</c>.</param>
/// <param name="Description">The text of cmi5.xml, imsmanifest.xml or h5p.json as it came.</param>
/// <param name="Findings">What is wrong, with its place in the archive, in French.</param>
public sealed record ReadPackage(Package? Package, PackageArchive? Archive, byte[] Description, IReadOnlyList<Finding> Findings) : IDisposable
{
    internal ZipArchive? Zip { get; init; }

    public void Dispose() => Zip?.Dispose();
}

/// <summary>
/// Reads learning packages: cmi5 (zip, zip64, bare cmi5.xml), SCORM 1.2 and 2004, H5P. A package's mistake is a finding, never
/// an exception, and nothing of it is run or fetched.
/// </summary>
public static class PackageReader
{
    /// <summary>A description is text: 20 megabytes hold 30,000 units.</summary>
    private const int LongestDescription = 20 * 1024 * 1024;

    /// <summary>Reads a package from a stream that can be sought; the caller disposes of both.</summary>
    public static ReadPackage Read(Stream stream, ArchiveLimits? limits = null)
    {
        var findings = new FindingList();
        return First(stream) switch
        {
            'P' => ReadArchive(stream, limits ?? ArchiveLimits.Default, findings),
            '<' => ReadBare(stream, findings),
            _ => Refused(findings, PackageCodes.NotAPackage, "Ce fichier n'est ni une archive zip ni un fichier XML. Envoyez un paquet cmi5, SCORM ou H5P, ou un fichier `cmi5.xml`."),
        };
    }

    /// <summary>Reads again a description that was accepted with its archive; its files are not looked for a second time.</summary>
    public static Package? Again(PackageFormat format, byte[] description)
    {
        var findings = new FindingList();
        var archive = PackageArchive.Empty;
        return format == PackageFormat.H5p ? new H5pReader(archive, findings).Read(description)
            : PackageXml.Read(description, "", findings) is not { } root ? null
            : format == PackageFormat.Cmi5 ? new Cmi5Reader("", archive, findings).Read(root)
            : new ManifestReader("", archive, findings).Read(root);
    }

    private static char First(Stream stream)
    {
        var start = stream.Position;
        Span<byte> head = stackalloc byte[64];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = start;
        var text = head[..length];
        if (text.StartsWith("PK"u8))
        {
            return 'P';
        }

        // UTF-16 and UTF-8 marks, then the space that a bare file may begin with.
        return text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? '<'
            : (char)text.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]).TrimStart(" \r\n\t"u8).ToArray().FirstOrDefault();
    }

    private static ReadPackage ReadBare(Stream stream, FindingList findings)
    {
        if (Bytes(stream) is not { } bytes)
        {
            return Refused(findings, PackageCodes.TooLarge, "Ce fichier XML dépasse 20 Mo. Découpez le cours.");
        }

        var package = PackageXml.Read(bytes, Cmi5Reader.FileName, findings) is { } root ? new Cmi5Reader(Cmi5Reader.FileName, null, findings).Read(root) : null;
        return new ReadPackage(findings.HasErrors ? null : package, null, bytes, findings.Findings);
    }

    private static ReadPackage ReadArchive(Stream stream, ArchiveLimits limits, FindingList findings)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var archive = PackageArchive.Check(zip, stream.Length, limits, findings);
            if (findings.HasErrors)
            {
                return new ReadPackage(null, null, [], findings.Findings) { Zip = zip };
            }

            var (package, description) = ReadDescription(archive, findings);
            return new ReadPackage(findings.HasErrors ? null : package, archive, description, findings.Findings) { Zip = zip };
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException or IOException)
        {
            zip?.Dispose();
            return Refused(findings, PackageCodes.BrokenArchive, "Cette archive zip est abîmée ou incomplète. Refaites-la, puis envoyez-la à nouveau.");
        }
    }

    private static (Package? Package, byte[] Description) ReadDescription(PackageArchive archive, FindingList findings)
    {
        string[] names = [Cmi5Reader.FileName, ManifestReader.FileName, H5pReader.FileName];
        if (names.FirstOrDefault(archive.Has) is not { } name)
        {
            var nested = archive.Files.FirstOrDefault(f => names.Contains(f.Split('/')[^1], StringComparer.OrdinalIgnoreCase));
            findings.Add(Severity.Error, PackageCodes.NoDescription, nested ?? "", 1, 1, nested is null
                ? "L'archive ne contient ni `cmi5.xml`, ni `imsmanifest.xml`, ni `h5p.json` à sa racine. Envoyez l'export entier, sans le recompresser."
                : $"« {nested} » n'est pas à la racine de l'archive. Compressez le contenu du dossier, pas le dossier, et gardez les noms en minuscules.");
            return (null, []);
        }

        using var stream = archive.Open(name);
        if (Bytes(stream) is not { } bytes)
        {
            findings.Add(Severity.Error, PackageCodes.TooLarge, name, 1, 1, "Ce fichier de description dépasse 20 Mo. Découpez le cours.");
            return (null, []);
        }

        if (name == H5pReader.FileName)
        {
            return (new H5pReader(archive, findings).Read(bytes), bytes);
        }

        return PackageXml.Read(bytes, name, findings) is not { } root ? (null, bytes)
            : (name == Cmi5Reader.FileName ? new Cmi5Reader(name, archive, findings).Read(root) : new ManifestReader(name, archive, findings).Read(root), bytes);
    }

    private static byte[]? Bytes(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (all.Length + read > LongestDescription)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static ReadPackage Refused(FindingList findings, string code, string message)
    {
        findings.Add(Severity.Error, code, "", 1, 1, message);
        return new ReadPackage(null, null, [], findings.Findings);
    }
}
