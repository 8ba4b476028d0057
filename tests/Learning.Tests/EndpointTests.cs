using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests;

public sealed class EndpointTests
{
    [Fact]
    public void Every_endpoint_says_who_may_use_it()
    {
        using var app = new LearningApp();
        var endpoints = app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToList();
        // The framework's own: circuits (behind the pages that open them) and its static files.
        var undeclared = endpoints.Where(e => e.RoutePattern.RawText != "{**path:file}" && !e.RoutePattern.RawText!.StartsWith("/_", StringComparison.Ordinal) && !e.RoutePattern.RawText.StartsWith('_')
            && e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<AuthorizationPolicy>() is null);
        Assert.Empty(undeclared.Select(e => e.RoutePattern.RawText));
        Assert.True(endpoints.Count > 50);
    }

    [Fact]
    public async Task No_page_writes_when_it_is_only_looked_at()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, "du-immunotherapie");
        await learner.JoinAsync();
        var before = Rows(app);
        foreach (var address in new[] { "/", "/formations", "/progression", "/traces", "/attestations", "/compte", "/formations/du-immunotherapie", "/formations/du-immunotherapie/modules/les-freins", "/formations/du-immunotherapie/quiz/les-freins", "/algorithmes/colite", "/annuaire", "/patients" })
        {
            await browser.GetAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        }
        Assert.Equal(before, Rows(app));
    }

    [Fact]
    public async Task Every_answer_carries_the_safe_headers_and_no_page_of_a_learner_opens_a_circuit()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        using var answer = await browser.Http.GetAsync("/formations");
        Assert.Contains("default-src 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain("blazor.web", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_opened_by_itself_can_run_nothing()
    {
        await using var app = new LearningApp();
        using var answer = await app.Open().Http.GetAsync(Links.Picture("du-immunotherapie", "images/freins.svg"));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        using var missing = await app.Open().Http.GetAsync(Links.Picture("du-immunotherapie", "images/absente.svg"));
        Assert.Contains("default-src 'self'", missing.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_page_of_another_site_cannot_open_a_circuit(string? origin)
    {
        await using var app = new LearningApp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var answer = await app.Open().Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/a\r\nb")]
    [InlineData("")]
    [InlineData(null)]
    public void Only_addresses_of_this_site_are_returned_to(string? address) => Assert.Equal("/x", Links.Local(address, "/x"));

    [Fact]
    public async Task Outside_development_there_are_no_demonstration_people_and_the_public_address_is_required()
    {
        await using var app = new LearningApp("Production", null, ("Site:PublicUrl", "http://localhost:5080"));
        var browser = app.Open();
        await browser.GetAsync("/connexion");
        Assert.DoesNotContain("démonstration", browser.Page, StringComparison.Ordinal);
        Assert.Contains((await browser.PostOnlyAsync("/connexion/demonstration", ("personne", "dpc"))).Status, new[] { System.Net.HttpStatusCode.NotFound, System.Net.HttpStatusCode.MethodNotAllowed });
        await using var db = app.Database();
        Assert.Empty(db.Set<Learning.People.Person>());
        Assert.Single(db.Set<Learning.People.Invitation>());
    }

    private static int Rows(LearningApp app)
    {
        using var db = app.Database();
        return db.Set<Journal.LearningEvent>().Count() + db.Set<Learning.Progress.Place>().Count() + db.Set<Learning.Assessment.Attempt>().Count();
    }
}
