using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Attendance;

/// <summary>Counts readings of the patient space without knowing who reads.</summary>
internal static class AttendanceSetup
{
    /// <summary>What a page tells: which episode, and what happened to it.</summary>
    internal sealed record Seen(string? Course, string? Episode, EpisodeFact Fact);

    public static IServiceCollection AddAttendance(this IServiceCollection services) => services.AddSingleton<AttendanceReader>();

    public static void MapAttendance(this WebApplication app) =>
        app.MapPost(Links.Attendance, CountAsync).AllowAnonymous().RequireRateLimiting(Limits.Attendance).FromOwnPagesOnly();

    private static async Task<Results<NoContent, NotFound>> CountAsync(Seen seen, LiveLibrary library, WriteQueue writes, TimeProvider time, CancellationToken ct)
    {
        if (seen is not { Course: { } course, Episode: { } episode } || !Enum.IsDefined(seen.Fact) || Series.Find(library, course, episode) is null) return TypedResults.NotFound();
        var today = French.InParis(time.GetUtcNow().UtcDateTime);
        var month = (today.Year * 100) + today.Month;
        await writes.WriteAsync(async db =>
        {
            var tally = await db.Set<EpisodeTally>().FindAsync([course, episode, month], CancellationToken.None);
            if (tally is null) db.Add(tally = new EpisodeTally { Course = course, Episode = episode, Month = month });
            tally.Add(seen.Fact);
        }, ct);
        return TypedResults.NoContent();
    }
}
