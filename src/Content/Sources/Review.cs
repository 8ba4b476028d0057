namespace Immunotox.Content.Sources;

/// <summary>Where a clinical text stands in its reading by clinicians (état de relecture).</summary>
public enum ReviewStatus
{
    /// <summary>Written from public sources; no clinician signed this version (brouillon à valider).</summary>
    Draft,

    /// <summary>Signed by one named clinician (relu).</summary>
    Reviewed,

    /// <summary>Signed by two named clinicians, or by one for the faculty (validé).</summary>
    Validated,

    /// <summary>It was signed, and its time is over (périmé).</summary>
    Expired,
}

/// <summary>The state of one version of a text on one day.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Signatures">Those that hold, oldest first; one a clinician.</param>
/// <param name="Expires">Last day on which the signatures count; null without any.</param>
public sealed record Review(ReviewStatus Status, IReadOnlyList<Signature> Signatures, DateOnly? Expires)
{
    /// <summary>A signature counts for a year, or until the author's review date when that is sooner.</summary>
    public const int Months = 12;

    /// <summary>What the acts on one version amount to.</summary>
    /// <param name="acts">All the acts on this very version, oldest first.</param>
    /// <param name="reviewDue">The author's review date.</param>
    /// <param name="today">The day it is asked.</param>
    public static Review Of(IEnumerable<Signature> acts, DateOnly reviewDue, DateOnly today)
    {
        // The last act of each clinician counts.
        List<Signature> held = [.. acts.GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase).Select(g => g.Last()).Where(a => a.Act == SignatureAct.Sign).OrderBy(a => a.AtUtc)];
        if (held.Count == 0)
        {
            return new Review(ReviewStatus.Draft, [], null);
        }

        var last = DateOnly.FromDateTime(held[^1].AtUtc).AddMonths(Months);
        var expires = last < reviewDue ? last : reviewDue;
        var status = today > expires ? ReviewStatus.Expired
            : held.Count > 1 || held.Any(s => s.Capacity == SigningCapacity.Faculty) ? ReviewStatus.Validated
            : ReviewStatus.Reviewed;
        return new Review(status, held, expires);
    }
}
