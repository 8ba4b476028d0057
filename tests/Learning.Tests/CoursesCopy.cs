namespace Immunotox.Learning.Tests;

/// <summary>The repository's courses in a folder of their own, to be changed by a test.</summary>
internal sealed class CoursesCopy : IDisposable
{
    public CoursesCopy()
    {
        var from = Path.Combine(LearningApp.Repository, "courses");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("imx-courses-").FullName;

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Replaces one text by another, wherever it stands in a file (<c>shared/algorithms/colite.md</c>); it must stand there.</summary>
    public void Replace(string path, string old, string @new)
    {
        var file = PathOf(path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
