using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Library;

public class PublishedItemsTests
{
    private static readonly CourseId Du = new("du");

    [Fact]
    public void Freezes_every_item_once_published()
    {
        var sample = Publish(new Sample());

        var library = sample.Read();

        Assert.Empty(library.Findings);
        Assert.Equal(sample.Text(SampleFiles.Published), library.PublishedFiles()[Du]);
        Assert.Equal(["antidote", "colite", "frein"], sample.Text(SampleFiles.Published).Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(':')[0]));
    }

    [Theory]
    [InlineData("Quel frein ?", "Quel frein\n?")]
    [InlineData("> Oui.", "> Oui, tout à fait.")]
    [InlineData("> CTLA-4. Source", "> Le CTLA-4. Source")]
    [InlineData("(rang A)", "(rang A, retirée)")]
    [InlineData("(rang B, poids 2)", "(rang A, poids 3)")]
    public void Lets_what_learners_did_not_answer_improve(string old, string @new)
    {
        Assert.Empty(Publish(new Sample()).Replace(SampleFiles.Quiz, old, @new).Read().Findings);
    }

    [Theory]
    [InlineData("Quel frein ?", "Quels freins ?")]
    [InlineData("- [ ] PD-1", "- [ ] PD-L1")]
    [InlineData("- [x] Prélever", "- [ ] Prélever")]
    [InlineData("(indispensable) ", "")]
    [InlineData("- [=] infliximab", "- [=] infliximab\n- [=] Remicade")]
    public void Refuses_any_change_of_question_choices_or_key(string old, string @new)
    {
        var library = Publish(new Sample()).Replace(SampleFiles.Quiz, old, @new).Read();

        Assert.Contains(library.Findings, f => f.Code == FindingCodes.PublishedItemChanged);
        Assert.Empty(library.Courses);
    }

    [Fact]
    public void Keeps_an_item_that_moves_to_another_quiz()
    {
        var sample = Publish(new Sample());
        var text = sample.Text(SampleFiles.Quiz);
        var cut = text.IndexOf("## QROC", StringComparison.Ordinal);
        var head = text[..text.IndexOf("## QRU", StringComparison.Ordinal)];
        sample.Put(SampleFiles.Quiz, text[..cut]).Put("du/quizzes/autre.md", head + text[cut..]);

        Assert.DoesNotContain(sample.Read().Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Adds_new_items_to_those_already_published()
    {
        var sample = Publish(new Sample());
        var before = sample.Text(SampleFiles.Published);
        sample.Put(SampleFiles.Quiz, sample.Text(SampleFiles.Quiz) + "\n\n## QROC `bis` (rang A)\n\nQuoi ?\n\n- [=] ceci\n\n> ASCO2021\n");

        var after = sample.Read().PublishedFiles()[Du];

        Assert.Subset(after.Split('\n').ToHashSet(), before.Split('\n').ToHashSet());
        Assert.Contains("\n  bis: ", after, StringComparison.Ordinal);
    }

    private static Sample Publish(Sample sample) => sample.Put(SampleFiles.Published, sample.Read().PublishedFiles()[Du]);
}
