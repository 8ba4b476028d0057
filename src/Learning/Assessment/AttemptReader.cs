using Immunotox.Content;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Assessment;

/// <summary>An attempt with the quiz it answers and the enrolment it belongs to.</summary>
internal sealed record AttemptInPlay(Attempt Attempt, Quiz Quiz, Participation Participation)
{
    /// <summary>The items asked, in order.</summary>
    public IReadOnlyList<Item> Items => Quiz.ActiveItems;

    public Response? ResponseTo(Item item) => Attempt.Responses.FirstOrDefault(r => r.Item == item.Id.Value);

    /// <summary>1-based number of the first item without an answer, or of the last item.</summary>
    public int FirstOpen
    {
        get
        {
            for (var i = 0; i < Items.Count; i++) if (ResponseTo(Items[i]) is null) return i + 1;
            return Items.Count;
        }
    }

    /// <summary>0 to 1: the course's own threshold for this quiz if it sets one, else the quiz's.</summary>
    public decimal PassMark => Participation.Edition.Course.Completion.Quizzes.GetValueOrDefault(Quiz.Id, Quiz.PassMark);
}

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
        var found = await OwnedBy(db, person, attempt);
        if (found is null) return null;
        await foreach (var response in ResponsesOf(db, attempt)) found.Attempt.Responses.Add(response);
        return await enrolments.WithEditionAsync(found.Enrolment, ct) is { } participation
            && participation.Edition.Quizzes.TryGetValue(new QuizId(found.Attempt.Quiz), out var quiz)
            ? new AttemptInPlay(found.Attempt, quiz, participation) : null;
    }

    /// <summary>All attempts of an enrolment at one quiz, newest first, without responses.</summary>
    public async Task<IReadOnlyList<Attempt>> OfQuizAsync(Guid enrolment, string quiz, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<Attempt>().AsNoTracking().Where(a => a.EnrolmentId == enrolment && a.Quiz == quiz).OrderByDescending(a => a.Number).ToListAsync(ct);
    }

    private sealed record Owned(Attempt Attempt, Enrolment Enrolment);
}
