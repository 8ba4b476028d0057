using Immunotox.Content.Library;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cards;

/// <summary>Where the holder of a card is, from one device to another; each first opening and each end also goes to the journal, under the card's random id.</summary>
internal sealed class CardPlaces(IDbContextFactory<LearningDb> databases, WriteQueue writes, TimeProvider time)
{
    /// <summary>The places of a key's card; null for a key that is unknown or revoked.</summary>
    public async Task<IReadOnlyList<CardPlace>?> ReadAsync(string? key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await CardOf(db, key) is { } card ? await db.Set<CardPlace>().AsNoTracking().Where(p => p.CardId == card).ToListAsync(ct) : null;
    }

    /// <summary>False for a key that is unknown or revoked. Telling the same twice changes nothing.</summary>
    public Task<bool> KeepAsync(string? key, CourseEdition edition, string episode, string? panel, bool isFinished, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        if (await CardOf(db, key) is not { } card) return false;
        var course = edition.Course.Id.Value;
        var place = await db.Set<CardPlace>().FindAsync(card, course, episode);
        if (place is null)
        {
            db.Add(place = new CardPlace { CardId = card, Course = course, Episode = episode });
            db.Add(Event(EventKind.EpisodeOpened, card, edition, episode));
        }
        if (isFinished && !place.IsFinished) db.Add(Event(EventKind.EpisodeFinished, card, edition, episode));
        place.IsFinished |= isFinished;
        place.Panel = isFinished ? null : panel;
        return true;
    }, ct);

    private LearningEvent Event(EventKind kind, Guid card, CourseEdition edition, string episode) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Kind = kind,
        OccurredUtc = time.GetUtcNow().UtcDateTime,
        Actor = card,
        Registration = card,
        Course = edition.Course.Id.Value,
        Version = edition.Version.Value,
        Station = episode,
    };

    private static async Task<Guid?> CardOf(LearningDb db, string? key)
    {
        if (key is not { Length: > 0 and < 100 }) return null;
        var hash = SecretHash.Of(key);
        return (await db.Set<CardKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash))?.CardId;
    }
}
