using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Immunotox.Learning.Cards;
using Immunotox.Learning.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Cards;

public sealed partial class CardTests
{
    private const string Course = "immunotoon", Episode = "les-freins";

    [Fact]
    public async Task A_card_keeps_the_place_under_a_random_id_and_tells_it_to_another_device()
    {
        await using var app = new LearningApp();
        var card = await MakeAsync(app);
        var panel = app.Library.Find(Course)!.Episodes[new(Episode)].Panels[2].Id;

        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(app, "/place", new { key = card.Key, course = Course, episode = Episode, panel, finished = false })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(app, "/place", new { key = card.Key, course = Course, episode = Episode, panel, finished = false })).Status);
        var (status, body) = await PostAsync(app, "/places", new { key = card.Key });
        Assert.Equal(HttpStatusCode.OK, status);
        var place = Assert.Single(JsonDocument.Parse(body).RootElement.EnumerateArray());
        Assert.Equal((Episode, panel, false), (place.GetProperty("episode").GetString(), place.GetProperty("panel").GetString(), place.GetProperty("finished").GetBoolean()));

        await PostAsync(app, "/place", new { key = card.Key, course = Course, episode = Episode, panel = (string?)null, finished = true });
        await using var db = app.Database();
        var events = await db.Set<LearningEvent>().OrderBy(e => e.Sequence).ToListAsync();
        var id = (await db.Set<ProgressCard>().SingleAsync()).Id;
        Assert.Equal([EventKind.EpisodeOpened, EventKind.EpisodeFinished], events.Select(e => e.Kind));
        Assert.All(events, e => Assert.Equal((id, Episode, null, null), (e.Actor, e.Station, e.Detail, e.Response)));
    }

    [Fact]
    public async Task The_statement_of_an_episode_names_a_random_account_and_no_answer()
    {
        await using var app = new LearningApp();
        var card = await MakeAsync(app);
        await PostAsync(app, "/place", new { key = card.Key, course = Course, episode = Episode, panel = (string?)null, finished = true });
        await using var db = app.Database();
        var row = await db.Set<LearningEvent>().SingleAsync(e => e.Kind == EventKind.EpisodeFinished);
        var statement = Learning.Tracking.StatementMaker.Make("https://formation.example", row, app.Library.Find(Course))[0];
        Assert.Equal("http://adlnet.gov/expapi/verbs/completed", (string)statement["verb"]!["id"]!);
        Assert.Equal("https://formation.example/patients/immunotoon/les-freins", (string)statement["object"]!["id"]!);
        Assert.Equal(row.Actor.ToString(), (string)statement["actor"]!["account"]!["name"]!);
        Assert.Equal("{\"completion\":true}", statement["result"]!.ToJsonString());
        Assert.DoesNotContain(card.Number, statement.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_stored_opens_a_card()
    {
        await using var app = new LearningApp();
        var card = await MakeAsync(app);
        await using var db = app.Database();
        var stored = string.Join('\n', (await db.Set<CardKey>().ToListAsync()).Select(k => k.Hash).Concat((await db.Set<ProgressCard>().ToListAsync()).Select(c => c.CodeHash + c.Number)));
        Assert.DoesNotContain(card.Key, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Code, stored, StringComparison.Ordinal);
        // 16 bytes and 11 characters of 5 bits.
        Assert.Equal((22, 11), (card.Key.Length, card.Code.Length));
    }

    [Fact]
    public async Task A_typed_code_lets_a_device_in_and_a_wrong_one_says_nothing()
    {
        await using var app = new LearningApp();
        var card = await MakeAsync(app);
        var (status, body) = await PostAsync(app, "/entrer", new { number = card.Number.ToLowerInvariant(), code = CardSecrets.InGroups(card.Code) });
        Assert.Equal(HttpStatusCode.OK, status);
        var key = JsonDocument.Parse(body).RootElement.GetProperty("key").GetString();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(app, "/places", new { key })).Status);
        var wrong = await PostAsync(app, "/entrer", new { number = card.Number, code = "00000000000" });
        var unknown = await PostAsync(app, "/entrer", new { number = "ZZZZZZ", code = card.Code });
        Assert.Equal((HttpStatusCode.NotFound, wrong.Status), (wrong.Status, unknown.Status));
        Assert.Equal(wrong.Body, unknown.Body);
    }

    /// <summary>S11: a card bears 20 wrong codes an hour, whatever the address; a restart forgives nothing; the right code then waits too.</summary>
    [Fact]
    public async Task After_twenty_wrong_codes_a_card_hears_none_for_an_hour_even_across_a_restart()
    {
        PrintedCard card;
        await using var app = new LearningApp { KeepsData = true };
        card = await MakeAsync(app);
        for (var i = 0; i < CardKeeper.TriesAnHour; i++) await PostAsync(app, "/entrer", new { number = card.Number, code = "0000000000" + (i % 10) });
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(app, "/entrer", new { number = card.Number, code = card.Code })).Status);
        await app.DisposeAsync();

        await using var again = new LearningApp { Data = app.Data };
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(again, "/entrer", new { number = card.Number, code = card.Code })).Status);
        again.Time.By = TimeSpan.FromMinutes(61);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(again, "/entrer", new { number = card.Number, code = card.Code })).Status);
    }

    [Fact]
    public async Task Sixty_codes_at_once_are_heard_twenty_times()
    {
        await using var app = new LearningApp();
        var card = await MakeAsync(app);
        var cards = app.Services.GetRequiredService<CardKeeper>();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 60).Select(i => cards.EnterAsync(card.Number, "0000000000" + (i % 10), default))), Assert.Null);
        await using var db = app.Database();
        Assert.Equal(CardKeeper.TriesAnHour, (await db.Set<ProgressCard>().SingleAsync()).Tries);
        Assert.Null(await cards.EnterAsync(card.Number, card.Code, default));
    }

    [Fact]
    public async Task A_lost_card_is_replaced_with_its_progress_and_a_stopped_one_forgets_everything()
    {
        await using var app = new LearningApp();
        var (cards, card) = (app.Services.GetRequiredService<CardKeeper>(), await MakeAsync(app));
        await PostAsync(app, "/place", new { key = card.Key, course = Course, episode = Episode, panel = (string?)null, finished = true });
        var second = (await cards.ReplaceAsync(card.Number, default))!;
        Assert.Equal(card.Number, second.Number);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(app, "/places", new { key = card.Key })).Status);
        Assert.Contains(Episode, (await PostAsync(app, "/places", new { key = second.Key })).Body, StringComparison.Ordinal);

        Assert.True(await cards.RevokeAsync(card.Number, default));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(app, "/places", new { key = second.Key })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(app, "/entrer", new { number = card.Number, code = second.Code })).Status);
        await using var db = app.Database();
        Assert.Empty(await db.Set<CardPlace>().ToListAsync());
    }

    [Fact]
    public async Task A_relatives_card_goes_with_a_patients_and_only_with_one_that_works()
    {
        await using var app = new LearningApp();
        var patient = await MakeAsync(app);
        var relative = await MakeAsync(app, isForCaregiver: true, patient.Number);
        await using var db = app.Database();
        var cards = await db.Set<ProgressCard>().ToListAsync();
        Assert.Equal(cards.Single(c => c.Number == patient.Number).Id, cards.Single(c => c.Number == relative.Number).GoesWith);
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.CardsOfStaff);
        Assert.Contains("Rien n’a changé", await teacher.PostAsync($"{Links.CardsOfStaff}/nouvelle", ("lecteur", "proche"), ("avec", "ZZZZZZ")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_print_a_card_whose_code_is_shown_once_and_works()
    {
        await using var app = new LearningApp();
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.CardsOfStaff);
        var page = await teacher.PostAsync($"{Links.CardsOfStaff}/nouvelle", ("lecteur", "patient"));
        var (number, code) = (Number().Match(page).Groups[1].Value, Code().Match(page).Groups[1].Value);
        Assert.Contains("Code QR de la carte", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(app, "/entrer", new { number, code })).Status);
        Assert.DoesNotContain(code, await teacher.GetAsync(teacher.At), StringComparison.Ordinal);
        await teacher.PostAsync($"{Links.CardsOfStaff}/{number}/revocation");
        Assert.Contains("La carte est arrêtée", teacher.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(app, "/entrer", new { number, code })).Status);

        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync(Links.CardsOfStaff);
        Assert.NotEqual(HttpStatusCode.OK, learner.Status);
    }

    [Theory]
    [InlineData("/places", "{}")]
    [InlineData("/place", "{\"key\":\"x\"}")]
    [InlineData("/place", "{\"key\":\"x\",\"course\":\"immunotoon\",\"episode\":\"les-freins\",\"panel\":\"inconnue\"}")]
    [InlineData("/entrer", "{}")]
    public async Task Half_a_message_is_not_found_and_never_a_failure(string what, string body)
    {
        await using var app = new LearningApp();
        using var http = app.Open().Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.CardProgress + what) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", "http://localhost:5080");
        Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_speak_for_a_card()
    {
        await using var app = new LearningApp();
        var card = await MakeAsync(app);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(app, "/places", new { key = card.Key }, "https://ailleurs.example")).Status);
    }

    private static async Task<PrintedCard> MakeAsync(LearningApp app, bool isForCaregiver = false, string? with = null) =>
        (await app.Services.GetRequiredService<CardKeeper>().MakeAsync(isForCaregiver, with, default))!;

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(LearningApp app, string what, object body, string origin = "http://localhost:5080")
    {
        using var http = app.Open().Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.CardProgress + what) { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", origin);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("numéro <b>([0-9A-Z]{6})</b>")]
    private static partial Regex Number();

    [GeneratedRegex("code <b>([0-9A-Z-]{13})</b>")]
    private static partial Regex Code();
}
