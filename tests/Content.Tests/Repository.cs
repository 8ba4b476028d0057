namespace Immunotox.Content.Tests;

/// <summary>The working copy the tests run in.</summary>
internal static class Repository
{
    public static string Path(params string[] parts)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(root.FullName, "Immunotox.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("No repository above the tests.");
        }

        return System.IO.Path.Combine([root.FullName, .. parts]);
    }
}
