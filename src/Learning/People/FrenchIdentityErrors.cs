using Microsoft.AspNetCore.Identity;

namespace Immunotox.Learning.People;

/// <summary>Identity's messages that a person can meet here, in French.</summary>
internal sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"Choisissez un mot de passe d'au moins {length} caractères ; une phrase convient bien." };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        new() { Code = nameof(PasswordRequiresUniqueChars), Description = $"Ce mot de passe répète trop peu de caractères : il en faut au moins {uniqueChars} différents." };

    public override IdentityError DuplicateUserName(string userName) =>
        new() { Code = nameof(DuplicateUserName), Description = "Cet identifiant est déjà pris. Choisissez-en un autre." };

    public override IdentityError InvalidUserName(string? userName) =>
        new() { Code = nameof(InvalidUserName), Description = "L'identifiant ne peut contenir que des lettres sans accent, des chiffres et les signes - . _ @ +" };
}
