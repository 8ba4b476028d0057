using Immunotox.Content.Algorithms;
using Immunotox.Content.Referents;
using Immunotox.Content.Sources;
using Immunotox.Content;
using Immunotox.Learning.Reference;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Sheets;

/// <summary>A grade of the sheet (grade), each cell in the order it is read.</summary>
/// <param name="Step">The step of the algorithm it shows.</param>
/// <param name="Number">« 3 » or « 3–4 ».</param>
internal sealed record GradeRow(Step Step, string Number)
{
    public string ActionWord => Labels.Of(Step.Action);

    /// <summary>Null when the text only repeats the word.</summary>
    public string? ActionText => Step.ActionText.TrimEnd('.').Equals(ActionWord, StringComparison.OrdinalIgnoreCase) ? null : Step.ActionText;

    public string Steroids => Step.Steroids ?? "Aucun prévu à ce grade.";
    public IReadOnlyList<string> SecondLine => Lines(Step.Immunomodulators);
    public IReadOnlyList<string> Associated => Lines(Step.Associated);
    public string Place => Labels.Of(Step.Setting);
    public string Urgency => Labels.Of(Step.Urgency);

    public string Monitoring => $"{Step.Monitoring} {Labels.Reassess(Step)}".TrimEnd();

    /// <summary>What the grade leans on, and how much of it was read: a line written from memory says so on paper too.</summary>
    public string SourceKeys => $"Sources\u00a0: {string.Join(", ", Step.Sources.Select(s => s.Key))} ({Labels.Short(Step.Evidence)}).";

    private static List<string> Lines(IEnumerable<SecondLine> lines) => [.. lines.Select(l => $"{l.Drug}\u00a0: {l.Dose}. {l.When}")];
}

/// <summary>The physician sheet of a toxicity (fiche médecin): the words of its algorithm, in the order they are needed at the bedside.</summary>
internal sealed record DoctorSheet(Algorithm Algorithm, Referent? Referent, Referent? Pharmacovigilance, DateOnly Today)
{
    private static readonly ReferentId Crpv = new("crpv");

    public const string ForWhom =
        "Pour le médecin ou l’IPA devant un adulte traité par anti-PD-1, anti-PD-L1, anti-CTLA-4 ou anti-LAG-3, ou dans l’année qui suit. Ne remplace ni une recommandation en vigueur, ni l’avis du référent.";

    public const string OneIsEnough = "Un seul suffit pour appeler le référent sans attendre\u202f; détresse vitale\u00a0: 15 ou 112.";

    public const string Declare =
        "Tout effet suspecté, même douteux, se déclare sans délai au centre régional de pharmacovigilance (CRPV) ou sur signalement.social-sante.gouv.fr.";

    public static DoctorSheet Of(Algorithm algorithm, IReadOnlyDictionary<ReferentId, Referent> referents, DateOnly today) =>
        new(algorithm, referents.GetValueOrDefault(algorithm.Referent), referents.GetValueOrDefault(Crpv), today);

    public string Id => Algorithm.Id.Value;
    public string Title => Algorithm.Title;
    public IReadOnlyList<GradeRow> Grades => [.. Algorithm.Steps.Select(s => new GradeRow(s, Labels.Grade(s)))];

    /// <summary>« À retenir » and what else the author wrote under the table, as plain paragraphs.</summary>
    public IReadOnlyList<Pdf.Paragraph> Notes => HtmlNotes.Of(Algorithm.NotesHtml);

    /// <summary>Every source the sheet leans on, once.</summary>
    public IReadOnlyList<Source> Sources => [.. Algorithm.Provenance.Sources.Concat(Algorithm.Steps.SelectMany(s => s.Sources)).DistinctBy(s => s.Key)];

    public ReviewNote Status => new(Algorithm.Provenance, Today);
}
