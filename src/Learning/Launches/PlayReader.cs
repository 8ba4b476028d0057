using Immunotox.Learning.Packages;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Launches;

/// <summary>An opened SCORM or H5P unit, whole.</summary>
internal sealed record OpenedPlay(PlaySession Session, PackageRegistration Registration, ShelvedPackage Package);

/// <summary>Finds what a page of an opened unit needs, and reads what it reports.</summary>
internal sealed class PlayReader(IDbContextFactory<LearningDb> databases, PackageShelf shelf, TimeProvider time)
{
    /// <summary>By the secret of its address; null when there is no such session, or its package is gone.</summary>
    public async Task<OpenedPlay?> FindAsync(string secret, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await PlaySession.FindAsync(db, secret, time.GetUtcNow()) is not { } session) return null;
        var registration = await db.Set<PackageRegistration>().AsNoTracking().SingleAsync(r => r.Id == session.RegistrationId, ct);
        return await shelf.FindAsync(registration.PackageId, ct) is { } package ? new OpenedPlay(session, registration, package) : null;
    }

    /// <summary>What is reported, up to a limit of octets; null when it is longer.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.ContentLength > most) return null;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        return body.Length > most ? null : body.ToArray();
    }
}
