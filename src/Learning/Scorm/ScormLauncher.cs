using Immunotox.Content.Packages;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Scorm;

/// <summary>Opens a SCORM unit: a session whose address serves the package's files with the runtime in its first page.</summary>
internal sealed class ScormLauncher(Site site, UnitRecorder recorder, OwnStatements statements) : UnitLauncher
{
    public override bool Plays(PackageFormat format) => format is PackageFormat.Scorm12 or PackageFormat.Scorm2004;

    public override async Task<Launched> LaunchAsync(LearningDb db, LaunchRequest request)
    {
        var (package, registration, now) = (request.Package, request.Registration, request.Now);
        if (request.IsNew) await recorder.BeginAsync(db, package, registration, now);
        // One at a time: what an older window still commits would undo what this one keeps.
        await db.Set<PlaySession>().Where(s => s.RegistrationId == registration.Id && s.Unit == request.Unit && s.EndedUtc == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedUtc, now.UtcDateTime));
        var (session, secret) = PlaySession.Open(request);
        db.Add(session);
        var unit = package.Package.Units[request.Unit];
        await recorder.RecordAsync(db, package, registration, unit.Index, now, u => u.OpenedUtc ??= now.UtcDateTime);
        if (request.Mode == LaunchMode.Normal)
        {
            var isBack = await db.Set<ScormState>().AnyAsync(s => s.RegistrationId == registration.Id && s.Unit == request.Unit);
            await statements.StoreAsync(db, new PlayStatements(site.Origin, package, registration, session.Id, unit.Index, ScormRecorder.Profile, now).Of(isBack ? "resumed" : "initialized"));
        }
        return new Launched(unit.IsElsewhere ? unit.Url : site.PackagesAddress(Links.PlayedFile(secret, unit.Url)), session.Id);
    }
}
