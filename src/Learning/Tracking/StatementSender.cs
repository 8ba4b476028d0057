using Immunotox.Learning.Storage;
using Immunotox.Learning.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tracking;

/// <summary>Sends waiting deliveries in order, in batches; halves a refused batch until the culprit is alone, and parks it.</summary>
internal sealed class StatementSender(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    /// <summary>xAPI asks for no limit; 50 statements or 512 KB keep under every server's.</summary>
    private const int MostStatements = 50, MostBytes = 512 * 1024;

    /// <summary>What one round came to.</summary>
    /// <param name="Sent">Statements the LRS now has.</param>
    /// <param name="Wait">Null to go on at once; else how the LRS asked, or failed, to be left alone.</param>
    public sealed record Round(int Sent, SendOutcome? Wait);

    public async Task<Round> SendAsync(LrsClient lrs, CancellationToken ct)
    {
        var batch = await NextAsync(ct);
        if (batch.Count == 0) return new Round(0, null);
        var delivered = new List<long>();
        var parked = new List<(long, string)>();
        var wait = await SendAsync(lrs, batch, delivered, parked, ct);
        if (delivered.Count + parked.Count > 0) await RecordAsync(delivered, parked, ct);
        return new Round(delivered.Count, wait);
    }

    private async Task<SendOutcome?> SendAsync(LrsClient lrs, List<Delivery> batch, List<long> delivered, List<(long, string)> parked, CancellationToken ct)
    {
        var outcome = await lrs.SendAsync(batch.ConvertAll(d => d.Statement), time, ct);
        switch (outcome)
        {
            case SendOutcome.Stored:
                delivered.AddRange(batch.Select(d => d.Sequence));
                return null;
            case SendOutcome.Conflict conflict:
                parked.Add((batch[0].Sequence, conflict.Why));
                return null;
            case SendOutcome.Refused or SendOutcome.TooLarge when batch.Count == 1:
                parked.Add((batch[0].Sequence, outcome is SendOutcome.Refused refused ? refused.Why : "413"));
                return null;
            case SendOutcome.Refused or SendOutcome.TooLarge:
                var half = batch.Count / 2;
                return await SendAsync(lrs, batch[..half], delivered, parked, ct) ?? await SendAsync(lrs, batch[half..], delivered, parked, ct);
            default:
                return outcome;
        }
    }

    private async Task<List<Delivery>> NextAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var waiting = await db.Set<Delivery>().AsNoTracking().Where(d => d.State == DeliveryState.Waiting).OrderBy(d => d.Sequence).Take(MostStatements).ToListAsync(ct);
        var bytes = 0;
        return [.. waiting.TakeWhile((d, i) => (bytes += System.Text.Encoding.UTF8.GetByteCount(d.Statement)) <= MostBytes || i == 0)];
    }

    private Task RecordAsync(List<long> delivered, List<(long Sequence, string Why)> parked, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var touched = delivered.Concat(parked.Select(p => p.Sequence)).ToList();
        foreach (var delivery in await db.Set<Delivery>().Where(d => touched.Contains(d.Sequence)).ToListAsync())
        {
            var problem = parked.Where(p => p.Sequence == delivery.Sequence).Select(p => p.Why).FirstOrDefault();
            delivery.State = problem is null ? DeliveryState.Delivered : DeliveryState.Parked;
            delivery.Problem = problem;
            delivery.DeliveredUtc = problem is null ? now : null;
        }
    }, ct);
}
