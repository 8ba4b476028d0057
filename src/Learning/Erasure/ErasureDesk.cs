using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Erasure;

/// <summary>Requests and what was done of them.</summary>
internal sealed class ErasureDesk(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    /// <summary>One request waiting.</summary>
    public sealed record Waiting(Guid PersonId, string Name, DateTime AskedUtc);

    public Task AskAsync(Guid person, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        if (!await db.Set<ErasureRequest>().AnyAsync(r => r.PersonId == person)) db.Add(new ErasureRequest { PersonId = person, AskedUtc = time.GetUtcNow().UtcDateTime });
    }, ct);

    public Task TakeBackAsync(Guid person, CancellationToken ct) => writes.WriteAsync(db => db.Set<ErasureRequest>().Where(r => r.PersonId == person).ExecuteDeleteAsync(), ct);

    /// <summary>When this person asked; null when not.</summary>
    public async Task<DateTime?> AskedAsync(Guid person, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<ErasureRequest>().Where(r => r.PersonId == person).Select(r => (DateTime?)r.AskedUtc).SingleOrDefaultAsync(ct);
    }

    public async Task<(IReadOnlyList<Waiting> Waiting, IReadOnlyList<ErasureRecord> Done)> ReadAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var waiting = await (from r in db.Set<ErasureRequest>().AsNoTracking() join p in db.Set<Person>() on r.PersonId equals p.Id orderby r.AskedUtc select new Waiting(p.Id, p.GivenName + " " + p.FamilyName, r.AskedUtc)).ToListAsync(ct);
        return (waiting, await db.Set<ErasureRecord>().AsNoTracking().OrderByDescending(r => r.DoneUtc).Take(200).ToListAsync(ct));
    }
}
