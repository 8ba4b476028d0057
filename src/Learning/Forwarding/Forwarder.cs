using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Forwarding;

/// <summary>
/// Sends a target what comes after its place, in the order of storing, one batch at a time: the order of each learner is kept. The place moves
/// only past what the target has, what was set aside, and what its filter leaves out.
/// </summary>
internal sealed class Forwarder(IDbContextFactory<LearningDb> databases, WriteQueue writes, ForwardMeter meter, TimeProvider time, Site site)
{
    /// <summary>xAPI sets no limit; 50 statements or 512 KB keep under every server's.</summary>
    public const int MostStatements = 50, MostBytes = 512 * 1024;

    /// <summary>Looked at in one round: a filter that takes little must not read the store statement by statement.</summary>
    private const int MostLookedAt = 500;

    /// <summary>What one round came to.</summary>
    /// <param name="Looked">Statements whose place was passed.</param>
    /// <param name="Wait">Null when all went well; else how the target asked, or failed, to be left alone.</param>
    public sealed record Round(int Looked, SendOutcome? Wait);

    public async Task<Round> SendAsync(TargetSettings target, TargetClient client, CancellationToken ct)
    {
        if (await RetryAsync(target, client, ct) is { } wait) return new Round(0, wait);
        var (batch, last, looked) = await NextAsync(target, ct);
        if (looked == 0) return new Round(0, null);
        if (await SendAsync(target, client, batch, ct) is { } later) return new Round(0, later);
        if (batch.Count == 0 || last > batch[^1].Sequence) await RecordAsync(target, last, 0, null, ct);
        return new Round(looked, null);
    }

    /// <summary>Each half is recorded when it is settled: what comes after a failure is sent again, what came before is not.</summary>
    private async Task<SendOutcome?> SendAsync(TargetSettings target, TargetClient client, List<Outgoing> batch, CancellationToken ct)
    {
        if (batch.Count == 0) return null;
        var outcome = await client.SendAsync(batch, time, ct);
        switch (outcome)
        {
            case SendOutcome.Stored:
                await RecordAsync(target, batch[^1].Sequence, batch.Count, null, ct);
                return null;
            case SendOutcome.Refused or SendOutcome.TooLarge when batch.Count > 1:
                var half = batch.Count / 2;
                return await SendAsync(target, client, batch[..half], ct) ?? await SendAsync(target, client, batch[half..], ct);
            case SendOutcome.NotAllowed or SendOutcome.Later:
                meter.Failed(target.Name!, outcome is SendOutcome.NotAllowed ? "not_allowed" : "later");
                return outcome;
            default:
                await RecordAsync(target, batch[0].Sequence, 0, (batch[0], ReasonOf(outcome)), ct);
                return null;
        }
    }

