using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;

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
        var registration = participation.Enrolment.Id;
        var seconds = await db.Set<LearningEvent>()
            .Where(e => e.Registration == registration && (e.Kind == EventKind.PageRead || e.Kind == EventKind.QuizFinished || e.Kind == EventKind.CaseFinished)).SumAsync(e => e.Seconds);
        db.Add(participation.Enrolment.Event(EventKind.CourseCompleted, now, success: true, seconds: seconds, once: $"completed:{participation.Enrolment.Id}"));
    }
}
