using Immunotox.Content.Sources;

namespace Immunotox.Content.Courses;

/// <summary>For whom a course is written (public).</summary>
public enum Audience { Patient, Caregiver, Student, Nurse, Professional }

/// <summary>What a station of a course's path is.</summary>
public enum StationKind { Module, Quiz, Case, Episode, Package }

/// <summary>One stop of a course's path, pointed at by id.</summary>
public sealed record Station(StationKind Kind, string Id)
{
    /// <summary>What the path says of a package, whose files are not among the courses; null for the other kinds.</summary>
    public PackageStop? Package { get; init; }
}

/// <summary>A stop made elsewhere and imported (paquet): its title and its declared minutes are the course's.</summary>
public sealed record PackageStop(string Title, int Minutes);

/// <summary>An ordered set of modules, quizzes and cases with a completion rule (formation); an open one is a series of episodes.</summary>
public sealed record Course
{
    public required CourseId Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Two or three sentences for the catalogue, plain text.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<Audience> Audiences { get; init; }

    /// <summary>BCP 47 language of the content, <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Read without an account and without any trace: patients' and caregivers' courses.</summary>
    public bool IsOpen => Audiences.All(a => a is Audience.Patient or Audience.Caregiver);

    public required IReadOnlyList<string> Objectives { get; init; }
    public required IReadOnlyList<Station> Path { get; init; }
    public required CompletionRule Completion { get; init; }

    /// <summary>Whether the completion rule asks for a stop of the path; the others are offered beside it, as training.</summary>
    public bool Requires(Station station) => station.Kind switch
    {
        StationKind.Module => Completion.AllPages,
        StationKind.Case => Completion.AllCases,
        StationKind.Package => Completion.AllPackages,
        StationKind.Episode => false,
        _ => Completion.Quizzes.ContainsKey(new QuizId(station.Id)),
    };

    /// <summary>How items with several right choices are scored.</summary>
    public ScoringPolicies Scoring { get; init; } = ScoringPolicies.Default;

    /// <summary>Null when the course gives no certificate.</summary>
    public required CertificateRule? Certificate { get; init; }

    public required Provenance Provenance { get; init; }
}
