namespace Immunotox.Learning.Exams;

/// <summary>When one person may sit an exam, in UTC instants: summer time and the person's own zone change nothing. Pure.</summary>
/// <param name="DurationMinutes">From the start of an attempt, or null: until the session closes.</param>
/// <param name="IncidentMinutes">Given to everybody of the session.</param>
/// <param name="ExtraMinutes">Given to this person.</param>
internal sealed record ExamClock(DateTime OpensUtc, DateTime ClosesUtc, int? DurationMinutes, int IncidentMinutes, int ExtraMinutes)
{
    /// <summary>An answer that was on its way when the time ended is still taken.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public DateTime EndsUtc => ClosesUtc.AddMinutes(IncidentMinutes + ExtraMinutes);

    public bool MayBegin(DateTime nowUtc) => nowUtc >= OpensUtc && nowUtc < EndsUtc;

    /// <summary>The last instant of an attempt: its own duration, but never beyond the end of the session.</summary>
    public DateTime Deadline(DateTime startedUtc) => DurationMinutes is { } minutes
        ? Earlier(startedUtc.AddMinutes(minutes + IncidentMinutes + ExtraMinutes), EndsUtc) : EndsUtc;

    public static ExamClock Of(ExamSession session, int? durationMinutes, Guid person) => new(session.OpensUtc, session.ClosesUtc, durationMinutes,
        session.Incidents.Sum(i => i.Minutes), session.Allowances.FirstOrDefault(a => a.PersonId == person)?.Minutes ?? 0);

    /// <summary>When nobody can answer any more, whoever has extra time.</summary>
    public static DateTime ClosedForAllUtc(ExamSession session) =>
        session.ClosesUtc.AddMinutes(session.Incidents.Sum(i => i.Minutes) + session.Allowances.Select(a => a.Minutes).DefaultIfEmpty().Max()) + Grace;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
