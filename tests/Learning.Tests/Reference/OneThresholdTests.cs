using System.Net;

namespace Immunotox.Learning.Tests.Reference;

/// <summary>A threshold is written once: changed in its algorithm, it is new wherever the grade is shown and old nowhere.</summary>
public sealed class OneThresholdTests
{
    private const string Course = "du-immunotherapie";
    private const string Old = "7 selles ou plus par jour en plus de l'habitude, incontinence", New = "9 selles ou plus par jour en plus de l'habitude, incontinence";
    [Fact]
    public async Task A_threshold_changed_in_one_file_is_new_everywhere_the_grade_is_shown_and_old_nowhere()
    {
        using var courses = new CoursesCopy();
        courses.Replace("shared/algorithms/colite.md", Old, New);
        await using var app = new LearningApp(courses: courses.Folder);
        var browser = await app.SignInAsync("apprenante");
        foreach (var address in new[] { Links.Algorithm("colite"), Links.AlgorithmNode("colite", "grade"), Links.AlgorithmNode("colite", "g3"), Links.EmergencyOf("colite"), Links.DoctorSheet("colite") })
        {
            Shows(await browser.GetAsync(address), address);
        }

        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        await browser.GetAsync(Links.Case(Course, "colite-grade-3"));
        await browser.PostAsync(Links.Case(Course, "colite-grade-3") + "/parcours");
        var choice = learner.Edition.Cases[new("colite-grade-3")].Scenes[0].Decision!.Choices.First(c => c.IsExpert);
        Shows(await browser.PostAsync(browser.At + "/decision", ("numero", "1"), ("choix", choice.Id)), "the consequence of a decision");

        Shows(await browser.GetAsync(Links.Result(await learner.PassAsync("traiter"))), "the correction of a quiz");
    }

    private static void Shows(string page, string where)
    {
        var words = string.Join(' ', WebUtility.HtmlDecode(page).Replace('’', '\'').Split([' ', '\u00a0', '\u202f', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        Assert.True(words.Contains(New, StringComparison.Ordinal), $"{where} does not show it");
        Assert.False(words.Contains(Old, StringComparison.Ordinal), $"{where} shows the old one");
    }
}
