using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Enrolments;

/// <summary>An active enrolment with the edition it is pinned to.</summary>
internal sealed record Participation(Enrolment Enrolment, CourseEdition Edition);

/// <summary>Finds the own enrolments of a person; another person's is simply not found.</summary>
internal sealed class EnrolmentReader(IDbContextFactory<LearningDb> databases, LiveLibrary library)
{
    private static readonly Func<LearningDb, Guid, string, Task<Enrolment?>> ActiveOf = EF.CompileAsyncQuery(
        (LearningDb db, Guid person, string course) => db.Set<Enrolment>().AsNoTracking()
            .FirstOrDefault(e => e.PersonId == person && e.Course == course && e.LeftUtc == null));

    public async Task<Participation?> FindAsync(Guid person, string course, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await WithEditionAsync(await ActiveOf(db, person, course), ct);
    }

    /// <summary>Every active enrolment of a person, newest first.</summary>
    public async Task<IReadOnlyList<Participation>> AllAsync(Guid person, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = new List<Participation>();
        foreach (var enrolment in await db.Set<Enrolment>().AsNoTracking()
            .Where(e => e.PersonId == person && e.LeftUtc == null).OrderByDescending(e => e.JoinedUtc).ToListAsync(ct))
            if (await WithEditionAsync(enrolment, ct) is { } participation) found.Add(participation);
        return found;
    }

    /// <summary>Ties an enrolment row to its edition; null when the row is null or its edition cannot be read any more.</summary>
    public async Task<Participation?> WithEditionAsync(Enrolment? enrolment, CancellationToken ct) =>
        enrolment is not null && await library.FindAsync(new CourseId(enrolment.Course), new CourseVersion(enrolment.Version), ct) is { } edition
            ? new Participation(enrolment, edition) : null;
}
