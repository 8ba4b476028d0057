using System.Globalization;
using Immunotox.Content.Sources;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Patients;

/// <summary>What patients are told of a text's reading by clinicians, in the page's language.</summary>
/// <param name="Banner">Null when clinicians vouch for it.</param>
/// <param name="Version">Version, dates, and who signed or must.</param>
internal sealed record ReadingNote(string? Banner, string Version)
{
    public static ReadingNote Of(Provenance text, DateOnly today, IStringLocalizer<PatientWords> words)
    {
        var review = text.ReviewOn(today);
        var signed = review.Status != ReviewStatus.Draft;
        var by = signed
            ? Said("SignedBy", string.Join(", ", review.Signatures.Select(s => s.Name)), Day(review.Expires!.Value))
            : Said("Awaited", text.Validator);
        var banner = review.Status switch
        {
            ReviewStatus.Validated or ReviewStatus.Reviewed when review.Signatures.Any(s => s.IsDemonstration) => "Demonstration",
            ReviewStatus.Validated => null,
            ReviewStatus.Expired => "Outdated",
            _ => "Draft",
        };
        return new(banner is null ? null : words[banner].Value, $"{Said("Version", text.Version, Day(text.Updated), Day(text.ReviewDue))} {by}");

        string Said(string key, params object[] parts) => string.Format(CultureInfo.CurrentCulture, words[key].Value, parts);
    }

    private static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}
