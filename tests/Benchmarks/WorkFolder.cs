namespace Immunotox.Benchmarks;

/// <summary>A temporary folder, and where the repository is.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("imx-bench-");

    public static string Repository { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Courses => Path.Combine(Repository, "courses");

    public string New(string name) => _folder.CreateSubdirectory(name).FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Above(DirectoryInfo? from)
    {
        while (from is not null && !File.Exists(Path.Combine(from.FullName, "Immunotox.sln"))) from = from.Parent;
        return from?.FullName ?? throw new DirectoryNotFoundException("Run the benchmarks from a build inside the repository.");
    }
}
