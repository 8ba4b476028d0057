using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>What loading needs from outside: Content has no clock and knows no address.</summary>
/// <param name="Today">For review dates.</param>
/// <param name="Address">Addresses of authored links.</param>
public sealed record LoadOptions(DateOnly Today, LinkAddress Address)
{
    /// <summary>
    /// Reads a version that was offered in its time: rules that came later, and that no learner can mend, do not take it from those
    /// who follow it.
    /// </summary>
    public bool IsArchive { get; init; }

    /// <summary>Signatures known besides those of <c>signatures.yml</c>: kept by the application, or of the files an archive was made from.</summary>
    public SignatureBook Signatures { get; init; } = SignatureBook.Empty;

    /// <summary>Whether signatures of invented people count.</summary>
    public bool IsDemonstration { get; init; }
}
