using System.Security.Claims;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.People;

/// <summary>Lists accounts for the coordination.</summary>
internal sealed class PeopleReader(IDbContextFactory<LearningDb> databases)
{
    /// <summary>The first 500 by name, each with its role (null when it has none).</summary>
    public async Task<IReadOnlyList<(Person Person, string? Role)>> AllAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await (from p in db.Set<Person>().AsNoTracking()
                          join c in db.Set<IdentityUserClaim<Guid>>().Where(c => c.ClaimType == ClaimTypes.Role) on p.Id equals c.UserId into roles
                          from c in roles.DefaultIfEmpty()
                          orderby p.FamilyName, p.GivenName
                          select new { Person = p, Role = c.ClaimValue }).Take(500).ToListAsync(ct);
        return [.. rows.Select(r => (r.Person, (string?)r.Role))];
    }
}
