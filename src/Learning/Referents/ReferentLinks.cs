using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Referents;

/// <summary>Makes, finds and revokes the links by which services answer for their own card.</summary>
internal sealed class ReferentLinks(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    /// <summary>Long enough for a letter to be answered, short enough for somebody who left the service.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    /// <summary>Makes a link and returns its secret, shown once and never stored. Earlier links of the card stop working: one service, one link.</summary>
    public async Task<string> CreateAsync(string card, Guid madeBy, CancellationToken ct)
    {
        var secret = SecretHash.NewSecret();
        await writes.WriteAsync(async db =>
        {
            var now = time.GetUtcNow();
            await RevokeAsync(db, card, now.UtcDateTime);
            db.Add(new ReferentLink { Id = Guid.CreateVersion7(now), Card = card, SecretHash = SecretHash.Of(secret), MadeBy = madeBy, CreatedUtc = now.UtcDateTime, ExpiresUtc = (now + Lifetime).UtcDateTime });
        }, ct);
        return secret;
    }

    /// <summary>Stops every link of a card.</summary>
    public Task RevokeAsync(string card, CancellationToken ct) => writes.WriteAsync(db => RevokeAsync(db, card, time.GetUtcNow().UtcDateTime), ct);

    /// <summary>The open link behind a secret, or null: unknown, revoked or expired look the same.</summary>
    public async Task<ReferentLink?> FindOpenAsync(string secret, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await FindOpenAsync(db, secret, time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Open links by card, for staff.</summary>
    public async Task<IReadOnlyDictionary<string, ReferentLink>> OpenAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await db.Set<ReferentLink>().AsNoTracking().Where(l => l.RevokedUtc == null && l.ExpiresUtc > now).ToListAsync(ct)).GroupBy(l => l.Card).ToDictionary(g => g.Key, g => g.MaxBy(l => l.CreatedUtc)!);
    }

    internal static async Task<ReferentLink?> FindOpenAsync(LearningDb db, string secret, DateTime now)
    {
        if (secret.Length > 100) return null;
        var hash = SecretHash.Of(secret);
        return await db.Set<ReferentLink>().AsNoTracking().SingleOrDefaultAsync(l => l.SecretHash == hash && l.RevokedUtc == null && l.ExpiresUtc > now);
    }

    private static async Task RevokeAsync(LearningDb db, string card, DateTime now)
    {
        foreach (var link in await db.Set<ReferentLink>().Where(l => l.Card == card && l.RevokedUtc == null).ToListAsync()) link.RevokedUtc = now;
    }
}
