using Immunotox.Content.Library;
using Immunotox.Content.Sources;
using Immunotox.Learning.Statements;

namespace Immunotox.Learning.Reviewing;

/// <summary>A text on the board.</summary>
/// <param name="File">The text.</param>
/// <param name="Review">Where it stands today.</param>
/// <param name="Due">When it runs out: the signatures' end, or the author's date.</param>
internal sealed record BoardRow(ClinicalFile File, Content.Sources.Review Review, DateOnly Due)
{
    public bool IsForPatients => File.Kind is ClinicalKind.Advice or ClinicalKind.Signs or ClinicalKind.Episode or ClinicalKind.Words;
}

/// <summary>What there is to read, in the order of urgency.</summary>
internal static class ReviewBoard
{
    /// <summary>Days before the end at which a text is to be read again.</summary>
    public const int Soon = 60;

    /// <summary>Out of date first, then by the day they run out.</summary>
    public static IReadOnlyList<BoardRow> Of(CourseLibrary library, DateOnly today) =>
        [.. from file in ClinicalFiles.Of(library)
            let review = file.Provenance.ReviewOn(today)
            let row = new BoardRow(file, review, review.Expires ?? file.Provenance.ReviewDue)
            orderby row.Due < today ? 0 : 1, review.Status == ReviewStatus.Validated ? 1 : 0, row.Due < today ? row.Due : default
            select row];

    public static string NameOf(ClinicalKind kind) => kind switch
    {
        ClinicalKind.Algorithm => "Algorithme et fiche médecin",
        ClinicalKind.Advice => "Fiche patient",
        ClinicalKind.Signs => "Signes d’alerte",
        ClinicalKind.Symptoms => "Index des symptômes",
        ClinicalKind.Drugs => "Médicaments",
        ClinicalKind.Case => "Cas clinique",
        ClinicalKind.Episode => "Épisode",
        ClinicalKind.Module => "Module",
        ClinicalKind.Quiz => "Questions",
        ClinicalKind.Course => "Formation",
        _ => "Mots d’une langue",
    };
}
