namespace Immunotox.Content.Sources;

/// <summary>What a clinician does with one version of a text.</summary>
public enum SignatureAct
{
    /// <summary>Has read the whole of it and vouches for it.</summary>
    Sign,

    /// <summary>No longer vouches for it.</summary>
    Withdraw,
}

/// <summary>In whose name a text is signed.</summary>
public enum SigningCapacity
{
    /// <summary>One clinician: two are needed to validate.</summary>
    Clinician,

    /// <summary>A clinician who speaks for the faculty (responsables pédagogiques): one is enough.</summary>
    Faculty,
}

/// <summary>
/// One act of a named clinician on one version of one file, as <c>courses/signatures.yml</c> keeps it. It holds for the very text
/// that was read: a changed text has another hash, and nobody signed it.
/// </summary>
public sealed record Signature
{
    public required Guid Id { get; init; }

    /// <summary>File it is about, relative to <c>courses/</c>.</summary>
    public required string Path { get; init; }

    /// <summary><see cref="TextHash"/> of the file as it was read.</summary>
    public required string Hash { get; init; }

    /// <summary>Author's version label, for people.</summary>
    public required string Version { get; init; }

    public required SignatureAct Act { get; init; }
    public required SigningCapacity Capacity { get; init; }

    /// <summary>Title and name of the clinician.</summary>
    public required string Name { get; init; }

    /// <summary>« Pneumologue, CHU de Lille ».</summary>
    public required string Function { get; init; }

    /// <summary>Why it is withdrawn; null when signing.</summary>
    public required string? Reason { get; init; }

    /// <summary>When, in UTC, to the second.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>By an invented person: never counts outside a demonstration.</summary>
    public required bool IsDemonstration { get; init; }
}
