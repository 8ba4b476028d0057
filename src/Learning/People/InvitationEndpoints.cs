using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Immunotox.Learning.People;

/// <summary>Making and redeeming account links.</summary>
internal static class InvitationEndpoints
{
    public static async Task<RedirectHttpResult> RedeemAsync(
        string secret, [FromForm(Name = "prenom")] string? givenName, [FromForm(Name = "nom")] string? familyName,
        [FromForm(Name = "identifiant")] string? userName, [FromForm(Name = "motDePasse")] string? password, [FromForm(Name = "cle")] string? passkey,
        AccountMaker maker, SignInManager<Person> signIn, CancellationToken ct)
    {
        switch (await maker.MakeAsync(secret, givenName ?? "", familyName ?? "", userName, password, passkey, ct))
        {
            case AccountMaker.Outcome.Made made:
                await signIn.SignInAsync(made.Person, isPersistent: false);
                return TypedResults.LocalRedirect(Links.Account + "?bienvenue=1");
            case AccountMaker.Outcome.Refused refused:
                return TypedResults.LocalRedirect(Links.Invitation(secret) + "?erreur=" + Uri.EscapeDataString(refused.Why));
            default:
                return TypedResults.LocalRedirect(Links.Invitation(secret));
        }
    }

    /// <summary>WebAuthn creation options for the person being made.</summary>
    public static async Task<Results<ContentHttpResult, BadRequest, NotFound>> PasskeyOptionsAsync(
        string secret, HttpContext http, IAntiforgery antiforgery, Invitations invitations, SignInManager<Person> signIn, TimeProvider time, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        if (await invitations.FindOpenAsync(secret, ct) is not { } invitation) return TypedResults.NotFound();
        var id = invitation.PersonId ?? Guid.CreateVersion7(time.GetUtcNow());
        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = id.ToString(), Name = "Immunotox Learning", DisplayName = "Immunotox Learning" });
        return TypedResults.Content(options, "application/json");
    }

    /// <summary>Lets a person sign clinical texts, beside what that person does already.</summary>
    public static async Task<Results<RedirectHttpResult, NotFound>> NameClinicianAsync([FromForm(Name = "personne")] Guid? id, UserManager<Person> people)
    {
        if (await people.FindByIdAsync((id ?? Guid.Empty).ToString()) is not { } person) return TypedResults.NotFound();
        var role = new Claim(ClaimTypes.Role, Roles.Clinician);
        if (!(await people.GetClaimsAsync(person)).Any(c => c.Type == role.Type && c.Value == role.Value)) (await people.AddClaimAsync(person, role)).OrThrow();
        return TypedResults.LocalRedirect(Links.CoordinationPeople + "?fait=relecteur");
    }

    public static async Task<RedirectHttpResult> InviteAsync(
        [FromForm(Name = "prenom")] string? givenName, [FromForm(Name = "nom")] string? familyName, [FromForm(Name = "role")] string? role,
        HttpContext http, Invitations invitations, ShownOnce shown, CancellationToken ct)
    {
        // A coordinator invites learners, faculty and clinicians; only an administrator makes coordinators and administrators.
        var allowed = http.User.IsInRole(Roles.Administrator) ? Roles.FrenchNames.Keys : [Roles.Learner, Roles.Faculty, Roles.Clinician];
        if (role is null || !allowed.Contains(role)) return TypedResults.LocalRedirect(Links.CoordinationPeople + "?erreur=role");
        if ((givenName?.Length ?? 0) > 100 || (familyName?.Length ?? 0) > 100) return TypedResults.LocalRedirect(Links.CoordinationPeople + "?erreur=nom");
        var secret = await invitations.CreateAsync(role, givenName?.Trim() ?? "", familyName?.Trim() ?? "", Invitations.InvitationLifetime, ct: ct);
        return TypedResults.LocalRedirect(Links.CoordinationPeople + "?lien=" + shown.Keep(secret));
    }
}
