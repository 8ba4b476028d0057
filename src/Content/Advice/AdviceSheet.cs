using Immunotox.Content.Sources;

namespace Immunotox.Content.Advice;

/// <summary>What a patient is told of one toxicity (fiche conseil), in plain French: no dose, no trade name, no grade.</summary>
public sealed record AdviceSheet
{
    public required AlgorithmId Id { get; init; }

    /// <summary>In everyday words: « Diarrhée et ventre douloureux ».</summary>
    public required string Title { get; init; }

    /// <summary>« De quoi s’agit-il ? », a sentence or two each.</summary>
    public required IReadOnlyList<string> What { get; init; }

    /// <summary>« Quels signes ? »</summary>
    public required IReadOnlyList<string> LookFor { get; init; }

    /// <summary>Signs of <c>shared/signs/fr.yml</c> it shows under « Que faire ? »; their own words say whom to call.</summary>
    public required IReadOnlyList<string> Signs { get; init; }

    /// <summary>« Ce que l’équipe peut faire »</summary>
    public required IReadOnlyList<string> Team { get; init; }

    public required Provenance Provenance { get; init; }
}
