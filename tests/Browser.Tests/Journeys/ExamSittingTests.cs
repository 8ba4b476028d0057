using System.Collections.Concurrent;
using Immunotox.Browser.Tests.Pages;
using Immunotox.Content;
using Immunotox.Content.Quizzes;
using Immunotox.Learning;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Marking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>
/// The mock exam of the DU, twenty questions, on a telephone, by keyboard alone; every field is found by what a screen reader says of it.
/// Beside it a witness keeps all that the browser received, web sockets included: no key and no other question is in it.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class ExamSittingTests(Classroom classroom, ITestOutputHelper journal) : IClassFixture<Classroom>
{
    private const string Course = "du-immunotherapie", Exam = "examen-blanc";
    private readonly Keyboard _hands = new();

    [ChromiumFact]
    [Trait("Category", "long")]
    public async Task A_candidate_sits_twenty_questions_by_keyboard_and_labels_and_receives_no_key()
    {
        var school = classroom.School;
        var (person, teacher) = (await school.PersonAsync("apprenante"), await school.PersonAsync("enseignante"));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var opened = await school.Services.GetRequiredService<ExamOrganiser>().CreateAsync(Course, Exam, "Session blanche", now.AddHours(-2), now.AddHours(3), teacher.PersonId, default);
        var session = Assert.IsType<ExamOrganiser.Outcome.Done>(opened).Session;
        await new Pupil(school, person, Course).JoinAsync();

        await using var visitor = await classroom.OpenAsync("apprenante", new() { ViewportSize = new() { Width = 375, Height = 700 } });
        var page = visitor.Page;
        var received = new ConcurrentBag<Task<string>>();
        page.Response += (_, answer) => { if (answer.Status == 200 && answer.Request.ResourceType is "document" or "script") received.Add(answer.TextAsync()); };
        // A receipt is gone from the browser once the page has moved on: it is kept on its way in.
        await page.RouteAsync("**/reponse", async route =>
        {
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            received.Add(answer.TextAsync());
            await route.FulfillAsync(new() { Response = answer });
        });
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => received.Add(Task.FromResult(frame.Text ?? System.Text.Encoding.UTF8.GetString(frame.Binary ?? [])));

        await visitor.GoAsync(Links.Quiz(Course, Exam));
        await _hands.PressAsync(page, visitor.Button("Commencer l’examen"));
        var attempt = Guid.Parse(visitor.At.Split('/')[2]);
        var items = await AskedAsync(attempt);
        Assert.Equal(20, items.Count);
        for (var i = 1; i <= items.Count; i++)
        {
            await Assertions.Expect(visitor.Heading($"Question {i} sur {items.Count}")).ToBeVisibleAsync();
            await Axe.LoadAsync(page);
            Assert.Empty(await Axe.ViolationsAsync(page));
            await AnswerAsync(page, attempt, items[i - 1]);
            await _hands.PressAsync(page, page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Enregistrer et") }));
            await visitor.SeeAsync(new System.Text.RegularExpressions.Regex($@"Question {i} : enregistrée à \d\d:\d\d:\d\d"));
        }
        await Assertions.Expect(visitor.Heading("Récapitulatif")).ToBeVisibleAsync();
        await _hands.PressAsync(page, visitor.Button("Terminer et voir mon résultat"));
        await Assertions.Expect(visitor.Heading("Copie rendue")).ToBeVisibleAsync();
        // The one page with a circuit is not for candidates.
        Assert.Equal(403, (await page.GotoAsync(Links.Preview))!.Status);

        var all = string.Join('\n', await Task.WhenAll(received));
        var quiz = school.Library.Find(Course)!.Quizzes[new QuizId(Exam)];
        Assert.All(quiz.Items, i => Assert.DoesNotContain(i.ExplanationHtml, all, StringComparison.Ordinal));
        Assert.All(quiz.Items.Except(items), i => Assert.DoesNotContain(i.StemHtml, all, StringComparison.Ordinal));
        Assert.All(items, i => Assert.Contains(i.StemHtml, all, StringComparison.Ordinal));
        visitor.Witness.SawNoCircuit();
        journal.WriteLine($"{items.Count} questions ({string.Join(", ", items.GroupBy(i => i.Type).Select(g => $"{g.Count()} {g.Key}"))}), {received.Count} answers of the server looked at");

        // Once the session is over the same looks find the explanations, and the whole mark.
        await using (var db = school.Database()) await db.Set<ExamSession>().Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.ClosesUtc, now.AddHours(-1)));
        await visitor.GoAsync(Links.Result(attempt));
        await visitor.SeeAsync("20/20");
        await Assertions.Expect(page.Locator(".explanation")).ToHaveCountAsync(items.Count);
    }

    private async Task<IReadOnlyList<Item>> AskedAsync(Guid attempt)
    {
        await using var db = classroom.School.Database();
        var asked = (await db.Set<Attempt>().SingleAsync(a => a.Id == attempt)).Asked!.Split(',');
        var items = classroom.School.Library.Find(Course)!.Quizzes[new QuizId(Exam)].Items;
        return [.. asked.Select(id => items.Single(i => i.Id.Value == id))];
    }

    /// <summary>Answers right; every field is looked for by its role and its name.</summary>
    private async Task AnswerAsync(IPage page, Guid attempt, Item item)
    {
        switch (item.Type)
        {
            case ItemType.Qroc: await WriteAsync(item.AcceptedForms[0]); break;
            case ItemType.Num: await WriteAsync($"{item.Numbers[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture)} {item.Numbers[0].Unit}".Trim()); break;
            case ItemType.Ordre:
                foreach (var step in item.Choices) await ChooseAsync(step.Text, step.Number);
                break;
            case ItemType.Assoc:
                var targets = ChoiceOrder.TargetsOf(attempt, item).ToList();
                foreach (var pair in item.Choices) await ChooseAsync(pair.Text, targets.FindIndex(t => t.Id == pair.Target) + 1);
                break;
            default:
                var role = item.Type is ItemType.Qru or ItemType.Tcs ? AriaRole.Radio : AriaRole.Checkbox;
                foreach (var choice in item.Choices.Where(c => c.IsValid)) await _hands.TickAsync(page, page.GetByRole(role, new() { Name = choice.Text, Exact = true }));
                break;
        }

        Task WriteAsync(string text) => _hands.WriteAsync(page, page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Votre réponse") }), text);

        async Task ChooseAsync(string label, int place)
        {
            var menu = page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });
            await Keyboard.TabToAsync(page, menu);
            for (var i = 0; i < place; i++) await page.Keyboard.PressAsync("ArrowDown");
        }
    }
}
