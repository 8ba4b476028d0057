using Immunotox.Learning;
using Immunotox.Learning.Assessment;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>The network goes while an answer is sent: the device keeps it, says so, sends it on return and forgets it.</summary>
[Collection(JourneyCollection.Name)]
public sealed class OfflineTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const string Course = "du-immunotherapie", Quiz = "les-freins", Kept = "Object.keys(localStorage).filter(k => k.startsWith('imx-answer:')).length";

    [ChromiumFact]
    public async Task An_answer_given_without_network_is_kept_said_sent_on_return_and_forgotten()
    {
        await using var visitor = await classroom.OpenAsync("apprenante");
        var attempt = await StartAsync("apprenante");
        await visitor.GoAsync(Links.Question(attempt, 1));
        await visitor.Context.SetOfflineAsync(true);
        await visitor.Page.Locator("input[name=choix]").First.CheckAsync();
        await visitor.Button("Enregistrer et continuer").ClickAsync();
        await visitor.SeeAsync("votre réponse est gardée sur cet appareil");
        Assert.Equal(1, await visitor.Page.EvaluateAsync<int>(Kept));
        Assert.Equal(0, await CountAsync(attempt));

        await visitor.Context.SetOfflineAsync(false);
        await visitor.SeeAsync("Réponse gardée hors ligne : envoyée et enregistrée");
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(Kept));
        Assert.Equal(1, await CountAsync(attempt));
    }

    [ChromiumFact]
    public async Task An_answer_kept_when_its_paper_is_handed_in_meanwhile_is_refused_in_words_and_sign_out_forgets_what_is_kept()
    {
        await using var visitor = await classroom.OpenAsync("dpc");
        var attempt = await StartAsync("dpc");
        await visitor.GoAsync(Links.Question(attempt, 1));
        await visitor.Context.SetOfflineAsync(true);
        await visitor.Page.Locator("input[name=choix]").First.CheckAsync();
        await visitor.Button("Enregistrer et continuer").ClickAsync();
        await visitor.SeeAsync("votre réponse est gardée sur cet appareil");
        await new Pupil(classroom.School, await classroom.School.PersonAsync("dpc"), Course).SubmitAsync(attempt);
        await visitor.Context.SetOfflineAsync(false);
        await visitor.SeeAsync("est arrivée après la fin : elle n’a pas été enregistrée");
        Assert.Equal(0, await CountAsync(attempt));

        await visitor.Page.EvaluateAsync("() => { localStorage['imx-answer:x'] = '{}'; }");
        await visitor.GoAsync(Links.Account);
        await visitor.SignOutAsync();
        await Assertions.Expect(visitor.Link("Se connecter")).ToBeVisibleAsync();
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(Kept));
    }

    [ChromiumFact]
    public async Task An_answer_that_the_server_cannot_write_is_kept_said_and_sent_again()
    {
        await using var visitor = await classroom.OpenAsync("enseignante");
        var attempt = await StartAsync("enseignante");
        await visitor.GoAsync(Links.Question(attempt, 1));
        await visitor.Page.RouteAsync("**/reponse", route => route.FulfillAsync(new() { Status = 503 }));
        await visitor.Page.Locator("input[name=choix]").First.CheckAsync();
        await visitor.Button("Enregistrer et continuer").ClickAsync();
        await visitor.SeeAsync("Pas encore enregistré : le serveur ne peut pas écrire");
        Assert.Equal(1, await visitor.Page.EvaluateAsync<int>(Kept));

        // Nobody presses anything: the script tries again by itself.
        await visitor.Page.UnrouteAsync("**/reponse");
        await visitor.SeeAsync("envoyée et enregistrée");
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(Kept));
        Assert.Equal(1, await CountAsync(attempt));
    }

    private async Task<Guid> StartAsync(string person)
    {
        var pupil = new Pupil(classroom.School, await classroom.School.PersonAsync(person), Course);
        await pupil.JoinAsync();
        return await pupil.StartAsync(Quiz);
    }

    private async Task<int> CountAsync(Guid attempt)
    {
        await using var db = classroom.School.Database();
        return await db.Set<Response>().CountAsync(r => r.AttemptId == attempt);
    }
}
