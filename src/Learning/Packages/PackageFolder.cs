using Immunotox.Content.Packages;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Packages;

/// <summary>The files of packages, beside the database: one folder a package, named by its id, never by what a package says.</summary>
internal sealed class PackageFolder(InstallFolder install)
{
    private string Root => Directory.CreateDirectory(Path.Combine(install.Data, "packages")).FullName;

    public string Of(Guid id) => Path.Combine(Root, id.ToString("N"));

    /// <summary>A file that receives what is sent and is gone when closed.</summary>
    public FileStream Receive(Guid id) =>
        new(Path.Combine(Root, id.ToString("N") + ".recu"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>Opens a checked archive; every path stays under the folder of the package, which is looked at once more here.</summary>
    /// <exception cref="InvalidDataException">A file of the archive is damaged or leaves the folder.</exception>
    public async Task OpenAsync(Guid id, PackageArchive archive, CancellationToken ct)
    {
        foreach (var path in archive.Files)
        {
            var target = Find(id, path) ?? throw new InvalidDataException($"{path} leaves the package.");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await archive.CopyToAsync(path, file, ct);
        }
    }

    /// <summary>Where a path of a package stands, or null when it would leave the package's folder.</summary>
    public string? Find(Guid id, string path)
    {
        var folder = Of(id) + Path.DirectorySeparatorChar;
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var target = Path.GetFullPath(Path.Combine(folder, path));
        return target.StartsWith(folder, StringComparison.Ordinal) ? target : null;
    }

    public void Remove(Guid id)
    {
        if (Directory.Exists(Of(id))) Directory.Delete(Of(id), recursive: true);
    }
}
