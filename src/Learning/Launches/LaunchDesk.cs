using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Launches;

/// <summary>Finds or makes the registration of an opening and hands it to the launcher of its format.</summary>
internal sealed class LaunchDesk(WriteQueue writes, StoreClock clock, IEnumerable<UnitLauncher> launchers, TimeProvider time)
{
    private readonly UnitLauncher[] _launchers = [.. launchers];

    /// <summary>Opens a unit for an enrolment, or for someone of the faculty who tries the package.</summary>
    /// <param name="actor">See <see cref="PackageRegistration.Actor"/>.</param>
    public Task<Launched> OpenAsync(ShelvedPackage package, int unit, string actor, Enrolment? enrolment, LaunchMode mode, string? returnUrl, CancellationToken ct) => WriteAsync(async db =>
    {
        var now = time.GetUtcNow();
        var enrolmentId = enrolment?.Id;
        var registration = await db.Set<PackageRegistration>().FirstOrDefaultAsync(r => r.PackageId == package.Row.Id && r.Actor == actor && r.EnrolmentId == enrolmentId);
        if (registration is null && enrolment is not null) db.Add(enrolment.Event(EventKind.PackageOpened, now, package.Row.Slug));
        return await LaunchAsync(db, package, registration, unit, actor, enrolmentId, mode, returnUrl, now);
    }, ct);

    /// <summary>Opens a unit for whoever a program names; a new registration unless it names one. Null when that one is not of this package and actor.</summary>
    public Task<Launched?> OpenAsync(ShelvedPackage package, int unit, string actor, Guid? registration, LaunchMode mode, string? returnUrl, CancellationToken ct) => WriteAsync<Launched?>(async db =>
    {
        var found = registration is null ? null : await db.Set<PackageRegistration>().SingleOrDefaultAsync(r => r.Id == registration && r.PackageId == package.Row.Id && r.Actor == actor);
        return registration is not null && found is null ? null : await LaunchAsync(db, package, found, unit, actor, null, mode, returnUrl, time.GetUtcNow());
    }, ct);

    /// <summary>A change that may store statements of our own: readers wait for it as for a client's.</summary>
    public async Task<T> WriteAsync<T>(Func<LearningDb, Task<T>> change, CancellationToken ct)
    {
        using var open = clock.Open();
        return await writes.WriteAsync(change, ct);
    }

    private Task<Launched> LaunchAsync(LearningDb db, ShelvedPackage package, PackageRegistration? registration, int unit, string actor, Guid? enrolment, LaunchMode mode, string? returnUrl, DateTimeOffset now)
    {
        var isNew = registration is null;
        if (registration is null)
        {
            registration = new PackageRegistration { Id = Guid.CreateVersion7(now), PackageId = package.Row.Id, Actor = actor, EnrolmentId = enrolment, OpenedUtc = now.UtcDateTime };
            db.Add(registration);
        }
        return _launchers.First(l => l.Plays(package.Row.Format)).LaunchAsync(db, new LaunchRequest(package, registration, isNew, unit, mode, returnUrl, now));
    }
}
