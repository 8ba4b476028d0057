using Immunotox.Content.Quizzes;
using Immunotox.Content.Tests.Sources;

namespace Immunotox.Content.Tests.Quizzes;

/// <summary>Every format read from one quiz written as a teacher would.</summary>
public sealed class FormatTests
{
    private static readonly Quiz Quiz = Read("mode: exam\nduration: 60\nshuffle: true\ndraw:\n  - {theme: colite, count: 1}\n  - {count: 2}\n", """
        Consignes.

        ## QRP `freins` (rang A, thème colite, thème freins, objectif 1, poids 1,5)

        Quels freins ?

        - [x] CTLA-4
        - [x] PD-1
        - [ ] CD28
        - [ ] CD80

        > Voir [les freins](module:les-freins). Source : ASCO2021.

        ## NUM `dose` (rang A)

        Combien ?

        - [=] 60 mg ± 5 %
        - [=] 0,5 à 1 mg/kg
        - [=] 1 000

        > Source : ASCO2021.

        # MINI-DP `essoufflee` : Une patiente essoufflée

        Elle arrive.

        ## TCS `script` (rang B, panel de démonstration)

        Si vous pensiez à une colite…

        - [0] −2
        - [1] −1
        - [3] 0
          > Ça ne change rien.
        - [8] +1
        - [3] +2

        > Source : ASCO2021.

        ## QROC `signe` (rang A, faute admise)

        Quel signe ?

        - [=] essoufflement

        > Source : ASCO2021.

        # Questions isolées

        ## QZONE `zones` (rang B)

        Où ?

        ![Un lymphocyte](images/freins.svg)

        - [x] Noyau {10 20,5 30 40}
        - [ ] Membrane {0 0 5 5}

        > Source : ASCO2021.

        ## ORDRE `ordre` (rang A)

        Rangez.

        - [2] Corticoïdes
        - [1] Prélever
        - [3] Décroître

        > Source : ASCO2021.

        ## ASSOC `cibles` (rang A)

        Associez.

        - [x] Nivolumab => PD-1
        - [x] Pembrolizumab => PD-1
        - [x] Ipilimumab => CTLA-4
        - [ ] => LAG-3

        > Source : ASCO2021.
        """);

    [Fact]
    public void Reads_facts_of_a_heading_and_the_pages_to_read_again()
    {
        var item = Item("freins");
        Assert.Equal((1.5m, 2), (item.Weight, item.Expected));
        Assert.Equal(["colite", "freins"], item.Themes);
        Assert.Equal([1], item.Objectives);
        Assert.Equal(new PageReference("les-freins", null, "les freins"), item.PagesToRead.Single());
    }

    [Fact]
    public void Reads_numbers_with_unit_and_tolerance() =>
        Assert.Equal([new(60, "mg", 3), new(0.75m, "mg/kg", 0.25m), new(1000, null, 0)], Item("dose").Numbers);

    [Fact]
    public void Reads_a_progressive_case_in_its_order()
    {
        var group = Quiz.Groups.Single();
        Assert.Equal(("essoufflee", GroupKind.MiniDp, "Une patiente essoufflée"), (group.Id, group.Kind, group.Title));
        Assert.Equal(["script", "signe"], group.Items.Select(i => i.Value));
        Assert.Equal("essoufflee", Item("signe").Group);
        Assert.Null(Item("zones").Group);
        Assert.Contains("Elle arrive", group.VignetteHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_panel_of_a_concordance_test()
    {
        Assert.Equal([0, 1, 3, 8, 3], Item("script").Choices.Select(c => c.Number));
        Assert.True(Item("script").HasDemonstrationPanel);
        Assert.True(Item("signe").ForgivesTypo);
    }

    [Fact]
    public void Reads_zones_pairs_and_places()
    {
        Assert.Equal(new Zone(10, 20.5m, 30, 40), Item("zones").Choices[0].Zone);
        Assert.Equal((320, 200, "Un lymphocyte"), (Item("zones").Picture!.Width, Item("zones").Picture!.Height, Item("zones").Picture!.Alternative));
        Assert.DoesNotContain("<img", Item("zones").StemHtml, StringComparison.Ordinal);
        Assert.Equal([2, 1, 3], Item("ordre").Choices.Select(c => c.Number));
        Assert.Equal(["PD-1", "CTLA-4", "LAG-3"], Item("cibles").Targets.Select(t => t.Text));
        Assert.Equal(["a", "a", "b"], Item("cibles").Choices.Select(c => c.Target));
    }

    [Fact]
    public void Reads_how_an_exam_is_sat()
    {
        Assert.True(Quiz.Rules is { IsExam: true, DurationMinutes: 60, MaxAttempts: 1, ShufflesItems: true, Feedback: FeedbackLevel.AfterClosing });
        Assert.Equal([new("colite", 1), new(null, 2)], Quiz.Rules.Draw);
    }

    [Theory]
    [InlineData("1,5 mg/kg", 1.5, "mg/kg")]
    [InlineData("1.5mg", 1.5, "mg")]
    [InlineData("1 000", 1000, null)]
    [InlineData("-2 %", -2, "%")]
    public void Reads_numbers_as_people_write_them(string text, decimal value, string? unit) => Assert.Equal((value, unit), NumberText.Read(text));

    [Theory]
    [InlineData("mg")]
    [InlineData("")]
    [InlineData("12 34")]
    [InlineData("1,2,3")]
    public void Refuses_what_is_no_number(string text) => Assert.Null(NumberText.Read(text));

    private static Item Item(string id) => Quiz.Items.Single(i => i.Id.Value == id);

    private static Quiz Read(string header, string body)
    {
        var library = new Sample().Put("du/quizzes/formats.md", FormatMistakes.Quiz(header, body)).Read();
        Assert.DoesNotContain(library.Findings, f => f.Severity == Content.Sources.Severity.Error);
        return library.Courses.Values.Single(c => c.Quizzes.ContainsKey(new QuizId("formats"))).Quizzes[new QuizId("formats")];
    }
}
