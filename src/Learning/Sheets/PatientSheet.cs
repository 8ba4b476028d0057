using Immunotox.Content.Advice;
using Immunotox.Content.Algorithms;
using Immunotox.Content.Library;
using Immunotox.Content.Signs;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Ui;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Sheets;

/// <summary>Whom to call, and for which signs, in the signs' own words.</summary>
internal sealed record SheetTier(Tier Tier, IReadOnlyList<Sign> Signs);

/// <summary>
/// The advice sheet a patient takes home (fiche conseil): the same for everyone with this toxicity. What to do is read from the
/// warning signs, so that the refrigerator door never says something else than the screen.
/// </summary>
internal sealed record PatientSheet
{
    public const string What = "De quoi s’agit-il\u202f?", LookFor = "Quels signes\u202f?", Do = "Que faire\u202f?", Team = "Ce que l’équipe peut faire", MyNumber = "Mon numéro";

    /// <summary>What is filled in by hand.</summary>
    public static readonly IReadOnlyList<string> Lines = ["Mon équipe, le jour\u00a0:", "La nuit et le week-end\u00a0:"];

    public required AdviceSheet Advice { get; init; }

    /// <summary>What doctors call it.</summary>
    public required string MedicalName { get; init; }

    /// <summary>The most urgent first; a tier without a sign of this toxicity is left out.</summary>
    public required IReadOnlyList<SheetTier> Tiers { get; init; }

    public required ReviewNote Status { get; init; }

    /// <summary>Whether patients may read it today.</summary>
    public required bool IsShown { get; init; }

    public string Id => Advice.Id.Value;

    /// <summary>What to do before the team answers, of the sign that stands for this toxicity: the first that leads to the team.</summary>
    public IReadOnlyList<string> Meanwhile => Advice.Signs.Select(id => Tiers.Where(t => t.Tier == Tier.TeamToday).SelectMany(t => t.Signs).FirstOrDefault(s => s.Id == id)).FirstOrDefault(s => s is not null)?.Meanwhile ?? [];

    /// <summary>The sheet of an algorithm; null while it has no advice, or when the signs cannot be read.</summary>
    public static PatientSheet? Find(CourseLibrary library, Algorithm algorithm, ReviewPolicy policy)
    {
        if (!library.Advice.TryGetValue(algorithm.Id, out var advice) || library.Signs.GetValueOrDefault("fr") is not { } signs) return null;
        var shown = advice.Signs.Select(id => signs.Signs.FirstOrDefault(s => s.Id == id)).OfType<Sign>().ToList();
        return new PatientSheet
        {
            Advice = advice,
            MedicalName = algorithm.Title,
            Tiers = [.. ((Tier[])[Tier.Call15, Tier.Emergency, Tier.TeamToday]).Select(t => new SheetTier(t, [.. shown.Where(s => s.Tier == t)])).Where(t => t.Signs.Count > 0)],
            Status = new ReviewNote(advice.Provenance, policy.Today) { Within = signs.Provenance },
            IsShown = policy.ShowsToPatients(advice.Provenance, signs.Provenance),
        };
    }

    /// <summary>Everything a reader reads, in order: for counting words and looking for what must not be there.</summary>
    public IReadOnlyList<string> Texts(IStringLocalizer<PatientWords> words) =>
    [
        Advice.Title, .. Advice.What, .. Advice.LookFor, .. Tiers.SelectMany(t => t.Signs.Select(s => s.Title).Prepend(words[$"Tier.{t.Tier}"].Value)), .. Meanwhile, .. Advice.Team, words["SignsLate"].Value,
    ];
}
