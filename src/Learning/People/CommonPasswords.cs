using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.People;

/// <summary>Refuses long passwords that everyone tries first (ASVS 5.0, 6.2.4) or that repeat the account's own words.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Person>
{
    private static readonly string[] Seeds =
    [
        "motdepasse", "password", "azerty", "qwerty", "123456", "abcdef", "bonjour", "soleil", "immunotox", "immunotherapie", "chulille",
        "administrateur", "administrator", "lille", "hopital", "medecin", "infirmiere", "iloveyou", "jetaime", "letmein", "welcome", "bienvenue",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var rest = (password ?? "").ToLowerInvariant();
        foreach (var word in Seeds.Append(user.UserName?.ToLowerInvariant()).Append(user.FamilyName.ToLowerInvariant()).Append(user.GivenName.ToLowerInvariant()))
            if (!string.IsNullOrEmpty(word) && word.Length >= 3) rest = rest.Replace(word, "", StringComparison.Ordinal);
        // What is left once well-known words and digits are taken away must still be a password.
        var left = rest.Count(c => !char.IsDigit(c) && !char.IsWhiteSpace(c) && !char.IsPunctuation(c));
        return Task.FromResult(left >= 6
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "CommonPassword", Description = "Ce mot de passe est trop facile à deviner : ajoutez des mots qui n'ont pas de lien avec vous ni avec ce site." }));
    }
}
