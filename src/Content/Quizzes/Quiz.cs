using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>A set of items with a pass mark.</summary>
public sealed record Quiz
{
    public required QuizId Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Shown before the first item; safe HTML, may be empty.</summary>
    public required string IntroductionHtml { get; init; }

    /// <summary>Estimated minutes, declared by the author.</summary>
    public required int Minutes { get; init; }

    /// <summary>0 to 1; reached when equal.</summary>
    public required decimal PassMark { get; init; }

    /// <summary>In file order, retired items included; an attempt uses <see cref="ActiveItems"/>.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    public IReadOnlyList<Item> ActiveItems => _active ??= [.. Items.Where(i => !i.IsRetired)];

    private IReadOnlyList<Item>? _active;

    /// <summary>Progressive cases, in file order.</summary>
    public IReadOnlyList<ItemGroup> Groups { get; init; } = [];

    /// <summary>How it is sat: training by default.</summary>
    public QuizRules Rules { get; init; } = QuizRules.Training;

    public required Provenance Provenance { get; init; }
}

/// <summary>When explanations are shown.</summary>
public enum FeedbackLevel
{
    /// <summary>Never.</summary>
    None,

    /// <summary>After each answer, which is then final.</summary>
    AfterItem,

    /// <summary>After the last answer of a progressive case; alone, after the attempt.</summary>
    AfterCase,

    /// <summary>When the attempt is finished.</summary>
    AfterAttempt,

    /// <summary>When the session is closed for everybody.</summary>
    AfterClosing,
}

/// <summary>How a quiz is sat.</summary>
public sealed record QuizRules
{
    /// <summary>Free training: no limit, explanations at the end.</summary>
    public static QuizRules Training { get; } = new()
    {
        IsExam = false, DurationMinutes = null, MaxAttempts = null, Draw = [], ShufflesItems = false, Feedback = FeedbackLevel.AfterAttempt,
    };

    /// <summary>An exam is sat only within a session that the faculty opens.</summary>
    public required bool IsExam { get; init; }

    /// <summary>Minutes from the start of an attempt, or null without limit.</summary>
    public required int? DurationMinutes { get; init; }

    /// <summary>Attempts allowed (in one session for an exam), or null without limit.</summary>
    public required int? MaxAttempts { get; init; }

    /// <summary>Items to draw by theme; empty asks all. Progressive cases are always asked whole.</summary>
    public required IReadOnlyList<DrawRule> Draw { get; init; }

    /// <summary>Each attempt asks the items in an order of its own; a progressive case stays together, in its order.</summary>
    public required bool ShufflesItems { get; init; }

    public required FeedbackLevel Feedback { get; init; }
}

/// <summary>How many items of a theme an attempt draws; a null theme draws from all.</summary>
public sealed record DrawRule(string? Theme, int Count);
