using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Sources;

/// <summary>
/// Hostile text in every authored field: whatever the findings say, the HTML that readers make holds only known elements,
/// attributes and schemes. Broken courses are looked at too, by the readers themselves.
/// </summary>
public class InjectionTests
{
    private static readonly HashSet<string> Elements =
    [
        "p", "h2", "h3", "h4", "h5", "h6", "h1", "ul", "ol", "li", "a", "em", "strong", "code", "pre", "blockquote", "br", "hr", "img", "figure",
        "figcaption", "aside", "div", "table", "thead", "tbody", "tr", "th", "td", "sup", "section",
    ];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["a"] = ["href", "rel"],
        ["img"] = ["src", "alt", "loading", "width", "height"],
        ["aside"] = ["class"],
        ["p"] = ["class"],
        ["div"] = ["class", "tabindex", "role", "aria-label"],
        ["th"] = ["scope"],
        ["sup"] = ["class"],
        ["section"] = ["class"],
        ["li"] = ["id"],
        ["ol"] = ["start"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
    };

    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<iframe src=javascript:alert(1)>",
        "<body onload=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<math><mi xlink:href=\"data:x,<script>\">", "<style>@import'x'</style>",
        "<!-- --><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "<!DOCTYPE x>", "<x onclick=alert(1)>y</x>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))", "[x](&#106;avascript&colon;alert(1))", "[x](\\javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox(1))", "[x](<javascript:alert(1)>)", "[x]( javascript:alert(1))", "[x](//mechant.fr)",
        "[x](https://a.fr/\"onclick=\"alert(1))", "[x](https://a.fr \"t\\\"onmouseover=alert(1)\")", "![x](javascript:alert(1))", "![x\"onerror=alert(1)](images/freins.svg)",
        "![x](images/freins.svg \"t\\\"><script>alert(1)</script>\")", "![x](data:image/svg+xml,<svg onload=alert(1)>)", "<javascript:alert(1)>", "<https://a.fr/\"><script>>",
        "[x][y]\n\n[y]: javascript:alert(1)", "*x*{onclick=alert(1)}", "# Titre {onclick=alert(1)}", "## Titre {#\"><script>alert(1)</script>}", "{style=position:fixed}\nx",
        "::: \"><script>alert(1)</script>\nx\n:::", "::: attention onclick=alert(1)\nx\n:::", "``` \"><script>alert(1)</script>\nx\n```", "```x{onclick=alert(1)}\ny\n```",
        "| a |\n|---|\n| <b onclick=alert(1)>x</b> |", "x[^1]\n\n[^1]: <script>alert(1)</script>", "[x](module:les-freins#\"><script>)", "[x](algo:\"onclick=alert(1))",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "\u0000<script>alert(1)</script>", "</p></div></main><script>alert(1)</script>", "\"><script>alert(1)</script>", "<<script>script>alert(1)<</script>/script>",
    ];

    public static TheoryData<string> Texts() => [.. Payloads];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Renders_only_known_markup_whatever_is_written(string payload)
    {
        foreach (var html in AllHtml(payload))
        {
            var document = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}</body>");
            foreach (var element in document.Body!.QuerySelectorAll("*"))
            {
                Assert.Contains(element.LocalName, Elements);
                foreach (var attribute in element.Attributes)
                {
                    Assert.Contains(attribute.Name, Attributes.GetValueOrDefault(element.LocalName, []));
                    CheckAddress(attribute);
                }
            }
        }
    }

    private static void CheckAddress(IAttr attribute)
    {
        if (attribute.Name is "href" or "src")
        {
            Assert.Matches("^(https://|tel:[0-9+]+$|/(Module|Quiz|Case|Algorithm|Referent|Image)/)", attribute.Value);
        }
    }

    /// <summary>The payload in a page, an item's every part, a scene's every part and an algorithm's notes, read past their findings.</summary>
    private static IEnumerable<string> AllHtml(string payload)
    {
        var context = new ReadingContext(new CourseId("du"), "fr", Sample.Today, Sample.Address, Bibliography.Unread, new Dictionary<string, PictureSize?> { ["images/freins.svg"] = new(3, 2) }, new Dictionary<string, string>(), SignatureBook.Empty);
        var inItem = payload.Replace("\n", "\n  ", StringComparison.Ordinal);
        var inQuote = payload.Replace("\n", "\n  > ", StringComparison.Ordinal);

        var module = Content.Courses.ModuleReader.Read(File($"# Un\n\n{payload}\n\nAvant {payload} après\n\n- {inItem}\n\n> {payload.Replace("\n", "\n> ", StringComparison.Ordinal)}\n"), new ModuleId("a"), context, new Report("a.md"))!;
        foreach (var page in module.Pages) yield return page.Html;

        var quiz = Content.Quizzes.QuizReader.Read(File($"{payload}\n\n## QRU `a` (rang A)\n\n{payload}\n\n- [x] {inItem}\n\n  > {inQuote}\n- [ ] b {payload.Replace("\n", " ", StringComparison.Ordinal)}\n- [ ] c\n- [ ] d\n\n> {payload.Replace("\n", "\n> ", StringComparison.Ordinal)}\n"), new QuizId("a"), context, new Report("a.md"))!.Quiz;
        yield return quiz.IntroductionHtml;
        foreach (var item in quiz.Items)
        {
            yield return item.StemHtml;
            yield return item.ExplanationHtml;
            foreach (var choice in item.Choices)
            {
                yield return choice.Html;
                yield return choice.FeedbackHtml ?? "";
            }
        }

        var @case = Content.Cases.CaseReader.Read(File($"# Un\n\n{payload}\n\n## Quoi ?\n\n- [x] {inItem} -> un\n  > {inQuote}\n- [ ] b -> un\n  > x\n"), new CaseId("a"), context with { Course = null }, new Report("a.md"))!;
        foreach (var scene in @case.Scenes)
        {
            yield return scene.Html;
            foreach (var choice in scene.Decision?.Choices ?? [])
            {
                yield return choice.Html;
                yield return choice.FeedbackHtml;
            }
        }

        yield return Content.Algorithms.AlgorithmReader.Read(File(payload), new AlgorithmId("a"), context with { Course = null }, new Report("a.md"))!.NotesHtml;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Never_throws_on_hostile_text_in_a_header(string payload)
    {
        var quoted = "\"" + payload.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + "\"";

        var library = new Sample().Replace(SampleFiles.CourseYml, "title: DU d'immunothérapie", $"title: {quoted}").Read();

        // A title is plain text: kept as written but for its typography, and escaped by the page that shows it.
        Assert.True(library.Courses.ContainsKey(new CourseId("du")), string.Join('\n', library.Findings.Where(f => f.Severity == Severity.Error)));
    }

    private static SourceFile File(string body) =>
        new("a.md", System.Text.Encoding.UTF8.GetBytes($"---\ntitle: t\n---\n{body}"));
}
