namespace Immunotox.Content;

/// <summary>A course's slug: the name of its folder under <c>courses/</c>; never changes once published.</summary>
public readonly record struct CourseId(string Value) { public override string ToString() => Value; }

/// <summary>A module's slug within its course.</summary>
public readonly record struct ModuleId(string Value) { public override string ToString() => Value; }

/// <summary>A quiz's slug within its course.</summary>
public readonly record struct QuizId(string Value) { public override string ToString() => Value; }

/// <summary>An ImmunoToon episode's slug within its course.</summary>
public readonly record struct EpisodeId(string Value) { public override string ToString() => Value; }

/// <summary>An item's own id, written in the file, unique within its course.</summary>
public readonly record struct ItemId(string Value) { public override string ToString() => Value; }

/// <summary>A management algorithm's slug in <c>courses/shared/algorithms/</c>.</summary>
public readonly record struct AlgorithmId(string Value) { public override string ToString() => Value; }

/// <summary>A case's slug in <c>courses/shared/cases/</c>.</summary>
public readonly record struct CaseId(string Value) { public override string ToString() => Value; }

/// <summary>A referent service's id in <c>courses/shared/referents.yml</c>.</summary>
public readonly record struct ReferentId(string Value) { public override string ToString() => Value; }

/// <summary>A multidisciplinary meeting's id (RCP) in <c>courses/shared/referents.yml</c>.</summary>
public readonly record struct BoardId(string Value) { public override string ToString() => Value; }

/// <summary>Hash (SHA-256, hexadecimal) of everything that was read for a course: what an enrolment pins.</summary>
public readonly record struct CourseVersion(string Value)
{
    /// <summary>The first twelve characters, for people.</summary>
    public string Abbreviated => Value.Length > 12 ? Value[..12] : Value;

    public override string ToString() => Value;
}
