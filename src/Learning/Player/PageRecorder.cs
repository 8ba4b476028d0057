using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Player;

/// <summary>Records that pages were opened and read, and where the learner is.</summary>
internal sealed class PageRecorder(EnrolmentReader enrolments, WriteQueue writes, TimeProvider time)
{
    /// <summary>After this long without a page the learner is said to come back.</summary>
    private static readonly TimeSpan Away = TimeSpan.FromMinutes(30);

    /// <summary>A page left open over lunch took no more than this.</summary>
    private const int LongestSeconds = 3600;

    /// <summary>Marks a page read (once) and gives the address of what comes next; null when there is no such page or enrolment.</summary>
    public async Task<string?> ReadAsync(CurrentLearner learner, string course, string module, string page, CancellationToken ct)
    {
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation
            || !participation.Edition.Modules.TryGetValue(new ModuleId(module), out var read)
            || read.Pages.FirstOrDefault(p => p.Id == page) is not { } current) return null;

        var nextPage = current.Number < read.Pages.Count ? read.Pages[current.Number] : null;
        var once = $"page:{participation.Enrolment.Id}:{module}/{page}";
        await writes.WriteAsync(async db =>
        {
            var now = time.GetUtcNow();
            var place = await db.Set<Place>().SingleOrDefaultAsync(p => p.Id == participation.Enrolment.Id);
            int? seconds = place is { } open && open.Module == module && open.Page == page ? (int)Math.Clamp((now.UtcDateTime - open.UpdatedUtc).TotalSeconds, 0, LongestSeconds) : null;
            if (nextPage is not null) await MoveAsync(db, participation, place, module, nextPage.Id, now);
            if (await db.Set<LearningEvent>().AnyAsync(e => e.OnceKey == once)) return;
            db.Add(participation.Enrolment.Event(EventKind.PageRead, now, module, page, seconds: seconds, once: once));
            await FinishModuleAsync(db, participation, read, now);
            await CompletionRecorder.RecordIfCompleteAsync(db, participation, now);
        }, ct);
        return nextPage is not null ? Links.Page(course, module, nextPage.Id) : AfterStation(participation, StationKind.Module, module);
    }

    /// <summary>Remembers the page that is open, for the resume button; false when there is no such page or enrolment.</summary>
    public async Task<bool> OpenAsync(CurrentLearner learner, string course, string module, string page, CancellationToken ct)
    {
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation
            || !participation.Edition.Modules.TryGetValue(new ModuleId(module), out var read) || read.Pages.All(p => p.Id != page)) return false;
        await writes.WriteAsync(async db =>
        {
            var now = time.GetUtcNow();
            var place = await db.Set<Place>().SingleOrDefaultAsync(p => p.Id == participation.Enrolment.Id);
            if (place is not null && now.UtcDateTime - place.UpdatedUtc >= Away) db.Add(participation.Enrolment.Event(EventKind.CourseResumed, now, module, page));
            await MoveAsync(db, participation, place, module, page, now);
        }, ct);
        return true;
    }

    /// <summary>The first page of the next module, the next quiz or case, or the course page at the end of the path.</summary>
    public static string AfterStation(Participation participation, StationKind kind, string id)
    {
        var course = participation.Edition.Course;
        var next = course.Path.SkipWhile(s => s.Kind != kind || s.Id != id).Skip(1).FirstOrDefault();
        return next switch
        {
            null => Links.Course(course.Id.Value),
            { Kind: StationKind.Quiz } => Links.Quiz(course.Id.Value, next.Id),
            { Kind: StationKind.Case } => Links.Case(course.Id.Value, next.Id),
            { Kind: StationKind.Package } => Links.Package(course.Id.Value, next.Id),
            _ => Links.Page(course.Id.Value, next.Id, participation.Edition.Modules[new ModuleId(next.Id)].Pages[0].Id),
        };
    }

    private static async Task MoveAsync(LearningDb db, Participation participation, Place? place, string module, string page, DateTimeOffset now)
    {
        var id = participation.Enrolment.Id;
        string opened = $"open:{id}:{module}/{page}", read = $"page:{id}:{module}/{page}", again = FormattableString.Invariant($"again:{id}:{module}/{page}:{now.UtcDateTime:yyyyMMdd}");
        var known = await db.Set<LearningEvent>().Where(e => e.OnceKey == opened || e.OnceKey == read || e.OnceKey == again).Select(e => e.OnceKey).ToListAsync();
        if (!known.Contains(opened)) db.Add(participation.Enrolment.Event(EventKind.PageOpened, now, module, page, once: opened));
        else if (known.Contains(read) && !known.Contains(again)) db.Add(participation.Enrolment.Event(EventKind.PageRevisited, now, module, page, once: again));
        if (place is null) db.Add(new Place { Id = id, Module = module, Page = page, UpdatedUtc = now.UtcDateTime });
        else (place.Module, place.Page, place.UpdatedUtc) = (module, page, now.UtcDateTime);
    }

    /// <summary>Called once a page of the module was added to what is read.</summary>
    private static async Task FinishModuleAsync(LearningDb db, Participation participation, Module module, DateTimeOffset now)
    {
        await db.SaveChangesAsync();
        var (id, slug) = (participation.Enrolment.Id, module.Id.Value);
        var once = $"module:{id}:{slug}";
        if (await db.Set<LearningEvent>().AnyAsync(e => e.OnceKey == once)) return;
        var read = await db.Set<LearningEvent>().Where(e => e.Registration == id && e.Kind == EventKind.PageRead && e.Station == slug).Select(e => new { e.Detail, e.Seconds }).ToListAsync();
        if (!module.Pages.All(p => read.Any(r => r.Detail == p.Id))) return;
        db.Add(participation.Enrolment.Event(EventKind.ModuleFinished, now, slug, seconds: read.Any(r => r.Seconds is not null) ? read.Sum(r => r.Seconds) : null, once: once));
    }
}
