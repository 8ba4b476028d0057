using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Progress;

/// <summary>Writes, once, the moment a course became complete.</summary>
internal static class CompletionRecorder
{
    /// <summary>Called at the end of a change that added a fact. Saves, reads the facts again and records completion if the rule now holds.</summary>
    public static async Task RecordIfCompleteAsync(LearningDb db, Participation participation, DateTimeOffset now)
    {
        await db.SaveChangesAsync();
        var facts = await ProgressReader.FactsAsync(db, participation.Enrolment.Id);
        if (facts.CompletedUtc is not null || !CourseProgress.Holds(participation.Edition, facts)) return;
        db.Add(participation.Enrolment.Event(EventKind.CourseCompleted, now, success: true, once: $"completed:{participation.Enrolment.Id}"));
    }
}
