using static Immunotox.Content.Sources.FindingCodes;
using static Immunotox.Content.Tests.SampleFiles;

namespace Immunotox.Content.Tests.Sources;

/// <summary>Mistakes of the literature watch, of the pictures of shared files, and of doses that cases repeat.</summary>
internal static class WatchMistakes
{
    public static readonly Given[] All =
    [
        new(BadIdentifier, WatchYml, "doi: 10.1000/essai.2024", "doi: ¤10.1000", "n’est pas un DOI"),
        new(BadIdentifier, WatchYml, "doi: 10.1000/essai.2024", "doi: ¤\"10.1000/es sai\"", "sans espace"),
        new(BadIdentifier, WatchYml, "pmid: \"34724392\"", "pmid: ¤PMC34724392", "les chiffres seuls"),
        new(ReferenceTwice, WatchYml, "doi: 10.1000/essai.2024", "pmid: ¤34724392", "suivie sous « asco-2021 »"),
        new(ReferenceTwice, WatchYml, "    state: a_lire", "    state: a_lire\n  - id: encore\n    source: ¤ASCO2021\n    question: Quoi\n    found: 2026-11-21\n    state: a_lire", "Réunissez les deux"),
        new(DuplicateId, WatchYml, "  - id: essai-2024", "  - id: ¤asco-2021", "Changez l’un des deux"),
        new(WrongSlug, WatchYml, "  - id: essai-2024", "  - id: ¤Essai 2024", "essai-2024"),
        new(DecisionIncomplete, WatchYml, "decision: source\n    decided_by: Équipe éditoriale\n", "decision: ¤source\n", "decided_by: …"),
        new(DecisionIncomplete, WatchYml, "decision: source\n    decided_by: Équipe éditoriale\n    decided: 2026-11-24\n", "decision: ¤source\n    decided_by: Équipe éditoriale\n", "sa date"),
        new(DecisionIncomplete, WatchYml, "    state: a_lire", "    state: a_lire\n    decided_by: ¤Quelqu'un", "sans « decision »"),
        new(DecidedUnread, WatchYml, "state: lue", "state: ¤a_lire", "state: lue"),
        new(DecisionWithoutEffect, WatchYml, "decision: source\n    decided_by: Équipe éditoriale\n    decided: 2026-11-24\n    effect: [g3]\n", "decision: ¤dose_ou_seuil\n    decided_by: Équipe éditoriale\n    decided: 2026-11-24\n", "effect: [g3]"),
        new(DecisionWithoutEffect, WatchYml, "decision: source", "decision: sans_changement", "ne touche aucun nœud") { At = "[g3]" },
        new(UnknownWatchNode, WatchYml, "effect: [g3]", "effect: [g3, ¤g33]", "Vouliez-vous dire « g3 »"),
        new(UnknownWatchVersion, WatchYml, "version: \"1.0\"", "version: ¤\"2.0\"", "ajoutez celle-ci"),
        new(ImpossibleDate, WatchYml, "found: 2026-11-21", "found: ¤2023-01-01", "avant sa parution"),
        new(ImpossibleDate, WatchYml, "found: 2026-11-21", "found: ¤2026-12-21", "à venir"),
        new(ImpossibleDate, WatchYml, "decided: 2026-11-24", "decided: ¤2026-11-19", "précède le jour"),
        new(ImpossibleDate, WatchYml, "decided: 2026-11-24", "decided: ¤2026-11-30", "à venir"),
        new(UnknownSource, WatchYml, "source: ASCO2021", "source: ¤ASCO2020", "Vouliez-vous dire « ASCO2021 »"),
        new(MissingField, WatchYml, "    title: A trial\n", "", "Il manque « title »") { At = "id: essai-2024" },
        new(BrokenAlgorithmLink, "shared/watch/colites.yml", null, "¤entries:\n  - id: x\n", "Vouliez-vous dire « colite »"),
        new(BrokenImageLink, Case, "(images/endoscopie.svg)", "(¤images/endoscopi.svg)", "Vouliez-vous dire « images/endoscopie.svg »"),
        new(DoseUnlikeAlgorithm, Case, "- [x] Grade 3 -> fin @g3\n  > Oui.\n- [ ] Grade 2", "¤- [x] Grade 3 -> fin @g3\n  > Oui : **infliximab** 5 à 7,5 mg/kg.\n- [ ] Grade 2", "« 7,5 mg/kg »"),
        new(MissingAltText, Case, "![La muqueuse saigne au contact]", "¤![]", "entre les crochets"),
        new(UnsafeSvg, SharedImage, "<rect", "<¤script/><rect", "n’exécute rien"),
        new(UnusedImage, "shared/images/seule.svg", null, "¤<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "dans un cas"),
    ];
}
