namespace Immunotox.Learning.Certificates;

/// <summary>Everything a certificate prints, as it was at issue.</summary>
internal sealed record CertificateSnapshot
{
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required string Course { get; init; }
    public required string CourseSlug { get; init; }
    public required string CourseVersion { get; init; }
    public required IReadOnlyList<string> Objectives { get; init; }

    /// <summary>Declared hours.</summary>
    public required decimal Hours { get; init; }

    public required DateOnly JoinedOn { get; init; }
    public required DateOnly CompletedOn { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required string Issuer { get; init; }
    public required string Signatory { get; init; }
    public required string? Notice { get; init; }

    /// <summary>Address of the verification page.</summary>
    public required string VerificationUrl { get; init; }

    public string FullName => $"{GivenName} {FamilyName}";
}
