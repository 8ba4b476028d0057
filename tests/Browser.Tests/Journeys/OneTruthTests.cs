using Immunotox.Content;
using Immunotox.Content.Quizzes;
using Immunotox.Learning;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>Two tabs, the back button, double clicks, reloads: the database holds one truth and every page tells it.</summary>
[Collection(JourneyCollection.Name)]
public sealed class OneTruthTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const string Course = "du-immunotherapie", Quiz = "les-freins", Case = "colite-grade-3";

    [ChromiumFact]
    public async Task The_second_of_two_tabs_is_told_that_the_first_has_answered()
    {
        await using var first = await classroom.OpenAsync("apprenante");
        var attempt = await StartAsync("apprenante");
        await using var second = await first.OpenTabAsync();
        await first.GoAsync(Links.Question(attempt, 1));
        await second.GoAsync(Links.Question(attempt, 1));
        var right = AnswerKey.Places(attempt, Item(1))[0];
        await AnswerAsync(first, right);
        await first.SeeAsync("Question 1 : enregistrée à");

        await AnswerAsync(second, AnswerKey.WrongPlace(attempt, Item(1)));
        await second.SeeAsync("Vous aviez déjà répondu à cette question dans un autre onglet");
        await Assertions.Expect(second.Page.Locator("input[name=choix]:checked")).ToHaveValueAsync(Place(right));
        Assert.Equal(1, (await StoredAsync(attempt, 1))!.Revision);

        // Told once, the learner may still change the answer there.
        await AnswerAsync(second, AnswerKey.WrongPlace(attempt, Item(1)));
        await second.SeeAsync("Question 1 : enregistrée à");
        Assert.Equal(2, (await StoredAsync(attempt, 1))!.Revision);
    }

    [ChromiumFact]
    public async Task A_double_click_on_save_and_on_finish_counts_once()
    {
        await using var visitor = await classroom.OpenAsync("dpc");
        var attempt = await StartAsync("dpc");
        await visitor.GoAsync(Links.Question(attempt, 1));
        await visitor.Page.Locator($"input[name=choix][value='{Place(AnswerKey.Places(attempt, Item(1))[0])}']").CheckAsync();
        await visitor.Button("Enregistrer et continuer").DblClickAsync();
        await visitor.SeeAsync("Question 1 : enregistrée à");
        Assert.Equal(1, (await StoredAsync(attempt, 1))!.Revision);
        Assert.Equal(1, await EventsAsync(attempt, EventKind.ItemAnswered));

        await visitor.GoAsync(Links.Review(attempt));
        await visitor.Button("Terminer et voir mon résultat").DblClickAsync();
        await visitor.SeeAsync("Question par question");
        Assert.Equal(1, await EventsAsync(attempt, EventKind.QuizFinished));
    }

    [ChromiumFact]
    public async Task Back_and_reload_after_finishing_show_the_result_and_change_nothing()
    {
        await using var visitor = await classroom.OpenAsync("enseignante");
        await using var stale = await visitor.OpenTabAsync();
        var attempt = await StartAsync("enseignante");
        await stale.GoAsync(Links.Question(attempt, 2));
        await visitor.GoAsync(Links.Question(attempt, 1));
        await AnswerAsync(visitor, AnswerKey.Places(attempt, Item(1))[0]);
        await visitor.SeeAsync("Question 1 : enregistrée à");
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync("Question 1 : enregistrée à");
        Assert.Equal(1, await EventsAsync(attempt, EventKind.ItemAnswered));

        await visitor.Link("Fin").ClickAsync();
        await visitor.Button("Terminer et voir mon résultat").ClickAsync();
        await visitor.SeeAsync("Question par question");
        var mark = await visitor.Page.Locator(".result-mark").InnerTextAsync();
        await visitor.Page.ReloadAsync();
        Assert.Equal(mark, await visitor.Page.Locator(".result-mark").InnerTextAsync());
        await visitor.Page.GoBackAsync();
        Assert.Equal(Links.Result(attempt), visitor.At);
        Assert.Equal(mark, await visitor.Page.Locator(".result-mark").InnerTextAsync());

        // A form that stayed open elsewhere leads to the result and adds no answer.
        await AnswerAsync(stale, AnswerKey.Places(attempt, Item(2))[0]);
        await stale.SeeAsync("Question par question");
        Assert.Null(await StoredAsync(attempt, 2));
        Assert.Equal(1, await EventsAsync(attempt, EventKind.QuizFinished));
    }

    [ChromiumFact]
    public async Task A_decision_of_the_case_is_taken_once_whichever_tab_is_faster()
    {
        await using var first = await classroom.OpenAsync("coordinateur");
        var pupil = await JoinedAsync("coordinateur");
        var run = await pupil.BeginCaseAsync(Case);
        await using var second = await first.OpenTabAsync();
        await first.GoAsync(Links.CaseRun(run));
        await second.GoAsync(Links.CaseRun(run));
        await DecideAsync(first);
        await first.SeeAsync("Enregistré à");
        await DecideAsync(second);
        await second.SeeAsync("Cette décision était déjà prise");
        Assert.Equal(1, await EventsAsync(run, EventKind.CaseDecided));
    }

    [ChromiumFact]
    public async Task An_answer_sent_after_signing_out_elsewhere_asks_to_sign_in_and_comes_back_to_its_question()
    {
        await using var first = await classroom.OpenAsync("apprenante");
        var attempt = await StartAsync("apprenante");
        await using var second = await first.OpenTabAsync();
        await first.GoAsync(Links.Question(attempt, 3));
        await second.GoAsync(Links.Progress);
        await second.SignOutAsync();

        await AnswerAsync(first, AnswerKey.Places(attempt, Item(3))[0]);
        await Assertions.Expect(first.Heading("Se connecter")).ToBeVisibleAsync();
        Assert.Null(await StoredAsync(attempt, 3));
        await first.Page.Locator(".demo-person", new() { HasText = Visitor.NameOf("apprenante") }).ClickAsync();
        await Assertions.Expect(first.Heading($"Question 3 sur {new AnswerKey(classroom.School.Library.Find(Course)!).Items(Quiz).Count}")).ToBeVisibleAsync();
    }

    private static async Task AnswerAsync(Visitor visitor, int place)
    {
        await visitor.Page.Locator($"input[name=choix][value='{Place(place)}']").CheckAsync();
        await visitor.Button("Enregistrer et continuer").ClickAsync();
    }

    private static async Task DecideAsync(Visitor visitor)
    {
        await visitor.Page.Locator("input[name=choix]").First.CheckAsync();
        await visitor.Button("Je décide").ClickAsync();
    }

    private async Task<Guid> StartAsync(string person) => await (await JoinedAsync(person)).StartAsync(Quiz);

    private async Task<Pupil> JoinedAsync(string person)
    {
        var pupil = new Pupil(classroom.School, await classroom.School.PersonAsync(person), Course);
        await pupil.JoinAsync();
        return pupil;
    }

    private Item Item(int number) => classroom.School.Library.Find(Course)!.Quizzes[new QuizId(Quiz)].ActiveItems[number - 1];

    private async Task<Response?> StoredAsync(Guid attempt, int number)
    {
        var item = Item(number).Id.Value;
        await using var db = classroom.School.Database();
        return await db.Set<Response>().AsNoTracking().SingleOrDefaultAsync(r => r.AttemptId == attempt && r.Item == item);
    }

    private async Task<int> EventsAsync(Guid attempt, EventKind kind)
    {
        await using var db = classroom.School.Database();
        return await db.Set<LearningEvent>().CountAsync(e => e.Attempt == attempt && e.Kind == kind);
    }

    private static string Place(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
