using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Exams;

/// <summary>Finds sessions with their incidents and allowances.</summary>
internal sealed class ExamReader(IDbContextFactory<LearningDb> databases)
{
    public async Task<ExamSession?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await FindAsync(db, id);
    }

    public static Task<ExamSession?> FindAsync(LearningDb db, Guid id) => Whole(db).SingleOrDefaultAsync(s => s.Id == id);

    /// <summary>Of one quiz of one course, latest first.</summary>
    public async Task<IReadOnlyList<ExamSession>> OfQuizAsync(string course, string quiz, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Whole(db).Where(s => s.Course == course && s.Quiz == quiz).OrderByDescending(s => s.OpensUtc).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<ExamSession>> AllAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Whole(db).OrderByDescending(s => s.OpensUtc).ToListAsync(ct);
    }

    private static IQueryable<ExamSession> Whole(LearningDb db) =>
        db.Set<ExamSession>().AsNoTracking().Include(s => s.Incidents).Include(s => s.Allowances).AsSplitQuery();
}
