namespace Immunotox.Content.Sources;

/// <summary>Where a clinical text stands in its reading by clinicians (état de relecture).</summary>
public enum ReviewStatus
{
    /// <summary>Written from public sources; no clinician has read it (brouillon à valider).</summary>
    Draft,

    /// <summary>Read by one named clinician (relu).</summary>
    Reviewed,

    /// <summary>Validated by two named clinicians or the faculty (validé).</summary>
    Validated,
}

/// <summary>One entry of the bibliography <c>courses/shared/sources.yml</c>.</summary>
/// <param name="Key">Short key used in files, e.g. <c>ASCO2021</c>.</param>
/// <param name="Reference">Full reference as printed.</param>
/// <param name="Consulted">What part of it was really read, or null.</param>
public sealed record Source(string Key, string Reference, string? Consulted);

/// <summary>Who wrote a clinical file, from what, who must validate it, and until when it may be shown as current.</summary>
public sealed record Provenance
{
    public required IReadOnlyList<string> Authors { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }
    public required ReviewStatus Status { get; init; }

    /// <summary>Who must validate the text, by function or name.</summary>
    public required string Validator { get; init; }

    /// <summary>Clinicians who read it; empty while <see cref="Status"/> is draft.</summary>
    public required IReadOnlyList<string> ReviewedBy { get; init; }

    /// <summary>Author's version label, e.g. <c>1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Last change of substance.</summary>
    public required DateOnly Updated { get; init; }

    /// <summary>After this date the text is shown as out of date (périmé).</summary>
    public required DateOnly ReviewDue { get; init; }

    /// <summary>Whether the text is past its review date on <paramref name="today"/>.</summary>
    public bool IsOverdue(DateOnly today) => today > ReviewDue;
}
