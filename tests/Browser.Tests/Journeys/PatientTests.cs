using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Immunotox.Learning;
using Immunotox.Learning.Cards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>Patients and caregivers: no account, no trace, with script off, without network, and in few bytes and taps.</summary>
[Collection(JourneyCollection.Name)]
public sealed class PatientTests(Classroom classroom) : IClassFixture<Classroom>
{
    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 375, Height = 720 } };

    [ChromiumTheory]
    [Trait("Category", "long")]
    [InlineData(Links.Patients, "fr", "Suite", "Et pour vous ?", "Tous les épisodes", "Urgence : 15", "Aller au contenu", true)]
    [InlineData(Links.Patients, "fr", "Suite", "Et pour vous ?", "Tous les épisodes", "Urgence : 15", "Aller au contenu", false)]
    [InlineData("/en/patients", "en", "Next", "And for you?", "All episodes", "Emergency: 15", "Skip to content", false)]
    public async Task A_patient_reads_an_episode_to_its_end_in_one_language_and_leaves_no_trace(
        string home, string language, string next, string toQuestions, string end, string emergency, string skip, bool script)
    {
        await using var visitor = await classroom.OpenAsync(new() { JavaScriptEnabled = script });
        await visitor.GoAsync(home);
        await visitor.Page.Locator(".episode a").First.ClickAsync();
        for (var pages = 1; ; pages++)
        {
            await Assertions.Expect(visitor.Page.Locator(".step")).ToContainTextAsync(language == "en" ? $"{pages} of" : $"{pages} sur");
            await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Assertions.Expect(visitor.Link(emergency)).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Link(skip)).ToHaveCountAsync(1);
            Assert.True((await visitor.Page.Locator(".panel-art").GetAttributeAsync("aria-label"))!.Length > 20);
            await visitor.Page.WaitForLoadStateAsync();
            if (await visitor.Link(toQuestions).CountAsync() == 1) break;
            if (await visitor.Link(next).CountAsync() == 1) await visitor.Link(next).ClickAsync();
            else await visitor.Page.Locator(".fork-path").First.ClickAsync();
        }
        await visitor.Link(toQuestions).ClickAsync();
        var answer = visitor.Page.Locator(".try-answer").First;
        await Assertions.Expect(answer.Locator(".try-feedback")).ToBeHiddenAsync();
        await answer.Locator("input").CheckAsync();
        await Assertions.Expect(answer.Locator(".try-feedback")).ToBeVisibleAsync();
        Assert.Equal(1, await visitor.Page.Locator(".try-feedback:visible").CountAsync());
        await visitor.Link(end).ClickAsync();
        await visitor.Page.WaitForURLAsync("**" + home);
        Assert.Empty(await visitor.Context.CookiesAsync());
        Assert.DoesNotContain(visitor.Witness.Requests, r => r.Contains('?', StringComparison.Ordinal));
        visitor.Witness.SawNoTrouble();
        visitor.Witness.SawNoCircuit();
    }

    [ChromiumFact]
    public async Task An_episode_is_read_chosen_and_answered_by_keyboard_alone()
    {
        await using var visitor = await classroom.OpenAsync(Phone);
        var hands = new Keyboard();
        await visitor.GoAsync(Links.Panel("immunotoon", "les-signes-qui-comptent", "le-soir"));
        await hands.ActivateAsync(visitor.Page, visitor.Page.Locator(".fork-path").First);
        await visitor.Page.WaitForURLAsync(new Regex("les-signes-qui-comptent/(?!le-soir)"));
        while (await visitor.Link("Et pour vous ?").CountAsync() == 0)
        {
            var from = visitor.At;
            await hands.ActivateAsync(visitor.Page, visitor.Page.Locator(".turn a[rel=next], .fork-path").First);
            await visitor.Page.WaitForURLAsync(url => !url.EndsWith(from, StringComparison.Ordinal));
        }
        await hands.ActivateAsync(visitor.Page, visitor.Link("Et pour vous ?"));
        await visitor.Heading("Et pour vous ?").WaitForAsync();
        await hands.TickAsync(visitor.Page, visitor.Page.Locator(".try").First.Locator("input").Nth(1));
        await Assertions.Expect(visitor.Page.Locator(".try-feedback:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator("[data-said]")).Not.ToBeEmptyAsync();
        await hands.TickAsync(visitor.Page, visitor.Page.Locator(".teach-points input").First);
        await hands.ActivateAsync(visitor.Page, visitor.Link("Urgence : 15"));
        await Assertions.Expect(visitor.Page.Locator("#urgence")).ToBeInViewportAsync();
    }

    [ChromiumFact]
    public async Task From_home_a_sign_leads_to_a_number_in_three_taps_without_script()
    {
        await using var visitor = await classroom.OpenAsync(new(Phone) { JavaScriptEnabled = false });
        await visitor.GoAsync(Links.Patients);
        await visitor.Link("Voir les signes d’alerte").ClickAsync();
        await visitor.Page.Locator(".sign-list a", new() { HasText = "forte douleur dans la poitrine" }).First.ClickAsync();
        // The third tap dials.
        Assert.Equal("tel:15", await visitor.Page.Locator(".tier-call a").First.GetAttributeAsync("href"));
        await visitor.GoAsync(Links.Signs);
        await visitor.Page.Locator(".sign-words a", new() { HasText = "je suis essoufflé dans l’escalier" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".tier-team")).ToContainTextAsync("Appelez le numéro de votre carte");
        Assert.Equal(200, (await visitor.Page.APIRequest.GetAsync(classroom.School.Origin + Links.SignPdf("fr", "essoufflement"))).Status);
    }

    /// <summary>Development serves style and script uncompressed: what is weighed is each body as a published server compresses it.</summary>
    [ChromiumFact]
    public async Task The_first_page_weighs_under_60_kilobytes_and_an_episode_under_150_without_a_script_of_the_framework()
    {
        await using var visitor = await classroom.OpenAsync(Phone);
        // Answers come on another thread, and go on coming.
        var heard = new ConcurrentQueue<IResponse>();
        visitor.Page.Response += (_, answer) => heard.Enqueue(answer);
        await visitor.GoAsync(Links.Patients);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var (home, answers) = (0, heard.ToList());
        foreach (var answer in answers.DistinctBy(a => a.Url)) home += Weight(await answer.BodyAsync());
        Assert.Contains(answers, a => a.Url.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.Equal("br", await answers[0].HeaderValueAsync("content-encoding"));
        Assert.InRange(home, 20_000, 60_000);
        Assert.DoesNotContain(answers, a => a.Url.Contains("_framework", StringComparison.Ordinal));

        var heaviest = 0;
        foreach (var edition in classroom.School.Library.Current.Courses.Values.Where(e => e.Course.IsOpen))
            foreach (var episode in edition.Episodes.Values)
            {
                var (course, id, weight) = (edition.Course.Id.Value, episode.Id.Value, 0);
                foreach (var page in episode.Panels.Select(p => Links.Panel(course, id, p.Id)).Append(Links.EpisodeQuestions(course, id)))
                    weight += Weight(await (await visitor.Context.APIRequest.GetAsync(page)).BodyAsync());
                heaviest = Math.Max(heaviest, weight);
            }
        Assert.InRange(heaviest, 10_000, 150_000);
        visitor.Witness.SawNoCircuit();
    }

    private static int Weight(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(body);
        return (int)Math.Min(packed.Length, body.Length);
    }

    [ChromiumFact]
    public async Task The_alert_card_stays_on_the_device_and_is_erased_by_one_button()
    {
        await using var visitor = await classroom.OpenAsync(Phone);
        var bodies = new List<string>();
        visitor.Page.Request += (_, request) => bodies.Add(request.Url + request.PostData);
        await visitor.GoAsync(Links.AlertCard);
        await visitor.Page.GetByLabel("Mon traitement").FillAsync("pembrolizumab-7391");
        await visitor.Page.GetByLabel("Mon équipe, le jour").FillAsync("01 99 00 73 91");
        await visitor.Page.GetByLabel("Première perfusion").FillAsync("05/03/2026");
        await Assertions.Expect(visitor.Page.Locator("[data-shown=treatment]")).ToHaveTextAsync("pembrolizumab-7391");
        await Assertions.Expect(visitor.Page.Locator("[data-shown=start]")).ToHaveTextAsync("05/03/2026");
        var image = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("Enregistrer une image").ClickAsync());
        Assert.Equal("carte-alerte.png", image.SuggestedFilename);
        Assert.True(new FileInfo(await image.PathAsync()).Length > 10_000);

        await visitor.GoAsync(Links.Sign("fr", "fievre"));
        Assert.Equal("tel:0199007391", await visitor.Page.Locator("[data-team-number=day]").GetAttributeAsync("href"));
        await visitor.GoAsync(Links.AlertCard);
        await Assertions.Expect(visitor.Page.GetByLabel("Mon traitement")).ToHaveValueAsync("pembrolizumab-7391");
        await visitor.Button("Tout effacer").ClickAsync();
        await visitor.SeeAsync("Tout est effacé de cet appareil.");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Mon traitement")).ToHaveValueAsync("");
        Assert.Equal("null", await visitor.Page.EvaluateAsync<string>("() => String(localStorage.getItem('imx-carte'))"));
        Assert.DoesNotContain(bodies, b => b.Contains("7391", StringComparison.Ordinal) || b.Contains("05/03/2026", StringComparison.Ordinal));
        Assert.Empty(await visitor.Context.CookiesAsync());
    }

    [ChromiumFact]
    public async Task The_printed_teach_back_shows_only_what_was_not_said()
    {
        await using var visitor = await classroom.OpenAsync(Phone);
        await visitor.GoAsync(Links.EpisodeQuestions("immunotoon", "les-freins"));
        var points = visitor.Page.Locator(".teach-points li");
        await points.Nth(0).Locator("input").CheckAsync();
        await points.Nth(2).Locator("input").CheckAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(points.Nth(0)).ToBeHiddenAsync();
        await Assertions.Expect(points.Nth(1)).ToBeVisibleAsync();
        await Assertions.Expect(points.Nth(2)).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".teach-title")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".teach-all-said")).ToBeHiddenAsync();
        Assert.Equal(0, await visitor.Page.Locator(".try:visible").CountAsync());
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await points.Nth(1).Locator("input").CheckAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visitor.Page.Locator(".teach-all-said")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    [Trait("Category", "long")]
    public async Task After_one_visit_the_whole_space_is_read_without_network_with_the_date_of_the_copy()
    {
        await using var visitor = await classroom.OpenAsync(new(Phone) { ServiceWorkers = ServiceWorkerPolicy.Allow });
        await visitor.GoAsync(Links.Patients);
        await visitor.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        await visitor.Page.WaitForFunctionAsync("async () => !!(await (await caches.open('imx-patients')).match('/patients/hors-ligne.json'))", null, new() { Timeout = 60_000 });
        await visitor.Context.SetOfflineAsync(true);
        foreach (var page in (string[])[Links.Patients, Links.Panel("immunotoon", "soigner-un-effet", classroom.School.Library.Find("immunotoon")!.Episodes[new("soigner-un-effet")].Panels[3].Id), Links.Sign("fr", "diarrhee"), Links.AlertCard, Links.PatientsIn("en")])
        {
            await visitor.GoAsync(page);
            await Assertions.Expect(visitor.Page.Locator(".copy-date")).ToContainTextAsync(new Regex(@"\d{2}/\d{2}/\d{4}"));
            await Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
            Assert.NotEqual("none", await visitor.Page.Locator(".site").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor === 'rgba(0, 0, 0, 0)' ? 'none' : 'set'"));
        }
        await visitor.Context.SetOfflineAsync(false);
        await visitor.GoAsync(Links.Patients);
        await Assertions.Expect(visitor.Page.Locator(".copy-date")).ToBeHiddenAsync();
    }

    [ChromiumFact]
    public async Task The_device_remembers_where_one_was_and_forgets_it_when_asked()
    {
        await using var visitor = await classroom.OpenAsync(Phone);
        await visitor.GoAsync(Links.Episode("immunotoon", "les-freins"));
        await visitor.Link("Suite").ClickAsync();
        await visitor.Page.WaitForURLAsync(new Regex("les-freins/.+"));
        var left = visitor.At;
        await visitor.GoAsync(Links.Patients);
        await visitor.Link("Reprendre").ClickAsync();
        await visitor.Page.WaitForURLAsync("**" + left);
        await visitor.GoAsync(Links.EpisodeQuestions("immunotoon", "les-freins"));
        await visitor.GoAsync(Links.Patients);
        await visitor.SeeAsync("✓ Lu");
        await visitor.Button("Oublier sur cet appareil ce que j’ai lu").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("✓ Lu")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task A_card_carries_the_place_to_another_device_and_its_secret_stays_out_of_every_address()
    {
        var card = (await classroom.School.Services.GetRequiredService<CardKeeper>().MakeAsync(isForCaregiver: false, null, default))!;
        await using var hospital = await classroom.OpenAsync(Phone);
        await hospital.GoAsync($"{Links.Patients}#suivi={card.Key}");
        await hospital.Page.WaitForFunctionAsync("() => localStorage.getItem('imx-suivi') && location.hash === ''");
        await hospital.GoAsync(Links.Episode("immunotoon", "les-freins"));
        await hospital.Link("Suite").ClickAsync();
        await hospital.Page.WaitForURLAsync(new Regex("les-freins/.+"));
        await hospital.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await using var home = await classroom.OpenAsync(Phone);
        await home.GoAsync(Links.CardProgress);
        await home.Page.GetByLabel("Numéro de la carte").FillAsync(card.Number);
        await home.Page.GetByLabel("Code").FillAsync("00000000000");
        await home.Button("Utiliser ma carte ici").ClickAsync();
        await home.SeeAsync("ne vont pas ensemble");
        await home.Page.GetByLabel("Code").FillAsync(CardSecrets.InGroups(card.Code));
        await home.Button("Utiliser ma carte ici").ClickAsync();
        await home.SeeAsync("Votre carte est utilisée sur cet appareil");
        await home.GoAsync(Links.Patients);
        await home.Link("Reprendre").ClickAsync();
        await home.Page.WaitForURLAsync("**" + hospital.At);

        await home.GoAsync(Links.CardProgress);
        await home.Button("Ne plus utiliser la carte sur cet appareil").ClickAsync();
        Assert.Equal(0, await home.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.startsWith('imx-suivi')).length"));
        Assert.DoesNotContain(hospital.Witness.Requests.Concat(home.Witness.Requests), r => r.Contains(card.Key, StringComparison.Ordinal) || r.Contains(card.Code, StringComparison.Ordinal));
        Assert.Empty(await home.Context.CookiesAsync());
    }
}
