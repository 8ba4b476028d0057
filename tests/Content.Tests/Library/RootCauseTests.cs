using Immunotox.Content.Library;
using Immunotox.Content.Sources;
using static Immunotox.Content.Tests.SampleFiles;

namespace Immunotox.Content.Tests.Library;

/// <summary>One mistake gives one finding, in the file to mend; what follows from it is kept silent, and is not served either.</summary>
public class RootCauseTests
{
    [Theory]
    [InlineData(SourcesYml, "sources:", "\tsources:", FindingCodes.BadYaml)]
    [InlineData(SourcesYml, "sources:", "source:", FindingCodes.UnknownKey, FindingCodes.MissingField)]
    [InlineData(SourcesYml, "    reference: Schneider", "    référence: Schneider", FindingCodes.MissingField, FindingCodes.UnknownKey)]
    [InlineData(ReferentsYml, "referents:", "referents: [", FindingCodes.BadYaml)]
    [InlineData(ReferentsYml, "referents:", "referent:", FindingCodes.UnknownKey)]
    [InlineData(ReferentsYml, "id: hepato-gastro", "id: Hepato-Gastro", FindingCodes.WrongSlug)]
    [InlineData(Algorithm, "lu\n    sources: [ASCO2021]", "lu\n    sources: [ASCO2012]", FindingCodes.UnknownSource)]
    [InlineData(Algorithm, "title: Diarrhée", "title: Diarrhée : colite", FindingCodes.BadYaml)]
    [InlineData(Algorithm, "- id: g3", "- id: G3", FindingCodes.WrongSlug)]
    [InlineData(Algorithm, "steps:", "steps: g3\nétapes:", FindingCodes.WrongType, FindingCodes.UnknownKey)]
    [InlineData(Case, "minutes: 12", "minutes: douze", FindingCodes.WrongType)]
    [InlineData(Module, "{#tumeur}", "{#Tumeur}", FindingCodes.WrongSlug)]
    [InlineData(Module, "title: Les freins", "\ttitle: Les freins", FindingCodes.BadYaml)]
    [InlineData(Module, "---\ntitle", "title", FindingCodes.MissingFrontMatter)]
    [InlineData(Quiz, "title: Vérifier", "title: [", FindingCodes.BadYaml)]
    [InlineData(CourseYml, "  - quiz: les-freins", "  - les-freins", FindingCodes.WrongType)]
    [InlineData(CourseYml, "title: DU", "title: [", FindingCodes.BadYaml)]
    [InlineData(Image, "<svg ", "<svg<", FindingCodes.UnreadablePicture)]
    public void Tells_a_mistake_once_where_it_is_to_be_mended(string path, string old, string @new, params string[] codes)
    {
        var library = new Sample().Replace(path, old, @new).Read();

        Assert.Equal(codes.Order(), Errors(library).Select(f => f.Code).Order());
        Assert.All(Errors(library), f => Assert.Equal(path, f.Path));
        Assert.DoesNotContain(library.Findings, f => f.Severity == Severity.Warning && f.Code is not (FindingCodes.ItemNotPublished or FindingCodes.LinkToBrokenFile));
        Assert.Empty(library.Courses);
    }

    [Theory]
    [InlineData("du/modules/Les-Freins.md", Module)]
    [InlineData("du/modules/les freins.md", Module)]
    [InlineData("du/modules/les-freins.MD", Module)]
    [InlineData("du/quizzes/Les-Freins.md", Quiz)]
    [InlineData("du/images/Freins.svg", Image)]
    [InlineData("du/images/freins.SVG", Image)]
    [InlineData("shared/algorithms/Colite.md", Algorithm)]
    [InlineData("shared/cases/Neuf_Selles.md", Case)]
    public void Tells_a_wrong_file_name_once_and_gives_the_right_one(string wrong, string right)
    {
        var library = new Sample().Put(wrong, SampleFiles.All[right]).Remove(right).Read();

        var error = Assert.Single(Errors(library));
        Assert.Equal((wrong, FindingCodes.WrongSlug), (error.Path, error.Code));
        Assert.Contains(Path.GetFileName(right), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(library.Findings, f => f.Code is FindingCodes.UnusedModule or FindingCodes.UnusedQuiz or FindingCodes.UnusedImage);
        Assert.Empty(library.Courses);
    }

    [Fact]
    public void Tells_a_wrong_name_of_a_course_folder_once()
    {
        var sample = new Sample();
        foreach (var (path, text) in SampleFiles.All.Where(f => f.Key.StartsWith("du/", StringComparison.Ordinal)))
        {
            sample.Put("Mon DU/" + path[3..], text).Remove(path);
        }

        var error = Assert.Single(Errors(sample.Read()));

        Assert.Equal(("Mon DU/course.yml", FindingCodes.WrongSlug), (error.Path, error.Code));
    }

    [Fact]
    public void Never_suggests_a_name_that_cannot_be_written()
    {
        var findings = new Sample().Put("du/modules/Les_Freins_2.md", SampleFiles.All[Module]).Replace(Module, "module:les-freins#tumeur", "module:les-freins-3").Read().Findings;

        Assert.Contains("« les-freins »", Plain(findings.Single(f => f.Code == FindingCodes.BrokenModuleLink)), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_advise_to_delete_the_pictures_of_a_module_that_cannot_be_read()
    {
        var findings = new Sample().PutBytes(Module, [0x2D, 0xFF]).Read().Findings;

        Assert.Equal([FindingCodes.InvalidUtf8], findings.Where(f => f.Code != FindingCodes.ItemNotPublished).Select(f => f.Code));
    }

    [Fact]
    public void Does_not_advise_to_delete_what_a_misspelt_link_means()
    {
        var findings = new Sample().Replace(Module, "images/freins.svg", "images/frein.svg").Replace(CourseYml, "- module: les-freins", "- module: les-frein").Read().Findings;

        Assert.Equal([FindingCodes.BrokenModuleLink, FindingCodes.BrokenImageLink], findings.Where(f => f.Code != FindingCodes.ItemNotPublished).Select(f => f.Code));
    }

    [Fact]
    public void Does_not_call_items_new_when_the_published_ones_cannot_be_read()
    {
        var findings = new Sample().Put(Published, "items: [").Read().Findings;

        Assert.Equal([FindingCodes.BadYaml], findings.Select(f => f.Code));
    }

    [Fact]
    public void Tells_one_course_once_that_it_waits()
    {
        var sample = new Sample().Replace(Module, "Texte.", "[a](algo:colite) [b](algo:colite#g3) [c](case:neuf-selles)").Replace(Algorithm, "action: hold", "action: x");

        var warning = sample.Read().Findings.Single(f => f.Code == FindingCodes.LinkToBrokenFile);

        Assert.Equal((Severity.Warning, CourseYml, 1, 1), (warning.Severity, warning.Path, warning.Line, warning.Column));
    }

    [Fact]
    public void Still_tells_a_link_that_leads_nowhere_beside_a_file_at_fault()
    {
        var findings = new Sample().Replace(Algorithm, "action: hold", "action: x").Replace(Quiz, "algo:colite#g3", "algo:colite#g4").Replace(Module, "Texte.", "[a](algo:foie)").Read().Findings;

        Assert.Superset(new HashSet<string> { FindingCodes.BrokenStepLink, FindingCodes.BrokenAlgorithmLink }, findings.Select(f => f.Code).ToHashSet());
    }

    private static IEnumerable<Finding> Errors(CourseLibrary library) => library.Findings.Where(f => f.Severity == Severity.Error);

    private static string Plain(Finding finding) => finding.Message.Replace('\u202F', ' ');
}
