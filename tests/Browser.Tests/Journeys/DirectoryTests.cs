using System.Diagnostics;
using Immunotox.Learning;
using Immunotox.Learning.Referents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>A service and its card; a doctor and a request.</summary>
[Collection(JourneyCollection.Name)]
public sealed class DirectoryTests(Classroom classroom) : IClassFixture<Classroom>
{
    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 375, Height = 720 }, JavaScriptEnabled = false };

    [ChromiumFact]
    public async Task A_service_confirms_its_card_in_two_taps_and_its_absence_in_thirty_seconds_without_script_or_account()
    {
        var coordinator = await classroom.School.PersonAsync("coordinateur");
        var secret = await classroom.School.Services.GetRequiredService<ReferentLinks>().CreateAsync("cardiologie", coordinator.PersonId, default);
        await using var referent = await classroom.OpenAsync(Phone);

        await referent.GoAsync(Links.ReferentAnswer(secret));
        // The second tap, the first having opened the link: the button is on the first screen.
        var button = referent.Button("Tout est exact");
        Assert.True(await button.EvaluateAsync<double>("b => b.getBoundingClientRect().top") < 2 * 720);
        await button.ClickAsync();
        await referent.SeeAsync("la fiche est confirmée aujourd’hui");

        var watch = Stopwatch.StartNew();
        var page = referent.Page;
        await page.GetByText("Absence et remplaçant").ClickAsync();
        await page.GetByLabel("Dernier jour").FillAsync(classroom.School.Services.GetRequiredService<Duty>().Today.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Qui répond à votre place").FillAsync("Interne de garde");
        await page.GetByLabel("Son numéro").FillAsync("06 39 98 11 22");
        await referent.Button("Enregistrer l’absence").ClickAsync();
        await referent.SeeAsync("le remplaçant s’affiche en premier");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));

        await referent.GoAsync(Links.EmergencyOf("myocardite", "g2"));
        await Assertions.Expect(page.Locator(".fast-call li").First).ToContainTextAsync("Interne de garde");
        Assert.Empty(await referent.Context.CookiesAsync().ContinueWith(c => c.Result.Where(k => !k.Name.EndsWith("formulaire", StringComparison.Ordinal))));
        referent.Witness.SawNoTrouble();
        referent.Witness.SawNoCircuit();
    }

    [ChromiumFact]
    public async Task A_request_points_at_an_identity_then_is_copied()
    {
        await using var doctor = await classroom.OpenAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = doctor.Page;
        await doctor.GoAsync(Links.EmergencyOf("colite", "g3"));
        await doctor.Link("Préparer une demande d’avis").ClickAsync();
        await page.GetByLabel("Tranche d’âge").SelectOptionAsync("60 à 69 ans");
        await page.GetByLabel("Cancer").FillAsync("Mélanome");
        await page.GetByLabel("Immunothérapie").FillAsync("nivolumab");
        await page.GetByLabel("Délai").FillAsync("J+12 après la 2e cure");
        await page.GetByLabel("Ce qui a été fait").FillAsync("Corticoïdes. Téléphone : 06 12 34 56 78");
        await page.GetByLabel("La question posée").FillAsync("Infliximab ou védolizumab ?");
        await doctor.Button("Composer le texte").ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync("06 12 34 56 78");
        await Assertions.Expect(page.Locator("#demande")).ToHaveCountAsync(0);

        await page.GetByLabel("Ce qui a été fait").FillAsync("Corticoïdes");
        await doctor.Button("Composer le texte").ClickAsync();
        await doctor.Button("Copier").ClickAsync();
        await doctor.SeeAsync("Copié");
        Assert.Contains("Infliximab ou védolizumab", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        doctor.Witness.SawNoTrouble();
    }
}
