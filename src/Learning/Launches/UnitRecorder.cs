using Immunotox.Content.Packages;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Launches;

/// <summary>What became satisfied by one change.</summary>
/// <param name="Blocks">Blocks, inner ones first.</param>
/// <param name="All">The package as a whole.</param>
internal sealed record NewlySatisfied(IReadOnlyList<Cmi5Node> Blocks, bool All);

/// <summary>Writes what was done in a unit, finds what that satisfies, and tells the course: all in the change it is called in.</summary>
internal sealed class UnitRecorder(EnrolmentReader enrolments)
{
    /// <summary>Changes one unit's row, which is made when absent.</summary>
    public async Task<NewlySatisfied> RecordAsync(LearningDb db, ShelvedPackage package, PackageRegistration registration, int unit, DateTimeOffset now, Action<UnitProgress> change)
    {
        await db.SaveChangesAsync();
        var rows = await db.Set<UnitProgress>().Where(u => u.RegistrationId == registration.Id).ToListAsync();
        var before = MoveOnRule.Units(package.Package, Satisfied(rows));
        var row = rows.Find(u => u.Unit == unit);
        if (row is null)
        {
            row = new UnitProgress { RegistrationId = registration.Id, Unit = unit };
            rows.Add(row);
            db.Add(row);
        }
        change(row);
        if (MoveOnRule.Holds(package.Package.Units[unit].MoveOn, row.CompletedUtc is not null, row.PassedUtc is not null, row.WaivedUtc is not null)) row.SatisfiedUtc ??= now.UtcDateTime;
        return await TellAsync(db, package, registration, before, MoveOnRule.Units(package.Package, Satisfied(rows)), now);
    }

    /// <summary>What is satisfied by taking the package, before anything is done (cmi5, 9.6.1.1).</summary>
    public Task<NewlySatisfied> BeginAsync(LearningDb db, ShelvedPackage package, PackageRegistration registration, DateTimeOffset now) =>
        TellAsync(db, package, registration, new HashSet<int>(), MoveOnRule.Units(package.Package, []), now);

    private static IEnumerable<int> Satisfied(IEnumerable<UnitProgress> rows) => rows.Where(r => r.SatisfiedUtc is not null).Select(r => r.Unit);

    private async Task<NewlySatisfied> TellAsync(LearningDb db, ShelvedPackage package, PackageRegistration registration, IReadOnlySet<int> before, IReadOnlySet<int> after, DateTimeOffset now)
    {
        var known = MoveOnRule.Blocks(package.Package, before);
        var isWhole = registration.SatisfiedUtc is null && MoveOnRule.All(package.Package, after);
        var newly = new NewlySatisfied([.. MoveOnRule.Blocks(package.Package, after).Where(b => !known.Contains(b))], isWhole);
        if (!isWhole) return newly;
        registration.SatisfiedUtc = now.UtcDateTime;
        await CountAsync(db, package, registration, now);
        return newly;
    }

    /// <summary>The package counts in the course's own completion rule.</summary>
    private async Task CountAsync(LearningDb db, ShelvedPackage package, PackageRegistration registration, DateTimeOffset now)
    {
        if (registration.EnrolmentId is not { } id || await db.Set<Enrolment>().SingleOrDefaultAsync(e => e.Id == id && e.LeftUtc == null) is not { } enrolment) return;
        var once = $"package:{enrolment.Id}:{package.Row.Slug}";
        if (await db.Set<LearningEvent>().AnyAsync(e => e.OnceKey == once)) return;
        db.Add(enrolment.Event(EventKind.PackageSatisfied, now, package.Row.Slug, success: true, once: once));
        if (await enrolments.WithEditionAsync(enrolment, default) is { } participation) await CompletionRecorder.RecordIfCompleteAsync(db, participation, now);
    }
}
