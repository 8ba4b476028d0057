using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Enrolments;

internal enum JoinOutcome { Enrolled, AlreadyEnrolled, NotOffered }

/// <summary>Joins and leaves courses.</summary>
internal sealed class Enroller(LiveLibrary library, WriteQueue writes, TimeProvider time)
{
    /// <summary>Enrols the learner on the version offered now; a second click changes nothing.</summary>
    public Task<JoinOutcome> JoinAsync(CurrentLearner learner, string course, CancellationToken ct)
    {
        if (library.Find(course) is not { } edition || edition.Course.IsOpen) return Task.FromResult(JoinOutcome.NotOffered);
        return writes.WriteAsync(async db =>
        {
            if (await db.Set<Enrolment>().AnyAsync(e => e.PersonId == learner.PersonId && e.Course == course && e.LeftUtc == null))
                return JoinOutcome.AlreadyEnrolled;
            var now = time.GetUtcNow();
            var enrolment = new Enrolment
            {
                Id = Guid.CreateVersion7(now),
                PersonId = learner.PersonId,
                Actor = learner.Actor,
                Course = course,
                Version = edition.Version.Value,
                JoinedUtc = now.UtcDateTime,
            };
            db.Add(enrolment);
            db.Add(enrolment.Event(EventKind.Enrolled, now));
            return JoinOutcome.Enrolled;
        }, ct);
    }

    /// <summary>Ends the participation; what was done stays in the journal.</summary>
    public Task LeaveAsync(CurrentLearner learner, string course, CancellationToken ct) => writes.WriteAsync(async db =>
    {
        var now = time.GetUtcNow();
        foreach (var enrolment in await db.Set<Enrolment>().Where(e => e.PersonId == learner.PersonId && e.Course == course && e.LeftUtc == null).ToListAsync())
        {
            enrolment.LeftUtc = now.UtcDateTime;
            db.Add(enrolment.Event(EventKind.Left, now));
        }
    }, ct);
}
