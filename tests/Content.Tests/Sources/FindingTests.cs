using System.Globalization;
using System.Reflection;
using System.Text;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Sources;

public class FindingTests
{
    private static readonly Given[] Mistakes = [.. FileMistakes.All, .. MarkdownMistakes.All, .. ExerciseMistakes.All];

    private static readonly HashSet<string> Warnings =
    [
        FindingCodes.MisplacedFile, FindingCodes.OverdueReview, FindingCodes.UnusedModule, FindingCodes.UnusedQuiz, FindingCodes.UnusedImage,
        FindingCodes.ExplanationWithoutSource, FindingCodes.ItemNotPublished, FindingCodes.SmallPanel, FindingCodes.UnanimousPanel,
    ];

    public static TheoryData<int, string> Cases()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < Mistakes.Length; i++)
        {
            data.Add(i, $"{Mistakes[i].Code} {Mistakes[i].Mend}");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Points_at_the_mistake_and_says_how_to_mend_it(int index, string name)
    {
        Assert.NotEmpty(name);
        var given = Mistakes[index];
        var (sample, line, column) = given.Spoil();

        var findings = sample.Read().Findings;

        var wanted = $"{given.FoundIn ?? given.Path}:{line}:{column}: {(Warnings.Contains(given.Code) ? "warning" : "error")} {given.Code}";
        var here = findings.Where(f => f.ToString().StartsWith(wanted + " ", StringComparison.Ordinal)).ToList();
        Assert.True(here.Count > 0, $"wanted {wanted}\n{string.Join('\n', findings.Where(f => f.Code != FindingCodes.ItemNotPublished || f.Code == given.Code))}");
        Assert.Contains(here, f => Plain(f.Message).Contains(Plain(given.Mend), StringComparison.Ordinal));
    }

    [Fact]
    public void Points_at_the_first_byte_that_is_not_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleFiles.All[SampleFiles.Module]);
        var at = Encoding.UTF8.GetString(bytes).IndexOf("Texte.", StringComparison.Ordinal);
        bytes[Encoding.UTF8.GetByteCount(SampleFiles.All[SampleFiles.Module][..at])] = 0xE9;

        var finding = new Sample().PutBytes(SampleFiles.Module, bytes).Read().Findings.Single(f => f.Code == FindingCodes.InvalidUtf8);

        var before = SampleFiles.All[SampleFiles.Module][..at];
        Assert.Equal((before.Count(c => c == '\n') + 1, 1), (finding.Line, finding.Column));
        Assert.Contains("Enregistrez-le de nouveau", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_mistake_that_triggers_it()
    {
        var codes = typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Empty(codes.Except(Mistakes.Select(m => m.Code)).Except([FindingCodes.InvalidUtf8]));
    }

    [Fact]
    public void Gives_all_findings_of_a_file_at_once()
    {
        var library = new Sample()
            .Replace(SampleFiles.Module, "minutes: 15", "minutes: x\ncouleur: rouge")
            .Replace(SampleFiles.Module, "Texte.", "<b>x</b> [y](http://a.fr)")
            .Read();

        Assert.Superset(
            new HashSet<string> { FindingCodes.WrongType, FindingCodes.UnknownKey, FindingCodes.RawHtml, FindingCodes.ForbiddenLink },
            library.Findings.Select(f => f.Code).ToHashSet());
    }

    [Fact]
    public void Lists_errors_first_then_by_place()
    {
        var findings = new Sample().Replace(SampleFiles.Module, "minutes: 15", "minutes: x").Replace(SampleFiles.CourseYml, "language: fr", "language: de").Read().Findings;

        Assert.Equal(findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column), findings);
        Assert.Equal(SampleFiles.CourseYml, findings[0].Path);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\uFEFF")]
    public void Counts_lines_the_same_with_windows_line_ends_or_a_byte_order_mark(string form)
    {
        var sample = new Sample().Replace(SampleFiles.Module, "minutes: 15", "minutes: x").Replace(SampleFiles.Module, "Texte.", "Le <b>texte</b>.");
        var expected = sample.Read().Findings;
        var text = sample.Text(SampleFiles.Module);
        sample.Put(SampleFiles.Module, form == "\r\n" ? text.Replace("\n", form, StringComparison.Ordinal) : form + text);

        Assert.Equal(expected, sample.Read().Findings);
    }

    [Fact]
    public void Does_not_expand_an_alias_bomb()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        var finding = new Sample().Put(SampleFiles.CourseYml, bomb.ToString()).Read().Findings.First(f => f.Path == SampleFiles.CourseYml);

        Assert.Equal((FindingCodes.YamlAlias, 1, 5), (finding.Code, finding.Line, finding.Column));
    }

    [Fact]
    public void Does_not_fall_over_deep_nesting()
    {
        var yaml = new Sample().Put(SampleFiles.CourseYml, "a: " + new string('[', 100_000)).Read();
        var text = new Sample().Replace(SampleFiles.Module, "Texte.", new string('[', 50_000) + new string('*', 50_000)).Read();

        Assert.Contains(yaml.Findings, f => f.Code == FindingCodes.YamlTooDeep);
        Assert.NotNull(text);
    }

    [Fact]
    public void Shows_what_to_copy_without_french_spaces()
    {
        var message = new Sample().Replace(SampleFiles.CourseYml, "  - module: les-freins\n", "").Read().Findings.First(f => f.Code == FindingCodes.UnusedModule).Message;

        Assert.Equal("Ce module n’est pas dans le parcours\u00A0: personne ne le lira. Ajoutez `- module: les-freins` sous «\u202Fpath\u202F» de course.yml.", message);
    }

    /// <summary>Words alone: quotation marks, grave accents and French spaces are the message's dress.</summary>
    private static string Plain(string text) =>
        text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Replace("« ", "", StringComparison.Ordinal).Replace(" »", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
