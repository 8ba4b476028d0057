using static Immunotox.Content.Sources.FindingCodes;
using static Immunotox.Content.Tests.SampleFiles;

namespace Immunotox.Content.Tests.Sources;

/// <summary>Mistakes of a decision graph.</summary>
internal static class AlgorithmMistakes
{
    public static readonly Given[] All =
    [
        new(DeadEnd, Algorithm, "  - id: appel\n    kind: action\n    text: Appeler\n    to: [{ node: g3, when: Puis }]", "  - id: ¤appel\n    kind: action\n    text: Appeler", "impasse"),
        new(DeadEnd, Algorithm, "  - id: alarme\n    kind: question\n    text: Un signe d'alarme ?\n    to:\n      - { node: appel, when: Oui }\n", "  - id: ¤alarme\n    kind: question\n    text: Un signe d'alarme ?\n    to:\n", "deux réponses"),
        new(EdgeLeadsNowhere, Algorithm, "{ node: g3, when: Non }", "{ node: ¤g9, when: Non }", "« g3 »"),
        new(EdgeLeadsNowhere, Algorithm, "better_to: reprise", "better_to: ¤repris", "« reprise »"),
        new(EdgeLeadsNowhere, Algorithm, "worse_to: recours", "worse_to: ¤g4", "n’existe pas"),
        new(UnreachableNode, Algorithm, "worse_to: recours", "worse_to: reprise", "supprimez-le") { At = "recours\n    kind" },
        new(CircleWithoutExit, Algorithm, "better_to: reprise\n    if_worse: Grade 4\n    worse_to: recours", "better_to: appel\n    if_worse: Grade 4\n    worse_to: appel", "tourne en rond") { At = "alarme\n    kind" },
        new(OutcomeWithEdge, Algorithm, "text: Reprise en RCP", "text: Reprise en RCP\n    to: ¤[{ node: recours, when: Sinon }]", "Supprimez « to »"),
        new(GradeGap, Algorithm, "absent_grades: Autres grades non détaillés\n", "", "au grade 1 ni au grade 2 ni au grade 4") { At = "- id: g3" },
        new(GradeGap, Algorithm, "grade_min: 3\n    grade_max: 3", "grade_min: 1\n    grade_max: 4", "Supprimez cette ligne") { At = "Autres grades" },
        new(GradeTwice, Algorithm, "    evidence: lu\n    sources: [ASCO2021]\n", "    evidence: lu\n    sources: [ASCO2021]\n  - id: g3-4\n    grade_min: ¤3\n    grade_max: 4\n    definition: d\n    workup: [a]\n    action: stop\n    action_text: a\n    setting: reanimation\n    monitoring: m\n    urgency: immediat\n    referral: r\n    if_better: b\n    better_to: reprise\n    if_worse: w\n    worse_to: recours\n    evidence: lu\n    sources: [ASCO2021]\n", "qu’une conduite"),
        new(ChangeNotTold, Algorithm, "{ version: \"1.0\", date: 2026-11-24, text: Première version }", "{ version: \"0.9\", date: 2026-11-24, text: Première version }", "version 1.0") { At = "- { version" },
        new(DuplicateId, Algorithm, "  - id: recours", "  - id: ¤appel", "Changez l’un des deux"),
        new(MissingField, Algorithm, "    text: Reprise en RCP\n    sources: [ASCO2021]", "    text: Reprise en RCP", "Il manque « sources »") { At = "id: reprise\n    kind" },
        new(BrokenAlgorithmLink, Algorithm, "changes:", "related: [¤hepatite]\nchanges:", "Créez shared/algorithms/hepatite.md"),
    ];
}
