using System.Diagnostics;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Marking;
using Microsoft.Data.Sqlite;

namespace Immunotox.Benchmarks;

/// <summary>An item neutralised for 1,000 papers of 60 answers each; the floor reads the same answers and rewrites the same marks in bare SQL.</summary>
internal static class Remarking
{
    private const int Papers = 1000;

    public static async Task<Line> MeasureAsync(WorkFolder work)
    {
        await using var hall = new ExamHall(work, "remark");
        await hall.HandInAsync(await hall.FillAsync(Papers));
        var marker = hall.Services.GetRequiredService<Marker>();
        var watch = Stopwatch.StartNew();
        var changed = await marker.DecideAsync(ExamHall.Course, ExamHall.Exam, "charge-1", DecisionKind.Neutralise, null, "Deux réponses se défendent.", Guid.Empty, default);
        var measured = watch.Elapsed.TotalSeconds;
        if (changed != Papers) throw new InvalidOperationException($"{changed} of {Papers} marks changed.");
        var floor = Floor(Path.Combine(hall.Data, "immunotox.db"));
        return new Line("Mark again", $"{measured:0.00} s", $"{floor:0.00} s, bare SQL", $"{measured / floor:0.0}", "under 5 s", $"{Papers} papers of {ExamHall.Questions} questions, journal included", measured < 5);
    }

    private static double Floor(string database)
    {
        using var db = new SqliteConnection($"Data Source={database};Pooling=False");
        db.Open();
        var watch = Stopwatch.StartNew();
        using var transaction = db.BeginTransaction();
        using var read = db.CreateCommand();
        read.Transaction = transaction;
        read.CommandText = "SELECT AttemptId, Item, Given FROM Responses";
        var length = 0L;
        using (var rows = read.ExecuteReader())
            while (rows.Read()) length += rows.GetString(0).Length + rows.GetString(1).Length + rows.GetString(2).Length;
        using var write = db.CreateCommand();
        write.Transaction = transaction;
        write.CommandText = "UPDATE Attempts SET Score = '0.5'";
        write.ExecuteNonQuery();
        transaction.Commit();
        return length > 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("No answers.");
    }
}
