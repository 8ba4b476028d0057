using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>Reads a content folder from disk.</summary>
internal static class ContentFolder
{
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        // A link could lead out of the folder; dot files are hidden ones.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        IgnoreInaccessible = false,
    };

    public static IReadOnlyList<SourceFile> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var paths = Directory.EnumerateFiles(root, "*", Walk).ToArray();
        var files = new SourceFile?[paths.Length];
        Parallel.For(0, paths.Length, i => files[i] = ReadFile(root, paths[i]));
        return [.. files.OfType<SourceFile>()];
    }

    private static SourceFile? ReadFile(string root, string path)
    {
        try
        {
            return new SourceFile(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // An editor renamed or removed it since the walk: it is not there any more.
            return null;
        }
    }
}
