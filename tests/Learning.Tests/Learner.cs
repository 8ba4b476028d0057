using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;

namespace Immunotox.Learning.Tests;

/// <summary>Walks a course by HTTP as a learner without script would.</summary>
internal sealed class Learner(LearningApp app, Browser browser, string course)
{
    public CourseEdition Edition => app.Library.Find(course)!;

    public async Task JoinAsync()
    {
        await browser.GetAsync(Links.Course(course));
        await browser.PostAsync(Links.Join(course));
    }

    public async Task ReadAsync(string module)
    {
        foreach (var page in Edition.Modules[new ModuleId(module)].Pages)
        {
            await browser.GetAsync(Links.Page(course, module, page.Id));
            await browser.PostAsync(Links.Page(course, module, page.Id) + "/lue");
        }
    }

    /// <summary>Begins the quiz and returns the attempt.</summary>
    public async Task<Guid> StartAsync(string quiz)
    {
        await browser.GetAsync(Links.Quiz(course, quiz));
        await browser.PostAsync(Links.StartQuiz(course, quiz));
        return Guid.Parse(browser.At.Split('/')[2]);
    }

    /// <summary>The form fields of a right answer to item <paramref name="number"/> (1-based).</summary>
    public (string, string)[] RightAnswer(Guid attempt, string quiz, int number)
    {
        var item = ItemAt(attempt, quiz, number);
        var shown = ChoiceOrder.Of(attempt, item);
        (string, string) Choice(int place) => ("choix", place.ToString(System.Globalization.CultureInfo.InvariantCulture));
        switch (item.Type)
        {
            case ItemType.Qroc: return [("texte", item.AcceptedForms[0])];
            case ItemType.Num: return [("texte", $"{item.Numbers[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture)} {item.Numbers[0].Unit}")];
            case ItemType.Ordre: return [.. shown.Select(c => Choice(c.Number))];
            case ItemType.Assoc:
                var targets = ChoiceOrder.TargetsOf(attempt, item).ToList();
                return [.. shown.Select(c => Choice(targets.FindIndex(t => t.Id == c.Target) + 1))];
            case ItemType.Tcs: return [Choice(shown.ToList().FindIndex(c => c.Number == shown.Max(s => s.Number)) + 1)];
        }
        return [.. shown.Select((choice, i) => (choice, place: i + 1)).Where(c => c.choice.IsValid).Select(c => ("choix", c.place.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>The item that the attempt asks at a 1-based number.</summary>
    public Item ItemAt(Guid attempt, string quiz, int number)
    {
        using var db = app.Database();
        var asked = db.Set<Attempt>().Single(a => a.Id == attempt).Asked!.Split(',')[number - 1];
        return Edition.Quizzes[new QuizId(quiz)].Items.Single(i => i.Id.Value == asked);
    }

    public async Task<Guid> PassAsync(string quiz)
    {
        var attempt = await StartAsync(quiz);
        for (var i = 1; i <= ItemDraw.Of(Edition.Quizzes[new QuizId(quiz)], 0).Count; i++)
        {
            await browser.GetAsync(Links.Question(attempt, i));
            await browser.PostAsync(Links.Answer(attempt, i), [("revision", "0"), .. RightAnswer(attempt, quiz, i)]);
            Assert.Contains("nregistrée à", browser.Page, StringComparison.Ordinal);
        }
        await browser.GetAsync(Links.Review(attempt));
        await browser.PostAsync(Links.Submit(attempt));
        return attempt;
    }

    public async Task PlayAsync(string @case)
    {
        await browser.GetAsync(Links.Case(course, @case));
        await browser.PostAsync(Links.Case(course, @case) + "/parcours");
        var run = browser.At;
        var scene = Edition.Cases[new CaseId(@case)].Scenes[0];
        for (var number = 1; scene.Decision is not null; number++)
        {
            var expert = scene.Decision.Choices.First(c => c.IsExpert);
            await browser.PostAsync(run + "/decision", ("numero", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("choix", expert.Id));
            scene = Edition.Cases[new CaseId(@case)].Find(expert.NextSceneId)!;
        }
    }

    public async Task CompleteAsync()
    {
        await JoinAsync();
        foreach (var station in Edition.Course.Path.Where(Edition.Course.Requires))
            await (station.Kind switch { StationKind.Module => ReadAsync(station.Id), StationKind.Quiz => PassAsync(station.Id), _ => PlayAsync(station.Id) });
    }
}
