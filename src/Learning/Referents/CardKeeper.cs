using Immunotox.Content;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Referents;

/// <summary>What became of an answer given by link.</summary>
internal enum Answer
{
    Kept,

    /// <summary>The link is unknown, expired or revoked.</summary>
    NoLink,

    /// <summary>The card changed since the page was shown: nothing was kept.</summary>
    Outdated,

    /// <summary>What was sent is what already stands there.</summary>
    NothingNew,
}

/// <summary>Writes what a service says of its own card by its link: each answer with its history, in one transaction.</summary>
internal sealed class CardKeeper(IDbContextFactory<LearningDb> databases, WriteQueue writes, CardDirectory directory, LiveLibrary library, TimeProvider time)
{
    /// <summary>What a page shows of a card, to be sent back with the answer: an answer is about what was read.</summary>
    public static string SeenOf(DirectoryCard card) => SecretHash.Of(card.Facts.ToJson())[..16];

    /// <summary>« Tout est exact ».</summary>
    public Task<Answer> ConfirmAsync(string secret, string? seen, CancellationToken ct) => AnswerAsync(secret, (card, link, now) => SeenOf(card) != seen ? Answer.Outdated : New(link, ChangeKind.Confirmed, now), ct);

    public Task<Answer> ChangeAsync(string secret, string? seen, Func<CardFacts, DateOnly, CardFacts> change, CancellationToken ct) => AnswerAsync(secret, (card, link, now) =>
    {
        if (SeenOf(card) != seen) return Answer.Outdated;
        var after = change(card.Facts, DateOnly.FromDateTime(French.InParis(now.UtcDateTime)));
        return !after.ChangesFrom(card.Facts).Any() ? Answer.NothingNew : New(link, ChangeKind.Changed, now, card.Facts.ToJson(), after.ToJson());
    }, ct);

    public Task<Answer> LeaveAsync(string secret, DateOnly from, DateOnly to, string substitute, string phone, CancellationToken ct) => AnswerAsync(secret, (_, link, now) => new DirectoryChange
    {
        Id = Guid.CreateVersion7(now), Card = link.Card, Kind = ChangeKind.Absent, AtUtc = now.UtcDateTime, LinkId = link.Id, From = from, To = to, Substitute = substitute, SubstitutePhone = phone,
    }, ct);

    public Task<Answer> ReturnAsync(string secret, CancellationToken ct) => AnswerAsync(secret, (card, link, now) => card.Absence is null ? Answer.NothingNew : New(link, ChangeKind.Back, now), ct);

    /// <summary>All that happened to a card, latest first.</summary>
    public async Task<IReadOnlyList<DirectoryChange>> HistoryAsync(string card, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<DirectoryChange>().AsNoTracking().Where(c => c.Card == card).OrderByDescending(c => c.Sequence).ToListAsync(ct);
    }

    private async Task<Answer> AnswerAsync(string secret, Func<DirectoryCard, ReferentLink, DateTimeOffset, Said> say, CancellationToken ct)
    {
        var answer = await writes.WriteAsync(async db =>
        {
            var now = time.GetUtcNow();
            if (await ReferentLinks.FindOpenAsync(db, secret, now.UtcDateTime) is not { } link) return Answer.NoLink;
            var changes = await db.Set<DirectoryChange>().AsNoTracking().Where(c => c.Card == link.Card).ToListAsync();
            if (CardBook.Of(library.Current.Referents, changes).GetValueOrDefault(new ReferentId(link.Card)) is not { } card) return Answer.NoLink;
            var said = say(card, link, now);
            if (said.Change is { } change) db.Add(change);
            return said.Answer;
        }, ct);
        if (answer == Answer.Kept) await directory.ReloadAsync(ct);
        return answer;
    }

    private static DirectoryChange New(ReferentLink link, ChangeKind kind, DateTimeOffset now, string? before = null, string? after = null) =>
        new() { Id = Guid.CreateVersion7(now), Card = link.Card, Kind = kind, AtUtc = now.UtcDateTime, LinkId = link.Id, Before = before, After = after };

    /// <summary>Why nothing is kept, or what is.</summary>
    private sealed record Said(Answer Answer, DirectoryChange? Change)
    {
        public static implicit operator Said(Answer answer) => new(answer, null);
        public static implicit operator Said(DirectoryChange change) => new(Answer.Kept, change);
    }
}
