namespace Immunotox.Content.Referents;

/// <summary>A specialist service of the directory (annuaire) and how to reach it.</summary>
public sealed record Referent
{
    public required ReferentId Id { get; init; }

    /// <summary>Specialty, lower case: « pneumologie ».</summary>
    public required string Specialty { get; init; }

    public required string Service { get; init; }

    /// <summary>Hospital or institution.</summary>
    public required string Establishment { get; init; }

    /// <summary>Where it gives advice; the establishment when the file names no site.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    public required IReadOnlyList<string> Organs { get; init; }

    /// <summary>A person only when the founding slides name one; else null.</summary>
    public required string? Person { get; init; }

    /// <summary>What the service or person does for the programme.</summary>
    public required string Role { get; init; }

    /// <summary>How a patient is referred (comment adresser), or null while nobody has said it.</summary>
    public required string? HowToRefer { get; init; }

    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>Where the service and person were read.</summary>
    public required string Source { get; init; }

    /// <summary>When the card was last confirmed by the service, or null: never.</summary>
    public required DateOnly? Confirmed { get; init; }

    /// <summary>When the authors last changed the card in the file, or null; the later of this and of an answer of the service is believed.</summary>
    public required DateOnly? Updated { get; init; }
}

/// <summary>When a number is answered.</summary>
public enum DutyRoute
{
    /// <summary>Working days, opening hours (jour).</summary>
    Day,

    /// <summary>Nights before a working day (nuit).</summary>
    Night,

    /// <summary>Saturdays, Sundays and public holidays, day and night (week-end et jours fériés).</summary>
    Weekend,
}

/// <summary>A way to reach a service.</summary>
/// <param name="Label">« Avis en journée », « Secrétariat ».</param>
/// <param name="Phone">French form with spaces.</param>
/// <param name="Hours">Free text, or null.</param>
/// <param name="IsDemonstration">Not a real number: from the ranges ARCEP reserves for fiction.</param>
/// <param name="Routes">When it is answered; at least one.</param>
public sealed record Contact(string Label, string Phone, string? Hours, bool IsDemonstration, IReadOnlyList<DutyRoute> Routes);
