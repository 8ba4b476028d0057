using Immunotox.Content;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;

namespace Immunotox.Learning.Tests.Assessment;

public sealed class ScorerTests
{
    // Vectors of the R2C rules: choices A to E, key A and C.
    [Theory]
    [InlineData("a,c", 1)]
    [InlineData("a", 0.5)]
    [InlineData("a,b,c", 0.5)]
    [InlineData("a,b", 0.2)]
    [InlineData("b", 0)]
    [InlineData("", 0)]
    public void Scores_a_qrm_by_discordance(string ticked, decimal expected) => Assert.Equal(expected, Scorer.Of(Qrm(), ticked));

    [Fact]
    public void An_indispensable_choice_forgotten_gives_zero() => Assert.Equal(0, Scorer.Of(Qrm(indispensable: "a"), "c"));

    [Fact]
    public void An_inacceptable_choice_ticked_gives_zero() => Assert.Equal(0, Scorer.Of(Qrm(inacceptable: "e"), "a,c,e"));

    [Theory]
    [InlineData("L’infliximab.")]
    [InlineData("  INFLIXIMAB ")]
    [InlineData("l'infliximab")]
    public void Forgives_case_accents_articles_and_final_points_in_a_qroc(string given) => Assert.Equal(1, Scorer.Of(Qroc("infliximab"), given));

    [Theory]
    [InlineData("1,5 mg", "1.5 mg", 1)]
    [InlineData("100mg", "100 mg", 1)]
    [InlineData("Œdème", "oedeme", 1)]
    [InlineData("adalimumab", "infliximab", 0)]
    public void Compares_short_answers_in_their_normal_form(string given, string accepted, decimal expected) => Assert.Equal(expected, Scorer.Of(Qroc(accepted), given));

    [Fact]
    public void A_quiz_without_an_item_scores_zero() => Assert.Equal(0, Scorer.Total([], new Dictionary<string, string>()));

    private static Item Qrm(string? indispensable = null, string? inacceptable = null) => Item(ItemType.Qrm,
        [.. "abcde".Select(c => new Choice(c.ToString(), "", "", c is 'a' or 'c',
            c.ToString() == indispensable ? ChoiceMark.Indispensable : c.ToString() == inacceptable ? ChoiceMark.Inacceptable : ChoiceMark.None, null))], []);

    private static Item Qroc(params string[] accepted) => Item(ItemType.Qroc, [], accepted);

    private static Item Item(ItemType type, Choice[] choices, string[] accepted) => new()
    {
        Id = new ItemId("i"),
        Type = type,
        Rank = Rank.A,
        Weight = 1,
        StemHtml = "",
        StemText = "",
        Choices = choices,
        AcceptedForms = accepted,
        ExplanationHtml = "",
        IsRetired = false,
        Fingerprint = "",
    };
}
