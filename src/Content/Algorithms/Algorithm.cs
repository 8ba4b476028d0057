using Immunotox.Content.Sources;

namespace Immunotox.Content.Algorithms;

/// <summary>Management algorithm of one toxicity (algorithme de prise en charge): red flags, differentials, then a step per grade.</summary>
public sealed record Algorithm
{
    public required AlgorithmId Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Organ in plain French, lower case: « tube digestif ».</summary>
    public required string Organ { get; init; }

    public required ReferentId Referent { get; init; }
    public required string Frequency { get; init; }
    public required string Onset { get; init; }
    public required IReadOnlyList<string> RedFlags { get; init; }
    public required IReadOnlyList<string> Differentials { get; init; }
    public required IReadOnlyList<string> Pitfalls { get; init; }
    public required string Rechallenge { get; init; }

    /// <summary>Where guidelines differ: who says what (choix local à faire), or null.</summary>
    public required string? Disagreement { get; init; }

    /// <summary>By grade, ascending; at least one.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Safe HTML of the file's body (« À retenir »), may be empty.</summary>
    public required string NotesHtml { get; init; }

    public required Provenance Provenance { get; init; }
}

/// <summary>What to do with the immunotherapy.</summary>
public enum ImmunotherapyAction { Continue, ConsiderHold, Hold, StopAntiCtla4HoldAntiPd1, ConsiderStop, Stop }

/// <summary>Where the patient is cared for.</summary>
public enum CareSetting { Ambulatory, DayHospital, Ward, IntensiveCare }

/// <summary>How fast the referent is reached.</summary>
public enum ReferralUrgency { Routine, TwoWeeks, SevenDays, SeventyTwoHours, SameDay, Immediate }

/// <summary>What to do at one grade (CTCAE 5.0) of a toxicity.</summary>
public sealed record Step
{
    /// <summary>Unique within the algorithm, e.g. <c>g2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>1 to 4.</summary>
    public required int GradeMin { get; init; }

    /// <summary>1 to 4, at least <see cref="GradeMin"/>.</summary>
    public required int GradeMax { get; init; }

    public required string Definition { get; init; }
    public required IReadOnlyList<string> Workup { get; init; }
    public required ImmunotherapyAction Action { get; init; }
    public required string ActionText { get; init; }

    /// <summary>Corticosteroid line with dose and taper, or null when none is given.</summary>
    public required string? Steroids { get; init; }

    public required IReadOnlyList<SecondLine> SecondLine { get; init; }
    public required CareSetting Setting { get; init; }
    public required string Monitoring { get; init; }
    public required ReferralUrgency Urgency { get; init; }
    public required string Referral { get; init; }

    /// <summary>Hours until reassessment, or null.</summary>
    public required int? ReassessHours { get; init; }

    public required string IfBetter { get; init; }
    public required string IfWorse { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>A treatment added when the first line fails.</summary>
public sealed record SecondLine(string Drug, string Dose, string When);
