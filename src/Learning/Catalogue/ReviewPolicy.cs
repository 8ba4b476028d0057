using Immunotox.Content.Sources;

namespace Immunotox.Learning.Catalogue;

/// <summary>
/// Who may read what has not been validated. Patients read validated texts alone; a demonstration (<c>Demonstration: true</c>, the
/// default in Development) shows them drafts too, under their banner, and lets invented people sign.
/// </summary>
internal sealed class ReviewPolicy(IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
{
    public bool IsDemonstration { get; } = configuration.GetValue<bool?>("Demonstration") ?? environment.IsDevelopment();

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Whether patients may read a text made of these.</summary>
    public bool ShowsToPatients(params ReadOnlySpan<Provenance> texts)
    {
        if (IsDemonstration) return true;
        foreach (var text in texts)
            if (text.ReviewOn(Today).Status != ReviewStatus.Validated) return false;
        return true;
    }
}
