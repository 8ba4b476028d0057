using Immunotox.Content;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Exams;
using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Marking;

/// <summary>Opens sessions, and gives time: to everybody after an incident, to one person.</summary>
internal sealed class ExamOrganiser(LiveLibrary library, WriteQueue writes, TimeProvider time)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public abstract record Outcome
    {
        public sealed record Done(Guid Session) : Outcome;
        public sealed record NotFound : Outcome;

        /// <summary>What to mend, in French.</summary>
        public sealed record Refused(string Why) : Outcome;
    }

    /// <param name="opens">Paris time, as typed.</param>
    /// <param name="closes">Paris time, as typed.</param>
    public async Task<Outcome> CreateAsync(string course, string quiz, string? title, DateTime? opens, DateTime? closes, Guid by, CancellationToken ct)
    {
        if (library.Find(course) is not { } edition || !edition.Quizzes.TryGetValue(new QuizId(quiz), out var asked) || !asked.Rules.IsExam)
            return new Outcome.Refused("Choisissez un examen : un quiz dont l’en-tête dit « mode: exam ».");
        title = title?.Trim() ?? "";
        if (title.Length is 0 or > 200) return new Outcome.Refused("Donnez un nom à la session, 200 caractères au plus.");
        if (opens is null || closes is null) return new Outcome.Refused("Indiquez le début et la fin, date et heure.");
        if (Paris.IsInvalidTime(opens.Value) || Paris.IsInvalidTime(closes.Value)) return new Outcome.Refused("Cette heure n’existe pas : c’est la nuit du passage à l’heure d’été. Choisissez-en une autre.");
        var (from, to) = (Utc(opens.Value), Utc(closes.Value));
        if (to <= from || to - from > TimeSpan.FromDays(31)) return new Outcome.Refused("La fin vient après le début, et 31 jours au plus après.");
        if (to <= time.GetUtcNow().UtcDateTime) return new Outcome.Refused("Cette session serait déjà finie. Vérifiez la date.");
        var now = time.GetUtcNow();
        var session = new ExamSession
        {
            Id = Guid.CreateVersion7(now), Course = course, Quiz = quiz, Title = title, OpensUtc = from, ClosesUtc = to, CreatedBy = by, CreatedUtc = now.UtcDateTime,
        };
        await writes.WriteAsync(db => { db.Add(session); return Task.CompletedTask; }, ct);
        return new Outcome.Done(session.Id);
    }

    /// <summary>More minutes for everybody of a session; papers already handed in stay so.</summary>
    public Task<Outcome> IncidentAsync(Guid session, int minutes, string? reason, Guid by, CancellationToken ct)
    {
        reason = reason?.Trim() ?? "";
        if (minutes is < 1 or > 240) return Task.FromResult<Outcome>(new Outcome.Refused("Donnez de 1 à 240 minutes."));
        if (reason.Length is 0 or > 500) return Task.FromResult<Outcome>(new Outcome.Refused("Dites ce qui s’est passé, en 500 caractères au plus : le motif figure au procès-verbal."));
        return writes.WriteAsync(async db =>
        {
            if (!await db.Set<ExamSession>().AnyAsync(s => s.Id == session)) return (Outcome)new Outcome.NotFound();
            var now = time.GetUtcNow();
            db.Add(new ExamIncident { Id = Guid.CreateVersion7(now), SessionId = session, Minutes = minutes, Reason = reason, By = by, AtUtc = now.UtcDateTime });
            foreach (var attempt in await db.Set<Attempt>().Where(a => a.SessionId == session && a.SubmittedUtc == null).ToListAsync())
                attempt.DeadlineUtc = attempt.DeadlineUtc?.AddMinutes(minutes);
            return new Outcome.Done(session);
        }, ct);
    }

    /// <summary>Sets the extra minutes of one person; 0 takes them back.</summary>
    public Task<Outcome> AllowAsync(Guid session, Guid person, int minutes, Guid by, CancellationToken ct)
    {
        if (minutes is < 0 or > 600) return Task.FromResult<Outcome>(new Outcome.Refused("Donnez de 0 à 600 minutes."));
        return writes.WriteAsync(async db =>
        {
            if (!await db.Set<ExamSession>().AnyAsync(s => s.Id == session) || !await db.Set<Person>().AnyAsync(p => p.Id == person)) return (Outcome)new Outcome.NotFound();
            var known = await db.Set<ExamAllowance>().SingleOrDefaultAsync(a => a.SessionId == session && a.PersonId == person);
            var more = minutes - (known?.Minutes ?? 0);
            var now = time.GetUtcNow().UtcDateTime;
            if (minutes == 0) { if (known is not null) db.Remove(known); }
            else if (known is null) db.Add(new ExamAllowance { SessionId = session, PersonId = person, Minutes = minutes, By = by, AtUtc = now });
            else (known.Minutes, known.By, known.AtUtc) = (minutes, by, now);
            var own = from a in db.Set<Attempt>()
                      join e in db.Set<Enrolments.Enrolment>() on a.EnrolmentId equals e.Id
                      where a.SessionId == session && e.PersonId == person && a.SubmittedUtc == null
                      select a;
            foreach (var attempt in await own.ToListAsync()) attempt.DeadlineUtc = attempt.DeadlineUtc?.AddMinutes(more);
            return new Outcome.Done(session);
        }, ct);
    }

    /// <summary>An ambiguous hour of the autumn night is the first of the two.</summary>
    private static DateTime Utc(DateTime paris)
    {
        var local = DateTime.SpecifyKind(paris, DateTimeKind.Unspecified);
        return Paris.IsAmbiguousTime(local) ? DateTime.SpecifyKind(local - Paris.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc) : TimeZoneInfo.ConvertTimeToUtc(local, Paris);
    }
}
