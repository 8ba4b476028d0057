using System.Security.Claims;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.People;

/// <summary>Lists accounts for the coordination.</summary>
internal sealed class PeopleReader(IDbContextFactory<LearningDb> databases)
{
    /// <summary>The first 500 by name, each with its roles.</summary>
    public async Task<IReadOnlyList<(Person Person, IReadOnlyList<string> Roles)>> AllAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var people = await db.Set<Person>().AsNoTracking().OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).Take(500).ToListAsync(ct);
        var roles = (await db.Set<IdentityUserClaim<Guid>>().AsNoTracking().Where(c => c.ClaimType == ClaimTypes.Role).ToListAsync(ct)).ToLookup(c => c.UserId, c => c.ClaimValue!);
        return [.. people.Select(p => (p, (IReadOnlyList<string>)[.. roles[p.Id].Order(StringComparer.Ordinal)]))];
    }
}
