using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cohorts;

/// <summary>Counts new journal rows, in order; tallies and the place reached commit together, so that none counts twice or is left out.</summary>
internal sealed class TallyWriter(IDbContextFactory<LearningDb> databases, WriteQueue writes) : IDisposable
{
    private const int Batch = 2_000;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>What figures are made of. Those after the first line happen once to an enrolment and place: no search tells whether it is the first.</summary>
    private static readonly HashSet<EventKind> Counted =
    [
        EventKind.QuizFinished, EventKind.ItemMarked, EventKind.CaseStarted, EventKind.CaseDecided, EventKind.CaseFinished,
        EventKind.Enrolled, EventKind.CourseCompleted, EventKind.PageOpened, EventKind.PageRead,
    ];

    private static readonly HashSet<EventKind> Once = [EventKind.Enrolled, EventKind.CourseCompleted, EventKind.PageOpened, EventKind.PageRead];

    private static readonly Func<LearningDb, Guid, EventKind, string?, string?, string?, long, Task<bool>> HadOne = EF.CompileAsyncQuery(
        (LearningDb db, Guid registration, EventKind kind, string? station, string? detail, string? choice, long before) => db.Set<LearningEvent>()
            .Any(e => e.Registration == registration && e.Kind == kind && e.Station == station && e.Detail == detail && (choice == null || e.Response == choice) && e.Sequence < before));

    /// <summary>Counts at most one batch; returns how many rows were passed.</summary>
    public async Task<int> WriteAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var (rows, news) = await ReadAsync(ct);
            if (rows.Count > 0) await writes.WriteAsync(db => CountAsync(db, rows, news), ct);
            return rows.Count;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<(List<LearningEvent> Rows, HashSet<long> News)> ReadAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var last = await db.Set<TallyCursor>().Select(c => (long?)c.Row).SingleOrDefaultAsync(ct) ?? 0;
        var rows = await db.Set<LearningEvent>().AsNoTracking().Where(e => e.Sequence > last).OrderBy(e => e.Sequence).Take(Batch).ToListAsync(ct);
        var news = new HashSet<long>();
        foreach (var row in rows.Where(r => Counted.Contains(r.Kind)))
            if (Once.Contains(row.Kind) || !await HadOne(db, row.Registration, row.Kind, row.Station, row.Detail, ChoiceOf(row), row.Sequence)) news.Add(row.Sequence);
        return (rows, news);
    }

    private static async Task CountAsync(LearningDb db, List<LearningEvent> rows, HashSet<long> news)
    {
        foreach (var same in rows.Where(r => Counted.Contains(r.Kind)).GroupBy(r => (r.Course, r.Kind, Station: r.Station ?? "", Detail: r.Detail ?? "", Choice: ChoiceOf(r) ?? "")))
        {
            var (course, kind, station, detail, choice) = same.Key;
            var tally = await db.Set<FactTally>().FindAsync(course, kind, station, detail, choice);
            if (tally is null) db.Add(tally = new FactTally { Course = course, Kind = kind, Station = station, Detail = detail, Choice = choice });
            tally.Facts += same.Count();
            tally.Learners += same.Count(r => news.Contains(r.Sequence));
            tally.Timed += same.Count(r => r.Seconds is not null);
            tally.Seconds += same.Sum(r => (long)(r.Seconds ?? 0));
            tally.Scored += same.Count(r => r.Score is not null);
            tally.TenThousandths += same.Sum(r => (long)Math.Round((r.Score ?? 0) * 10_000));
        }
        var cursor = await db.Set<TallyCursor>().FindAsync(TallyCursor.Only);
        if (cursor is null) db.Add(new TallyCursor { Row = rows[^1].Sequence });
        else cursor.Row = rows[^1].Sequence;
    }

    private static string? ChoiceOf(LearningEvent row) => row.Kind == EventKind.CaseDecided ? row.Response : null;
}
