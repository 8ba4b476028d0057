using System.Globalization;
using System.Reflection;
using System.Text;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Sources;

public class FindingTests
{
    private static readonly Given[] Mistakes = [.. FileMistakes.All, .. MarkdownMistakes.All, .. ExerciseMistakes.All, .. AlgorithmMistakes.All, .. ComicMistakes.All, .. WatchMistakes.All];

    private static readonly HashSet<string> Warnings =
    [
        FindingCodes.MisplacedFile, FindingCodes.OverdueReview, FindingCodes.UnusedModule, FindingCodes.UnusedQuiz, FindingCodes.UnusedImage, FindingCodes.UnusedEpisode, FindingCodes.StaleRecording, FindingCodes.MissingRecording,
        FindingCodes.ExplanationWithoutSource, FindingCodes.ItemNotPublished, FindingCodes.SmallPanel, FindingCodes.UnanimousPanel, FindingCodes.LinkToBrokenFile, FindingCodes.GuessableChoice,
        FindingCodes.HandwrittenReview, FindingCodes.DemonstrationSignature, FindingCodes.SignatureOfNothing,
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
        // What only a disk can do wrong is spoiled in ContentFolderTests.
        Assert.Empty(codes.Except(Mistakes.Select(m => m.Code)).Except([FindingCodes.InvalidUtf8, FindingCodes.UnreadableFile, FindingCodes.LinkedFile, FindingCodes.NoCourse]));
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
    public void Gives_the_findings_of_a_body_below_a_header_that_cannot_be_read()
    {
        var findings = new Sample()
            .Replace(SampleFiles.Module, "minutes: 15", "\tminutes: 15")
            .Replace(SampleFiles.Module, "Texte.", "<b>x</b> [y](http://a.fr)")
            .Replace(SampleFiles.Quiz, "title: Vérifier ses bases", "title: Vérifier : ses bases")
            .Replace(SampleFiles.Quiz, "- [x] CTLA-4", "- [ ] CTLA-4")
            .Read().Findings.Where(f => f.Severity == Severity.Error);

        Assert.Equal(
            [(SampleFiles.Module, FindingCodes.BadYaml), (SampleFiles.Module, FindingCodes.RawHtml), (SampleFiles.Module, FindingCodes.RawHtml), (SampleFiles.Module, FindingCodes.ForbiddenLink), (SampleFiles.Quiz, FindingCodes.BadYaml), (SampleFiles.Quiz, FindingCodes.NoRightChoice)],
            findings.Select(f => (f.Path, f.Code)));
    }

    [Fact]
    public void Lists_errors_first_then_what_the_rest_leans_on_then_by_place()
    {
        var findings = new Sample()
            .Replace(SampleFiles.Module, "minutes: 15", "minutes: x").Replace(SampleFiles.CourseYml, "language: fr", "language: de\ncouleur: rouge")
            .Put("du/images/seule.svg", SampleFiles.All[SampleFiles.Image])
            .Replace(SampleFiles.Case, "minutes: 12", "minutes: x").Replace(SampleFiles.ReferentsYml, "role: Référent", "rôle: Référent").Read().Findings;

        Assert.Equal(
            [SampleFiles.ReferentsYml, SampleFiles.ReferentsYml, SampleFiles.Case, SampleFiles.CourseYml, SampleFiles.CourseYml, SampleFiles.Module],
            findings.Where(f => f.Severity == Severity.Error).Select(f => f.Path));
        Assert.Equal([.. findings.OrderByDescending(f => f.Severity)], findings);
        Assert.True(findings[3].Line < findings[4].Line);
    }

    [Fact]
    public void Stays_on_one_line_whatever_a_name_or_a_key_holds()
    {
        var findings = new Sample()
            .Replace(SampleFiles.Module, "minutes: 15", "minutes: 15\n\"couleur\\nrouge \\e[2J\": x")
            .Put("du/images/deux\nlignes\u2028.svg", SampleFiles.All[SampleFiles.Image]).Read().Findings;

        Assert.Contains(findings, f => f.Code == FindingCodes.UnknownKey && f.Message.Contains("couleur␊rouge ␛[2J", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Code == FindingCodes.WrongSlug && f.Path == "du/images/deux␊lignes␊.svg");
        Assert.DoesNotContain(findings, f => f.ToString().Any(c => char.IsControl(c) || c == '\u2028'));
    }

    [Theory]
    [InlineData(SampleFiles.CourseYml, "  pour le catalogue.", "  pour le catalogue,\n  \tet un tableau.")]
    [InlineData(SampleFiles.CourseYml, "language: fr", "language: fr\t# une remarque")]
    [InlineData(SampleFiles.Module, "minutes: 15", "minutes:\t15")]
    public void Lets_tabs_be_where_yaml_allows_them(string path, string old, string @new)
    {
        var findings = new Sample().Replace(path, old, @new).Read().Findings;

        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Lets_a_right_choice_be_long_when_another_is_or_when_the_item_is_retired()
    {
        const string Long = "- [x] CTLA-4, parce qu'il agit surtout dans le ganglion";
        var balanced = new Sample().Replace(SampleFiles.Quiz, "- [x] CTLA-4", Long).Replace(SampleFiles.Quiz, "- [ ] CD28", "- [ ] CD28, parce qu'il allume le lymphocyte");
        var retired = new Sample().Replace(SampleFiles.Quiz, "- [x] CTLA-4", Long).Replace(SampleFiles.Quiz, "(rang A)", "(rang A, retirée)");

        Assert.DoesNotContain(balanced.Read().Findings, f => f.Code == FindingCodes.GuessableChoice);
        Assert.DoesNotContain(retired.Read().Findings, f => f.Code == FindingCodes.GuessableChoice);
    }

    [Fact]
    public void Lets_a_certificate_count_exactly_the_minutes_declared()
    {
        var findings = new Sample().Replace(SampleFiles.Module, "minutes: 15", "minutes: 25").Replace(SampleFiles.CourseYml, "hours: 0.25", "hours: 0.75").Read().Findings;

        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
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
