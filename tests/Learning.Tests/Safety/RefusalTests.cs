using System.Net;
using Immunotox.Learning.Safety;

namespace Immunotox.Learning.Tests.Safety;

/// <summary>What a person sees when a request is refused, in Production as elsewhere.</summary>
public sealed class RefusalTests
{
    private const string Course = "du-immunotherapie";

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_post_without_its_token_says_that_nothing_was_saved(string environment)
    {
        await using var app = new LearningApp(environment, null, ("Site:PublicUrl", "http://localhost:5080"), ("SignIn:Passwords", "true"));
        var browser = app.Open();
        await browser.PostAsync("/connexion/mot-de-passe", ("identifiant", "x"), ("motDePasse", "y"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("/formulaire-expire?retour=%2Fconnexion", browser.At, StringComparison.Ordinal);
        Assert.Contains("n’a pas été enregistré", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_sent_after_signing_out_leads_back_to_its_question_and_says_it_was_not_saved()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        var attempt = await learner.StartAsync("les-freins");
        await browser.PostAsync(Links.SignOut);
        await browser.PostAsync(Links.Answer(attempt, 4), ("revision", "0"), ("choix", "1"));
        Assert.Contains("n’a pas été enregistré", browser.Page, StringComparison.Ordinal);
        await browser.PostAsync("/connexion/demonstration", ("personne", "apprenante"), ("retour", Links.Question(attempt, 4)));
        Assert.Equal(Links.Question(attempt, 4), browser.At);
        Assert.Contains("retour=" + Uri.EscapeDataString(Links.Question(attempt, 4)), (await app.Open().PostOnlyAsync(Links.Answer(attempt, 4))).To, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copied_cookie_opens_nothing_after_signing_out_even_after_a_restart()
    {
        string signedOut, stillIn;
        await using var first = new LearningApp { KeepsData = true };
        {
            using var http = Plain(first);
            var (browser, other) = (await first.SignInAsync("apprenante"), await first.SignInAsync("dpc"));
            await browser.GetAsync(Links.Account);
            (signedOut, stillIn) = (browser.Cookies, other.Cookies);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, signedOut));
            await browser.PostAsync(Links.SignOut);
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(http, signedOut));
            await first.DisposeAsync();
        }
        await using var restarted = new LearningApp { Data = first.Data };
        using var again = Plain(restarted);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(again, signedOut));
        // Only the closed session is: a restart signs nobody else out.
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again, stillIn));

        static HttpClient Plain(LearningApp app) => new(app.Server.CreateHandler()) { BaseAddress = new Uri("http://localhost:5080") };
    }

    [Fact]
    public async Task A_page_for_others_is_refused_as_such_and_too_many_look_ups_do_not_say_that_a_certificate_is_unknown()
    {
        await using var app = new LearningApp("Development", null, ("Limits:VerificationPerMinute", "2"));
        var browser = await app.SignInAsync("apprenante");
        await browser.GetAsync(Links.Faculty);
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("Cette page est réservée", browser.Page, StringComparison.Ordinal);
        for (var i = 0; i < 3; i++) await browser.GetAsync("/verifier/abcdefghijklmnopqrstuvwxyz234567");
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("Trop de demandes", browser.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("n’existe pas", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_posted_without_its_ceremony_is_refused_politely()
    {
        await using var app = new LearningApp("Production", null, ("Site:PublicUrl", "http://localhost:5080"));
        var browser = app.Open();
        await browser.GetAsync("/connexion");
        await browser.PostAsync("/connexion/cle", ("cle", "x"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("n’a pas été reconnue", browser.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nulle-part", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    [InlineData("/patients", HttpStatusCode.OK)]
    public async Task Every_kind_of_answer_carries_the_safe_headers_in_production(string address, HttpStatusCode status)
    {
        await using var app = new LearningApp("Production", null, ("Site:PublicUrl", "http://localhost:5080"));
        using var answer = await app.Open().Http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("default-src 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/tentatives/1/4/reponse", "/tentatives/1/4")]
    [InlineData("/compte/identite", "/compte")]
    [InlineData("/compte/cles/retirer", "/compte")]
    [InlineData("/coordination/attestations/1/revocation", "/coordination")]
    [InlineData("/deconnexion", "/")]
    public void A_form_was_on_the_page_that_its_address_continues(string post, string page) => Assert.Equal(page, FormToken.PageOf(post));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.Account);
        request.Headers.Add("Cookie", cookies);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
