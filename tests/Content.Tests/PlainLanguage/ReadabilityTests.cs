using Immunotox.Content.PlainLanguage;

namespace Immunotox.Content.Tests.PlainLanguage;

public class ReadabilityTests
{
    [Theory]
    [InlineData("chat", 1)]
    [InlineData("porte", 1)]
    [InlineData("cellule", 2)]
    [InlineData("tumeur", 2)]
    [InlineData("fatiguée", 3)]
    [InlineData("immunothérapie", 6)]
    [InlineData("équipe", 2)]
    [InlineData("téléphone", 3)]
    [InlineData("l’eau", 1)]
    [InlineData("38", 1)]
    public void Counts_syllables_close_to_the_ear(string word, int syllables) => Assert.Equal(syllables, Readability.Syllables(word));

    [Fact]
    public void Parts_sentences_at_their_end_marks_and_texts_at_theirs() =>
        Assert.Equal(["Elle appelle.", "Quand ?", "Le soir", "« Oui ! »", "Elle dort."],
            Readability.Sentences(["Elle appelle. Quand ?", "Le soir", "« Oui ! » Elle dort."]).Select(s => s));

    /// <summary>By hand: 2 sentences, 8 words, 10 syllables; 207 − 1.015 × 4 − 73.6 × 1.25 = 110.94.</summary>
    [Fact]
    public void Scores_as_kandel_and_moles_adapted_flesch() =>
        Assert.Equal(110.94, Readability.Ease(["Le chat mange bien.", "Tess appelle son équipe."], isFrench: true), 9);

    /// <summary>By hand: 1 sentence, 6 words, 6 syllables; 206.835 − 1.015 × 6 − 84.6 = 116.145.</summary>
    [Fact]
    public void Scores_english_as_flesch_did() => Assert.Equal(116.145, Readability.Ease(["The cat sat on the mat."], isFrench: false), 9);
}
