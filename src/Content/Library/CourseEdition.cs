using Immunotox.Content.Cases;
using Immunotox.Content.Comics;
using Immunotox.Content.Courses;
using Immunotox.Content.Quizzes;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>A course with everything it needs, cross-checked and frozen.</summary>
public sealed record CourseEdition
{
    public required Course Course { get; init; }
    public required CourseVersion Version { get; init; }
    public required IReadOnlyDictionary<ModuleId, Module> Modules { get; init; }
    public required IReadOnlyDictionary<QuizId, Quiz> Quizzes { get; init; }
    public required IReadOnlyDictionary<EpisodeId, Episode> Episodes { get; init; }
    public required IReadOnlyDictionary<CaseId, Case> Cases { get; init; }

    /// <summary>Pictures by path within the course folder (<c>images/freins.svg</c>); those its cases show, by path in <c>courses/</c> (<c>shared/images/scanner.svg</c>).</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Images { get; init; }

    /// <summary>Recorded voices by episode and panel; a stale one is not among them.</summary>
    public required IReadOnlyDictionary<(EpisodeId Episode, string Panel), Recording> Recordings { get; init; }

    /// <summary>
    /// What the version was read from: the course's own files and the shared files it needs to be read again alone
    /// (cases and their pictures, sources, algorithms, referents). <see cref="CourseLibrary.Read"/> of these gives this edition back.
    /// </summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }
}
