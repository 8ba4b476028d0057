using System.Collections.Concurrent;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Records;

/// <summary>Makes, finds and revokes credentials.</summary>
internal sealed class Clients(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time, Site site)
{
    /// <summary>How long a credential is believed without asking the database: a revocation, also from the command line, holds after that.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (Client? Client, DateTimeOffset Read)> _known = new(StringComparer.Ordinal);

    /// <summary>The credential as it is stored, and the secret that is shown once.</summary>
    public sealed record Made(Client Client, string Secret);

    /// <param name="name">Of the client, for the administrator.</param>
    /// <param name="scopes">Of <see cref="Scopes.Known"/>.</param>
    /// <param name="perMinute">0 for no limit.</param>
    /// <param name="expires">UTC, or null.</param>
    /// <param name="session">The launch it is made for, or null.</param>
    /// <param name="actor">Whose data alone it may touch, or null.</param>
    public Made New(string name, IEnumerable<string> scopes, int perMinute, DateTime? expires = null, Guid? session = null, string? actor = null)
    {
        var (secret, now) = (SecretHash.NewSecret(), time.GetUtcNow());
        return new Made(new Client
        {
            Id = Guid.CreateVersion7(now), Name = name, Key = SecretHash.NewSecret()[..20], SecretHash = SecretHash.Of(secret), Scope = string.Join(' ', scopes),
            PerMinute = perMinute, CreatedUtc = now.UtcDateTime, ExpiresUtc = expires, Session = session, Actor = actor, HomePage = site.Origin,
        }, secret);
    }

    public async Task<Made> AddAsync(string name, IEnumerable<string> scopes, int perMinute, CancellationToken ct)
    {
        var made = New(name, scopes, perMinute);
        await writes.WriteAsync(db => { db.Add(made.Client); return Task.CompletedTask; }, ct);
        return made;
    }

    public async Task<IReadOnlyList<Client>> ListAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<Client>().AsNoTracking().Where(c => c.Session == null).OrderBy(c => c.Name).ToListAsync(ct);
    }

    /// <returns>False when there is none, or it was revoked before.</returns>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var count = await writes.WriteAsync(db => db.Set<Client>().Where(c => c.Id == id && c.RevokedUtc == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.RevokedUtc, now)), ct);
        _known.Clear();
        return count > 0;
    }

    /// <summary>Who has this key and this secret, now; null for nobody.</summary>
    public async Task<Client?> FindAsync(string key, string secret, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!_known.TryGetValue(key, out var known) || now - known.Read > Believed || now < known.Read)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            known = (await db.Set<Client>().AsNoTracking().SingleOrDefaultAsync(c => c.Key == key, ct), now);
            // Keys that do not exist are not kept: a caller could name as many as it likes.
            if (known.Client is not null) _known[key] = known;
            if (_known.Count > 10_000) _known.Clear();
        }
        return known.Client is { } client && client.IsOpen(now.UtcDateTime) && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(client.SecretHash), System.Text.Encoding.ASCII.GetBytes(SecretHash.Of(secret))) ? client : null;
    }
}
