namespace Immunotox.Content.Packages;

/// <summary>A learning package made elsewhere, as its own description tells it (paquet pédagogique).</summary>
public sealed record Package
{
    public required PackageFormat Format { get; init; }

    /// <summary>The publisher's identifier: an IRI for cmi5, the manifest's identifier for SCORM, the main library for H5P.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text, possibly empty.</summary>
    public required string Description { get; init; }

    /// <summary>What can be launched, in the order of the package; <see cref="PackageUnit.Index"/> is the place in this list.</summary>
    public required IReadOnlyList<PackageUnit> Units { get; init; }

    /// <summary>Blocks and units of a cmi5 course as they nest; empty for the other formats.</summary>
    public IReadOnlyList<Cmi5Node> Nodes { get; init; } = [];
}

/// <summary>One thing of a package that can be launched: an assignable unit (cmi5), an item (SCORM), the content (H5P).</summary>
public sealed record PackageUnit
{
    /// <summary>Place in the package, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The publisher's identifier of the unit.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Absolute http(s) address, or a path in the archive with its query.</summary>
    public required string Url { get; init; }

    /// <summary>Whether <see cref="Url"/> is outside the archive.</summary>
    public bool IsElsewhere => Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    /// <summary>When the unit counts as done (cmi5, 13.1.4); SCORM and H5P units are done when completed or passed.</summary>
    public MoveOn MoveOn { get; init; } = MoveOn.NotApplicable;

    /// <summary>0 to 1, or null.</summary>
    public decimal? MasteryScore { get; init; }

    /// <summary>Text handed to the unit as it is (cmi5's launchParameters, SCORM's data from LMS), or null.</summary>
    public string? LaunchParameters { get; init; }

    /// <summary>cmi5's entitlementKey, or null.</summary>
    public string? EntitlementKey { get; init; }

    /// <summary>The publisher's activity type (an IRI), or null.</summary>
    public string? ActivityType { get; init; }

    /// <summary>Must have a window of its own (cmi5's launchMethod OwnWindow).</summary>
    public bool OwnWindow { get; init; }
}

/// <summary>When a cmi5 unit is satisfied (cmi5 specification, 13.1.4, moveOn).</summary>
public enum MoveOn { NotApplicable, Passed, Completed, CompletedAndPassed, CompletedOrPassed }

/// <summary>A node of a cmi5 course: a block that holds nodes, or a unit by its index.</summary>
public sealed record Cmi5Node
{
    /// <summary>The publisher's IRI.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Index of the unit, or null for a block.</summary>
    public int? Unit { get; init; }

    public IReadOnlyList<Cmi5Node> Nodes { get; init; } = [];
}
