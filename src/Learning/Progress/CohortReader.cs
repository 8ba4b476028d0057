using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Progress;

/// <summary>A learner of a course as the faculty follows them: progress and dates, no answer.</summary>
/// <param name="LastSeenUtc">The last fact of the enrolment.</param>
internal sealed record CohortMember(Guid Enrolment, string FamilyName, string GivenName, DateTime JoinedUtc, DateTime LastSeenUtc, CourseProgress Progress, CourseFacts Facts);

/// <summary>Reads the progress of everybody enrolled in a course, each on the version they follow.</summary>
internal sealed class CohortReader(IDbContextFactory<LearningDb> databases, EnrolmentReader enrolments)
{
    /// <summary>By family name, then given name.</summary>
    public async Task<IReadOnlyList<CohortMember>> ReadAsync(string course, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var active = db.Set<Enrolment>().AsNoTracking().Where(e => e.Course == course && e.LeftUtc == null);
        var people = await (from e in active
                            join p in db.Set<Person>() on e.PersonId equals p.Id
                            select new { Enrolment = e, p.FamilyName, p.GivenName }).ToListAsync(ct);
        var facts = (await (from e in active
                            join f in db.Set<LearningEvent>() on e.Id equals f.Registration
                            where f.Kind != EventKind.ItemAnswered && f.Kind != EventKind.ItemReviewed && f.Kind != EventKind.CaseDecided
                                && f.Kind != EventKind.ItemMarked && f.Kind != EventKind.CaseCounted && f.Kind != EventKind.CaseActMissed
                            select new { e.Id, Fact = new CourseFacts.Fact(f.Sequence, f.Kind, f.OccurredUtc, f.Station, f.Detail, f.Attempt, f.Score) }).ToListAsync(ct))
            .ToLookup(f => f.Id, f => f.Fact);
        var members = new List<CohortMember>(people.Count);
        foreach (var person in people)
        {
            if (await enrolments.WithEditionAsync(person.Enrolment, ct) is not { } participation) continue;
            var own = facts[person.Enrolment.Id];
            var reduced = CourseFacts.Of(own);
            members.Add(new CohortMember(person.Enrolment.Id, person.FamilyName, person.GivenName, person.Enrolment.JoinedUtc,
                own.Select(f => f.OccurredUtc).Append(person.Enrolment.JoinedUtc).Max(), CourseProgress.Of(participation.Edition, reduced), reduced));
        }
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);
        return [.. members.OrderBy(m => m.FamilyName, order).ThenBy(m => m.GivenName, order)];
    }
}
