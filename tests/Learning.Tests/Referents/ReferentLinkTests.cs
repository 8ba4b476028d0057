using System.Text.RegularExpressions;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Referents;

/// <summary>A service answers for its own card by its link, in two taps and without an account.</summary>
public sealed partial class ReferentLinkTests : IDisposable
{
    private const string Card = "hepato-gastro-enterologie";
    private static readonly (string, string)[] Numbers = [("tel-jour", "03 20 44 59 62"), ("heures-jour", "8 h à 18 h"), ("tel-nuit", "06 39 98 40 17"), ("heures-nuit", "garde ou astreinte, à renseigner"), ("tel-weekend", "06 39 98 40 17"), ("heures-weekend", "garde ou astreinte, à renseigner"), ("role", "Avis digestif"), ("adresser", "Par le secrétariat")];

    private readonly LearningApp _app = new(settings: ("Limits:VerificationPerMinute", "1000"));

    [Fact]
    public async Task Confirms_in_two_taps_and_every_screen_shows_it_then_grows_old()
    {
        var link = await LinkAsync(Card);
        var referent = _app.Open();
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get }) using (await referent.Http.SendAsync(new HttpRequestMessage(method, link))) { }
        var page = await referent.GetAsync(link);
        Assert.Contains("Tout est exact", page, StringComparison.Ordinal);
        Assert.Contains("jamais confirmée", page, StringComparison.Ordinal);
        Assert.Empty(await ChangesAsync());
        Assert.Contains("jamais confirmée", await referent.GetAsync("/urgences/colite/g3"), StringComparison.Ordinal);
        var (version, before) = (await referent.GetAsync("/urgences/hors-ligne.json"), await referent.GetAsync("/patients/hors-ligne.json"));

        await referent.GetAsync(link);
        page = await referent.PostAsync(link + "/exact", ("_handler", "exact"), ("vu", Seen(referent.Page)));
        Assert.Contains("la fiche est confirmée aujourd’hui", page, StringComparison.Ordinal);

        foreach (var address in new[] { "/annuaire/" + Card, "/urgences/colite/g3", "/urgences/colite", "/algorithmes/colite", "/algorithmes/colite/g3", "/fiches/colite" })
            Assert.Contains("✓ Confirmé le", Plain(await referent.GetAsync(address)), StringComparison.Ordinal);
        Assert.NotEqual(version, await referent.GetAsync("/urgences/hors-ligne.json"));
        Assert.Equal(before, await referent.GetAsync("/patients/hors-ligne.json"));

        _app.Time.By = TimeSpan.FromDays(91);
        Assert.Contains("il y a plus de trois mois", await referent.GetAsync("/urgences/colite/g3"), StringComparison.Ordinal);
        _app.Time.By = TimeSpan.FromDays(181);
        Assert.Contains("il y a plus de six mois", await referent.GetAsync("/urgences/colite/g3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_number_shows_on_every_screen_and_in_the_history()
    {
        var link = await LinkAsync(Card);
        var referent = _app.Open();
        await referent.GetAsync("/urgences/colite/g3");
        await referent.GetAsync(link);
        var page = await referent.PostAsync(link + "/modifier", [("_handler", "modifier"), ("vu", Seen(referent.Page)), .. Numbers]);
        Assert.Contains("fiche affiche vos changements", page, StringComparison.Ordinal);

        foreach (var address in new[] { "/annuaire", "/annuaire/" + Card, "/urgences/colite/g3", "/algorithmes/colite", "/fiches/colite" })
        {
            page = await referent.GetAsync(address);
            Assert.Contains("tel:0320445962", page, StringComparison.Ordinal);
            Assert.Contains("donné par le service le", page, StringComparison.Ordinal);
            Assert.DoesNotContain("03 53 01 37 06", page, StringComparison.Ordinal);
        }
        var staff = await _app.SignInAsync("coordinateur");
        var history = await staff.GetAsync($"/equipe/annuaire/{Card}/historique");
        Assert.Contains("le service, par son lien", history, StringComparison.Ordinal);
        Assert.Contains("03 53 01 37 06, horaires à renseigner par le service (démonstration) → 03 20 44 59 62, 8 h à 18 h", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_mistyped_is_said_beside_it_and_nothing_is_kept()
    {
        var link = await LinkAsync(Card);
        var referent = _app.Open();
        await referent.GetAsync(link);
        var page = await referent.PostAsync(link + "/modifier", [("_handler", "modifier"), ("vu", Seen(referent.Page)), .. Numbers.Skip(1), ("tel-jour", "03 20 44")]);
        Assert.Contains("Ce numéro ne peut pas être appelé", page, StringComparison.Ordinal);
        Assert.Contains("value=\"03 20 44\"", page, StringComparison.Ordinal);
        page = await referent.PostAsync(link + "/absence", ("_handler", "absence"), ("du", "2026-11-30"), ("au", "2026-11-29"), ("remplacant", ""), ("tel-remplacant", "12"));
        foreach (var said in new[] { "vient avant le premier", "Dites qui répond", "Ce numéro ne peut pas être appelé" }) Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Empty(await ChangesAsync());
    }

    [Fact]
    public async Task During_an_absence_the_substitute_comes_first_everywhere()
    {
        var link = await LinkAsync(Card);
        var referent = _app.Open();
        await referent.GetAsync(link);
        var today = _app.Services.GetRequiredService<Duty>().Today;
        var page = await referent.PostAsync(link + "/absence", ("_handler", "absence"), ("du", $"{today:yyyy-MM-dd}"), ("au", $"{today.AddDays(5):yyyy-MM-dd}"), ("remplacant", "Interne de garde"), ("tel-remplacant", "0639981122"));
        Assert.Contains("le remplaçant s’affiche en premier", page, StringComparison.Ordinal);
        foreach (var address in new[] { "/annuaire/" + Card, "/urgences/colite/g3", "/algorithmes/colite", "/fiches/colite" })
        {
            page = await referent.GetAsync(address);
            Assert.True(page.IndexOf("tel:0639981122", StringComparison.Ordinal) is > 0 and var at && at < page.IndexOf("tel:0353013706", StringComparison.Ordinal), address);
        }
        Assert.Contains("numéro de démonstration", page, StringComparison.Ordinal);
        await referent.GetAsync(link);
        await referent.PostAsync(link + "/retour", ("_handler", "retour"));
        Assert.DoesNotContain("tel:0639981122", await referent.GetAsync("/urgences/colite/g3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_wrong_expired_revoked_or_replaced_says_what_to_do_and_changes_nothing()
    {
        var link = await LinkAsync(Card);
        var referent = _app.Open();
        await referent.GetAsync(link);
        var seen = Seen(referent.Page);
        async Task NoLongerAsync(string address)
        {
            Assert.Contains("Ce lien n’est plus valable", await referent.GetAsync(address), StringComparison.Ordinal);
            Assert.Contains("Demandez un nouveau lien", referent.Page, StringComparison.Ordinal);
            await referent.PostAsync(address + "/exact", ("_handler", "exact"), ("vu", seen));
            Assert.Empty(await ChangesAsync());
        }
        await NoLongerAsync("/annuaire/lien/" + new string('a', 43));
        await NoLongerAsync(link[..^1]);
        var newer = await LinkAsync(Card);
        await NoLongerAsync(link);
        var staff = await _app.SignInAsync("enseignante");
        await staff.GetAsync("/equipe/annuaire");
        await staff.PostAsync($"/equipe/annuaire/{Card}/arret");
        await NoLongerAsync(newer);
        newer = await LinkAsync(Card);
        await referent.GetAsync(newer);
        Assert.Contains("Tout est exact", referent.Page, StringComparison.Ordinal);
        _app.Time.By = ReferentLinks.Lifetime + TimeSpan.FromMinutes(1);
        await NoLongerAsync(newer);
    }

    [Fact]
    public async Task A_confirmation_is_of_what_was_read()
    {
        var link = await LinkAsync(Card);
        var (one, other) = (_app.Open(), _app.Open());
        await one.GetAsync(link);
        var seen = Seen(one.Page);
        await other.GetAsync(link);
        await other.PostAsync(link + "/modifier", [("_handler", "modifier"), ("vu", seen), .. Numbers]);
        Assert.Contains("changée entre-temps", await one.PostAsync(link + "/exact", ("_handler", "exact"), ("vu", seen)), StringComparison.Ordinal);
        Assert.Single(await ChangesAsync());
    }

    [Fact]
    public async Task The_secret_is_stored_as_a_hash_is_good_for_one_card_and_stays_out_of_caches()
    {
        var secret = (await LinkAsync(Card)).Split('/')[^1];
        await using var db = _app.Database();
        var link = await db.Set<ReferentLink>().SingleAsync();
        Assert.Equal((Card, SecretHash.Of(secret)), (link.Card, link.SecretHash));
        Assert.DoesNotContain(secret, System.Text.Json.JsonSerializer.Serialize(link), StringComparison.Ordinal);
        using var answer = await _app.Open().Http.GetAsync(new Uri($"/annuaire/lien/{secret}", UriKind.Relative));
        Assert.Equal((true, "no-referrer"), (answer.Headers.CacheControl?.NoStore, answer.Headers.GetValues("Referrer-Policy").Single()));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await _app.SignInAsync("coordinateur")).PostOnlyAsync("/equipe/annuaire/nulle-part/lien")).Status);
    }

    [Fact]
    public async Task A_passer_by_and_a_learner_make_no_link()
    {
        foreach (var browser in new[] { _app.Open(), await _app.SignInAsync("apprenante") })
        {
            await browser.GetAsync("/connexion");
            await browser.PostAsync($"/equipe/annuaire/{Card}/lien");
        }
        await using var db = _app.Database();
        Assert.Empty(await db.Set<ReferentLink>().ToListAsync());
    }

    [Fact]
    public async Task An_expired_form_keeps_the_secret_out_of_the_address()
    {
        var link = await LinkAsync(Card);
        using var answer = await _app.Open().Http.PostAsync(new Uri(link + "/exact", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("_handler", "exact")]));
        Assert.Equal("/formulaire-expire?retour=%2Fannuaire", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Guesses_are_counted_by_address()
    {
        using var app = new LearningApp(settings: ("Limits:VerificationPerMinute", "2"));
        var browser = app.Open();
        for (var i = 0; i < 2; i++) await browser.GetAsync("/annuaire/lien/rien");
        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        await browser.GetAsync("/annuaire/lien/rien");
        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, browser.Status);
    }

    public void Dispose() => _app.Dispose();

    private async Task<string> LinkAsync(string card)
    {
        var staff = await _app.SignInAsync("coordinateur");
        await staff.GetAsync("/equipe/annuaire");
        var page = await staff.PostAsync($"/equipe/annuaire/{card}/lien");
        Assert.Contains("mailto:?subject=", page, StringComparison.Ordinal);
        return LinkPattern().Match(page).Value;
    }

    private async Task<List<DirectoryChange>> ChangesAsync()
    {
        await using var db = _app.Database();
        return await db.Set<DirectoryChange>().ToListAsync();
    }

    private static string Seen(string page) => SeenPattern().Match(page).Groups[1].Value;

    private static string Plain(string page) => TagPattern().Replace(page, "");

    [GeneratedRegex("/annuaire/lien/[A-Za-z0-9_-]{43}")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("name=\"vu\" value=\"([^\"]+)\"")]
    private static partial Regex SeenPattern();

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex TagPattern();
}
