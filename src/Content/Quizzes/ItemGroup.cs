namespace Immunotox.Content.Quizzes;

/// <summary>Kinds of progressive case: the questions come one after the other, and there is no going back.</summary>
public enum GroupKind
{
    /// <summary>Dossier progressif, 3 to 8 questions.</summary>
    Dp,

    /// <summary>Mini-dossier progressif, 2 to 4 questions.</summary>
    MiniDp,

    /// <summary>Key-feature problem: 3 questions, at least one QROC and one QRP.</summary>
    Kfp,
}

/// <summary>A progressive case: a vignette and the items that follow from it, in their only order.</summary>
public sealed record ItemGroup
{
    public required string Id { get; init; }
    public required GroupKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>What is known at the start; safe HTML. Later facts are in the stems of the items.</summary>
    public required string VignetteHtml { get; init; }

    /// <summary>In the order they are asked, retired ones left out.</summary>
    public required IReadOnlyList<ItemId> Items { get; init; }
}
