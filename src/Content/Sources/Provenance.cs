namespace Immunotox.Content.Sources;

/// <summary>One entry of the bibliography <c>courses/shared/sources.yml</c>.</summary>
/// <param name="Key">Short key used in files, e.g. <c>ASCO2021</c>.</param>
/// <param name="Reference">Full reference as printed.</param>
/// <param name="Consulted">What part of it was really read, or null.</param>
public sealed record Source(string Key, string Reference, string? Consulted);

/// <summary>Who wrote a clinical file, from what, who must validate it, who signed it, and until when it may be shown as current.</summary>
public sealed record Provenance
{
    public required IReadOnlyList<string> Authors { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }
    /// <summary>Who must validate the text, by function or name.</summary>
    public required string Validator { get; init; }

    /// <summary>Author's version label, e.g. <c>1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Last change of substance.</summary>
    public required DateOnly Updated { get; init; }

    /// <summary>After this date the text is shown as out of date (périmé).</summary>
    public required DateOnly ReviewDue { get; init; }

    /// <summary>The file, relative to <c>courses/</c>.</summary>
    public required string Path { get; init; }

    /// <summary><see cref="TextHash"/> of the file and of the pictures it shows: what a signature holds for.</summary>
    public required string Hash { get; init; }

    /// <summary>What clinicians did with this very version, oldest first.</summary>
    public required IReadOnlyList<Signature> Acts { get; init; }

    /// <summary>Where the text stands on <paramref name="today"/>.</summary>
    public Review ReviewOn(DateOnly today) => Review.Of(Acts, ReviewDue, today);

    /// <summary>Whether the text is past its review date on <paramref name="today"/>.</summary>
    public bool IsOverdue(DateOnly today) => today > ReviewDue;
}
