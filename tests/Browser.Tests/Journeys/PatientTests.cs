using Immunotox.Learning;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

[Collection(JourneyCollection.Name)]
public sealed class PatientTests(Classroom classroom) : IClassFixture<Classroom>
{
    [ChromiumTheory]
    [InlineData(Links.Patients, "fr", "Commencer l’épisode", "Suite", "Tous les épisodes", "Urgence : 15", "Aller au contenu")]
    [InlineData(Links.PatientsEnglish, "en", "Start the episode", "Next", "All episodes", "Emergency: 15", "Skip to content")]
    public async Task A_patient_reads_an_episode_to_its_end_in_one_language_and_leaves_no_trace(
        string home, string language, string start, string next, string end, string emergency, string skip)
    {
        await using var visitor = await classroom.OpenAsync();
        await visitor.GoAsync(home);
        await visitor.Page.Locator(".episode a", new() { HasText = start }).First.ClickAsync();
        for (var pages = 1; ; pages++)
        {
            await Assertions.Expect(visitor.Page.Locator(".step")).ToContainTextAsync(language == "en" ? $"{pages} of" : $"{pages} sur");
            await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Assertions.Expect(visitor.Link(emergency)).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Link(skip)).ToHaveCountAsync(1);
            await visitor.Page.WaitForLoadStateAsync();
            if (await visitor.Link(end).CountAsync() == 1) break;
            await visitor.Link(next).ClickAsync();
        }
        await visitor.Link(end).ClickAsync();
        await visitor.Page.WaitForURLAsync("**" + home);
        Assert.Empty(await visitor.Context.CookiesAsync());
        visitor.Witness.SawNoTrouble();
        visitor.Witness.SawNoCircuit();
    }
}
