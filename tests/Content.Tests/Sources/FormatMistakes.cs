using static Immunotox.Content.Sources.FindingCodes;

namespace Immunotox.Content.Tests.Sources;

/// <summary>Mistakes of the formats beyond QRU, QRM and QROC, each written as a quiz of its own.</summary>
internal static class FormatMistakes
{
    private const string New = "du/quizzes/formats.md", End = "\n> Source : ASCO2021.\n";

    public static readonly Given[] All =
    [
        Body(BadGroupHeading, "¤# Dossier 1\n\nx\n\n" + Qrp("a"), "ouvre un dossier"),
        Body(BadGroupHeading, "¤# DP `Dossier 1` Titre\n\nx\n\n" + Qrp("a"), "« # DP `identifiant` Titre »"),
        Body(WrongGroupSize, "¤# DP `dossier` Titre\n\nVignette.\n\n" + Qrp("a") + Qrp("b"), "de 3 à 8"),
        Body(WrongGroupSize, "¤# MINI-DP `dossier` Titre\n\nVignette.\n\n" + Qrp("a"), "de 2 à 4"),
        Body(WrongGroupSize, "¤# KFP `dossier` Titre\n\nVignette.\n\n" + Qrp("a") + Qrp("b") + Qrp("c"), "au moins une QROC et une QRP"),
        Body(MissingStem, "¤# MINI-DP `dossier` Titre\n\n" + Qrp("a") + Qrp("b"), "pas de vignette"),
        Body(BadZone, "¤## QZONE `zone` (rang A)\n\nOù ?\n\n- [x] Ici {10 10 20 20}\n- [ ] Là {50 50 20 20}\n" + End, "il en faut une"),
        Body(BadZone, Zone("¤- [x] Ici"), "pas de place"),
        Body(BadZone, Zone("¤- [x] Ici {90 10 20 20}"), "sort de la figure"),
        Body(BadPair, "## ASSOC `paires` (rang A)\n\nAssociez.\n\n- [x] Nivolumab => PD-1\n¤- [x] Ipilimumab\n- [x] Durvalumab => PD-L1\n" + End, "ceci => cela"),
        Body(BadPair, "¤## ASSOC `paires` (rang A)\n\nAssociez.\n\n- [x] Nivolumab => PD-1\n" + End, "de 2 à 10 paires"),
        Body(BadNumber, "## NUM `dose` (rang A)\n\nCombien ?\n\n¤- [=] beaucoup\n" + End, "illisible"),
        Body(NoAcceptedForm, "¤## NUM `dose` (rang A)\n\nCombien ?\n" + End, "[=] 60 mg"),
        Body(BadPanel, "¤## TCS `script` (rang B)\n\nSi…\n\n- [1] −2\n- [9] −1\n" + End, "cinq degrés"),
        Body(BadPanel, "¤" + Tcs(0, 0, 0, 0, 0), "est vide"),
        Body(SmallPanel, "¤" + Tcs(0, 1, 3, 2, 0), "que formative"),
        Body(UnanimousPanel, "¤" + Tcs(0, 0, 0, 0, 12), "plutôt une QRU"),
        Body(BadOrder, "¤## ORDRE `ordre` (rang A)\n\nRangez.\n\n- [1] a\n- [1] b\n- [3] c\n" + End, "chaque place une seule fois"),
        Body(TypoInDrugOrDose, "## QROC `faute` (rang A, faute admise)\n\nLequel ?\n\n¤- [=] infliximab\n" + End, "une autre prescription"),
        Body(WrongChoiceCount, "¤## QRPL `longue` (rang A)\n\nLesquels ?\n\n- [x] a\n- [ ] b\n" + End, "de 10 à 25"),
        Body(SeveralRightChoices, "¤## QRPL `longue` (rang A)\n\nLesquels ?\n\n" + string.Concat(Enumerable.Range(1, 10).Select(i => $"- [{(i < 7 ? 'x' : ' ')}] choix {i}\n")) + End, "de 1 à 5"),
        Body(BadChoice, "## QRPL `longue` (rang A)\n\nLesquels ?\n\n¤- [x] (indispensable) choix\n" + string.Concat(Enumerable.Range(1, 10).Select(i => $"- [ ] choix {i}\n")) + End, "ni choix indispensable"),
        Body(BadItemHeading, "## QRU `a` (¤rang A, faute admise)", "n’a pas de sens ici"),
        Header(NotEnoughToDraw, "mode: exam\ndraw:\n  ¤- {theme: colite, count: 3}\n", "baissez ce nombre"),
        Header(ValueOutOfRange, "feedback: ¤after_closing\n", "mode: exam"),
    ];

    public static string Qrp(string id) => $"## QRP `{id}` (rang A)\n\nLesquels ?\n\n- [x] a\n- [x] b\n- [ ] c\n- [ ] d\n" + End + "\n";

    public static string Tcs(params int[] panel) => "## TCS `script` (rang B)\n\nSi vous pensiez à une colite…\n\n" + string.Concat(panel.Select((n, i) => $"- [{n}] degré {i - 2}\n")) + End;

    public static string Quiz(string header, string body) => $"---\ntitle: Formats\nminutes: 5\npass_mark: 0.5\n{header}{Sample.Header}\n---\n\n{body}\n";

    private static string Zone(string first) => $"## QZONE `zone` (rang A)\n\nOù ?\n\n![Un schéma](images/freins.svg)\n\n{first}\n- [ ] Là {{50 50 20 20}}\n" + End;

    private static Given Body(string code, string body, string mend) => new(code, New, null, Quiz("", body), mend);

    private static Given Header(string code, string header, string mend) => new(code, New, null, Quiz(header, Qrp("a")), mend);
}
