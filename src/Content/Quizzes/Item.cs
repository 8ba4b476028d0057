namespace Immunotox.Content.Quizzes;

/// <summary>The format of an item, by its French name (règles R2C; last four: common formats of French faculties).</summary>
public enum ItemType
{
    /// <summary>Question à réponse unique.</summary>
    Qru,

    /// <summary>Question à réponses multiples, number of valid choices not told.</summary>
    Qrm,

    /// <summary>Question à réponses multiples, number told (réponses précisées).</summary>
    Qrp,

    /// <summary>Question à réponses précisées longue: 10 to 25 choices in menus, 1 to 5 expected, number told.</summary>
    Qrpl,

    /// <summary>Question à réponse ouverte courte, five words at most.</summary>
    Qroc,

    /// <summary>Zones to point at on a picture, number told; each zone is also in a list.</summary>
    Qzone,

    /// <summary>Test de concordance de script: five steps, credited as a panel of experts answered.</summary>
    Tcs,

    /// <summary>A number with its unit, within a tolerance.</summary>
    Num,

    /// <summary>Steps to put in order.</summary>
    Ordre,

    /// <summary>Pairs to make (association).</summary>
    Assoc,
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

    /// <summary>Empty for <see cref="ItemType.Qroc"/> and <see cref="ItemType.Num"/>; the five steps of a TCS; what is ordered or matched.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Accepted forms of a <see cref="ItemType.Qroc"/> or <see cref="ItemType.Num"/>; empty for the others.</summary>
    public required IReadOnlyList<string> AcceptedForms { get; init; }

    /// <summary>Explanation shown after the answer; safe HTML with source and links.</summary>
    public required string ExplanationHtml { get; init; }

    /// <summary>Withdrawn by its authors: kept for old attempts, never drawn again.</summary>
    public required bool IsRetired { get; init; }

    /// <summary>Hash of stem, choices and key: what <c>published.yml</c> freezes.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Themes (slugs) by which an exam draws items and a learner sees what is weak; may be empty.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>1-based numbers of the course objectives the item tests; may be empty.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];

    /// <summary>The progressive case the item belongs to, or null when it stands alone.</summary>
    public string? Group { get; init; }

    /// <summary>A QROC whose author forgives one wrong letter in words of eight letters or more.</summary>
    public bool ForgivesTypo { get; init; }

    /// <summary>A TCS whose panel was made up for a demonstration and says so.</summary>
    public bool HasDemonstrationPanel { get; init; }

    /// <summary>Accepted numbers of a <see cref="ItemType.Num"/>.</summary>
    public IReadOnlyList<NumericKey> Numbers { get; init; } = [];

    /// <summary>What the choices of an <see cref="ItemType.Assoc"/> are matched with, distractors included.</summary>
    public IReadOnlyList<MatchTarget> Targets { get; init; } = [];

    /// <summary>Picture of a <see cref="ItemType.Qzone"/>: address, size in pixels and text alternative.</summary>
    public ZonePicture? Picture { get; init; }

    /// <summary>Pages the explanation points at, to be read again.</summary>
    public IReadOnlyList<PageReference> PagesToRead { get; init; } = [];

    /// <summary>Steps of algorithms the explanation points at: shown with it as they stand today.</summary>
    public IReadOnlyList<StepReference> StepsCited { get; init; } = [];

    /// <summary>How many choices are right: told to the candidate of a QRP, QRPL or QZONE.</summary>
    public int Expected => Choices.Count(c => c.IsValid);
}

/// <summary>One possible answer of an item.</summary>
/// <param name="Id"><c>a</c>, <c>b</c>, … in file order.</param>
/// <param name="Html">Safe HTML.</param>
/// <param name="Text">Plain text.</param>
/// <param name="IsValid">Whether a right answer ticks it.</param>
/// <param name="Mark">Forced-zero mark, see <see cref="ChoiceMark"/>.</param>
/// <param name="FeedbackHtml">Why it is right or wrong, or null; of a TCS, the reasons of the panel.</param>
public sealed record Choice(string Id, string Html, string Text, bool IsValid, ChoiceMark Mark, string? FeedbackHtml)
{
    /// <summary>Experts of the panel who chose this step (TCS), or the right 1-based place (ordering); else 0.</summary>
    public int Number { get; init; }

    /// <summary>Where the zone lies (QZONE), or null.</summary>
    public Zone? Zone { get; init; }

    /// <summary>The <see cref="MatchTarget.Id"/> it goes with (matching), or null.</summary>
    public string? Target { get; init; }
}

/// <summary>A rectangle on a picture, in percent of its width and height, from the upper left corner.</summary>
public sealed record Zone(decimal Left, decimal Top, decimal Width, decimal Height);

/// <summary>The picture of a zone question.</summary>
public sealed record ZonePicture(string Address, int Width, int Height, string Alternative);

/// <summary>The other half of a pair.</summary>
/// <param name="Id"><c>a</c>, <c>b</c>, … in file order.</param>
public sealed record MatchTarget(string Id, string Text);

/// <summary>An accepted number.</summary>
/// <param name="Unit">As written (« mg/kg »), or null when none is asked.</param>
/// <param name="Tolerance">Absolute, in the same unit, 0 or more; a border is accepted.</param>
public sealed record NumericKey(decimal Value, string? Unit, decimal Tolerance);

/// <summary>A step of an algorithm.</summary>
public sealed record StepReference(string Algorithm, string Step);

/// <summary>A page of the course.</summary>
public sealed record PageReference(string Module, string? Page, string Title);
