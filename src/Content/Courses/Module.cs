using Immunotox.Content.Sources;

namespace Immunotox.Content.Courses;

/// <summary>A unit of a course: ordered pages with objectives and sources.</summary>
public sealed record Module
{
    public required ModuleId Id { get; init; }
    public required string Title { get; init; }

    /// <summary>One sentence for lists, plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>Estimated reading time in minutes, declared by the author.</summary>
    public required int Minutes { get; init; }

    public required IReadOnlyList<string> Objectives { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Page> Pages { get; init; }

    public required Provenance Provenance { get; init; }
}

/// <summary>One screen of a module.</summary>
/// <param name="Id">Unique within the module; from the heading or its <c>{#id}</c>.</param>
/// <param name="Number">1-based.</param>
/// <param name="Title">Plain text of the level-1 heading.</param>
/// <param name="Html">Safe HTML of the body, without the heading; links already carry addresses.</param>
public sealed record Page(string Id, int Number, string Title, string Html);
