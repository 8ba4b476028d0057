using System.Net;
using System.Security.Claims;
using Immunotox.Learning.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Immunotox.Learning.Tests.People;

public sealed class OidcTests
{
    [Fact]
    public async Task Signs_in_by_configuration_alone_and_knows_the_person_again_by_issuer_and_subject()
    {
        await using var provider = await ProviderAsync();
        var authority = provider.Urls.First();
        await using var app = new LearningApp("Development", null, ("SignIn:Oidc:Authority", authority), ("SignIn:Oidc:ClientId", "immunotox"),
            ("SignIn:Oidc:ClientSecret", "secret-of-the-test"), ("SignIn:Oidc:DisplayName", "Université de Lille"), ("SignIn:Oidc:RequireHttps", "false"));

        for (var visit = 0; visit < 2; visit++)
        {
            var browser = app.Open();
            await browser.GetAsync(Links.SignIn);
            Assert.Contains("Se connecter avec Université de Lille", browser.Page, StringComparison.Ordinal);
            await WalkAsync(browser, Links.SignIn + "/oidc?retour=/compte");
            await browser.GetAsync("/compte");
            Assert.Contains("value=\"Małgorzata\"", browser.Page, StringComparison.Ordinal);
        }

        await using var db = app.Database();
        var login = await db.Set<IdentityUserLogin<Guid>>().SingleAsync();
        Assert.Equal("subject-42", login.ProviderKey);
        Assert.Equal(authority.TrimEnd('/') + "/", login.LoginProvider);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == login.UserId);
        Assert.DoesNotContain("subject-42", person.UserName, StringComparison.Ordinal);
        Assert.Equal(Roles.Learner, (await db.Set<IdentityUserClaim<Guid>>().SingleAsync(c => c.UserId == person.Id)).ClaimValue);
    }

    [Fact]
    public async Task An_answer_that_was_not_asked_for_signs_nobody_in()
    {
        await using var provider = await ProviderAsync();
        await using var app = new LearningApp("Development", null, ("SignIn:Oidc:Authority", provider.Urls.First()), ("SignIn:Oidc:ClientId", "immunotox"),
            ("SignIn:Oidc:ClientSecret", "secret-of-the-test"), ("SignIn:Oidc:RequireHttps", "false"));
        var browser = app.Open();
        await browser.GetAsync("/connexion/oidc/reponse?code=stolen&state=forged");
        Assert.Equal("/connexion?erreur=oidc", browser.At);
        await browser.GetAsync(Links.Account);
        Assert.StartsWith(Links.SignIn, browser.At, StringComparison.Ordinal);
    }

    /// <summary>Follows the redirects between the application and the provider as a browser would.</summary>
    private static async Task WalkAsync(Browser browser, string address)
    {
        using var outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        for (var hop = 0; hop < 10; hop++)
        {
            var isOurs = address.StartsWith('/') || new Uri(address).Port == 5080;
            using var answer = await (isOurs ? browser.Http : outside).GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.Redirect) { Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} at {address}: {await answer.Content.ReadAsStringAsync()}"); return; }
            address = answer.Headers.Location!.ToString();
        }
    }

    /// <summary>A real OpenID Connect provider (OpenIddict, no database) that knows one person.</summary>
    private static async Task<WebApplication> ProviderAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.RegisterScopes("openid", "profile");
            options.EnableDegradedMode();
            options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            options.UseAspNetCore().DisableTransportSecurityRequirement();
            options.AddEventHandler<ValidateAuthorizationRequestContext>(b => b.UseInlineHandler(context =>
            {
                if (context.ClientId != "immunotox") context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            options.AddEventHandler<ValidateTokenRequestContext>(b => b.UseInlineHandler(context =>
            {
                if (context.ClientSecret != "secret-of-the-test") context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            options.AddEventHandler<HandleAuthorizationRequestContext>(b => b.UseInlineHandler(context =>
            {
                var identity = new ClaimsIdentity("test");
                identity.AddClaim(new Claim(OpenIddictConstants.Claims.Subject, "subject-42"));
                identity.AddClaim(new Claim("given_name", "Małgorzata").SetDestinations(OpenIddictConstants.Destinations.IdentityToken));
                identity.AddClaim(new Claim("family_name", "Wąż").SetDestinations(OpenIddictConstants.Destinations.IdentityToken));
                context.Principal = new ClaimsPrincipal(identity).SetScopes(context.Request.GetScopes());
                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        await app.StartAsync();
        return app;
    }
}
