using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.People;

/// <summary>Makes and redeems single-use account links.</summary>
internal sealed class Invitations(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    public static readonly TimeSpan SetUpLifetime = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromHours(72);

    /// <summary>Makes a link and returns its secret, shown once and never stored.</summary>
    public async Task<string> CreateAsync(string role, string givenName, string familyName, TimeSpan lifetime, Guid? person = null, CancellationToken ct = default)
    {
        var secret = SecretHash.NewSecret();
        var now = time.GetUtcNow();
        await writes.WriteAsync(db =>
        {
            db.Add(new Invitation
            {
                Id = Guid.CreateVersion7(now),
                SecretHash = SecretHash.Of(secret),
                Role = role,
                PersonId = person,
                GivenName = givenName,
                FamilyName = familyName,
                CreatedUtc = now.UtcDateTime,
                ExpiresUtc = now.UtcDateTime + lifetime,
            });
            return Task.CompletedTask;
        }, ct);
        return secret;
    }

    /// <summary>The open invitation behind a secret, or null: unknown, used or expired look the same.</summary>
    public async Task<Invitation?> FindOpenAsync(string secret, CancellationToken ct)
    {
        if (secret.Length > 100) return null;
        var now = time.GetUtcNow().UtcDateTime;
        var hash = SecretHash.Of(secret);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<Invitation>().AsNoTracking()
            .SingleOrDefaultAsync(i => i.SecretHash == hash && i.UsedUtc == null && i.ExpiresUtc > now, ct);
    }

    /// <summary>Marks the invitation used; false when somebody was faster or it has expired meanwhile.</summary>
    public Task<bool> RedeemAsync(Guid id, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var open = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id && i.UsedUtc == null && i.ExpiresUtc > now);
        if (open is null) return false;
        open.UsedUtc = now;
        return true;
    }, ct);

    /// <summary>While nobody administers this installation: withdraws earlier set-up links and makes a new one, else null.</summary>
    public async Task<string?> SetUpSecretAsync(CancellationToken ct)
    {
        await using (var db = await databases.CreateDbContextAsync(ct))
            if (await db.Set<IdentityUserClaim<Guid>>().AnyAsync(c => c.ClaimType == System.Security.Claims.ClaimTypes.Role && c.ClaimValue == Roles.Administrator, ct))
                return null;
        await writes.WriteAsync(async db =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            foreach (var earlier in await db.Set<Invitation>().Where(i => i.Role == Roles.Administrator && i.UsedUtc == null && i.PersonId == null).ToListAsync())
                earlier.UsedUtc = now;
        }, ct);
        return await CreateAsync(Roles.Administrator, "", "", SetUpLifetime, ct: ct);
    }

}
