using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.People;

/// <summary>Accounts and ways in: ASP.NET Core Identity with passkeys, passwords and OpenID Connect, each by configuration.</summary>
internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration, Site site, InstallFolder folder)
    {
        var settings = configuration.GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings();
        services.AddSingleton(settings);
        services.AddScoped<Invitations>();
        services.AddScoped<AccountMaker>();
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton<ShownOnce>();
        services.AddSingleton<PeopleReader>();
        services.AddSingleton<Sessions>();
        services.AddDataProtection().SetApplicationName("Immunotox.Learning").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Keys, "cookies")));

        services.AddIdentityCore<Person>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(1);
            })
            .AddEntityFrameworkStores<LearningDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddPasswordValidator<CommonPasswords>()
            .AddErrorDescriber<FrenchIdentityErrors>()
            .AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = site.Domain;
            // The framework compares with the Origin header, and that is "null" on form posts: we send Referrer-Policy: no-referrer (Fetch, 3.2).
            options.ValidateOrigin = key => ValueTask.FromResult(!key.CrossOrigin && key.Origin == site.Origin);
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));

        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            site.Protect(options.Cookie, "compte");
            options.LoginPath = Links.SignIn;
            options.AccessDeniedPath = Links.Forbidden;
            options.ReturnUrlParameter = "retour";
            options.ExpireTimeSpan = Sessions.Lifetime;
            Sessions.Configure(options.Events);
            options.SlidingExpiration = true;
        });
        services.ConfigureExternalCookie(options => site.Protect(options.Cookie, "externe"));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => site.Protect(options.Cookie, "2f"));
        if (settings.Oidc.IsConfigured) authentication.AddOidc(settings.Oidc);
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        return services;
    }

    public static void MapPeople(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<SignInSettings>();
        app.MapPost(Links.SignOut, SignInEndpoints.SignOutAsync).AllowAnonymous();
        if (settings.Passwords)
            app.MapPost(Links.SignIn + "/mot-de-passe", SignInEndpoints.WithPasswordAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        app.MapPost("/invitation/{secret}", InvitationEndpoints.RedeemAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        if (settings.Passkeys)
        {
            app.MapPost("/invitation/{secret}/cle", InvitationEndpoints.PasskeyOptionsAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
            app.MapPost(Links.SignIn + "/cle/options", SignInEndpoints.PasskeyOptionsAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
            app.MapPost(Links.SignIn + "/cle", SignInEndpoints.WithPasskeyAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
            app.MapPost(Links.Account + "/cles/options", AccountEndpoints.PasskeyOptionsAsync).RequireAuthorization();
            app.MapPost(Links.Account + "/cles", AccountEndpoints.AddPasskeyAsync).RequireAuthorization();
            app.MapPost(Links.Account + "/cles/retirer", AccountEndpoints.RemovePasskeyAsync).RequireAuthorization();
        }
        app.MapPost(Links.Account + "/identite", AccountEndpoints.ChangeNameAsync).RequireAuthorization();
        app.MapPost(Links.CoordinationPeople + "/invitations", InvitationEndpoints.InviteAsync)
            .RequireAuthorization(p => p.RequireRole(Roles.Coordinator, Roles.Administrator));
        app.MapPost(Links.CoordinationPeople + "/relecteur", InvitationEndpoints.NameClinicianAsync)
            .RequireAuthorization(p => p.RequireRole(Roles.Coordinator, Roles.Administrator));
        if (settings.Oidc.IsConfigured)
        {
            app.MapGet(Links.SignIn + "/oidc", OidcSignIn.Challenge).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
            app.MapGet(Links.SignIn + "/oidc/retour", OidcSignIn.CompleteAsync).AllowAnonymous();
        }
        if (app.Environment.IsDevelopment())
            app.MapPost(Links.SignIn + "/demonstration", SignInEndpoints.AsDemoAsync).AllowAnonymous();
    }
}
