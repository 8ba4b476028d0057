using Immunotox.Learning.Launches;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cmi5;

/// <summary>Ends sessions that their unit did not end (9.3.6), and waives units (9.3.7).</summary>
internal sealed class SessionEnder(Site site, PackageShelf shelf, OwnStatements statements, UnitRecorder recorder)
{
    /// <summary>Abandons every open session of a registration: a new launch takes their place.</summary>
    public async Task AbandonOpenAsync(LearningDb db, ShelvedPackage package, PackageRegistration registration, DateTimeOffset now)
    {
        foreach (var session in await db.Set<Cmi5Session>().Where(s => s.RegistrationId == registration.Id && s.TerminatedUtc == null && s.AbandonedUtc == null).ToListAsync())
            await AbandonAsync(db, package, registration, session, now);
    }

    /// <summary>Abandons one session; false when there is none, or it is over.</summary>
    public async Task<bool> AbandonAsync(LearningDb db, Guid id, DateTimeOffset now)
    {
        if (await db.Set<Cmi5Session>().SingleOrDefaultAsync(s => s.Id == id) is not { IsOver: false } session) return false;
        var registration = await db.Set<PackageRegistration>().SingleAsync(r => r.Id == session.RegistrationId);
        await AbandonAsync(db, (await shelf.FindAsync(db, registration.PackageId))!, registration, session, now);
        return true;
    }

    /// <summary>Waives a unit: done without being done, for a reason. False when there is no such registration or unit, or it is satisfied.</summary>
    public async Task<bool> WaiveAsync(LearningDb db, Guid registrationId, int unit, string reason, DateTimeOffset now)
    {
        if (await db.Set<PackageRegistration>().SingleOrDefaultAsync(r => r.Id == registrationId) is not { } registration) return false;
        var package = (await shelf.FindAsync(db, registration.PackageId))!;
        if (unit < 0 || unit >= package.Package.Units.Count || await db.Set<UnitProgress>().AnyAsync(u => u.RegistrationId == registrationId && u.Unit == unit && u.SatisfiedUtc != null)) return false;
        // A waived unit has no launch: the statement and what it satisfies share a session id of their own (9.3.7.0-3).
        var lms = new LmsStatements(site.Origin, package, registration, Guid.CreateVersion7(now), now);
        await statements.StoreAsync(db, lms.Waived(package.Package.Units[unit], reason));
        await statements.StoreAsync(db, [.. lms.Satisfied(await recorder.RecordAsync(db, package, registration, unit, now, u => u.WaivedUtc = now.UtcDateTime))]);
        return true;
    }

    private Task AbandonAsync(LearningDb db, ShelvedPackage package, PackageRegistration registration, Cmi5Session session, DateTimeOffset now)
    {
        session.AbandonedUtc = now.UtcDateTime;
        var lms = new LmsStatements(site.Origin, package, registration, session.Id, now);
        return statements.StoreAsync(db, lms.Abandoned(package.Package.Units[session.Unit], (int)(session.LastUtc - session.LaunchedUtc).TotalSeconds));
    }
}
