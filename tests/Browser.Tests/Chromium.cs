namespace Immunotox.Browser.Tests;

/// <summary>The system's Chromium: where it is, how it is launched, and what to do without it.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string? Asked = Environment.GetEnvironmentVariable("CHROMIUM");

    /// <summary>The executable, or null when this machine has none.</summary>
    public static string? Executable { get; } = Asked is { Length: > 0 } ? (File.Exists(Asked) ? Asked : null) : OnPath();

    /// <summary>Why browser tests are skipped, or null when they can run.</summary>
    public static string? Missing { get; } = Executable is not null ? null
        : (Asked is { Length: > 0 } ? $"CHROMIUM names {Asked}, which does not exist. " : "No Chromium on this machine. ")
            + "Install it (apt-get install chromium) or set CHROMIUM to the executable.";

    /// <summary>Works in a container without a user namespace, and asks nothing of the network on its own.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static string? OnPath() =>
        (from name in Names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let candidate = Path.Combine(folder, name)
         where File.Exists(candidate)
         select candidate).FirstOrDefault();
}
