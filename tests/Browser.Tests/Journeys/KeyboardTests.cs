using Immunotox.Content.Courses;
using Immunotox.Learning;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

[Collection(JourneyCollection.Name)]
public sealed class KeyboardTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const string Course = "du-immunotherapie";

    [ChromiumFact]
    [Trait("Category", "long")]
    public async Task A_learner_with_a_keyboard_signs_in_joins_reads_answers_and_plays_the_case()
    {
        await using var visitor = await classroom.OpenAsync();
        var edition = classroom.School.Library.Find(Course)!;
        var walk = new Walk(visitor, new Keyboard(), edition);
        await walk.JoinAsync("apprenante");
        await walk.PressAsync(visitor.Link("Commencer"));
        var module = edition.Course.Path.First(s => s.Kind == StationKind.Module);
        await walk.WalkAsync(module);
        var quiz = edition.Course.Path.First(s => s.Kind == StationKind.Quiz);
        await walk.WalkAsync(quiz);

        await visitor.GoAsync(Links.Course(Course));
        var station = edition.Course.Path.First(s => s.Kind == StationKind.Case);
        await walk.PressAsync(visitor.Link(edition.Cases[new(station.Id)].Title));
        await walk.WalkAsync(station);
        await walk.SignOutAsync();
        visitor.Witness.SawNoTrouble();
    }

    [ChromiumFact]
    public async Task The_first_stop_of_a_page_skips_to_its_content()
    {
        await using var visitor = await classroom.OpenAsync();
        foreach (var address in new[] { Links.Algorithms, Links.Patients })
        {
            await visitor.GoAsync(address);
            await Keyboard.StepAsync(visitor.Page, "Tab");
            await Assertions.Expect(visitor.Link("Aller au contenu")).ToBeFocusedAsync();
            await Assertions.Expect(visitor.Link("Aller au contenu")).ToBeInViewportAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
            Assert.Equal(address, visitor.At);

            await Keyboard.StepAsync(visitor.Page, "Tab");
            Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), $"{address}: the next stop is not in the content");
        }
    }

    [ChromiumFact]
    public async Task Shift_and_Tab_go_back_the_way_the_focus_came()
    {
        await using var visitor = await classroom.OpenAsync();
        await visitor.GoAsync(Links.Catalogue);
        var forth = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            await Keyboard.StepAsync(visitor.Page, "Tab");
            forth.Add(await FocusedAsync(visitor));
        }
        for (var i = forth.Count - 2; i >= 0; i--)
        {
            await Keyboard.StepAsync(visitor.Page, "Shift+Tab");
            Assert.Equal(forth[i], await FocusedAsync(visitor));
        }
    }

    private static Task<string> FocusedAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML");
}
