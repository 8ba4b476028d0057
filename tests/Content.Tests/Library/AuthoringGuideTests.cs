using System.Text.RegularExpressions;
using Immunotox.Content.Library;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Library;

/// <summary>The examples of <c>courses/README.md</c>, copied out under the names they give.</summary>
public sealed partial class AuthoringGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("courses", "README.md"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guide");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_example_names_the_file_it_is()
    {
        Assert.Equal(Fence().Count(Guide), 2 * Example().Count(Guide));
        Assert.Equal(
            ["courses/ma-formation/course.yml", "courses/ma-formation/modules/les-freins.md", "courses/ma-formation/quizzes/examen.md", "courses/ma-formation/quizzes/les-freins.md", "courses/mon-histoire/course.yml", "courses/mon-histoire/episodes/le-frein-proche.md", "courses/mon-histoire/episodes/le-frein.md", "courses/shared/advice/colite.yml", "courses/shared/algorithms/colite.md", "courses/shared/cases/neuf-selles.md", "courses/shared/drugs.yml", "courses/shared/glossary.yml", "courses/shared/referents.yml", "courses/shared/signs/fr.yml", "courses/shared/sources.yml", "courses/shared/symptoms.yml", "courses/shared/watch/colite.yml"],
            Example().Matches(Guide).Select(e => e.Groups["path"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_examples_copied_out_make_a_course_without_a_remark()
    {
        foreach (Match example in Example().Matches(Guide))
        {
            Write(example.Groups["path"].Value, example.Groups["text"].Value);
        }

        // The files the guide cannot show in words.
        Write("courses/shared/images/endoscopie.svg", SampleFiles.All[SampleFiles.SharedImage]);
        Write("courses/ma-formation/images/freins.svg", SampleFiles.All[SampleFiles.Image]);

        var library = CourseLibrary.Load(Path.Combine(_folder.FullName, "courses"), Sample.Options);

        Assert.DoesNotContain(library.Findings, f => f.Code != FindingCodes.ItemNotPublished);
        Assert.Equal(["ma-formation", "mon-histoire"], library.Courses.Keys.Select(c => c.Value).Order(StringComparer.Ordinal));
        Assert.Single(library.Signs);
        Assert.Single(library.Advice);
        Assert.Equal(["asco-2021", "safa-2019"], library.Watches.Values.Single().Entries.Select(e => e.Id));
        Assert.Single(library.Algorithms);
        Assert.Single(library.Cases);
        Assert.Equal(["colite"], library.Symptoms!.Symptoms.Single().Algorithms.Select(a => a.Value));
        Assert.Equal(["Opdivo"], library.Drugs!.Drugs.Single().TradeNames);
        Assert.All(library.Referents.Values, r => Assert.Null(r.Person));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex("^```", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```\w+ (?<path>courses/\S+)\r?\n(?<text>.*?)^```\r?$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();
}
