using Immunotox.Content.Sources;

namespace Immunotox.Content.Drugs;

/// <summary>An immunotherapy by its French generic name (DCI).</summary>
public sealed record Drug
{
    /// <summary>Generic name, lower case: « nivolumab »; unique in the list.</summary>
    public required string Name { get; init; }

    /// <summary>« anti-PD-1 », « anti-PD-L1 ».</summary>
    public required string Class { get; init; }

    /// <summary>Names under which it is sold in the European Union; for professionals only, never on a patient's page.</summary>
    public required IReadOnlyList<string> TradeNames { get; init; }

    /// <summary>How it is said for short, « nivo »; may be empty.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Where its names were read.</summary>
    public required string Source { get; init; }

    /// <summary>When the names were last compared with that source, or null: never.</summary>
    public required DateOnly? Confirmed { get; init; }
}

/// <summary>The list of immunotherapies (<c>shared/drugs.yml</c>), with who vouches for it.</summary>
public sealed record DrugList
{
    public required IReadOnlyList<Drug> Drugs { get; init; }
    public required Provenance Provenance { get; init; }
}
