using Immunotox.Content.Sources;

namespace Immunotox.Content.Comics;

/// <summary>A short comic of the ImmunoToon series, read without an account by a patient or a caregiver.</summary>
public sealed record Episode
{
    public required EpisodeId Id { get; init; }
    public required string Title { get; init; }

    /// <summary>One sentence for lists, plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>Estimated reading time in minutes, declared by the author: 1 to 10.</summary>
    public required int Minutes { get; init; }

    /// <summary>Whether it is told to a relative (« ce que vous pouvez remarquer ») and not to the patient.</summary>
    public required bool IsForCaregivers { get; init; }

    /// <summary>The same subject told to the other reader; null when the author gives none.</summary>
    public required EpisodeId? Twin { get; init; }

    public required IReadOnlyList<string> Objectives { get; init; }

    /// <summary>The first opens the episode; at least one.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>What the reader may check for themselves; never scored, never sent.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Three points to tell a relative (HAS « Faire dire »); empty when the episode has none.</summary>
    public required IReadOnlyList<string> ToTell { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>The panel with this id, or null.</summary>
    public Panel? Find(string panelId) => Panels.FirstOrDefault(p => p.Id == panelId);
}

/// <summary>One screen of an episode: a picture made from its stage, and words to read in order.</summary>
public sealed record Panel
{
    /// <summary>Unique within the episode.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }
    public required Stage Stage { get; init; }

    /// <summary>Captions and bubbles in reading order.</summary>
    public required IReadOnlyList<PanelLine> Lines { get; init; }

    /// <summary>What the reader chooses, or null.</summary>
    public required Fork? Fork { get; init; }

    /// <summary>The panel that follows; null at a fork and at an end.</summary>
    public required string? NextId { get; init; }

    /// <summary>How the story ends here; null elsewhere.</summary>
    public required Outcome? Outcome { get; init; }
}

/// <summary>Words of a panel: a caption when nobody says them.</summary>
/// <param name="Speaker">Null for a caption.</param>
/// <param name="IsThought">Thought and not said.</param>
/// <param name="Html">Safe HTML.</param>
/// <param name="Text">Plain text, for a voice and for measures of reading.</param>
public sealed record PanelLine(Character? Speaker, bool IsThought, string Html, string Text);

/// <summary>A question of the story, with the panels its answers lead to.</summary>
public sealed record Fork(string Question, IReadOnlyList<ForkPath> Paths);

/// <summary>One answer of a <see cref="Fork"/>.</summary>
public sealed record ForkPath(string Text, string PanelId);

/// <summary>How a story ends; none is anybody's fault.</summary>
public enum Outcome { Works, Stable, DoesNotWork, ToxicityCaughtEarly, ToxicityCaughtLate, Paused, Stopped, LongSurvival, Learned }

/// <summary>A comprehension question with one right answer, each answer explained.</summary>
public sealed record Question(string Text, IReadOnlyList<Answer> Answers);

/// <summary>One answer of a comprehension question.</summary>
public sealed record Answer(string Id, string Html, bool IsRight, string FeedbackHtml);
