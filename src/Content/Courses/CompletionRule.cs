namespace Immunotox.Content.Courses;

/// <summary>What must be true for a course to be completed: authored, evaluated by the application over its journal.</summary>
public sealed record CompletionRule
{
    /// <summary>Every page of every module of the path must have been read.</summary>
    public required bool AllPages { get; init; }

    /// <summary>Every case of the path must have been played to an end.</summary>
    public required bool AllCases { get; init; }

    /// <summary>Every package of the path must be satisfied, by the rule the package itself carries.</summary>
    public bool AllPackages { get; init; }

    /// <summary>Quizzes that must be passed, each with its pass mark (0 to 1, reached when equal).</summary>
    public required IReadOnlyDictionary<QuizId, decimal> Quizzes { get; init; }
}

/// <summary>What the certificate of a course says (attestation).</summary>
public sealed record CertificateRule
{
    /// <summary>E.g. « Attestation de suivi de formation ».</summary>
    public required string Title { get; init; }

    /// <summary>Declared duration in hours, a multiple of a quarter.</summary>
    public required decimal Hours { get; init; }

    /// <summary>Who delivers it, as printed.</summary>
    public required string Issuer { get; init; }

    /// <summary>Name or function of who signs, as printed.</summary>
    public required string Signatory { get; init; }

    /// <summary>What the document is not (« n'est pas un diplôme »), or null.</summary>
    public required string? Notice { get; init; }
}
