using Immunotox.Learning.Journal;

namespace Immunotox.Learning.Enrolments;

internal static class EnrolmentEvents
{
    /// <summary>A journal row about this enrolment; the caller adds it in the transaction of the change it tells.</summary>
    public static LearningEvent Event(
        this Enrolment enrolment, EventKind kind, DateTimeOffset now, string? station = null, string? detail = null, Guid? attempt = null,
        string? response = null, decimal? score = null, bool? success = null, int? seconds = null, string? once = null, decimal? points = null) => new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            OccurredUtc = now.UtcDateTime,
            Actor = enrolment.Actor,
            Registration = enrolment.Id,
            Course = enrolment.Course,
            Version = enrolment.Version,
            Station = station,
            Detail = detail,
            Attempt = attempt,
            Response = response,
            Score = score,
            Points = points,
            Success = success,
            Seconds = seconds,
            OnceKey = once,
        };
}
