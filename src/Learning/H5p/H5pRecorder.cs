using Immunotox.Learning.Launches;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Safety;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.H5p;

/// <summary>Keeps what an H5P content says, as the learner's statements, and its progress with them.</summary>
internal sealed class H5pRecorder(Site site, PackageShelf shelf, LaunchDesk desk, UnitRecorder recorder, OwnStatements statements, TimeProvider time)
{
    /// <summary>The recipe these statements follow.</summary>
    public const string Profile = "http://h5p.org/x-api";

    /// <summary>False when the address is no session's, or what was said cannot be kept.</summary>
    public Task<bool> RecordAsync(string secret, byte[] body, CancellationToken ct) => desk.WriteAsync(async db =>
    {
        var now = time.GetUtcNow();
        if (await PlaySession.FindAsync(db, secret, now) is not { EndedUtc: null } session) return false;
        if (session.Mode != LaunchMode.Normal) return true;
        var registration = await db.Set<PackageRegistration>().SingleAsync(r => r.Id == session.RegistrationId);
        var package = (await shelf.FindAsync(db, registration.PackageId))!;
        var place = new PlayStatements(site.Origin, package, registration, session.Id, session.Unit, Profile, now);
        if (H5pStatement.Read(body, place) is not { } said || !OwnStatements.IsSound(said.Statement)) return false;
        await statements.StoreAsync(db, said.Statement);
        if (said.IsWhole && said.IsCompleted)
            await recorder.RecordAsync(db, package, registration, session.Unit, now, row =>
            {
                row.CompletedUtc ??= now.UtcDateTime;
                if (said.Success == true) row.PassedUtc ??= now.UtcDateTime;
                if (said.Success == false && row.PassedUtc is null) row.FailedUtc = now.UtcDateTime;
                if (said.Score is >= 0 and var score && (row.Score is null || score > row.Score)) row.Score = score;
            });
        return true;
    }, ct);
}
