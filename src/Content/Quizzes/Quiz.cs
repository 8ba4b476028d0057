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

    public required Provenance Provenance { get; init; }
}
