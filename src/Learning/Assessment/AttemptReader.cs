using Immunotox.Content;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>Finds the own attempts of a person; another person's is simply not found.</summary>
internal sealed class AttemptReader(IDbContextFactory<LearningDb> databases, EnrolmentReader enrolments)
{
    private static readonly Func<LearningDb, Guid, Guid, Task<Owned?>> OwnedBy = EF.CompileAsyncQuery((LearningDb db, Guid person, Guid attempt) =>
        (from a in db.Set<Attempt>().AsNoTracking()
         join e in db.Set<Enrolment>().AsNoTracking() on a.EnrolmentId equals e.Id
         where a.Id == attempt && e.PersonId == person
         select new Owned(a, e)).FirstOrDefault());

    private static readonly Func<LearningDb, Guid, IAsyncEnumerable<Response>> ResponsesOf = EF.CompileAsyncQuery(
        (LearningDb db, Guid attempt) => db.Set<Response>().AsNoTracking().Where(r => r.AttemptId == attempt));

    public async Task<AttemptInPlay?> FindAsync(Guid person, Guid attempt, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await OwnedBy(db, person, attempt) is { } found ? await WithAllAsync(db, found.Attempt, found.Enrolment, ct) : null;
    }

    /// <summary>Any attempt, for markers and for closing; null when it or its edition is gone.</summary>
    public async Task<AttemptInPlay?> AnyAsync(Guid attempt, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await (from a in db.Set<Attempt>().AsNoTracking()
                           join e in db.Set<Enrolment>().AsNoTracking() on a.EnrolmentId equals e.Id
                           where a.Id == attempt
                           select new Owned(a, e)).FirstOrDefaultAsync(ct);
        return found is null ? null : await WithAllAsync(db, found.Attempt, found.Enrolment, ct);
    }

    /// <summary>All attempts of an enrolment at one quiz, newest first, without responses.</summary>
    public async Task<IReadOnlyList<Attempt>> OfQuizAsync(Guid enrolment, string quiz, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<Attempt>().AsNoTracking().Where(a => a.EnrolmentId == enrolment && a.Quiz == quiz).OrderByDescending(a => a.Number).ToListAsync(ct);
    }

    private async Task<AttemptInPlay?> WithAllAsync(LearningDb db, Attempt attempt, Enrolment enrolment, CancellationToken ct)
    {
        if (attempt.Responses.Count == 0)
            await foreach (var response in ResponsesOf(db, attempt.Id)) attempt.Responses.Add(response);
        if (await enrolments.WithEditionAsync(enrolment, ct) is not { } participation
            || !participation.Edition.Quizzes.TryGetValue(new QuizId(attempt.Quiz), out var quiz)) return null;
        var session = attempt.SessionId is { } id ? await ExamReader.FindAsync(db, id) : null;
        // Only a finished attempt is scored: an open one needs no decisions of markers.
        var key = attempt.SubmittedUtc is null ? new MarkingKey(participation.Edition.Course.Scoring)
            : await MarkingDecisions.KeyAsync(db, enrolment.Course, attempt.Quiz, participation.Edition.Course.Scoring);
        return new AttemptInPlay(attempt, quiz, participation, session, key);
    }

    private sealed record Owned(Attempt Attempt, Enrolment Enrolment);
}
