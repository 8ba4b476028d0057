using static Immunotox.Content.Sources.FindingCodes;
using static Immunotox.Content.Tests.SampleFiles;

namespace Immunotox.Content.Tests.Sources;

/// <summary>Mistakes of Markdown, links and pictures.</summary>
internal static class MarkdownMistakes
{
    public static readonly Given[] All =
    [
        new(RawHtml, Module, "Texte.", "¤<div>x</div>", "Supprimez cette balise"),
        new(RawHtml, Module, "Texte.", "Texte ¤<b>gras</b>.", "Supprimez cette balise"),
        new(RawHtml, Quiz, "Quel frein ?", "Quel ¤<script>alert(1)</script> frein ?", "Supprimez cette balise"),
        new(RawHtml, Case, "Guéri.", "¤<!-- note -->", "Supprimez cette balise"),
        new(RawHtml, Algorithm, "Appeler tôt.", "¤<script>alert(1)</script>", "Supprimez cette balise"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤javascript:alert(1))", "Sinon, supprimez le lien"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤data:text/html,x)", "supprimez le lien"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤http://exemple.fr)", "https://"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤ftp://exemple.fr)", "supprimez le lien"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤modul:les-freins)", "« module »"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤//exemple.fr)", "https://"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤https://a:b@exemple.fr)", "sans espace ni mot de passe"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤tel:abc)", "chiffres seuls"),
        new(ForbiddenLink, Module, "Texte.", "<¤http://exemple.fr>", "https://"),
        new(ForbiddenLink, Module, "Texte.", "<¤a@exemple.fr>", "sans chevrons"),
        new(ForbiddenLink, Module, "Texte.", "[x¤](tel:03 20)", "sans espace"),
        new(ForbiddenLink, Module, "Texte.", "[x](¤quiz:les-freins#deux)", "Supprimez « #deux »"),
        new(ForbiddenLink, Module, "Texte.", "![x](¤https://exemple.fr/a.png)", "images/nom.svg"),
        new(MissingAltText, Module, "![Un lymphocyte T]", "¤![]", "entre les crochets"),
        new(UnknownContainer, Module, "Texte.", "¤::: atention\nx\n:::", "« attention »"),
        new(UnknownContainer, Algorithm, "::: a-retenir", "¤::: note", "a-retenir, attention"),
        new(ForbiddenAttribute, Module, "Texte.", "Du *texte*¤{onclick=alert(1)}", "Supprimez-les"),
        new(ForbiddenAttribute, Module, "Texte.", "## Titre ¤{.rouge}", "{#id}"),
        new(TextBeforeHeading, Module, "# Trois freins", "¤Bonjour.\n\n# Trois freins", "Mettez-le sous un titre"),
        new(TextBeforeHeading, Case, "# L'arrivée", "¤Bonjour.\n\n# L'arrivée", "ouvre une scène"),
        new(NoHeading, "du/modules/vide.md", null, $"---\ntitle: a\nsummary: b\nminutes: 1\nobjectives: [c]\n{Sample.Header}\n---\n¤\nTexte.", "# Mon titre"),
        new(NoHeading, Module, "# Et dans la tumeur ? {#tumeur}", "¤# ¿? {#}", "Donnez un nom"),
        new(MisplacedHeading, Module, "Texte.", "::: attention\n¤# Titre\n:::", "Refermez l’encadré"),
        new(MisplacedHeading, Algorithm, "::: a-retenir", "¤# Titre\n\n::: a-retenir", "Écrivez « ## » ici"),
        new(MarkdownTooDeep, Module, "\n# Trois freins", "¤\n" + new string('>', 5000) + " # Trois freins", "Simplifiez-le"),

        new(BrokenModuleLink, Module, "module:les-freins#tumeur", "¤module:les-frein", "« les-freins »"),
        new(BrokenModuleLink, CourseYml, "- module: les-freins", "- module: ¤autre", "Créez modules/autre.md"),
        new(BrokenPageLink, Module, "module:les-freins#tumeur", "¤module:les-freins#tumeurs", "« tumeur »"),
        new(BrokenQuizLink, Module, "module:les-freins#tumeur", "¤quiz:bases", "Créez quizzes/bases.md"),
        new(BrokenQuizLink, CourseYml, "- quiz: les-freins", "- quiz: ¤les-frins", "« les-freins »"),
        new(BrokenCaseLink, CourseYml, "- case: neuf-selles", "- case: ¤dix-selles", "Créez shared/cases/dix-selles.md"),
        new(BrokenCaseLink, Algorithm, "Appeler tôt.", "[x](¤case:toux)", "Créez shared/cases/toux.md"),
        new(BrokenAlgorithmLink, Quiz, "algo:colite#g3", "¤algo:colites#g3", "« colite »"),
        new(BrokenAlgorithmLink, Case, "## Quel grade ? {algo=colite#g3", "¤## Quel grade ? {algo=hepatite#g3", "Créez shared/algorithms/hepatite.md"),
        new(BrokenStepLink, Quiz, "algo:colite#g3", "¤algo:colite#g4", "« g3 »"),
        new(BrokenReferentLink, Algorithm, "referent: hepato-gastro", "referent: ¤hepato-gastr", "« hepato-gastro »"),
        new(BrokenReferentLink, Module, "module:les-freins#tumeur", "¤referent:pneumologie", "shared/referents.yml"),
        new(BrokenImageLink, Module, "images/freins.svg", "¤images/frein.svg", "« images/freins.svg »"),
        new(BrokenImageLink, Module, "images/freins.svg", "¤../autre/freins.svg", "images/nom.svg"),
        new(BrokenImageLink, Case, "Guéri.", "![Un côlon](¤images/colon.svg)", "Ajoutez ce fichier dans le dossier images/ voisin"),
        new(CourseLinkInShared, Case, "Guéri.", "[x](¤module:les-freins)", "pointez vers un algorithme"),
        new(CourseLinkInShared, Algorithm, "Appeler tôt.", "[x](¤quiz:les-freins)", "Supprimez le lien"),
        new(LinkToBrokenFile, Algorithm, "action: hold", "action: x", "shared/algorithms/colite.md, à corriger d’abord") { FoundIn = CourseYml, At = "---" },
        new(UnusedModule, Module, null, SampleFiles.All[Module], "- module: les-freins", s => s.Replace(CourseYml, "  - module: les-freins\n", "")),
        new(UnusedQuiz, Quiz, null, SampleFiles.All[Quiz], "- quiz: les-freins", s => s.Replace(CourseYml, "  - quiz: les-freins\n", "").Replace(CourseYml, "  quizzes:\n    les-freins: 0.7\n", "")),
        new(UnusedImage, "du/images/seule.svg", null, SampleFiles.All[Image], "supprimez le fichier"),
        new(CompletionQuizNotInPath, CourseYml, "    les-freins: 0.7", "    les-freins: 0.7\n    ¤autre: 0.5", "- quiz: autre"),

        new(UnreadablePicture, Image, null, "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g>\n</¤svg>", "Exportez-le de nouveau"),
        new(UnreadablePicture, "du/images/photo.png", null, "pas une image", "Exportez-la de nouveau"),
        new(UnreadablePicture, Image, null, "<¤html/>", "xmlns"),
        new(UnreadablePicture, Image, null, "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "DOCTYPE"),
        Svg("<¤script>alert(1)</script>", "« script »"),
        Svg("<rect ¤onclick=\"alert(1)\"/>", "« onclick »"),
        Svg("<¤foreignObject/>", "« foreignObject »"),
        Svg("<use ¤href=\"https://exemple.fr/a.svg#b\"/>", "https://exemple.fr"),
        Svg("<image ¤href=\"data:image/png;base64,AAAA\"/>", "data"),
        Svg("<a xmlns:x=\"http://www.w3.org/1999/xlink\" ¤x:href=\"javascript:alert(1)\"/>", "javascript"),
        Svg("<style>¤@import url(https://exemple.fr/a.css);</style>", "style"),
        Svg("<rect ¤style=\"fill:url(https://exemple.fr/a)\"/>", "« style »"),
        Svg("<?¤xml-stylesheet href=\"a.css\"?>", "xml-stylesheet"),
    ];

    private static Given Svg(string inner, string mend) =>
        new(UnsafeSvg, Image, null, $"<svg xmlns=\"http://www.w3.org/2000/svg\">\n  {inner}\n</svg>", mend);
}
