using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Player;

/// <summary>Records that pages were read and where the learner is.</summary>
internal sealed class PageRecorder(EnrolmentReader enrolments, WriteQueue writes, TimeProvider time)
{
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
            if (nextPage is not null) await MoveAsync(db, participation.Enrolment.Id, module, nextPage.Id, now);
            if (await db.Set<LearningEvent>().AnyAsync(e => e.OnceKey == once)) return;
            db.Add(participation.Enrolment.Event(EventKind.PageRead, now, module, page, once: once));
            await CompletionRecorder.RecordIfCompleteAsync(db, participation, now);
        }, ct);
        return nextPage is not null ? Links.Page(course, module, nextPage.Id) : AfterStation(participation, StationKind.Module, module);
    }

    /// <summary>Remembers the page that is open, for the resume button; false when there is no such page or enrolment.</summary>
    public async Task<bool> OpenAsync(CurrentLearner learner, string course, string module, string page, CancellationToken ct)
    {
        if (await enrolments.FindAsync(learner.PersonId, course, ct) is not { } participation
            || !participation.Edition.Modules.TryGetValue(new ModuleId(module), out var read) || read.Pages.All(p => p.Id != page)) return false;
        await writes.WriteAsync(db => MoveAsync(db, participation.Enrolment.Id, module, page, time.GetUtcNow()), ct);
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

    private static async Task MoveAsync(LearningDb db, Guid enrolment, string module, string page, DateTimeOffset now)
    {
        var place = await db.Set<Place>().SingleOrDefaultAsync(p => p.Id == enrolment);
        if (place is null) db.Add(new Place { Id = enrolment, Module = module, Page = page, UpdatedUtc = now.UtcDateTime });
        else (place.Module, place.Page, place.UpdatedUtc) = (module, page, now.UtcDateTime);
    }
}
