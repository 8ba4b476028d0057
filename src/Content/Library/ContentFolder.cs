using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>
/// Reads a content folder from disk. What the system does not give is kept with the reason, so that the rest is read and the
/// author is told: a missing right never looks like a missing file.
/// </summary>
internal static class ContentFolder
{
    private static readonly EnumerationOptions Entries = new()
    {
        RecurseSubdirectories = false,
        // Dot files are hidden ones.
        AttributesToSkip = FileAttributes.Hidden,
        IgnoreInaccessible = false,
    };

    /// <exception cref="IOException">The folder itself is not there or cannot be listed: nothing can be said of its courses.</exception>
    public static IReadOnlyList<SourceFile> Read(string folder)
    {
        var found = new List<(string Path, FileSystemInfo Entry, ReadFault Fault)>();
        Walk(new DirectoryInfo(Path.GetFullPath(folder)), "", found);
        var files = new SourceFile?[found.Count];
        Parallel.For(0, found.Count, i => files[i] = ReadFile(found[i].Path, found[i].Entry, found[i].Fault));
        return [.. files.OfType<SourceFile>()];
    }

    private static void Walk(DirectoryInfo folder, string path, List<(string, FileSystemInfo, ReadFault)> found)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos("*", Entries);
        }
        catch (DirectoryNotFoundException) when (path.Length > 0)
        {
            // Removed since its parent was listed.
            return;
        }
        catch (Exception e) when (IsRefusal(e) && path.Length > 0)
        {
            found.Add((path.TrimEnd('/'), folder, ReadFault.UnreadableFolder));
            return;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"Le dossier {folder.FullName} ne peut pas être ouvert : vérifiez ses droits.", e);
        }

        foreach (var entry in entries)
        {
            var here = path + entry.Name;
            if (IsLink(entry))
            {
                // A dead link looks like a file; at the top, one named like a course stands for a folder.
                var isFolder = entry is DirectoryInfo || (path.Length == 0 && Slug.IsSlug(entry.Name));
                found.Add((here, entry, isFolder ? ReadFault.LinkedFolder : ReadFault.LinkedFile));
            }
            else if (entry is DirectoryInfo inner)
            {
                Walk(inner, here + "/", found);
            }
            else
            {
                found.Add((here, entry, ReadFault.None));
            }
        }
    }

    private static SourceFile? ReadFile(string path, FileSystemInfo entry, ReadFault fault)
    {
        if (fault != ReadFault.None)
        {
            return new SourceFile(path, default) { Fault = fault };
        }

        try
        {
            return new SourceFile(path, File.ReadAllBytes(entry.FullName));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // An editor renamed or removed it since the walk: it is not there any more.
            return null;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return new SourceFile(path, default) { Fault = ReadFault.UnreadableFile };
        }
    }

    /// <summary>Some systems mark files kept in a cloud like links; only a link names where it leads.</summary>
    private static bool IsLink(FileSystemInfo entry)
    {
        try
        {
            return (entry.Attributes & FileAttributes.ReparsePoint) != 0 && entry.LinkTarget is not null;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return true;
        }
    }

    private static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or System.Security.SecurityException;
}
