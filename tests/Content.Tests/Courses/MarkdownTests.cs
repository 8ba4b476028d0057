using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Courses;

/// <summary>Each file of <c>Given</c> is the body of a page; the HTML beside it is what learners get.</summary>
public class MarkdownTests
{
    public static TheoryData<string> Given() => [.. Directory.GetFiles(Folder(), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Given))]
    public void Renders_a_page_as_expected(string name)
    {
        var markdown = File.ReadAllText(Path.Combine(Folder(), name + ".md"));

        Assert.Equal(File.ReadAllText(Path.Combine(Folder(), name + ".html")).TrimEnd(), Visible(Html(markdown, "fr")));
    }

    [Fact]
    public void Leaves_english_typography_alone_and_titles_boxes_in_english()
    {
        var html = Html("Don't wait: call! «x»\n\n::: a-retenir\nCall.\n:::\n\n| a |\n|---|\n| b |\n", "en");

        Assert.Contains("<p>Don't wait: call! «x»</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"callout-title\">Key point</p>", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Table\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Slugs_page_ids_and_keeps_the_heading_out_of_the_page()
    {
        var library = new Sample().Replace(SampleFiles.Module, "# Trois freins", "# L'œdème *à* J+3 : quoi ?").Read();

        var page = library.Courses[new CourseId("du")].Modules.Values.Single().Pages[0];

        Assert.Equal(("l-oedeme-a-j-3-quoi", 1, "L’œdème à J+3\u00A0: quoi\u202F?"), (page.Id, page.Number, page.Title));
        Assert.DoesNotContain("<h1", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_the_notes_of_each_page_apart()
    {
        var library = new Sample().Replace(SampleFiles.Module, "Voir [la", "Un[^x]. Voir [la").Replace(SampleFiles.Module, "Texte.", "Deux[^y].\n\n[^x]: Note un.\n[^y]: Note deux.").Read();

        var pages = library.Courses[new CourseId("du")].Modules.Values.Single().Pages;

        Assert.Contains("<li id=\"note-1\">\n<p>Note un.</p>", pages[0].Html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"note-1\">\n<p>Note deux.</p>", pages[1].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Note deux", pages[0].Html, StringComparison.Ordinal);
    }

    private static string Html(string markdown, string language)
    {
        var sample = new Sample()
            .PutBytes("du/images/photo.png", Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000400000002008060000"))
            .Replace(SampleFiles.CourseYml, "language: fr", $"language: {language}")
            .Put(SampleFiles.Module, $"---\ntitle: T\nsummary: S\nminutes: 1\nobjectives: [o]\n{Sample.Header}\n---\n\n# Page\n\n{markdown}");
        var library = sample.Read();
        Assert.DoesNotContain(library.Findings, f => f.Severity == Severity.Error);
        return library.Courses[new CourseId("du")].Modules.Values.Single().Pages.Single().Html;
    }

    /// <summary>No-break spaces look like spaces in an expected file: they are written as entities there.</summary>
    private static string Visible(string html) =>
        html.Replace("\u202F", "&#8239;", StringComparison.Ordinal).Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);

    private static string Folder() => Repository.Path("tests", "Content.Tests", "Courses", "Given");
}
