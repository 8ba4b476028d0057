using System.Collections.Frozen;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Referents;

/// <summary>The directory as it stands: loaded before anything is served, again after each change, and with each library.</summary>
internal sealed class CardDirectory(IDbContextFactory<LearningDb> databases, LiveLibrary library, Duty duty) : IHostedService
{
    private sealed record Built(CourseLibrary Of, IReadOnlyList<DirectoryChange> With, FrozenDictionary<ReferentId, DirectoryCard> Cards)
    {
        public DayStamp? Stamped { get; set; }
    }

    private sealed record DayStamp(DateOnly Day, string Stamp);

    private volatile IReadOnlyList<DirectoryChange> _changes = [];
    private volatile Built? _built;

    public IReadOnlyDictionary<ReferentId, DirectoryCard> Cards => Now().Cards;

    public DateOnly Today => duty.Today;

    /// <summary>Changes when what is shown of any card does: by a change, or because a day has passed.</summary>
    public string Stamp
    {
        get
        {
            var (built, today) = (Now(), duty.Today);
            if (built.Stamped is { } known && known.Day == today) return known.Stamp;
            var stamp = CardBook.StampOf(built.Cards.Values, today);
            built.Stamped = new DayStamp(today, stamp);
            return stamp;
        }
    }

    public DirectoryCard? Find(ReferentId id) => Cards.GetValueOrDefault(id);

    public DirectoryCard? Find(string id) => Find(new ReferentId(id));

    public async Task ReloadAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        _changes = await db.Set<DirectoryChange>().AsNoTracking().OrderBy(c => c.Sequence).ToListAsync(ct);
    }

    public Task StartAsync(CancellationToken cancellationToken) => ReloadAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Built Now()
    {
        var (current, changes, built) = (library.Current, _changes, _built);
        if (built is not null && built.Of == current && built.With == changes) return built;
        return _built = new Built(current, changes, CardBook.Of(current.Referents, changes));
    }
}
