namespace Immunotox.Content.Quizzes;

/// <summary>The format of an item, by its French name (règles R2C).</summary>
public enum ItemType
{
    /// <summary>Question à réponse unique.</summary>
    Qru,

    /// <summary>Question à réponses multiples, number of valid choices not told.</summary>
    Qrm,

    /// <summary>Question à réponse ouverte courte, five words at most.</summary>
    Qroc,
}

/// <summary>Rank of knowledge of the French second cycle: A basic, B specialised.</summary>
public enum Rank { A, B }

/// <summary>A choice that alone decides: an unticked <see cref="Indispensable"/> or a ticked <see cref="Inacceptable"/> gives 0.</summary>
public enum ChoiceMark { None, Indispensable, Inacceptable }

/// <summary>One question of a quiz. Once published its stem, choices and key are frozen.</summary>
public sealed record Item
{
    public required ItemId Id { get; init; }
    public required ItemType Type { get; init; }
    public required Rank Rank { get; init; }

    /// <summary>Weight in the quiz's score; 1 by default, greater than 0.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Safe HTML of the question.</summary>
    public required string StemHtml { get; init; }

    /// <summary>The question as plain text, for lists and statements.</summary>
    public required string StemText { get; init; }

    /// <summary>Empty for <see cref="ItemType.Qroc"/>.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Accepted forms of a <see cref="ItemType.Qroc"/>; empty for the others.</summary>
    public required IReadOnlyList<string> AcceptedForms { get; init; }

    /// <summary>Explanation shown after the answer; safe HTML with source and links.</summary>
    public required string ExplanationHtml { get; init; }

    /// <summary>Withdrawn by its authors: kept for old attempts, never drawn again.</summary>
    public required bool IsRetired { get; init; }

    /// <summary>Hash of stem, choices and key: what <c>published.yml</c> freezes.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>One possible answer of an item.</summary>
/// <param name="Id"><c>a</c>, <c>b</c>, … in file order.</param>
/// <param name="Html">Safe HTML.</param>
/// <param name="Text">Plain text.</param>
/// <param name="IsValid">Whether a right answer ticks it.</param>
/// <param name="Mark">Forced-zero mark, see <see cref="ChoiceMark"/>.</param>
/// <param name="FeedbackHtml">Why it is right or wrong, or null.</param>
public sealed record Choice(string Id, string Html, string Text, bool IsValid, ChoiceMark Mark, string? FeedbackHtml);
