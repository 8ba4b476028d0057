using FsCheck.Xunit;
using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Scoring;

namespace Immunotox.Learning.Tests.Scoring;

/// <summary>The published vectors of the R2C rules and of concordance tests, and the laws that hold for any answer.</summary>
public sealed class ScorerTests
{
    private static readonly MarkingKey Key = new(ScoringPolicies.Default);

    // Choices A to E, key A and C.
    [Theory]
    [InlineData("a,c", 1)]
    [InlineData("a", 0.5)]
    [InlineData("a,b,c", 0.5)]
    [InlineData("a,b", 0.2)]
    [InlineData("b", 0)]
    [InlineData("", 0)]
    public void Scores_a_qrm_by_discordance(string ticked, decimal expected) => Assert.Equal(expected, Scorer.Of(Ticked(ItemType.Qrm), ticked, Key));

    [Fact]
    public void An_indispensable_choice_forgotten_gives_zero() => Assert.Equal(0, Scorer.Of(Ticked(ItemType.Qrm, indispensable: 'a'), "c", Key));

    [Fact]
    public void An_inacceptable_choice_ticked_gives_zero() => Assert.Equal(0, Scorer.Of(Ticked(ItemType.Qrm, inacceptable: 'e'), "a,c,e", Key));

    [Theory]
    [InlineData(ScoringPolicy.XOverN, "a,b", 0.5)]
    [InlineData(ScoringPolicy.XMinusWrongOverN, "a,b", 0)]
    [InlineData(ScoringPolicy.DiscordanceR2C, "a,b", 0.2)]
    [InlineData(ScoringPolicy.XOverN, "a,c", 1)]
    [InlineData(ScoringPolicy.XMinusWrongOverN, "a,c", 1)]
    [InlineData(ScoringPolicy.XMinusWrongOverN, "a", 0.5)]
    [InlineData(ScoringPolicy.XMinusWrongOverN, "b,d", 0)]
    public void Scores_a_qrp_by_the_policy_the_course_names(ScoringPolicy policy, string ticked, decimal expected) =>
        Assert.Equal(expected, Scorer.Of(Ticked(ItemType.Qrp), ticked, new MarkingKey(ScoringPolicies.Default with { Qrp = policy })));

