using Markdig.Syntax.Inlines;

namespace Immunotox.Content.Sources;

/// <summary>The box that opens a choice: <c>[x]</c>, <c>[ ]</c>, <c>[=]</c> or <c>[3]</c>, with its mark in parentheses if any.</summary>
internal sealed class ChoiceMarkInline : LeafInline
{
    /// <summary><c>x</c>, a space, <c>=</c>, or <c>#</c> for a number.</summary>
    public required char Box { get; init; }

    /// <summary>The number in the box, or 0.</summary>
    public int Number { get; init; }

    /// <summary>The word in parentheses, or null.</summary>
    public required string? Mark { get; init; }

    /// <summary>As written, for a list outside quizzes and cases.</summary>
    public required string Written { get; init; }
}
