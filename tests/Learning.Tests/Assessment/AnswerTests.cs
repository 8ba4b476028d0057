using Immunotox.Content;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tests.Assessment;

public sealed class AnswerTests
{
    private const string Course = "du-immunotherapie", Quiz = "les-freins";

    [Fact]
    public async Task A_stale_tab_is_told_and_changes_nothing()
    {
        await using var app = new LearningApp();
        var (browser, learner, attempt) = await BeginAsync(app);
        var number = FirstOf(learner, ItemType.Qru);
        await browser.PostAsync(Links.Answer(attempt, number), ("revision", "0"), ("choix", "1"));
        await browser.PostAsync(Links.Answer(attempt, number), ("revision", "0"), ("choix", "2"));
        Assert.Contains("dans un autre onglet", browser.Page, StringComparison.Ordinal);
        await using (var db = app.Database()) Assert.Equal(1, (await db.Set<Response>().SingleAsync()).Revision);
        // The refreshed tab knows the revision and may change the answer.
        await browser.PostAsync(Links.Answer(attempt, number), ("revision", "1"), ("choix", "2"));
        await using (var db = app.Database()) Assert.Equal(2, (await db.Set<Response>().SingleAsync()).Revision);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_one_answer()
    {
        await using var app = new LearningApp();
        var (browser, learner, attempt) = await BeginAsync(app);
        var number = FirstOf(learner, ItemType.Qru);
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.PostOnlyAsync(Links.Answer(attempt, number), ("revision", "0"), ("choix", "1"))));
        Assert.All(sent, s => Assert.DoesNotContain("erreur", s.To, StringComparison.Ordinal));
        await using var db = app.Database();
        Assert.Equal(1, (await db.Set<Response>().SingleAsync()).Revision);
        Assert.Equal(1, await db.Set<Learning.Journal.LearningEvent>().CountAsync(e => e.Kind == Learning.Journal.EventKind.ItemAnswered));
    }

    [Theory]
    [InlineData("choix", "9")]
    [InlineData("choix", "0")]
    [InlineData("texte", "x")]
    public async Task An_answer_that_was_not_offered_is_refused(string field, string value)
    {
        await using var app = new LearningApp();
        var (browser, learner, attempt) = await BeginAsync(app);
        await browser.PostAsync(Links.Answer(attempt, FirstOf(learner, ItemType.Qru)), ("revision", "0"), (field, value));
        Assert.Contains("n’a pas été enregistrée", browser.Page, StringComparison.Ordinal);
        await using var db = app.Database();
        Assert.Equal(0, await db.Set<Response>().CountAsync());
    }

    [Fact]
    public async Task Two_submits_and_a_late_answer_leave_one_result()
    {
        await using var app = new LearningApp();
        var (browser, learner, attempt) = await BeginAsync(app);
        await browser.PostAsync(Links.Answer(attempt, 1), [("revision", "0"), .. learner.RightAnswer(attempt, Quiz, 1)]);
        await Task.WhenAll(browser.PostOnlyAsync(Links.Submit(attempt)), browser.PostOnlyAsync(Links.Submit(attempt)));
        var late = await browser.PostOnlyAsync(Links.Answer(attempt, 2), [("revision", "0"), .. learner.RightAnswer(attempt, Quiz, 2)]);
        Assert.Equal(Links.Result(attempt), late.To);
        await using var db = app.Database();
        Assert.Equal(1, await db.Set<Response>().CountAsync());
        Assert.Equal(1, await db.Set<Learning.Journal.LearningEvent>().CountAsync(e => e.Kind == Learning.Journal.EventKind.QuizFinished));
        Assert.Equal(0.1m, (await db.Set<Attempt>().SingleAsync()).Score);
    }

    [Fact]
    public async Task No_key_or_explanation_reaches_the_browser_before_the_end()
    {
        await using var app = new LearningApp();
        var (browser, learner, attempt) = await BeginAsync(app);
        var items = learner.Edition.Quizzes[new QuizId(Quiz)].ActiveItems;
        var pages = "";
        for (var i = 1; i <= items.Count; i++) pages += await browser.GetAsync(Links.Question(attempt, i));
        pages += await browser.GetAsync(Links.Review(attempt));
        pages += await browser.GetAsync(Links.Result(attempt));
        foreach (var item in items)
        {
            Assert.DoesNotContain(item.ExplanationHtml, pages, StringComparison.Ordinal);
            foreach (var choice in item.Choices.Where(c => c.FeedbackHtml is not null)) Assert.DoesNotContain(choice.FeedbackHtml!, pages, StringComparison.Ordinal);
            foreach (var form in item.AcceptedForms.Where(f => f.Length > 8)) Assert.DoesNotContain(">" + form, pages, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("✓ Juste", pages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_form_token_is_refused()
    {
        await using var app = new LearningApp();
        var (browser, _, attempt) = await BeginAsync(app);
        using var answer = await browser.Http.PostAsync(Links.Answer(attempt, 1), new FormUrlEncodedContent([KeyValuePair.Create("revision", "0"), KeyValuePair.Create("choix", "1")]));
        Assert.StartsWith(Links.ExpiredForm, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var submit = await browser.Http.PostAsync(Links.Submit(attempt), new FormUrlEncodedContent([]));
        Assert.StartsWith(Links.ExpiredForm, submit.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var db = app.Database();
        Assert.Equal(0, await db.Set<Response>().CountAsync());
        Assert.Null((await db.Set<Attempt>().SingleAsync()).SubmittedUtc);
    }

    private static async Task<(Browser, Learner, Guid)> BeginAsync(LearningApp app)
    {
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        return (browser, learner, await learner.StartAsync(Quiz));
    }

    private static int FirstOf(Learner learner, ItemType type) =>
        learner.Edition.Quizzes[new QuizId(Quiz)].ActiveItems.Select((item, i) => (item, i)).First(x => x.item.Type == type).i + 1;
}
