using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Immunotox.Benchmarks;

/// <summary>Answers that change what is stored, each acknowledged once on disk, against bare one-row transactions.</summary>
internal static class AnswerSaves
{
    private const int Clients = 64, Items = 10;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4), Round = TimeSpan.FromSeconds(6);

    public static async Task<Line> MeasureAsync(Server app, WorkFolder work)
    {
        var folder = work.New("floor");
        var floor = RowsPerSecond(folder);
        var slots = new List<Slot>();
        foreach (var person in new[] { "apprenante", "dpc", "enseignante", "coordinateur" })
        {
            var learner = await Learner.SignInAsync(app.Address, person);
            foreach (var quiz in new[] { "les-freins", "reconnaitre", "traiter" })
            {
                var attempt = await learner.StartAsync(quiz);
                slots.AddRange(Enumerable.Range(1, Items).Select(n => new Slot(learner, $"{attempt}/{n}/reponse")));
            }
        }
        slots = [.. slots.Where((_, i) => i % 2 == 0).Concat(slots.Where((_, i) => i % 2 == 1)).Take(Clients)]; // Spread over people and quizzes.
        await RunAsync(slots, WarmUp);
        var (rate, p50, p99) = await RunAsync(slots, Round);
        floor = (floor + RowsPerSecond(folder)) / 2;
        return new Line("Save an answer", $"{rate:0} /s, p99 {p99:0} ms", $"{floor:0} /s, one-row inserts", $"{rate / floor:0.00}", "800 /s, p99 <= 100 ms",
            $"{Clients} clients, p50 {p50:0} ms; floor: WAL, synchronous=FULL", rate >= 800 && p99 <= 100);
    }

    private static async Task<(double Rate, double P50, double P99)> RunAsync(List<Slot> slots, TimeSpan duration)
    {
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(slots.Select(slot => Task.Run(async () =>
        {
            while (watch.Elapsed < duration)
            {
                var from = watch.Elapsed;
                await slot.SaveAsync();
                times.Add((watch.Elapsed - from).TotalMilliseconds);
            }
        })));
        var rate = times.Count / watch.Elapsed.TotalSeconds;
        var sorted = times.Order().ToList();
        return (rate, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100]);
    }

    private static double RowsPerSecond(string folder)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        db.Open();
        Execute(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS Answers (Id INTEGER PRIMARY KEY, Given TEXT NOT NULL);");
        using var insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO Answers (Given) VALUES ('a,c')";
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < Round / 3; count++)
        {
            using var transaction = db.BeginTransaction();
            insert.Transaction = transaction;
            insert.ExecuteNonQuery();
            transaction.Commit();
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>One item of one attempt, answered 1 and 2 in turn so that every save changes the stored row.</summary>
    private sealed class Slot(Learner learner, string path)
    {
        private int _revision;

        public async Task SaveAsync()
        {
            var place = (_revision % 2 == 0 ? 1 : 2).ToString(CultureInfo.InvariantCulture);
            await learner.PostAsync(path, ("revision", _revision.ToString(CultureInfo.InvariantCulture)), ("choix", place), ("texte", "essai " + place));
            _revision++;
        }
    }
}
