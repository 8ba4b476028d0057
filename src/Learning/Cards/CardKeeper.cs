using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cards;

/// <summary>A card as it is handed over: its secrets are told once and kept nowhere.</summary>
internal sealed record PrintedCard(string Number, bool IsForCaregiver, string Key, string Code);

/// <summary>Makes, replaces and revokes cards; lets a device in by a typed code.</summary>
internal sealed class CardKeeper(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    /// <summary>Codes a card hears in an hour without a right one; the next are not even looked at.</summary>
    public const int TriesAnHour = 20;

    private static readonly PasswordHasher<ProgressCard> Hasher = new();

    /// <summary>Verified for a card that does not exist, so that an unknown number takes as long as a known one (S12).</summary>
    private static readonly string NobodysHash = Hasher.HashPassword(null!, CardSecrets.NewCode());

    /// <param name="isForCaregiver">A caregiver's card.</param>
    /// <param name="goesWith">Number of the patient's card it goes with, or null.</param>
    /// <param name="ct">Cancels only while waiting for the queue.</param>
    /// <returns>Null when <paramref name="goesWith"/> names no working card of a patient.</returns>
    public async Task<PrintedCard?> MakeAsync(bool isForCaregiver, string? goesWith, CancellationToken ct)
    {
        var printed = New(CardSecrets.NewNumber(), isForCaregiver);
        return await writes.WriteAsync(async db =>
        {
            Guid? with = null;
            if (goesWith is not null)
            {
                with = (await db.Set<ProgressCard>().SingleOrDefaultAsync(c => c.Number == goesWith && !c.IsForCaregiver && c.RevokedUtc == null))?.Id;
                if (with is null) return null;
            }
            var card = new ProgressCard { Id = People.RandomIds.NewActor(), Number = printed.Number, IsForCaregiver = isForCaregiver, GoesWith = with, CodeHash = Hasher.HashPassword(null!, printed.Code), CreatedUtc = Now };
            db.Add(card);
            db.Add(new CardKey { Hash = SecretHash.Of(printed.Key), CardId = card.Id });
            return printed;
        }, ct);
    }

    /// <summary>A lost card: its secrets stop working, new ones are printed, its progress stays. Null for an unknown number.</summary>
    public async Task<PrintedCard?> ReplaceAsync(string number, CancellationToken ct) => await writes.WriteAsync(async db =>
    {
        if (await db.Set<ProgressCard>().SingleOrDefaultAsync(c => c.Number == number) is not { } card) return null;
        var printed = New(card.Number, card.IsForCaregiver);
        db.RemoveRange(await db.Set<CardKey>().Where(k => k.CardId == card.Id).ToListAsync());
        (card.CodeHash, card.RevokedUtc, card.Tries) = (Hasher.HashPassword(card, printed.Code), null, 0);
        db.Add(new CardKey { Hash = SecretHash.Of(printed.Key), CardId = card.Id });
        return printed;
    }, ct);

    /// <summary>Stops a card and forgets where its holder was; false for an unknown number.</summary>
    public Task<bool> RevokeAsync(string number, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        if (await db.Set<ProgressCard>().SingleOrDefaultAsync(c => c.Number == number) is not { } card) return false;
        card.RevokedUtc ??= Now;
        db.RemoveRange(await db.Set<CardKey>().Where(k => k.CardId == card.Id).ToListAsync());
        db.RemoveRange(await db.Set<CardPlace>().Where(p => p.CardId == card.Id).ToListAsync());
        return true;
    }, ct);

    /// <summary>A key for the device on which a card's number and code were typed; null when they do not belong together, or after too many tries.</summary>
    public async Task<string?> EnterAsync(string number, string code, CancellationToken ct)
    {
        // The try is counted before the code is looked at: a thousand at once are still twenty.
        var (id, hash) = await writes.WriteAsync(async db =>
        {
            if (await db.Set<ProgressCard>().SingleOrDefaultAsync(c => c.Number == number && c.RevokedUtc == null) is not { } card) return (Guid.Empty, NobodysHash);
            if (Now - card.TriesSinceUtc >= TimeSpan.FromHours(1)) (card.Tries, card.TriesSinceUtc) = (0, Now);
            if (card.Tries >= TriesAnHour) return (Guid.Empty, NobodysHash);
            card.Tries++;
            return (card.Id, card.CodeHash);
        }, ct);
        if (Hasher.VerifyHashedPassword(null!, hash, code) == PasswordVerificationResult.Failed || id == Guid.Empty) return null;
        var key = CardSecrets.NewKey();
        return await writes.WriteAsync(async db =>
        {
            // Replaced or stopped meanwhile: the code is no longer its.
            if (await db.Set<ProgressCard>().SingleOrDefaultAsync(c => c.Id == id && c.CodeHash == hash && c.RevokedUtc == null) is not { } card) return null;
            card.Tries = 0;
            db.Add(new CardKey { Hash = SecretHash.Of(key), CardId = id });
            return key;
        }, ct);
    }

    public async Task<IReadOnlyList<ProgressCard>> AllAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<ProgressCard>().AsNoTracking().OrderByDescending(c => c.CreatedUtc).Take(200).ToListAsync(ct);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static PrintedCard New(string number, bool isForCaregiver) => new(number, isForCaregiver, CardSecrets.NewKey(), CardSecrets.NewCode());
}
