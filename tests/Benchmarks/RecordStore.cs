using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Immunotox.Learning.Records;
using Microsoft.Data.Sqlite;

namespace Immunotox.Benchmarks;

/// <summary>The record store by HTTP with validation, authentication and a full flush per commit, against bare SQLite in the same run.</summary>
internal sealed class RecordStore(Server app, Clients.Made client, string folder) : IDisposable
{
    private const int Connections = 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Round = TimeSpan.FromSeconds(6);

    private readonly HttpClient _http = Open(app.Address, client);

    public void Dispose() => _http.Dispose();

    public Task<Line> PostOneAsync() => PostAsync("xAPI POST x1", 1, 1500);

    public Task<Line> PostBatchAsync() => PostAsync("xAPI POST x25", 25, 4000);

    private async Task<Line> PostAsync(string path, int size, int goal)
    {
        var floor = RowsPerSecond(size);
        await RunAsync(() => SendAsync(size), WarmUp);
        var (rate, p95) = await RunAsync(() => SendAsync(size), Round);
        floor = (floor + RowsPerSecond(size)) / 2;
        var statements = rate * size;
        return new Line(path, $"{statements:0} statements/s, p95 {p95:0.0} ms", $"{floor:0} rows/s, {size} a transaction", $"{statements / floor:0.00}", size == 1 ? $"{goal} /s, p95 under 15 ms" : $"{goal} statements/s",
            $"{Connections} connections, statements of 1.1 KB; floor: one connection, WAL, synchronous=FULL", statements >= goal && (size > 1 || p95 < 15));
    }

    /// <summary>Agent and verb, 25 statements an answer.</summary>
    /// <param name="name">Of the line.</param>
    /// <param name="stored">Statements in the store.</param>
    /// <param name="goal">Answers a second.</param>
    public async Task<(Line Line, double Rate)> GetAsync(string name, int stored, double goal)
    {
        var floor = ReadsPerSecond();
        await RunAsync(ReadAsync, WarmUp);
        var (rate, p95) = await RunAsync(ReadAsync, Round);
        floor = (floor + ReadsPerSecond()) / 2;
        return (new Line(name, $"{rate:0} /s, p95 {p95:0.0} ms", $"{floor:0} /s, one bare indexed read", $"{rate / floor:0.00}", $"{goal:0} /s", $"{stored:N0} statements, {Stock.Agents} agents; 25 statements an answer", rate >= goal), rate);
    }

    private static HttpClient Open(Uri address, Clients.Made client)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = new Uri(address, "/xapi/") };
        http.DefaultRequestHeaders.Add("X-Experience-API-Version", "2.0.0");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Client.Key}:{client.Secret}")));
        return http;
    }

    private async Task SendAsync(int size)
    {
        var statements = Enumerable.Range(0, size).Select(_ => Stock.Statement(Random.Shared.Next(1_000_000)));
        using var content = new StringContent(size == 1 ? statements.First() : $"[{string.Join(',', statements)}]", Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri("statements", UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private async Task ReadAsync()
    {
        var agent = Uri.EscapeDataString(Stock.Actor(Random.Shared.Next(Stock.Agents)));
        var verb = Uri.EscapeDataString(Stock.Verbs[Random.Shared.Next(Stock.Verbs.Count)]);
        using var answer = await _http.GetAsync(new Uri($"statements?agent={agent}&verb={verb}&limit=25", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || text.Length < 1000) throw new InvalidOperationException(text);
    }

    private static async Task<(double Rate, double P95)> RunAsync(Func<Task> once, TimeSpan duration)
    {
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < duration)
            {
                var from = watch.Elapsed;
                await once();
                times.Add((watch.Elapsed - from).TotalMilliseconds);
            }
        })));
        return (times.Count / watch.Elapsed.TotalSeconds, times.Order().ElementAt(times.Count * 95 / 100));
    }

    private double RowsPerSecond(int size)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        db.Open();
        Execute(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS Rows (Id INTEGER PRIMARY KEY, Json TEXT NOT NULL);");
        using var insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO Rows (Json) VALUES ($json)";
        var json = insert.Parameters.Add("$json", SqliteType.Text);
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < Round / 3; count += size)
        {
            using var transaction = db.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = 0; i < size; i++)
            {
                json.Value = Stock.Statement(count + i);
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    private double ReadsPerSecond()
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "reads.db")};Pooling=False");
        db.Open();
        Execute(db, "PRAGMA journal_mode=WAL; CREATE TABLE IF NOT EXISTS Rows (Id INTEGER PRIMARY KEY, Agent INTEGER NOT NULL, Json TEXT NOT NULL); CREATE INDEX IF NOT EXISTS ByAgent ON Rows (Agent, Id); DELETE FROM Rows;");
        using (var transaction = db.BeginTransaction())
        {
            using var insert = db.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO Rows (Agent, Json) VALUES ($agent, $json)";
            var (agent, json) = (insert.Parameters.Add("$agent", SqliteType.Integer), insert.Parameters.Add("$json", SqliteType.Text));
            for (var i = 0; i < 20_000; i++)
            {
                (agent.Value, json.Value) = (i % 200, Stock.Statement(i));
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        using var read = db.CreateCommand();
        read.CommandText = "SELECT Json FROM Rows WHERE Agent = $agent ORDER BY Id DESC LIMIT 25";
        var who = read.Parameters.Add("$agent", SqliteType.Integer);
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < Round / 3; count++)
        {
            who.Value = count % 200;
            using var rows = read.ExecuteReader();
            while (rows.Read()) _ = rows.GetString(0).Length;
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
