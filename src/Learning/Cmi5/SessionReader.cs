using Immunotox.Learning.Launches;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Cmi5;

/// <summary>A session with all that its rules need.</summary>
internal sealed record SessionInPlay(Cmi5Session Session, PackageRegistration Registration, ShelvedPackage Package, SessionFacts Facts);

/// <summary>Reads sessions, inside a change or not.</summary>
internal sealed class SessionReader(Site site, PackageShelf shelf)
{
    /// <summary>The session and its rows, which <paramref name="db"/> follows; null when there is none.</summary>
    public async Task<SessionInPlay?> FindAsync(LearningDb db, Guid id)
    {
        if (await db.Set<Cmi5Session>().SingleOrDefaultAsync(s => s.Id == id) is not { } session) return null;
        var registration = await db.Set<PackageRegistration>().SingleAsync(r => r.Id == session.RegistrationId);
        var package = (await shelf.FindAsync(db, registration.PackageId))!;
        var done = await db.Set<UnitProgress>().AsNoTracking().SingleOrDefaultAsync(u => u.RegistrationId == registration.Id && u.Unit == session.Unit);
        var unit = package.Package.Units[session.Unit];
        var account = registration.Agent["account"]!;
        var lms = new LmsStatements(site.Origin, package, registration, id, default);
        return new SessionInPlay(session, registration, package, new SessionFacts(
            id, registration.Id, account["homePage"]!.GetValue<string>(), account["name"]!.GetValue<string>(), lms.UnitId(unit.Index), unit.Id, unit.MasteryScore, session.Mode,
            session.PreferencesReadUtc is not null, session.InitializedUtc is not null, session.CompletedUtc is not null, session.PassedUtc is not null, session.FailedUtc is not null,
            session.TerminatedUtc is not null, session.AbandonedUtc is not null, done?.CompletedUtc is not null, done?.PassedUtc is not null));
    }
}
