using Immunotox.Learning.Packages;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Launches;

public enum UnitState { ToDo, Begun, Failed, Done }

/// <summary>A unit as its page shows it.</summary>
/// <param name="Score">Best score, 0 to 1, or null.</param>
public sealed record UnitView(int Index, string Title, UnitState State, decimal? Score, bool IsWaived);

/// <summary>Reads where someone is in a package.</summary>
internal sealed class RegistrationReader(IDbContextFactory<LearningDb> databases)
{
    /// <summary>Every unit with its state; of nobody yet, each is to do, but those that ask for nothing.</summary>
    public async Task<IReadOnlyList<UnitView>> UnitsAsync(ShelvedPackage package, string actor, Guid? enrolment, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await (from registration in db.Set<PackageRegistration>()
                          where registration.PackageId == package.Row.Id && registration.Actor == actor && registration.EnrolmentId == enrolment
                          join unit in db.Set<UnitProgress>() on registration.Id equals unit.RegistrationId
                          select unit).AsNoTracking().ToListAsync(ct);
        var satisfied = MoveOnRule.Units(package.Package, rows.Where(r => r.SatisfiedUtc is not null).Select(r => r.Unit));
        return [.. package.Package.Units.Select(u => rows.Find(r => r.Unit == u.Index) is var row
            ? new UnitView(u.Index, u.Title, StateOf(row, satisfied.Contains(u.Index)), row?.Score, row?.WaivedUtc is not null) : null!)];
    }

    private static UnitState StateOf(UnitProgress? row, bool isSatisfied) =>
        isSatisfied ? UnitState.Done : row?.FailedUtc is not null ? UnitState.Failed : row?.OpenedUtc is not null ? UnitState.Begun : UnitState.ToDo;
}
