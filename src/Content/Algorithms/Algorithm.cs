using Immunotox.Content.Sources;

namespace Immunotox.Content.Algorithms;

/// <summary>Decision graph of one toxicity (algorithme de prise en charge): red flags, differentials, then a step per grade.</summary>
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

    /// <summary>Questions, actions and outcomes around the grades, in file order; the first one opens the algorithm.</summary>
    public required IReadOnlyList<Node> Nodes { get; init; }

    /// <summary>The nodes of the grades, ascending; at least one.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Why a grade from 1 to 4 has no step: « Pas de grade 1. » Null when all have one.</summary>
    public required string? AbsentGrades { get; init; }

    /// <summary>Toxicities that come with this one or are mistaken for it.</summary>
    public required IReadOnlyList<AlgorithmId> Related { get; init; }

    /// <summary>What changed, newest version first; at least one.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Safe HTML of the file's body (« À retenir »), may be empty.</summary>
    public required string NotesHtml { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>Ids of all the nodes, grades among them.</summary>
    public IEnumerable<string> NodeIds => Nodes.Select(n => n.Id).Concat(Steps.Select(s => s.Id));

    /// <summary>« from>to » for every edge, and « node>node » for staying where one is: what a case may do.</summary>
    public IEnumerable<string> EdgeNames => NodeIds.SelectMany(from => From(from).Select(e => e.To).Append(from).Select(to => $"{from}>{to}"));

    /// <summary>The edges that leave a node; empty at an outcome.</summary>
    public IReadOnlyList<Edge> From(string node) =>
        Nodes.FirstOrDefault(n => n.Id == node)?.To ?? Steps.FirstOrDefault(s => s.Id == node)?.To ?? [];
}

/// <summary>What a node of the graph is; a grade is a <see cref="Step"/>.</summary>
public enum NodeKind { Question, Action, Outcome }

/// <summary>A node that is not a grade.</summary>
/// <param name="Id">Unique within the algorithm, steps included.</param>
/// <param name="Kind">An outcome has no edge, the others have.</param>
/// <param name="Text">The question asked, or what is done.</param>
/// <param name="Shows">The part of the algorithm to read at this node.</param>
/// <param name="To">Where it leads, in order; a question has at least two edges.</param>
/// <param name="Sources">At least one.</param>
public sealed record Node(string Id, NodeKind Kind, string Text, NodeDetail Shows, IReadOnlyList<Edge> To, IReadOnlyList<Source> Sources);

/// <summary>A part of the algorithm that a node asks to read.</summary>
public enum NodeDetail { None, RedFlags, Differentials, Rechallenge }

/// <summary>An edge of the graph.</summary>
/// <param name="To">Id of the node it leads to.</param>
/// <param name="When">In which case it is taken.</param>
public sealed record Edge(string To, string When);

/// <summary>What changed in one version.</summary>
public sealed record Change(string Version, DateOnly Date, string Text);

/// <summary>How much of a step was read in a cited source: all of its first line, a part, or nothing yet.</summary>
public enum Evidence { Read, Partial, Recalled }

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

    /// <summary>Node to go to when the patient is better.</summary>
    public required string BetterTo { get; init; }

    /// <summary>Node to go to when the patient is not better.</summary>
    public required string WorseTo { get; init; }

    public required Evidence Evidence { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Of <see cref="SecondLine"/>, what calms immunity when the first line is not enough.</summary>
    public IEnumerable<SecondLine> Immunomodulators => SecondLine.Where(l => l.Kind == TreatmentKind.Immunomodulator);

    /// <summary>Of <see cref="SecondLine"/>, what replaces a hormone, relieves or supports: often given at once, and no second line.</summary>
    public IEnumerable<SecondLine> Associated => SecondLine.Where(l => l.Kind != TreatmentKind.Immunomodulator);

    public IReadOnlyList<Edge> To => [new(BetterTo, IfBetter), new(WorseTo, IfWorse)];
}

/// <summary>A treatment beside or after the first line.</summary>
public sealed record SecondLine(string Drug, string Dose, string When, TreatmentKind Kind);

/// <summary>Why a treatment is given: to calm immunity, to relieve, to replace a hormone, or as a further corticosteroid.</summary>
public enum TreatmentKind { Immunomodulator, Symptomatic, Replacement, Corticosteroid }
