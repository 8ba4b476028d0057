using Immunotox.Content.Sources;

namespace Immunotox.Content.Cases;

/// <summary>A case module (cas clinique): scenes with decisions, on an invented patient.</summary>
public sealed record Case
{
    public required CaseId Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>Estimated minutes, declared by the author.</summary>
    public required int Minutes { get; init; }

    /// <summary>The first one opens the case; at least one.</summary>
    public required IReadOnlyList<Scene> Scenes { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>The scene with this id, or null.</summary>
    public Scene? Find(string sceneId) => Scenes.FirstOrDefault(s => s.Id == sceneId);
}

/// <summary>One moment of a case.</summary>
/// <param name="Id">Unique within the case.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Html">What happens; safe HTML.</param>
/// <param name="Time">When it happens, as the case tells it: « Jour 3, 15 h »; null when nothing has passed.</param>
/// <param name="Decision">What the learner decides, or null at an end of the case.</param>
public sealed record Scene(string Id, string Title, string Html, string? Time, Decision? Decision);

/// <summary>A choice of conduct, tied to a step of an algorithm and to a referent.</summary>
public sealed record Decision
{
    /// <summary>The question, plain text.</summary>
    public required string Question { get; init; }

    public required IReadOnlyList<DecisionChoice> Choices { get; init; }

    /// <summary>The algorithm this decision applies.</summary>
    public required AlgorithmId Algorithm { get; init; }

    /// <summary>The node of it one stands at, e.g. <c>g3</c>.</summary>
    public required string StepId { get; init; }

    /// <summary>What it counts in the score, 1 to 5.</summary>
    public required int Weight { get; init; }

    /// <summary>Whom one would call.</summary>
    public required ReferentId Referent { get; init; }
}

/// <summary>One conduct offered by a decision.</summary>
/// <param name="Id"><c>a</c>, <c>b</c>, … in file order.</param>
/// <param name="Html">Safe HTML.</param>
/// <param name="Text">Plain text.</param>
/// <param name="IsExpert">Whether the expert path takes it.</param>
/// <param name="FeedbackHtml">Consequence and explanation; safe HTML.</param>
/// <param name="NextSceneId">Where it leads.</param>
/// <param name="NodeId">Node of the algorithm it leads to or stays at; null when it leaves the algorithm.</param>
/// <param name="IsDangerous">Whether it may kill: the case is then not passed, whatever the rest (échec forcé).</param>
public sealed record DecisionChoice(string Id, string Html, string Text, bool IsExpert, string FeedbackHtml, string NextSceneId, string? NodeId, bool IsDangerous)
{
    /// <summary>Where it stands in its file.</summary>
    internal int Offset { get; init; }
}
