using Immunotox.Content.Sources;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Sheets;

/// <summary>What a sheet says of its own reading by clinicians: version, dates, who signed, who must.</summary>
public sealed record SheetStatus(Provenance Provenance, DateOnly Today)
{
    /// <summary>Not signed by a named clinician.</summary>
    public bool IsDraft => Provenance.Status == ReviewStatus.Draft || Provenance.ReviewedBy.Count == 0;

    /// <summary>The banner, or null when a named clinician signed a text that is not out of date.</summary>
    public string? Banner => (IsDraft, Provenance.IsOverdue(Today)) switch
    {
        (true, _) => $"Brouillon à valider. Rédigé à partir de sources publiques\u202f; aucun clinicien ne l’a signé. À valider par\u00a0: {Provenance.Validator}.",
        (_, true) => $"À revoir. La date de révision ({French.Date(Provenance.ReviewDue)}) est dépassée\u00a0: vérifiez auprès du référent avant d’appliquer.",
        _ => null,
    };

    public string Mark => IsDraft ? "BROUILLON À VALIDER" : Provenance.IsOverdue(Today) ? "À REVOIR" : "Signé\u00a0: " + string.Join(", ", Provenance.ReviewedBy);

    public string Version => $"Version {Provenance.Version} du {French.Date(Provenance.Updated)}, à revoir avant le {French.Date(Provenance.ReviewDue)}.";

    public string Signatures => IsDraft
        ? $"Relecture\u00a0: aucune à ce jour. À valider par\u00a0: {Provenance.Validator}."
        : $"Relecture\u00a0: {string.Join(", ", Provenance.ReviewedBy)}.";

    public string Authors => $"Rédaction\u00a0: {string.Join(", ", Provenance.Authors)}.";
}
