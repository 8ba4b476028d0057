using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Immunotox.Learning.People;

/// <summary>Sign-in by an OpenID Connect provider; the account is keyed by (issuer, subject), never by e-mail.</summary>
internal static class OidcSignIn
{
    public static void AddOidc(this AuthenticationBuilder authentication, OidcSettings settings) =>
        authentication.AddOpenIdConnect(options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Authority = settings.Authority;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.UsePkce = true;
            // The code comes back in the address, by a plain GET: the guarding cookies can then be Lax.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.RequireHttpsMetadata = settings.RequireHttps;
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.CallbackPath = "/connexion/oidc/reponse";
            options.AccessDeniedPath = Links.SignIn;
            options.Scope.Clear();
            foreach (var scope in settings.Scopes.Distinct()) options.Scope.Add(scope);
            if (settings.AcrValues is { } acr)
                options.Events.OnRedirectToIdentityProvider = context => { context.ProtocolMessage.AcrValues = acr; return Task.CompletedTask; };
            options.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect(Links.SignIn + "?erreur=oidc");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });

    public static ChallengeHttpResult Challenge(string? retour, SignInManager<Person> signIn)
    {
        var back = Links.SignIn + "/oidc/retour?retour=" + Uri.EscapeDataString(Links.Local(retour, Links.Progress));
        return TypedResults.Challenge(signIn.ConfigureExternalAuthenticationProperties(OpenIdConnectDefaults.AuthenticationScheme, back),
            [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    /// <summary>After the provider answered: finds the account of (issuer, subject) or makes a learner's.</summary>
    public static async Task<RedirectHttpResult> CompleteAsync(
        string? retour, HttpContext http, UserManager<Person> people, SignInManager<Person> signIn, TimeProvider time)
    {
        var answer = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        var subject = answer.Principal?.FindFirstValue("sub");
        var issuer = answer.Principal?.FindFirstValue("iss") ?? answer.Principal?.FindFirst("sub")?.Issuer;
        if (!answer.Succeeded || string.IsNullOrEmpty(subject) || string.IsNullOrEmpty(issuer))
            return TypedResults.LocalRedirect(Links.SignIn + "?erreur=oidc");

        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        var person = await people.FindByLoginAsync(issuer, subject);
        if (person is null)
        {
            person = new Person
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                Actor = RandomIds.NewActor(),
                UserName = "oidc-" + Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
                GivenName = Cut(answer.Principal!.FindFirstValue("given_name") ?? answer.Principal!.FindFirstValue("name")),
                FamilyName = Cut(answer.Principal!.FindFirstValue("family_name")),
                CreatedUtc = time.GetUtcNow().UtcDateTime,
            };
            (await people.CreateAsync(person)).OrThrow();
            (await people.AddClaimAsync(person, new Claim(ClaimTypes.Role, Roles.Learner))).OrThrow();
            (await people.AddLoginAsync(person, new UserLoginInfo(issuer, subject, "OpenID Connect"))).OrThrow();
        }
        await signIn.SignInAsync(person, isPersistent: false);
        return TypedResults.LocalRedirect(Links.Local(retour, Links.Progress));
    }

    private static string Cut(string? name) => name is null ? "" : name.Length <= 100 ? name : name[..100];
}
