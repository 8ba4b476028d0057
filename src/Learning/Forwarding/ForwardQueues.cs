using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Forwarding;

/// <summary>What waits for a target.</summary>
/// <param name="Depth">Places after its own, those its filter will leave out included.</param>
/// <param name="Age">How long the first of them has been stored; zero when none waits.</param>
internal sealed record ForwardQueue(long Depth, TimeSpan Age, long Delivered, DateTime? DeliveredUtc, int Held);

/// <summary>Reads and mends what waits and what was set aside.</summary>
internal sealed class ForwardQueues(IDbContextFactory<LearningDb> databases, WriteQueue writes, ForwardMeter meter, TimeProvider time)
{
    public async Task<ForwardQueue> MeasureAsync(string target, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var cursor = await db.Set<ForwardCursor>().AsNoTracking().SingleOrDefaultAsync(c => c.Target == target, ct);
        var place = cursor?.Sequence ?? 0;
        // Places, not rows: a few may be empty after an erasure, and a million is not counted one by one.
        var depth = Math.Max(0, (await db.Set<StatementRow>().MaxAsync(s => (long?)s.Sequence, ct) ?? 0) - place);
        var first = depth == 0 ? null : await db.Set<StatementRow>().Where(s => s.Sequence > place).OrderBy(s => s.Sequence).Select(s => (long?)s.StoredTicks).FirstOrDefaultAsync(ct);
        var age = first is { } ticks ? time.GetUtcNow().UtcDateTime - new DateTime(ticks, DateTimeKind.Utc) : TimeSpan.Zero;
        if (age < TimeSpan.Zero) age = TimeSpan.Zero;
        meter.Queue(target, depth, age);
        return new ForwardQueue(depth, age, cursor?.Delivered ?? 0, cursor?.DeliveredUtc, await db.Set<HeldStatement>().CountAsync(h => h.Target == target, ct));
    }

    /// <summary>What was set aside, oldest first, one page of <paramref name="take"/>.</summary>
    public async Task<IReadOnlyList<HeldStatement>> HeldAsync(int skip, int take, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<HeldStatement>().AsNoTracking().OrderBy(h => h.Target).ThenBy(h => h.Sequence).Skip(skip).Take(take).ToListAsync(ct);
    }

    /// <summary>Has one statement tried again, or all of a target.</summary>
    /// <returns>How many.</returns>
    public Task<int> RetryAsync(string target, long? sequence, CancellationToken ct) => writes.WriteAsync(db => Of(db, target, sequence).ExecuteUpdateAsync(h => h.SetProperty(x => x.IsToRetry, true)), ct);

    /// <summary>Gives one up, or all of a target: it stays in the store, and is never sent there.</summary>
    /// <returns>How many.</returns>
    public Task<int> DropAsync(string target, long? sequence, CancellationToken ct) => writes.WriteAsync(db => Of(db, target, sequence).ExecuteDeleteAsync(), ct);

    private static IQueryable<HeldStatement> Of(LearningDb db, string target, long? sequence) => db.Set<HeldStatement>().Where(h => h.Target == target && (sequence == null || h.Sequence == sequence));
}
