namespace Immunotox.Content.Packages;

/// <summary>How much an archive may hold.</summary>
public sealed record ArchiveLimits
{
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Files and folders.</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>Bytes of all entries once open.</summary>
    public long Bytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes out for one byte in, for an entry of more than a megabyte: text seldom passes 30, an empty picture 200.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Characters of a path.</summary>
    public int PathLength { get; init; } = 240;
}