    private static string ReasonOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Refused refused => $"Refusé par la cible : {refused.Why}",
        SendOutcome.TooLarge => "Trop grand pour la cible (413), même seul.",
        _ => "La cible a un autre énoncé sous le même identifiant (409).",
    };

    /// <summary>Those the administrator wants tried once more, each alone; back among the held with its new reason when it is refused again.</summary>
    private async Task<SendOutcome?> RetryAsync(TargetSettings target, TargetClient client, CancellationToken ct)
    {
        List<HeldStatement> asked;
        await using (var db = await databases.CreateDbContextAsync(ct))
            asked = await db.Set<HeldStatement>().AsNoTracking().Where(h => h.Target == target.Name && h.IsToRetry).OrderBy(h => h.Sequence).Take(MostStatements).ToListAsync(ct);
        foreach (var held in asked)
        {
            var (row, unfit) = await ReadAsync(held.Sequence, ct);
            // Erased since: there is nothing left to send.
            if (row is null && unfit is null) { await SettleAsync(held, null, delivered: false, ct); continue; }
            var outcome = unfit is null ? await client.SendAsync([row!], time, ct) : null;
            if (outcome is SendOutcome.NotAllowed or SendOutcome.Later) return outcome;
            await SettleAsync(held, outcome is SendOutcome.Stored ? null : unfit ?? ReasonOf(outcome!), delivered: outcome is SendOutcome.Stored, ct);
        }
        return null;
    }

    private async Task<(Outgoing? Row, string? Unfit)> ReadAsync(long sequence, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<StatementRow>().AsNoTracking().SingleOrDefaultAsync(s => s.Sequence == sequence, ct) is { } row
            ? await OutgoingAsync(db, row, JsonNode.Parse(row.Json)!.AsObject(), ct) : (null, null);
    }

    /// <summary>The next batch, the place it leads to, and how many statements were looked at.</summary>
    private async Task<(List<Outgoing> Batch, long Last, int Looked)> NextAsync(TargetSettings target, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var place = await db.Set<ForwardCursor>().Where(c => c.Target == target.Name).Select(c => (long?)c.Sequence).SingleOrDefaultAsync(ct) ?? 0;
        var (batch, last, looked, bytes) = (new List<Outgoing>(), place, 0, 0);
        await foreach (var row in db.Set<StatementRow>().AsNoTracking().Where(s => s.Sequence > place).OrderBy(s => s.Sequence).Take(IsOpen(target.Filter) ? MostStatements : MostLookedAt).AsAsyncEnumerable().WithCancellation(ct))
        {
            var statement = JsonNode.Parse(row.Json)!.AsObject();
            if (ForwardFilter.Takes(target.Filter, row, statement, site.Origin))
            {
                var (one, unfit) = await OutgoingAsync(null, row, statement, ct);
                if (unfit is not null)
                {
                    // What came before goes first: the place must not pass it.
                    if (batch.Count > 0) break;
                    await RecordAsync(target, row.Sequence, 0, (new Outgoing(row.Sequence, row.Id, "", []), unfit), ct);
                }
                else if (batch.Count == MostStatements || (batch.Count > 0 && bytes + one!.Size > MostBytes)) break;
                else
                {
                    batch.Add(one!);
                    bytes += one!.Size;
                }
            }
            (last, looked) = (row.Sequence, looked + 1);
        }
        return (batch, last, looked);
    }

    private static bool IsOpen(FilterSettings filter) => filter is { Origin: ForwardOrigin.All, Verbs.Count: 0, ActivityTypes.Count: 0, Courses.Count: 0 };

    /// <summary>The statement with the contents of its attachments; why not, when one is neither here nor at an address.</summary>
    private async Task<(Outgoing? One, string? Unfit)> OutgoingAsync(LearningDb? open, StatementRow row, JsonObject statement, CancellationToken ct)
    {
        var attached = Outgoing.Attachments(statement).ToList();
        if (attached.Count == 0) return (Outgoing.Of(row, statement, []), null);
        // Its own context while the rows of another are still being read.
        await using var own = open is null ? await databases.CreateDbContextAsync(ct) : null;
        var hashes = attached.ConvertAll(a => a.Hash);
        var parts = await (open ?? own)!.Set<AttachmentRow>().AsNoTracking().Where(a => hashes.Contains(a.Hash)).ToListAsync(ct);
        return attached.Find(a => !a.HasAddress && parts.All(p => p.Hash != a.Hash)) is { Hash: { } missing }
            ? (null, $"Une pièce jointe manque ici : elle n’a pas d’adresse et son contenu n’est plus gardé (SHA-2 {missing[..12]}…).") : (Outgoing.Of(row, statement, parts), null);
    }

    private async Task RecordAsync(TargetSettings target, long place, int delivered, (Outgoing One, string Why)? held, CancellationToken ct)
    {
        await writes.WriteAsync(async db =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            var cursor = await db.Set<ForwardCursor>().SingleOrDefaultAsync(c => c.Target == target.Name);
            if (cursor is null) db.Add(cursor = new ForwardCursor { Target = target.Name!, Sequence = 0 });
            cursor.Sequence = Math.Max(cursor.Sequence, place);
            cursor.Delivered += delivered;
            if (delivered > 0) cursor.DeliveredUtc = now;
            if (held is { } set) db.Add(new HeldStatement { Target = target.Name!, Sequence = set.One.Sequence, StatementId = set.One.Id, Reason = Cut(set.Why), HeldUtc = now });
        }, ct);
        if (delivered > 0) meter.Delivered(target.Name!, delivered);
        if (held is not null) meter.Quarantined(target.Name!);
    }

    /// <summary>After another try: gone from the held when it was delivered or erased, else kept with its reason.</summary>
    private Task SettleAsync(HeldStatement held, string? reason, bool delivered, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        if (await db.Set<HeldStatement>().SingleOrDefaultAsync(h => h.Target == held.Target && h.Sequence == held.Sequence) is not { } stored) return;
        if (reason is null) db.Remove(stored);
        else (stored.Reason, stored.HeldUtc, stored.IsToRetry) = (Cut(reason), time.GetUtcNow().UtcDateTime, false);
        if (delivered && await db.Set<ForwardCursor>().SingleOrDefaultAsync(c => c.Target == held.Target) is { } cursor) cursor.Delivered++;
    }, ct);

    private static string Cut(string reason) => reason.Length <= 400 ? reason : reason[..399] + "…";
}
