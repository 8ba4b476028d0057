using System.Globalization;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Exams;
using Immunotox.Learning.People;
using Immunotox.Learning.Scoring;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Marking;

/// <summary>A candidate of a session. Null attempt: did not come.</summary>
internal sealed record Candidate(Guid PersonId, string FamilyName, string GivenName, Attempt? Attempt, int ExtraMinutes);

/// <summary>A short answer that matches no accepted form, how often it was given, and what it was scored.</summary>
internal sealed record UnmatchedAnswer(string Item, string Form, string Example, int Count);

/// <summary>Reads what markers and juries need of a quiz.</summary>
internal sealed class MarksReader(IDbContextFactory<LearningDb> databases, EnrolmentReader enrolments)
{
    /// <summary>Everybody enrolled in the session's course, by name; of several attempts, the best.</summary>
    public async Task<IReadOnlyList<Candidate>> CandidatesAsync(ExamSession session, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var people = await (from e in db.Set<Enrolment>()
                            join p in db.Set<Person>() on e.PersonId equals p.Id
                            where e.Course == session.Course && (e.LeftUtc == null || db.Set<Attempt>().Any(a => a.EnrolmentId == e.Id && a.SessionId == session.Id))
                            select new { e.Id, PersonId = p.Id, p.FamilyName, p.GivenName }).ToListAsync(ct);
        var attempts = (await db.Set<Attempt>().AsNoTracking().Where(a => a.SessionId == session.Id).ToListAsync(ct)).ToLookup(a => a.EnrolmentId);
        var order = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);
        return [.. people.Select(p => new Candidate(p.PersonId, p.FamilyName, p.GivenName, attempts[p.Id].OrderByDescending(a => a.Score ?? -1).FirstOrDefault(),
                session.Allowances.FirstOrDefault(a => a.PersonId == p.PersonId)?.Minutes ?? 0))
            .OrderBy(c => c.FamilyName, order).ThenBy(c => c.GivenName, order)];
    }

    /// <summary>Finished attempts at a quiz (of one session, or all), each with its items, answers and key of today.</summary>
    public async Task<IReadOnlyList<AttemptInPlay>> FinishedAsync(string course, string quiz, Guid? session, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await (from a in db.Set<Attempt>().AsNoTracking().Include(a => a.Responses)
                          join e in db.Set<Enrolment>().AsNoTracking() on a.EnrolmentId equals e.Id
                          where e.Course == course && a.Quiz == quiz && a.SubmittedUtc != null && (session == null || a.SessionId == session)
                          select new { Attempt = a, Enrolment = e }).ToListAsync(ct);
        var decisions = await MarkingDecisions.OfQuizAsync(db, course, quiz);
        var found = new List<AttemptInPlay>(rows.Count);
        foreach (var row in rows)
            if (await enrolments.WithEditionAsync(row.Enrolment, ct) is { } participation && participation.Edition.Quizzes.TryGetValue(new(quiz), out var asked))
                found.Add(new AttemptInPlay(row.Attempt, asked, participation, null, MarkingDecisions.KeyOf(participation.Edition.Course.Scoring, decisions)));
        return found;
    }

    /// <summary>Short answers and numbers that were given, match nothing, and about which nobody has decided.</summary>
    public async Task<IReadOnlyList<UnmatchedAnswer>> QueueAsync(string course, string quiz, CancellationToken ct)
    {
        HashSet<(string, string?)> decided;
        await using (var db = await databases.CreateDbContextAsync(ct))
            decided = [.. (await MarkingDecisions.OfQuizAsync(db, course, quiz)).Select(d => (d.Item, d.Form))];
        return [.. from play in await FinishedAsync(course, quiz, null, ct)
                   from item in play.Items
                   where item.Type is Content.Quizzes.ItemType.Qroc or Content.Quizzes.ItemType.Num
                   let given = play.ResponseTo(item)?.Given
                   where given is not null && Scorer.Of(item, given, play.Key) == 0
                   let form = ShortAnswer.Normal(given)
                   where !decided.Contains((item.Id.Value, form))
                   group given by (item.Id.Value, form) into same
                   orderby same.Key.Value, same.Count() descending, same.Key.form
                   select new UnmatchedAnswer(same.Key.Value, same.Key.form, same.First(), same.Count())];
    }

    public async Task<IReadOnlyList<(MarkingDecision Decision, string By)>> DecisionsAsync(string course, string quiz, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var decisions = await MarkingDecisions.OfQuizAsync(db, course, quiz);
        var ids = decisions.Select(d => d.By).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.GivenName + " " + p.FamilyName, ct);
        return [.. decisions.Select(d => (d, names.GetValueOrDefault(d.By, "compte supprimé")))];
    }
}
