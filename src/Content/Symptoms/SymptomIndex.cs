using Immunotox.Content.Sources;

namespace Immunotox.Content.Symptoms;

/// <summary>A symptom or sign as doctors and others say it, and the algorithms it leads to.</summary>
public sealed record Symptom
{
    /// <summary>As a doctor writes it, « Diarrhée »; unique in the index.</summary>
    public required string Name { get; init; }

    /// <summary>Everyday words, abbreviations and English terms for it; may be empty.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Most likely or most urgent first; at least one.</summary>
    public required IReadOnlyList<AlgorithmId> Algorithms { get; init; }

    /// <summary>Where the tie was read: a part of the algorithms, or another document.</summary>
    public required string Source { get; init; }
}

/// <summary>The index of symptoms (<c>shared/symptoms.yml</c>), with who vouches for it.</summary>
public sealed record SymptomIndex
{
    public required IReadOnlyList<Symptom> Symptoms { get; init; }
    public required Provenance Provenance { get; init; }
}
