using Immunotox.Learning.Journal;

namespace Immunotox.Learning.Tracking;

/// <summary>Which of their facts a person wants to see.</summary>
/// <param name="Course">Slug, or null for all.</param>
/// <param name="Kind">A key of <see cref="Kinds"/>, or null for all.</param>
/// <param name="From">First day, UTC; null for all.</param>
internal sealed record TraceFilter(string? Course, string? Kind, DateOnly? From)
{
    public static IReadOnlyDictionary<string, (string French, EventKind[] Kinds)> Kinds { get; } = new Dictionary<string, (string, EventKind[])>(StringComparer.Ordinal)
    {
        ["lecture"] = ("Lectures", [EventKind.PageOpened, EventKind.PageRead, EventKind.PageRevisited, EventKind.ModuleFinished, EventKind.EpisodeOpened, EventKind.EpisodeFinished]),
        ["quiz"] = ("Quiz et examens", [EventKind.QuizStarted, EventKind.ItemAnswered, EventKind.ItemMarked, EventKind.QuizFinished, EventKind.QuizRemarked]),
        ["revision"] = ("Questions revues", [EventKind.ItemReviewed, EventKind.ReviewsChosen]),
        ["cas"] = ("Cas cliniques", [EventKind.CaseStarted, EventKind.CaseDecided, EventKind.CaseCounted, EventKind.CaseActMissed, EventKind.CaseFinished]),
        ["parcours"] = ("Inscriptions et attestations", [EventKind.Enrolled, EventKind.Left, EventKind.CourseCompleted, EventKind.CertificateIssued, EventKind.CertificateReplaced, EventKind.CertificateRevoked]),
    };

    public IQueryable<LearningEvent> Of(IQueryable<LearningEvent> rows)
    {
        if (Course is not null) rows = rows.Where(e => e.Course == Course);
        if (Kind is not null && Kinds.TryGetValue(Kind, out var known)) rows = rows.Where(e => known.Kinds.Contains(e.Kind));
        if (From is { } from)
        {
            var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            rows = rows.Where(e => e.OccurredUtc >= start);
        }
        return rows;
    }
}
