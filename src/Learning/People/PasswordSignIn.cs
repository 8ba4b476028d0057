using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.People;

/// <summary>Password sign-in: two hashes at a time (each costs about 0.1 s of a core), same cost for unknown names (S12).</summary>
internal sealed class PasswordSignIn(UserManager<Person> people, SignInManager<Person> signIn, IPasswordHasher<Person> hasher)
{
    private static readonly SemaphoreSlim TwoAtATime = new(2, 2);
    private static readonly Person Nobody = new();
    private static string? _hashOfNothing;

    public async Task<bool> TryAsync(string userName, string password, CancellationToken ct)
    {
        if (userName.Length is 0 or > 256 || password.Length is 0 or > 200) return false;
        await TwoAtATime.WaitAsync(ct);
        try
        {
            var person = await people.FindByNameAsync(userName.Trim());
            // A locked account costs the same hash as an unknown one: the answer's time tells neither apart.
            if (person?.PasswordHash is null || await people.IsLockedOutAsync(person))
            {
                hasher.VerifyHashedPassword(Nobody, _hashOfNothing ??= hasher.HashPassword(Nobody, "-"), password);
                return false;
            }
            return (await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
        }
        finally
        {
            TwoAtATime.Release();
        }
    }
}
