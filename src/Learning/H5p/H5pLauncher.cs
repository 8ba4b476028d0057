using Immunotox.Content.Packages;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.H5p;

/// <summary>Opens an H5P content: a session whose page plays it in the packages' space.</summary>
internal sealed class H5pLauncher(Site site, UnitRecorder recorder, OwnStatements statements) : UnitLauncher
{
    public override bool Plays(PackageFormat format) => format == PackageFormat.H5p;

    public override async Task<Launched> LaunchAsync(LearningDb db, LaunchRequest request)
    {
        var (package, registration, now) = (request.Package, request.Registration, request.Now);
        if (request.IsNew) await recorder.BeginAsync(db, package, registration, now);
        await db.Set<PlaySession>().Where(s => s.RegistrationId == registration.Id && s.EndedUtc == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedUtc, now.UtcDateTime));
        var (session, secret) = PlaySession.Open(request);
        db.Add(session);
        await recorder.RecordAsync(db, package, registration, request.Unit, now, u => u.OpenedUtc ??= now.UtcDateTime);
        // Said by us at each opening: the content says it at a moment of its own, before its page can listen.
        if (request.Mode == LaunchMode.Normal)
            await statements.StoreAsync(db, new PlayStatements(site.Origin, package, registration, session.Id, request.Unit, H5pRecorder.Profile, now).Of("attempted"));
        return new Launched(site.PackagesAddress(Links.PlayedH5p(secret)), session.Id);
    }
}