    [Fact]
    public void Three_of_five_expected_in_a_qrpl_pay_three_fifths()
    {
        var item = Item(ItemType.Qrpl, [.. "abcdefghij".Select(c => new Choice(c.ToString(), "", "", c < 'f', ChoiceMark.None, null))]);
        Assert.Equal(0.6m, Scorer.Of(item, "a,b,c,i,j", Key));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 3, 8, 3 }, new[] { "0", "0.125", "0.375", "1", "0.375" })]
    [InlineData(new[] { 0, 0, 7, 7, 1 }, new[] { "0", "0", "1", "1", "0.1428571428571428571428571429" })]
    [InlineData(new[] { 0, 0, 0, 0, 15 }, new[] { "0", "0", "0", "0", "1" })]
    public void Credits_a_concordance_answer_as_the_panel_answered(int[] panel, string[] expected)
    {
        var item = Item(ItemType.Tcs, [.. panel.Select((n, i) => new Choice(((char)('a' + i)).ToString(), "", "", false, ChoiceMark.None, null) { Number = n })]);
        Assert.Equal(expected.Select(e => decimal.Parse(e, System.Globalization.CultureInfo.InvariantCulture)), "abcde".Select(c => Scorer.Of(item, c.ToString(), Key)));
    }

    [Fact]
    public void Knows_the_variants_of_the_literature_for_analysis()
    {
        int[] panel = [0, 1, 3, 8, 3];
        Assert.Equal([0.25m, 0.5m, 0.75m, 1, 0.75m], Enumerable.Range(0, 5).Select(i => Concordance.DistanceToMode(panel, i)));
        Assert.Equal((0.375m + 0.75m) / 2, Concordance.Penalised(panel, 2));
        Assert.Equal([0, 0, 0, 1, 0], Enumerable.Range(0, 5).Select(i => Concordance.SingleBest(panel, i)));
        // Mean of the panel: (1·1 + 3·2 + 8·3 + 3·4) / 15 = 43 / 15.
        Assert.Equal(1m - ((43m / 15) - 2) / 4, Concordance.DistanceToMean(panel, 2));
        Assert.Equal(85, Concordance.Normalised(70, 60, 10));
    }

    [Fact]
    public void Says_what_each_method_would_have_given_on_average()
    {
        int[] panel = [0, 1, 3, 8, 3];
        var item = Item(ItemType.Tcs, [.. panel.Select((n, i) => new Choice(((char)('a' + i)).ToString(), "", "", false, ChoiceMark.None, null) { Number = n })]);
        // One learner on the mode, one a step beside it; the third gave no answer.
        var figures = ConcordanceFigures.Of(item, ["d", "c", null])!;
        Assert.Equal((2, (1 + 0.375m) / 2, (1 + 0.75m) / 2, 0.5m), (figures.Answers, figures.Aggregate, figures.DistanceToMode, figures.SingleBest));
        Assert.Null(ConcordanceFigures.Of(item, [null]));
    }

    [Fact]
    public void A_panel_under_ten_does_not_count_in_the_mark()
    {
        var small = Item(ItemType.Tcs, [.. "00351".Select((n, i) => new Choice(((char)('a' + i)).ToString(), "", "", false, ChoiceMark.None, null) { Number = n - '0' })], id: "tcs");
        var qru = Ticked(ItemType.Qru);
        Assert.False(Scorer.Counts(small, Key));
        Assert.Equal(1, Scorer.Total([small, Qroc("x")], new Dictionary<string, string> { ["tcs"] = "a", ["i"] = "x" }, Key));
        Assert.True(Scorer.Counts(qru, Key));
    }

    [Theory]
    [InlineData("L’infliximab.")]
    [InlineData("  INFLIXIMAB ")]
    [InlineData("l'infliximab")]
    public void Forgives_case_accents_articles_and_final_points_in_a_qroc(string given) => Assert.Equal(1, Scorer.Of(Qroc("infliximab"), given, Key));

    [Theory]
    [InlineData("1,5 mg", "1.5 mg", 1)]
    [InlineData("100mg", "100 mg", 1)]
    [InlineData("Œdème", "oedeme", 1)]
    [InlineData("adalimumab", "infliximab", 0)]
    [InlineData("infliximap", "infliximab", 0)]
    public void Compares_short_answers_in_their_normal_form(string given, string accepted, decimal expected) => Assert.Equal(expected, Scorer.Of(Qroc(accepted), given, Key));

    [Theory]
    [InlineData("essouflement", 1)]
    [InlineData("essoufflemnet", 1)]
    [InlineData("essoufflementt", 1)]
    [InlineData("esoufflemant", 0)]
    [InlineData("grand essouflement", 0)]
    public void Forgives_one_wrong_letter_only_where_the_author_allows_it(string given, decimal expected)
    {
        var item = Qroc("essoufflement") with { ForgivesTypo = true };
        Assert.Equal(expected, Scorer.Of(item, given, Key));
        Assert.Equal(0, Scorer.Of(item with { ForgivesTypo = false }, given, Key));
    }

    [Theory]
    [InlineData("60 mg", 1)]
    [InlineData("63mg", 1)]
    [InlineData("63,1 mg", 0)]
    [InlineData("60", 0)]
    [InlineData("60 g", 0)]
    public void A_number_counts_within_its_tolerance_and_with_its_unit(string given, decimal expected) =>
        Assert.Equal(expected, Scorer.Of(Item(ItemType.Num, []) with { Numbers = [new NumericKey(60, "mg", 3)] }, given, Key));

    [Fact]
    public void Pays_each_right_place_and_each_right_pair()
    {
        var order = Item(ItemType.Ordre, [.. "abcd".Select((c, i) => new Choice(c.ToString(), "", "", false, ChoiceMark.None, null) { Number = i + 1 })]);
        Assert.Equal((1, 0.5m, 0), (Scorer.Of(order, "a,b,c,d", Key), Scorer.Of(order, "a,b,d,c", Key), Scorer.Of(order, "b,a,d,c", Key)));
        var pairs = Item(ItemType.Assoc, [.. "abc".Select(c => new Choice(c.ToString(), "", "", true, ChoiceMark.None, null) { Target = c.ToString() })]);
        Assert.Equal(2m / 3, Scorer.Of(pairs, "a:a,b:b,c:a", Key));
    }

    [Fact]
    public void A_neutralised_item_counts_for_nobody_and_an_accepted_form_for_everybody()
    {
        Item[] items = [Qroc("infliximab"), Ticked(ItemType.Qru, id: "q")];
        var given = new Dictionary<string, string> { ["i"] = "Remicade", ["q"] = "a" };
        Assert.Equal(0.5m, Scorer.Total([Qroc("remicade"), items[1]], new Dictionary<string, string> { ["i"] = "remicade", ["q"] = "b" }, Key));
        Assert.Equal(0, Scorer.Total([items[0]], given, Key));
        Assert.Equal(1, Scorer.Total([items[0]], given, Key with { AcceptedForms = new Dictionary<string, IReadOnlySet<string>> { ["i"] = new HashSet<string> { "remicade" } } }));
        Assert.Equal(0, Scorer.Total([items[0]], given, Key with { Neutralised = new HashSet<string> { "i" } }));
    }

    [Fact]
    public void A_quiz_without_an_item_scores_zero() => Assert.Equal(0, Scorer.Total([], new Dictionary<string, string>(), Key));

    [Property(MaxTest = 300)]
    public bool A_score_is_between_zero_and_one_and_depends_on_the_answer_alone(byte mask, byte keyMask, bool told)
    {
        var item = Masked(told ? ItemType.Qrp : ItemType.Qrm, keyMask);
        var ticked = Letters(mask);
        var score = Scorer.Of(item, string.Join(',', ticked), Key);
        // Ids in another order, choices in another order: the same answer, the same score.
        var permuted = item with { Choices = [.. item.Choices.Reverse()] };
        return score is >= 0 and <= 1 && score == Scorer.Of(permuted, string.Join(',', ticked.Reverse()), Key);
    }

    [Property(MaxTest = 300)]
    public bool One_more_discordance_never_pays_more(byte mask, byte keyMask, byte flip)
    {
        var item = Masked(ItemType.Qrm, keyMask);
        var before = Letters(mask).ToHashSet();
        var letter = item.Choices[flip % 5];
        // Make one choice that agrees with the key disagree.
        if (before.Contains(letter.Id) != letter.IsValid) return true;
        var after = before.ToHashSet();
        if (!after.Remove(letter.Id)) after.Add(letter.Id);
        return before.Count == 0 || Scorer.Of(item, string.Join(',', after), Key) <= Scorer.Of(item, string.Join(',', before), Key);
    }

    private static string[] Letters(byte mask) => [.. "abcde".Where((_, i) => (mask >> i & 1) == 1).Select(c => c.ToString())];

    private static Item Masked(ItemType type, byte keyMask) => Item(type, [.. "abcde".Select((c, i) => new Choice(c.ToString(), "", "", ((keyMask | 1) >> i & 1) == 1, ChoiceMark.None, null))]);

    private static Item Ticked(ItemType type, char? indispensable = null, char? inacceptable = null, string id = "i") => Item(type,
        [.. "abcde".Select(c => new Choice(c.ToString(), "", "", type == ItemType.Qru ? c is 'a' : c is 'a' or 'c',
            c == indispensable ? ChoiceMark.Indispensable : c == inacceptable ? ChoiceMark.Inacceptable : ChoiceMark.None, null))], id);

    private static Item Qroc(params string[] accepted) => Item(ItemType.Qroc, []) with { AcceptedForms = accepted };

    private static Item Item(ItemType type, Choice[] choices, string id = "i") => new()
    {
        Id = new ItemId(id),
        Type = type,
        Rank = Rank.A,
        Weight = 1,
        StemHtml = "",
        StemText = "",
        Choices = choices,
        AcceptedForms = [],
        ExplanationHtml = "",
        IsRetired = false,
        Fingerprint = "",
    };
}
