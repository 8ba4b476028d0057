using Immunotox.Learning.Storage;
using Immunotox.Learning.Ui;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Attendance;

/// <summary>Readings of an episode over some months; a small number is not told, because it could be recognised.</summary>
internal sealed record EpisodeAttendance(string Course, string Episode, int Opened, int Finished, int Answered, int Right)
{
    /// <summary>Cells under this are hidden.</summary>
    public const int Smallest = 5;

    /// <summary>« 12 », « 0 », or « moins de 5 ».</summary>
    public static string Shown(int count) => count is 0 or >= Smallest ? count.ToString("N0", French.Culture) : $"moins de {Smallest}";
}

/// <summary>Reads the counts for coordinators.</summary>
internal sealed class AttendanceReader(IDbContextFactory<LearningDb> databases, TimeProvider time)
{
    /// <summary>The twelve months up to this one.</summary>
    public async Task<IReadOnlyList<EpisodeAttendance>> YearAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var first = French.InParis(time.GetUtcNow().UtcDateTime).AddMonths(-11);
        var from = (first.Year * 100) + first.Month;
        var tallies = await db.Set<EpisodeTally>().Where(t => t.Month >= from).ToListAsync(ct);
        return [.. tallies.GroupBy(t => (t.Course, t.Episode)).Select(g =>
            new EpisodeAttendance(g.Key.Course, g.Key.Episode, g.Sum(t => t.Opened), g.Sum(t => t.Finished), g.Sum(t => t.Answered), g.Sum(t => t.Right)))];
    }
}
