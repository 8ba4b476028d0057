using System.Text.Json;
using Immunotox.Content;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tracking;

/// <summary>Tells new journal rows in the record store, in order: statements and the place reached commit together, so that none is told twice or left out.</summary>
internal sealed class StatementWriter(
    IDbContextFactory<LearningDb> databases, LiveLibrary library, WriteQueue writes, StatementStore store, StoreClock clock, TermCache terms, Site site, TimeProvider time, ILogger<StatementWriter> log) : IDisposable
{
    private const int Batch = 200;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Client _platform = OwnClients.Platform(site);

    /// <summary>Tells at most one batch of rows; returns how many.</summary>
    public async Task<int> WriteAsync(CancellationToken ct)
    {
        // Two at once would both take the same rows.
        await _one.WaitAsync(ct);
        try
        {
            return await WriteOneBatchAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<int> WriteOneBatchAsync(CancellationToken ct)
    {
        List<LearningEvent> rows;
        Dictionary<long, string> earlier;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            // Rows are numbered by the one writer, so none can appear before one already seen.
            var last = await db.Set<JournalCursor>().Select(c => (long?)c.Row).SingleOrDefaultAsync(ct) ?? 0;
            rows = await db.Set<LearningEvent>().AsNoTracking().Where(e => e.Sequence > last).OrderBy(e => e.Sequence).Take(Batch).ToListAsync(ct);
            if (rows.Count == 0) return 0;
            var (from, to) = (rows[0].Sequence, rows[^1].Sequence);
            earlier = await db.Set<EarlierStatement>().Where(d => d.Sequence >= from && d.Sequence <= to).ToDictionaryAsync(d => d.Sequence, d => d.Statement, ct);
        }
        var statements = new List<NewStatement>(rows.Count);
        foreach (var row in rows)
            foreach (var statement in earlier.TryGetValue(row.Sequence, out var known) ? [JsonSerializer.Deserialize<JsonElement>(known)] : await MakeAsync(row, ct))
                statements.Add(NewStatement.Of(statement, row.Id, _platform, SpecVersion.V1, time));
        await StoreAsync(statements, rows[^1].Sequence, ct);
        return rows.Count;
    }

    private async Task<IEnumerable<JsonElement>> MakeAsync(LearningEvent row, CancellationToken ct)
    {
        var edition = await library.FindAsync(new CourseId(row.Course), new CourseVersion(row.Version), ct);
        return StatementMaker.Make(site.Origin, row, edition).Select(s => JsonSerializer.SerializeToElement(s));
    }

    private async Task StoreAsync(List<NewStatement> statements, long reached, CancellationToken ct)
    {
        using var open = clock.Open();
        var learned = new TermCache.Learned();
        await writes.WriteAsync(async db =>
        {
            if (await store.StoreAsync(db, _platform, statements, [], learned) is not StoreOutcome.Stored)
            {
                // Somebody stored another statement under an id of ours: it alone stays out, the journal goes on.
                foreach (var statement in statements)
                    if (await store.StoreAsync(db, _platform, [statement], [], learned) is not StoreOutcome.Stored) log.LogError("Statement {Id} of the journal is not stored: its id is taken", statement.Id);
            }
            var cursor = await db.Set<JournalCursor>().SingleOrDefaultAsync();
            if (cursor is null) db.Add(new JournalCursor { Row = reached });
            else cursor.Row = reached;
        }, ct);
        terms.Remember(learned);
    }
}
