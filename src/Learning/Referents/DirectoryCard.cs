using Immunotox.Content;
using Immunotox.Content.Referents;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Referents;

/// <summary>How far a card may be relied upon: up to 90 days, up to 180, more, or never confirmed.</summary>
public enum Freshness { Fresh, Ageing, Stale, Never }

/// <summary>Days during which a referent is away, and who answers instead.</summary>
public sealed record Absence(DateOnly From, DateOnly To, string Substitute, string SubstitutePhone, DateOnly SaidOn)
{
    public bool IsOn(DateOnly day) => day >= From && day <= To;
}

/// <summary>A card of the directory as it stands now: the founding file, and what was confirmed or changed since. Every screen that shows a referent shows this.</summary>
public sealed record DirectoryCard
{
    public const int FreshDays = 90;
    public const int StaleDays = 180;

    public required ReferentId Id { get; init; }
    public required CardFacts Facts { get; init; }
    public required string Source { get; init; }

    /// <summary>Day the service last said that all this is right; null: never, or not since it was changed by others.</summary>
    public required DateOnly? Confirmed { get; init; }

    /// <summary>Day of the last change by the coordination that the service has not confirmed yet, or null.</summary>
    public required DateOnly? ImportedOn { get; init; }

    /// <summary>Day of an answer that the founding file has overruled by a later date, or null.</summary>
    public required DateOnly? OverruledOn { get; init; }

    /// <summary>The last absence said, past, running or to come; null when there is none or the referent is back.</summary>
    public required Absence? Absence { get; init; }

    public string Service => Facts.Service;
    public string Establishment => Facts.Establishment;

    public Absence? AbsenceOn(DateOnly day) => Absence is { } absence && absence.IsOn(day) ? absence : null;

    public Freshness FreshnessOn(DateOnly day) => Confirmed is not { } confirmed ? Freshness.Never
        : (day.DayNumber - confirmed.DayNumber) switch
        {
            <= FreshDays => Freshness.Fresh,
            <= StaleDays => Freshness.Ageing,
            _ => Freshness.Stale,
        };

    /// <summary>The numbers to call on a day: the substitute's first while the referent is away.</summary>
    public IReadOnlyList<CardLine> LinesOn(DateOnly day) => AbsenceOn(day) is { } away
        ? [new CardLine($"Remplaçant jusqu’au {French.Date(away.To)}\u00a0: {away.Substitute}", away.SubstitutePhone, null, Phone.IsFictitious(away.SubstitutePhone), [DutyRoute.Day, DutyRoute.Night, DutyRoute.Weekend], Giver.Service, away.SaidOn), .. Facts.Lines]
        : Facts.Lines;

    /// <summary>« confirmé le 3 mars 2026 » and what that is worth today.</summary>
    public string FreshnessInWords(DateOnly day) => FreshnessOn(day) switch
    {
        Freshness.Never when ImportedOn is { } imported => $"Modifiée par la coordination le {French.Date(imported)}, pas encore confirmée par le service.",
        Freshness.Never => "Fiche jamais confirmée par le service.",
        Freshness.Fresh => $"Confirmé le {French.Date(Confirmed!.Value)}.",
        Freshness.Ageing => $"Confirmé le {French.Date(Confirmed!.Value)}, il y a plus de trois mois\u00a0: à vérifier.",
        _ => $"Confirmé le {French.Date(Confirmed!.Value)}, il y a plus de six mois\u00a0: ne vous y fiez pas sans vérifier.",
    };
}
