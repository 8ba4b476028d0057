using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tracking;

/// <summary>Turns new journal rows into waiting deliveries, in order.</summary>
internal sealed class StatementWriter(IDbContextFactory<LearningDb> databases, LiveLibrary library, WriteQueue writes, Site site) : IDisposable
{
    private const int Batch = 200;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Makes at most one batch of statements; returns how many.</summary>
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
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            // Rows are numbered by the one writer, so none can appear before one already seen.
            var last = await db.Set<Delivery>().MaxAsync(d => (long?)d.Row, ct) ?? 0;
            rows = await db.Set<LearningEvent>().AsNoTracking().Where(e => e.Sequence > last).OrderBy(e => e.Sequence).Take(Batch).ToListAsync(ct);
        }
        if (rows.Count == 0) return 0;
        var deliveries = new List<Delivery>(rows.Count);
        foreach (var row in rows)
        {
            CourseEdition? edition = await library.FindAsync(new CourseId(row.Course), new CourseVersion(row.Version), ct);
            deliveries.AddRange(StatementMaker.Make(site.Origin, row, edition).Select(s => new Delivery { Row = row.Sequence, StatementId = Guid.Parse(s["id"]!.ToString()), Statement = s.ToJsonString() }));
        }
        await writes.WriteAsync(db => { db.AddRange(deliveries); return Task.CompletedTask; }, ct);
        return rows.Count;
    }
}
