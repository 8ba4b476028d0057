using Immunotox.Content.Sources;

namespace Immunotox.Learning.Ui;

/// <summary>What a text says of its own reading by clinicians: version, dates, who signed, who must.</summary>
/// <param name="Provenance">Of the text itself: its version and its dates are told.</param>
/// <param name="Today">The day it is read.</param>
public sealed record ReviewNote(Provenance Provenance, DateOnly Today)
{
    /// <summary>Another text shown within this one, or null: the whole is no surer than its weaker half.</summary>
    public Provenance? Within { get; init; }

    /// <summary>From the least sure to the surest.</summary>
    private static readonly ReviewStatus[] Order = [ReviewStatus.Draft, ReviewStatus.Expired, ReviewStatus.Reviewed, ReviewStatus.Validated];

    public Review Review
    {
        get
        {
            var own = Provenance.ReviewOn(Today);
            return Within?.ReviewOn(Today) is { } other && Array.IndexOf(Order, other.Status) < Array.IndexOf(Order, own.Status) ? other : own;
        }
    }

    public bool IsDraft => Review.Status == ReviewStatus.Draft;

    /// <summary>« Brouillon à valider », « Relu », « Validé », « Périmé ».</summary>
    public static string NameOf(ReviewStatus status) => status switch
    {
        ReviewStatus.Draft => "Brouillon à valider",
        ReviewStatus.Reviewed => "Relu",
        ReviewStatus.Validated => "Validé",
        _ => "Périmé",
    };

    /// <summary>A style of the state; its name is always beside it.</summary>
    public static string ClassOf(ReviewStatus status) => status switch
    {
        ReviewStatus.Draft => "review review-draft",
        ReviewStatus.Reviewed => "review review-read",
        ReviewStatus.Validated => "review review-valid",
        _ => "review review-expired",
    };

    /// <summary>The banner, or null when named clinicians signed a text that is not out of date.</summary>
    public string? Banner => Review switch
    {
        { Status: ReviewStatus.Draft } => $"Brouillon à valider. Rédigé à partir de sources publiques\u202f; aucun clinicien n’a signé cette version. À valider par\u00a0: {Provenance.Validator}.{(Provenance.IsOverdue(Today) ? $" La date de révision ({French.Date(Provenance.ReviewDue)}) est dépassée." : "")}",
        { Status: ReviewStatus.Expired, Expires: { } day } => $"Périmé. La relecture de ce texte valait jusqu’au {French.Date(day)}\u00a0: vérifiez auprès du référent avant d’appliquer.",
        { Signatures: var signed } when signed.Any(s => s.IsDemonstration) => "Démonstration. Ce texte est signé par des personnes inventées\u202f; aucun clinicien ne l’a relu.",
        _ => null,
    };

    /// <summary>The state in a few words, for the foot of a page.</summary>
    public string Mark => Review switch
    {
        { Status: ReviewStatus.Draft } => "BROUILLON À VALIDER",
        { Status: ReviewStatus.Expired } => "PÉRIMÉ",
        { Signatures: var signed } when signed.Any(s => s.IsDemonstration) => "DÉMONSTRATION",
        var review => $"{NameOf(review.Status)}\u00a0: {string.Join(", ", review.Signatures.Select(s => s.Name))}",
    };

    public string Version => $"Version {Provenance.Version} du {French.Date(Provenance.Updated)}, à revoir avant le {French.Date(Provenance.ReviewDue)}.";

    public string Signatures => Review switch
    {
        { Signatures.Count: 0 } => $"Relecture\u00a0: aucune à ce jour. À valider par\u00a0: {Provenance.Validator}.",
        var review => $"{NameOf(review.Status)}\u00a0: {string.Join("\u202f; ", review.Signatures.Select(Told))}. {(review.Status == ReviewStatus.Expired ? "Valait" : "Vaut")} jusqu’au {French.Date(review.Expires!.Value)}.",
    };

    public string Authors => $"Rédaction\u00a0: {string.Join(", ", Provenance.Authors)}.";

    /// <summary>« Dr X, pneumologue, le 3 mars 2027 ».</summary>
    public static string Told(Signature signature) =>
        $"{signature.Name}, {signature.Function}{(signature.Capacity == SigningCapacity.Faculty ? ", pour la faculté" : "")}{(signature.IsDemonstration ? " (personne inventée)" : "")}, le {French.Date(signature.AtUtc)}";
}
