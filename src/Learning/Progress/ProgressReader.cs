using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Progress;

/// <summary>Reads the facts of an enrolment from the journal.</summary>
internal sealed class ProgressReader(IDbContextFactory<LearningDb> databases)
{
    private static readonly Func<LearningDb, Guid, IAsyncEnumerable<CourseFacts.Fact>> FactsOf = EF.CompileAsyncQuery(
        (LearningDb db, Guid registration) => db.Set<LearningEvent>()
            .Where(e => e.Registration == registration && e.Kind != EventKind.ItemAnswered && e.Kind != EventKind.ItemReviewed && e.Kind != EventKind.CaseDecided
                && e.Kind != EventKind.ItemMarked && e.Kind != EventKind.PageOpened && e.Kind != EventKind.PageRevisited && e.Kind != EventKind.CaseCounted && e.Kind != EventKind.CaseActMissed)
            .Select(e => new CourseFacts.Fact(e.Sequence, e.Kind, e.OccurredUtc, e.Station, e.Detail, e.Attempt, e.Score)));

    public async Task<CourseFacts> FactsAsync(Guid registration, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await FactsAsync(db, registration);
    }

    /// <summary>The same inside a change, seeing what the change has saved.</summary>
    public static async Task<CourseFacts> FactsAsync(LearningDb db, Guid registration)
    {
        var facts = new List<CourseFacts.Fact>();
        await foreach (var fact in FactsOf(db, registration)) facts.Add(fact);
        return CourseFacts.Of(facts);
    }

    /// <summary>The page last open, or null.</summary>
    public async Task<Place?> PlaceAsync(Guid registration, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<Place>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == registration, ct);
    }
}
