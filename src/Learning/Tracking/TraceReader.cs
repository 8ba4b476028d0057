using Immunotox.Content;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tracking;

/// <summary>One fact of a person's own record as a French sentence.</summary>
internal sealed record Trace(DateTime OccurredUtc, string Sentence, DeliveryState? State);

/// <summary>Reads a person's own traces.</summary>
internal sealed class TraceReader(IDbContextFactory<LearningDb> databases, LiveLibrary library)
{
    /// <summary>Newest first, one page of <paramref name="take"/> after skipping <paramref name="skip"/>.</summary>
    public async Task<IReadOnlyList<Trace>> ReadAsync(Guid actor, int skip, int take, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await (from e in db.Set<LearningEvent>().AsNoTracking()
                          where e.Actor == actor
                          join d in db.Set<Delivery>().Where(d => db.Set<LearningEvent>().Any(own => own.Id == d.StatementId)) on e.Sequence equals d.Row into sent
                          from d in sent.DefaultIfEmpty()
                          orderby e.Sequence descending
                          select new { Event = e, State = d == null ? (DeliveryState?)null : d.State }).Skip(skip).Take(take).ToListAsync(ct);
        var traces = new List<Trace>(rows.Count);
        foreach (var row in rows)
        {
            var edition = await library.FindAsync(new CourseId(row.Event.Course), new CourseVersion(row.Event.Version), ct);
            traces.Add(new Trace(row.Event.OccurredUtc, TraceSentence.Of(row.Event, edition), row.State));
        }
        return traces;
    }

    /// <summary>The statements themselves, oldest first, for the person's export.</summary>
    public async Task<IReadOnlyList<string>> StatementsAsync(Guid actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await (from e in db.Set<LearningEvent>()
                      join d in db.Set<Delivery>() on e.Sequence equals d.Row
                      where e.Actor == actor
                      orderby d.Sequence
                      select d.Statement).ToListAsync(ct);
    }
}
