namespace Immunotox.Learning.Storage;

/// <summary>
/// Where the installation lives: the nearest folder, from the working directory then from the program upwards, that holds
/// <c>courses/</c>. <c>Paths:Courses</c> and <c>Paths:Data</c> in configuration override it.
/// </summary>
internal sealed class InstallFolder
{
    public InstallFolder(IConfiguration configuration)
    {
        var root = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();
        Courses = Path.GetFullPath(configuration["Paths:Courses"] ?? Path.Combine(root, "courses"));
        Data = Path.GetFullPath(configuration["Paths:Data"] ?? Path.Combine(root, "data"));
        Directory.CreateDirectory(Data);
    }

    /// <summary>Authored files.</summary>
    public string Courses { get; }

    /// <summary>Everything the program writes: database and keys. Copy this folder and you have a backup.</summary>
    public string Data { get; }

    public string Database => Path.Combine(Data, "immunotox.db");
    public string Keys => Path.Combine(Data, "keys");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "courses")))
                return folder.FullName;
        return null;
    }
}
