using System.Text;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Export;

/// <summary>
/// The folder a copy is written to. It is written beside and takes its place at the end, so that a failure leaves what was there;
/// only what an earlier export wrote is ever replaced.
/// </summary>
internal sealed class CopyFolder : IDisposable
{
    /// <summary>Lists what an export wrote, so that the next one knows what is its own.</summary>
    public const string Marker = CopyMap.Parts + "/copie.txt";

    private const string FirstLine = "ImmunoToon : fichiers de cette copie";

    /// <summary>What systems leave in folders by themselves.</summary>
    private static readonly string[] Litter = ["Thumbs.db", "desktop.ini", ".DS_Store"];

    private readonly List<string> _files = [];
    private readonly string _beside;

    /// <exception cref="StartupException">The folder holds something that no export wrote, or cannot be replaced.</exception>
    public CopyFolder(string folder)
    {
        Full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetPathRoot(Full) == Full)
            throw new StartupException($"{Full} est un disque entier : donnez un dossier, par exemple {Path.Combine(Full, "ImmunoToon")}.");
        if (File.Exists(Full)) throw new StartupException($"{Full} est un fichier : donnez un dossier. Rien n'a été écrit.");
        if (Directory.Exists(Full)) RefuseWhatIsNotOurs();
        // On the same disk, so that taking its place is one step.
        _beside = $"{Full}.nouveau-{Path.GetRandomFileName()}";
    }

    public string Full { get; }

    /// <summary>Bytes written so far.</summary>
    public long Size { get; private set; }

    public int Count => _files.Count;

    public async Task WriteAsync(string file, byte[] bytes, CancellationToken ct)
    {
        var path = Path.GetFullPath(Path.Combine(_beside, file));
        if (!path.StartsWith(_beside + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidOperationException($"{file} leaves the folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, bytes, ct);
        _files.Add(file);
        Size += bytes.Length;
    }

    /// <summary>The new copy takes its place. Gives the folder of the old one when it could not be removed (a file of it is open).</summary>
    public async Task<string?> FinishAsync(CancellationToken ct)
    {
        await WriteAsync(Marker, Encoding.UTF8.GetBytes(string.Join('\n', [FirstLine, .. _files.Order(StringComparer.Ordinal), Marker, ""])), ct);
        if (!Directory.Exists(Full))
        {
            Directory.Move(_beside, Full);
            return null;
        }
        var old = $"{Full}.ancien-{Path.GetRandomFileName()}";
        Directory.Move(Full, old);
        try
        {
            Directory.Move(_beside, Full);
        }
        catch
        {
            Directory.Move(old, Full);
            throw;
        }
        try
        {
            Directory.Delete(old, recursive: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return old;
        }
    }

    /// <summary>Removes what was not finished.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_beside)) Directory.Delete(_beside, recursive: true);
    }

    private void RefuseWhatIsNotOurs()
    {
        var found = Directory.EnumerateFiles(Full, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(f => Path.GetRelativePath(Full, f).Replace('\\', '/')).Where(f => !Litter.Contains(Path.GetFileName(f))).ToList();
        if (found.Count == 0 && !Directory.EnumerateDirectories(Full).Any()) return;
        var marker = Path.Combine(Full, Marker);
        var ours = File.Exists(marker) ? File.ReadAllLines(marker) : [];
        if (ours is not [FirstLine, ..])
            throw new StartupException($"{Full} n'est pas vide et ne vient pas d'un export : rien n'a été écrit. Donnez un autre dossier.");
        // Somebody's own file in the folder of a copy would be lost with it.
        if (found.Except(ours, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } foreign)
            throw new StartupException($"{Full} contient {foreign}, qui ne vient pas d'un export : rien n'a été écrit. Déplacez ce fichier, ou donnez un autre dossier.");
    }
}
