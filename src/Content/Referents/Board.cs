namespace Immunotox.Content.Referents;

/// <summary>A multidisciplinary meeting where cases are presented (RCP).</summary>
public sealed record Board
{
    public required BoardId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Organs it discusses, in the words of the directory.</summary>
    public required IReadOnlyList<string> Organs { get; init; }

    /// <summary>The card of the directory that answers for it.</summary>
    public required ReferentId Referent { get; init; }

    public required string Place { get; init; }

    public required Rhythm Rhythm { get; init; }

    /// <summary>How a case is presented (comment présenter).</summary>
    public required string HowToPresent { get; init; }

    /// <summary>Dates and hours are not real ones: nobody has given them yet.</summary>
    public required bool IsDemonstration { get; init; }

    /// <summary>Where its existence was read.</summary>
    public required string Source { get; init; }
}
