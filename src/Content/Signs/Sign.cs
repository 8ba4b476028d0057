using Immunotox.Content.Sources;

namespace Immunotox.Content.Signs;

/// <summary>Whom a sign leads to; the same for everyone, whatever they feel.</summary>
public enum Tier
{
    /// <summary>Call the team the same day, on the number of the alert card.</summary>
    TeamToday,

    /// <summary>Go to the emergency department.</summary>
    Emergency,

    /// <summary>Call 15 or 112 at once.</summary>
    Call15,
}

/// <summary>A part of the body by which signs are found.</summary>
public enum BodyPart { Breath, Heart, Belly, Skin, Head, Eyes, Muscles, Hormones, Urine, Whole }

/// <summary>A warning sign in everyday words (signe d'alerte), with whom to call and what to say.</summary>
public sealed record Sign
{
    /// <summary>Slug, unique in its language and the same in every language.</summary>
    public required string Id { get; init; }

    public required Tier Tier { get; init; }
    public required BodyPart Part { get; init; }

    /// <summary>As a person says it, « Je suis essoufflé plus vite que d’habitude ».</summary>
    public required string Title { get; init; }

    /// <summary>Other everyday words for it.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What to say first on the phone.</summary>
    public required string Say { get; init; }

    /// <summary>What the person who answers will ask.</summary>
    public required IReadOnlyList<string> Ready { get; init; }

    /// <summary>What to do meanwhile, and what not to.</summary>
    public required IReadOnlyList<string> Meanwhile { get; init; }
}

/// <summary>All the signs in one language (<c>shared/signs/fr.yml</c>), with who vouches for them.</summary>
public sealed record SignSheet
{
    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<Sign> Signs { get; init; }
    public required Provenance Provenance { get; init; }
}
