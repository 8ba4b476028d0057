using static Immunotox.Content.Sources.FindingCodes;
using static Immunotox.Content.Tests.SampleFiles;

namespace Immunotox.Content.Tests.Sources;

/// <summary>Mistakes of quizzes, published items and cases.</summary>
internal static class ExerciseMistakes
{
    private const string Fingerprint = "00000000000000000000000000000000";

    public static readonly Given[] All =
    [
        new(BadItemHeading, Quiz, "## QRU `frein` (rang A)", "¤## QCM `frein` (rang A)", "## QRU `identifiant` (rang A)"),
        new(BadItemHeading, Quiz, "## QRU `frein` (rang A)", "## QRU `frein` (¤rang C)", "## QRU `identifiant` (rang A)"),
        new(BadItemHeading, Quiz, "## QRU `frein` (rang A)", "¤## QRU `frein` (poids 2)", "n’a pas de rang"),
        new(WrongChoiceCount, Quiz, "- [ ] LAG-3\n- [ ] CD28\n", "", "4 ou 5") { At = "## QRU" },
        new(WrongChoiceCount, Quiz, "- [ ] CD28\n", "- [ ] CD28\n- [ ] a\n- [ ] b\n", "4 ou 5") { At = "## QRU" },
        new(NoRightChoice, Quiz, "- [x] CTLA-4", "- [ ] CTLA-4", "Cochez-en un") { At = "## QRU" },
        new(SeveralRightChoices, Quiz, "- [ ] PD-1", "- [x] PD-1", "un seul « [x] »") { At = "## QRU" },
        new(IndispensableOnWrongChoice, Quiz, "- [x] (indispensable)", "¤- [ ] (indispensable)", "retirez la mention"),
        new(InacceptableOnRightChoice, Quiz, "- [ ] (inacceptable)", "¤- [x] (inacceptable)", "Décochez-le"),
        new(NoAcceptedForm, Quiz, "- [=] infliximab\n", "", "[=] réponse") { At = "## QROC" },
        new(AcceptedFormTooLong, Quiz, "- [=] infliximab", "¤- [=] un deux trois quatre cinq six", "Raccourcissez-la"),
        new(MissingExplanation, Quiz, "> CTLA-4. Source : ASCO2021.\n", "", "écrivez « > L'explication") { At = "## QRU" },
        new(ExplanationWithoutSource, Quiz, "> CTLA-4. Source : ASCO2021.", "¤> CTLA-4.", "Ajoutez « Source : CLÉ »"),
        new(MisplacedText, Quiz, "> CTLA-4. Source : ASCO2021.", "> ASCO2021.\n\n¤Et encore.", "placez ce texte avant les choix"),
        new(MisplacedText, Quiz, "- [ ] LAG-3", "- [ ] LAG-3\n\n  ¤Encore.\n", "en retrait de deux espaces"),
        new(MisplacedText, Case, "- [ ] Grade 2 -> detour @hors\n  > Non.", "- [ ] Grade 2 -> detour @hors\n  > Non.\n\n¤Encore.", "Placez ce texte avant"),
        new(BadChoice, Quiz, "- [ ] PD-1", "¤- PD-1", "- [x]"),
        new(BadChoice, Quiz, "- [ ] PD-1", "¤- [=] PD-1", "QROC"),
        new(BadChoice, Quiz, "- [=] infliximab", "- [=] infliximab\n¤- [x] autre", "- [=]"),
        new(MissingStem, Quiz, "Quel frein ?\n", "", "avant les choix") { At = "## QRU" },
        new(EmptyQuiz, "du/quizzes/vide.md", null, $"---\ntitle: a\nminutes: 1\npass_mark: 0.5\n{Sample.Header}\n---\n¤", "Ajoutez un titre"),

        .. FormatMistakes.All,
        new(GuessableChoice, Quiz, "- [x] CTLA-4", "¤- [x] CTLA-4, parce qu'il agit surtout dans le ganglion", "étoffez les autres"),

        new(PublishedItemChanged, Quiz, "## QRU", "¤## QRU", "ajoutez « retirée »", s => s.Put(Published, $"items:\n  frein: {Fingerprint}\n")),
        new(PublishedItemVanished, Published, null, $"items:\n  ¤ancien: {Fingerprint}\n", "Remettez-la"),
        new(ItemNotPublished, Quiz, "## QRM", "¤## QRM", "publish courses"),

        new(UnreachableScene, Case, "# La fin", "¤# Perdue {#perdue}\n\nx\n\n# La fin", "supprimez la scène"),
        new(ChoiceLeadsNowhere, Case, "- [ ] Grade 2 -> detour @hors", "¤- [ ] Grade 2 -> detours @hors", "« detour »"),
        new(ChoiceLeadsNowhere, Case, "- [ ] Grade 2 -> detour @hors", "¤- [ ] Grade 2", "-> identifiant-de-scène"),
        new(NoEndReachable, Case, "- [x] Grade 3 -> fin @g3\n  > Oui.\n- [ ] Attendre", "- [x] Grade 3 -> detour @g3\n  > Oui.\n- [ ] Attendre", "vers une scène sans décision") { At = "# Le détour" },
        new(NoExpertChoice, Case, "- [x] Grade 3 -> fin @g3\n  > Oui.\n- [ ] Grade 2", "- [ ] Grade 3 -> fin @g3\n  > Oui.\n- [ ] Grade 2", "Cochez-en au moins un") { At = "## Quel grade" },
        new(MissingFeedback, Case, "- [ ] Attendre -> detour @hors\n  > Non.", "¤- [ ] Attendre -> detour @hors", "La conséquence, puis pourquoi"),
        new(DecisionWithoutAlgorithm, Case, "## Quel grade ? {algo=colite#g3 ", "¤## Quel grade ? {", "{algo=colite#g3"),
        new(DecisionWithoutAlgorithm, Case, "## Quel grade ? {algo=colite#g3 ", "¤## Quel grade ? {algo=colite ", "quelle étape"),
        new(DecisionWithoutReferent, Case, "## Quel grade ? {algo=colite#g3 referent=hepato-gastro}", "¤## Quel grade ? {algo=colite#g3}", "shared/referents.yml"),
        new(TooFewChoices, Case, "- [ ] Attendre -> detour @hors\n  > Non.\n", "", "au moins deux choix") { At = "## Et maintenant" },
        new(ChoiceWithoutEdge, Case, "- [ ] Grade 2 -> detour @hors", "¤- [ ] Grade 2 -> detour", "« hors »"),
        new(ChoiceWithoutEdge, Case, "- [x] Grade 3 -> fin @g3\n  > Oui.\n- [ ] Grade 2", "¤- [x] Grade 3 -> fin @hors\n  > Oui.\n- [ ] Grade 2", "ajoutez la flèche"),
        new(BrokenEdgeLink, Case, "- [ ] Grade 2 -> detour @hors", "¤- [ ] Grade 2 -> detour @appel", "aucune flèche ne va de « g3 » à « appel »"),
        new(BadChoice, Case, "- [x] Grade 3 -> fin @g3\n  > Oui.\n- [ ] Grade 2", "¤- [x] (inacceptable) Grade 3 -> fin @g3\n  > Oui.\n- [ ] Grade 2", "acte dangereux"),
        new(ValueOutOfRange, Case, "## Quel grade ? {algo=colite#g3 ", "¤## Quel grade ? {poids=9 algo=colite#g3 ", "de 1 à 5"),
        new(SeveralDecisions, Case, "# La fin", "¤## Encore ? {algo=colite#g3 referent=hepato-gastro}\n\n- [x] A -> fin @g3\n  > x\n- [ ] B -> fin @g3\n  > y\n\n# La fin", "Ouvrez une autre scène"),
    ];
}
