using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.People;

/// <summary>Makes an account, or gives a known person a new way in, from an invitation.</summary>
internal sealed class AccountMaker(UserManager<Person> people, SignInManager<Person> signIn, Invitations invitations, SignInSettings settings, TimeProvider time)
{
    public abstract record Outcome
    {
        public sealed record Made(Person Person) : Outcome;

        /// <summary>The link is unknown, used or expired.</summary>
        public sealed record LinkClosed : Outcome;

        /// <summary>What to mend, in French.</summary>
        public sealed record Refused(string Why) : Outcome;
    }

    /// <param name="givenName">As on certificates.</param>
    /// <param name="familyName">As on certificates.</param>
    /// <param name="userName">For a password sign-in; null with a passkey.</param>
    /// <param name="password">Null with a passkey.</param>
    /// <param name="passkey">WebAuthn credential as JSON, or null.</param>
    public async Task<Outcome> MakeAsync(string secret, string givenName, string familyName, string? userName, string? password, string? passkey, CancellationToken ct)
    {
        if (await invitations.FindOpenAsync(secret, ct) is not { } invitation) return new Outcome.LinkClosed();
        givenName = givenName.Trim();
        familyName = familyName.Trim();
        if (!PersonNames.IsName(givenName) || !PersonNames.IsName(familyName))
            return new Outcome.Refused("Indiquez votre prénom et votre nom (100 caractères au plus chacun).");

        UserPasskeyInfo? key = null;
        if (!string.IsNullOrEmpty(passkey))
        {
            var attested = await PasskeyCeremony.TryAsync(() => signIn.PerformPasskeyAttestationAsync(passkey));
            if (attested is not { Succeeded: true }) return new Outcome.Refused("La clé d'accès n'a pas pu être enregistrée. Recommencez.");
            key = attested.Passkey;
        }
        else if (!settings.Passwords)
        {
            return new Outcome.Refused("Créez une clé d'accès : ce site n'utilise pas de mot de passe.");
        }

        var person = invitation.PersonId is { } known ? await people.FindByIdAsync(known.ToString()) : null;
        var isNew = person is null;
        person ??= new Person
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Actor = RandomIds.NewActor(),
            CreatedUtc = time.GetUtcNow().UtcDateTime,
            UserName = key is null ? userName?.Trim() : "cle-" + Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        };
        person.GivenName = givenName;
        person.FamilyName = familyName;

        if (key is null)
        {
            foreach (var validator in people.PasswordValidators)
                if ((await validator.ValidateAsync(people, person, password)) is { Succeeded: false } weak)
                    return new Outcome.Refused(string.Join(" ", weak.Errors.Select(e => e.Description)));
            if (isNew)
                foreach (var validator in people.UserValidators)
                    if ((await validator.ValidateAsync(people, person)) is { Succeeded: false } bad)
                        return new Outcome.Refused(string.Join(" ", bad.Errors.Select(e => e.Description)));
        }

        // The link is spent only now, when nothing of the person's input can refuse the account any more.
        if (!await invitations.RedeemAsync(invitation.Id, ct)) return new Outcome.LinkClosed();
        if (isNew)
        {
            (await people.CreateAsync(person)).OrThrow();
            (await people.AddClaimAsync(person, new Claim(ClaimTypes.Role, invitation.Role))).OrThrow();
        }
        else
        {
            (await people.UpdateAsync(person)).OrThrow();
        }
        if (key is not null) (await people.AddOrUpdatePasskeyAsync(person, key)).OrThrow();
        else
        {
            if (!isNew) await people.RemovePasswordAsync(person);
            (await people.AddPasswordAsync(person, password!)).OrThrow();
        }
        return new Outcome.Made(person);
    }
}
