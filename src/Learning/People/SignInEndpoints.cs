using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.People;

/// <summary>Form posts of the sign-in page.</summary>
internal static class SignInEndpoints
{
    public static async Task<RedirectHttpResult> WithPasswordAsync(
        [FromForm(Name = "identifiant")] string? userName, [FromForm(Name = "motDePasse")] string? password, [FromForm(Name = "retour")] string? back,
        PasswordSignIn signIn, CancellationToken ct) =>
        await signIn.TryAsync(userName ?? "", password ?? "", ct)
            ? TypedResults.LocalRedirect(Links.Local(back, Links.Progress))
            : TypedResults.LocalRedirect(Failed("identifiants", back));

    public static async Task<RedirectHttpResult> WithPasskeyAsync(
        [FromForm(Name = "cle")] string? credential, [FromForm(Name = "retour")] string? back, SignInManager<Person> signIn) =>
        !string.IsNullOrEmpty(credential) && await PasskeyCeremony.TryAsync(() => signIn.PasskeySignInAsync(credential)) is { Succeeded: true }
            ? TypedResults.LocalRedirect(Links.Local(back, Links.Progress))
            : TypedResults.LocalRedirect(Failed("cle", back));

    /// <summary>WebAuthn request options. Asked by script, which carries the antiforgery token in a header.</summary>
    public static async Task<Results<ContentHttpResult, BadRequest>> PasskeyOptionsAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Person> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        return TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    public static async Task<RedirectHttpResult> AsDemoAsync(
        [FromForm(Name = "personne")] string? slug, [FromForm(Name = "retour")] string? back, UserManager<Person> people, SignInManager<Person> signIn)
    {
        var demo = DemoPeople.All.FirstOrDefault(d => d.Slug == slug);
        var person = demo is null ? null : await people.FindByNameAsync(DemoPeople.UserName(demo));
        if (person is null) return TypedResults.LocalRedirect(Failed("demonstration", back));
        await signIn.SignInAsync(person, isPersistent: false);
        return TypedResults.LocalRedirect(Links.Local(back, demo!.Role == Roles.Learner ? Links.Progress : demo.Role == Roles.Faculty ? Links.Faculty : Links.Coordination));
    }

    /// <summary>Ends the session; answers still on their way are refused by the next page, which asks to sign in.</summary>
    public static async Task<RedirectHttpResult> SignOutAsync([FromForm(Name = "retour")] string? back, HttpContext http, SignInManager<Person> signIn)
    {
        await signIn.SignOutAsync();
        // Answers that the device still kept for this person do not stay for the next one.
        http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return TypedResults.LocalRedirect(Links.Local(back, Links.Home));
    }

    private static string Failed(string reason, string? back) =>
        $"{Links.SignIn}?erreur={reason}" + (back is null ? "" : "&retour=" + Uri.EscapeDataString(Links.Local(back, Links.Home)));
}
