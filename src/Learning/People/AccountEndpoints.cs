using System.Buffers.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.People;

/// <summary>What a person changes on the own account.</summary>
internal static class AccountEndpoints
{
    private const int MostPasskeys = 10;

    public static async Task<RedirectHttpResult> ChangeNameAsync(
        [FromForm(Name = "prenom")] string? givenName, [FromForm(Name = "nom")] string? familyName, HttpContext http,
        UserManager<Person> people, SignInManager<Person> signIn)
    {
        var person = await people.GetUserAsync(http.User);
        givenName = givenName?.Trim() ?? "";
        familyName = familyName?.Trim() ?? "";
        if (person is null || !PersonNames.IsName(givenName) || !PersonNames.IsName(familyName))
            return TypedResults.LocalRedirect(Links.Account + "?erreur=nom");
        person.GivenName = givenName;
        person.FamilyName = familyName;
        (await people.UpdateAsync(person)).OrThrow();
        await signIn.RefreshSignInAsync(person);
        return TypedResults.LocalRedirect(Links.Account + "?enregistre=nom");
    }

    public static async Task<Results<ContentHttpResult, BadRequest>> PasskeyOptionsAsync(
        HttpContext http, IAntiforgery antiforgery, UserManager<Person> people, SignInManager<Person> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || await people.GetUserAsync(http.User) is not { } person) return TypedResults.BadRequest();
        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = person.Id.ToString(), Name = "Immunotox Learning", DisplayName = person.FullName });
        return TypedResults.Content(options, "application/json");
    }

    public static async Task<RedirectHttpResult> AddPasskeyAsync(
        [FromForm(Name = "cle")] string? credential, HttpContext http, UserManager<Person> people, SignInManager<Person> signIn)
    {
        if (await people.GetUserAsync(http.User) is not { } person || string.IsNullOrEmpty(credential)
            || (await people.GetPasskeysAsync(person)).Count >= MostPasskeys)
            return TypedResults.LocalRedirect(Links.Account + "?erreur=cle");
        var attested = await PasskeyCeremony.TryAsync(() => signIn.PerformPasskeyAttestationAsync(credential));
        if (attested is not { Succeeded: true }) return TypedResults.LocalRedirect(Links.Account + "?erreur=cle");
        (await people.AddOrUpdatePasskeyAsync(person, attested.Passkey)).OrThrow();
        return TypedResults.LocalRedirect(Links.Account + "?enregistre=cle");
    }

    public static async Task<RedirectHttpResult> RemovePasskeyAsync(
        [FromForm(Name = "identifiant")] string? credentialId, HttpContext http, UserManager<Person> people, SignInSettings settings)
    {
        if (await people.GetUserAsync(http.User) is not { } person || credentialId is null || !Base64Url.IsValid(credentialId))
            return TypedResults.LocalRedirect(Links.Account + "?erreur=cle");
        var isLastWayIn = (await people.GetPasskeysAsync(person)).Count <= 1 && (person.PasswordHash is null || !settings.Passwords)
            && (await people.GetLoginsAsync(person)).Count == 0;
        if (isLastWayIn) return TypedResults.LocalRedirect(Links.Account + "?erreur=derniere");
        (await people.RemovePasskeyAsync(person, Base64Url.DecodeFromChars(credentialId))).OrThrow();
        return TypedResults.LocalRedirect(Links.Account + "?enregistre=retrait");
    }
}
