using Immunotox.Content.Algorithms;
using Immunotox.Content.Cases;
using Immunotox.Content.Courses;
using Immunotox.Content.Quizzes;
using Immunotox.Content.Referents;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>A course with everything it needs, cross-checked and frozen.</summary>
public sealed record CourseEdition
{
    public required Course Course { get; init; }
    public required CourseVersion Version { get; init; }
    public required IReadOnlyDictionary<ModuleId, Module> Modules { get; init; }
    public required IReadOnlyDictionary<QuizId, Quiz> Quizzes { get; init; }
    public required IReadOnlyDictionary<CaseId, Case> Cases { get; init; }

    /// <summary>Pictures by path within the course folder (<c>images/freins.svg</c>).</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Images { get; init; }

    /// <summary>
    /// What the version was read from: the course's own files and the shared files it needs to be read again alone
    /// (cases, sources, algorithms, referents). <see cref="CourseLibrary.Read"/> of these gives this edition back.
    /// </summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }
}

/// <summary>What loading needs from outside: Content has no clock and knows no address.</summary>
/// <param name="Today">For review dates.</param>
/// <param name="Address">Addresses of authored links.</param>
public sealed record LoadOptions(DateOnly Today, LinkAddress Address);

/// <summary>All that was read from <c>courses/</c>: indexed by id, cross-checked, frozen.</summary>
public sealed class CourseLibrary
{
    /// <summary>Courses without an error finding, by id.</summary>
    public required IReadOnlyDictionary<CourseId, CourseEdition> Courses { get; init; }

    public required IReadOnlyDictionary<AlgorithmId, Algorithm> Algorithms { get; init; }
    public required IReadOnlyDictionary<CaseId, Case> Cases { get; init; }
    public required IReadOnlyDictionary<ReferentId, Referent> Referents { get; init; }

    /// <summary>Every finding, errors first, then by path, line, column.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Top-level folders that carry an error: course slugs, or <c>shared</c>.</summary>
    public required IReadOnlySet<string> BrokenFolders { get; init; }

    /// <summary>All files of each top-level folder as read, to be kept as the last good ones.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SourceFile>> Folders { get; init; }

    /// <summary>Reads a content folder from disk, then <see cref="Read"/>.</summary>
    public static CourseLibrary Load(string folder, LoadOptions options) => throw new NotSupportedException(folder + options);

    /// <summary>Reads, checks and freezes a set of files; never throws for an author's mistake.</summary>
    public static CourseLibrary Read(IReadOnlyList<SourceFile> files, LoadOptions options) => throw new NotSupportedException(files + "" + options);
}
