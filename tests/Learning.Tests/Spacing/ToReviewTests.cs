using System.Net;
using Immunotox.Content;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Spacing;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Spacing;

public sealed class ToReviewTests
{
    private const string Course = "du-immunotherapie", Quiz = "les-freins";

    [Fact]
    public async Task A_missed_question_comes_back_the_next_day_is_answered_once_and_leaves_a_trace()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        var attempt = await MissOneAsync(app, browser, learner);
        Assert.Contains("Par objectif", browser.Page, StringComparison.Ordinal);
        // Nine questions test the first objective, one of them missed; the tenth tests the second.
        Assert.Contains("88\u202f% des points, sur 9\u00a0questions", browser.Page, StringComparison.Ordinal);
        Assert.Contains("100\u202f% des points, sur 1\u00a0question", browser.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("À reprendre", browser.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"/a-revoir\"", browser.Page, StringComparison.Ordinal);
        var item = learner.ItemAt(attempt, Quiz, 1);

        // Nothing comes back before it is asked for, nor on the same day.
        Assert.Contains("Les questions manquées ne reviennent pas.", await browser.GetAsync(Links.ToReview), StringComparison.Ordinal);
        await browser.PostAsync(Links.ReviewChoice(Course), ("revoir", "oui"));
        Assert.Contains("À jour", browser.Page, StringComparison.Ordinal);
        var again = Links.ReviewAgain(Course, Quiz, item.Id.Value);
        await browser.GetAsync(again);
        Assert.Equal(Links.ToReview, browser.At);

        await app.Services.GetRequiredService<WriteQueue>().WriteAsync(async db =>
            (await db.Set<Attempt>().SingleAsync(a => a.Id == attempt)).SubmittedUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2), default);
        Assert.Contains("pour aujourd’hui", await browser.GetAsync(Links.ToReview), StringComparison.Ordinal);
        await browser.GetAsync(again);
        Assert.DoesNotContain("Explication", browser.Page, StringComparison.Ordinal);
        await browser.PostAsync(again, ("numero", "1"));
        Assert.Contains("n’a pas été enregistrée", browser.Page, StringComparison.Ordinal);

        var right = await RightAnswerAsync(app, item);
        await browser.PostAsync(again, [("numero", "1"), .. right]);
        Assert.Contains("✓ Juste", browser.Page, StringComparison.Ordinal);
        Assert.Contains("Explication", browser.Page, StringComparison.Ordinal);
        // Sent twice, then a number that does not come next.
        Assert.EndsWith("?vue=1", (await browser.PostOnlyAsync(again, [("numero", "1"), .. right])).To, StringComparison.Ordinal);
        Assert.Equal(Links.ToReview, (await browser.PostOnlyAsync(again, [("numero", "2"), .. right])).To);
        await using var stored = app.Database();
        Assert.Equal(1, await stored.Set<SpacedReview>().CountAsync());
        Assert.Equal(1, await stored.Set<LearningEvent>().CountAsync(e => e.Kind == EventKind.ItemReviewed && e.Detail == item.Id.Value && e.Success == true));
        Assert.Contains("Vous avez revu", await browser.GetAsync(Links.Traces), StringComparison.Ordinal);

        await browser.GetAsync(Links.ToReview);
        await browser.PostAsync(Links.ReviewChoice(Course), ("revoir", "non"));
        await browser.GetAsync(again);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Ten_questions_a_day_are_enough()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        foreach (var quiz in new[] { Quiz, "reconnaitre" })
        {
            var attempt = await learner.StartAsync(quiz);
            await browser.GetAsync(Links.Review(attempt));
            await browser.PostAsync(Links.Submit(attempt));
        }
        await browser.PostAsync(Links.ReviewChoice(Course), ("revoir", "oui"));
        app.Time.By = TimeSpan.FromDays(1);
        browser = await app.SignInAsync("apprenante");
        Assert.Contains("10\u00a0questions", await browser.GetAsync(Links.ToReview), StringComparison.Ordinal);
        Assert.Contains("10\u00a0autres questions attendent", browser.Page, StringComparison.Ordinal);

        var person = await app.Database().Set<Learning.People.Person>().SingleAsync(p => p.UserName == "demo-apprenante");
        var (decks, saver) = (app.Services.GetRequiredService<DeckReader>(), app.Services.GetRequiredService<ReviewSaver>());
        foreach (var card in (await decks.FindAsync(person.Id, default)).Due)
            Assert.Equal(ReviewOutcome.Saved, await saver.SaveAsync(card, 1, [1], "rien", default));
        Assert.Contains("Assez pour aujourd’hui", await browser.GetAsync(Links.ToReview), StringComparison.Ordinal);
        app.Time.By = TimeSpan.FromDays(2);
        Assert.Equal(10, (await decks.FindAsync(person.Id, default)).Due.Count);
    }

    [Fact]
    public async Task Another_persons_question_is_not_found()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        var attempt = await MissOneAsync(app, browser, learner);
        await browser.PostAsync(Links.ReviewChoice(Course), ("revoir", "oui"));
        var other = await app.SignInAsync("dpc");
        await other.GetAsync(Links.ReviewAgain(Course, Quiz, learner.ItemAt(attempt, Quiz, 1).Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.PostAsync(Links.ReviewChoice(Course), ("revoir", "oui"));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    /// <summary>Answers all but the first question right and finishes.</summary>
    private static async Task<Guid> MissOneAsync(LearningApp app, Browser browser, Learner learner)
    {
        var attempt = await learner.StartAsync(Quiz);
        for (var i = 2; i <= app.Library.Find(Course)!.Quizzes[new QuizId(Quiz)].ActiveItems.Count; i++)
        {
            await browser.GetAsync(Links.Question(attempt, i));
            await browser.PostAsync(Links.Answer(attempt, i), [("revision", "0"), .. learner.RightAnswer(attempt, Quiz, i)]);
        }
        await browser.GetAsync(Links.Review(attempt));
        await browser.PostAsync(Links.Submit(attempt));
        return attempt;
    }

    private static async Task<(string, string)[]> RightAnswerAsync(LearningApp app, Content.Quizzes.Item item)
    {
        var person = await app.Database().Set<Learning.People.Person>().SingleAsync(p => p.UserName == "demo-apprenante");
        var card = await app.Services.GetRequiredService<DeckReader>().CardAsync(person.Id, Course, Quiz, item.Id.Value, default);
        var shown = ChoiceOrder.Of(card!.Order(1), item);
        return [.. shown.Select((choice, i) => (choice, place: i + 1)).Where(c => c.choice.IsValid).Select(c => ("choix", c.place.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
