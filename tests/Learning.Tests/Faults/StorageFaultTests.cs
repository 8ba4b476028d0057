using System.Diagnostics;
using System.Globalization;
using System.Net;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Immunotox.Learning.Tests.Faults;

/// <summary>Promises R3 and R4: a disk that is full and a database that another process holds are told, and nothing acknowledged is lost.</summary>
public sealed class StorageFaultTests(ITestOutputHelper journal) : IDisposable
{
    private const string Course = "du-immunotherapie", Quiz = "les-freins";
    private readonly string _data = Directory.CreateTempSubdirectory("imx-fault-").FullName;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _revision;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    [Trait("Category", "long")]
    public async Task While_another_process_holds_the_database_answers_wait_then_are_refused_in_words_and_reading_goes_on()
    {
        var (port, browser, attempt, server) = await SitAsync();
        using var owned = server;
        await SaveAsync(browser, attempt, expect: HttpStatusCode.Redirect);

        // Three seconds: the answer waits and is kept.
        await using (Hold(TimeSpan.FromSeconds(3)))
        {
            var waited = await SaveAsync(browser, attempt, HttpStatusCode.Redirect);
            Assert.True(waited > TimeSpan.FromSeconds(1), $"only {waited} waited: the lock was not held");
        }

        // Thirty seconds: each of four answers at once is refused within six; pages and the pulse go on.
        await using (Hold(TimeSpan.FromSeconds(30)))
        {
            var pulse = PulseAsync(port, TimeSpan.FromSeconds(6));
            var refused = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SaveAsync(browser, attempt, HttpStatusCode.ServiceUnavailable)));
            Assert.All(refused, t => Assert.True(t < TimeSpan.FromSeconds(6), $"refused after {t}"));
            Assert.True(await pulse < TimeSpan.FromMilliseconds(100), "the pulse slowed down");
            await browser.GetAsync(Links.Question(attempt, 1));
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            await browser.PostAsync(Links.Answer(attempt, 1), ("revision", Text(_revision)), ("choix", Place()));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
            Assert.Contains("Pas enregistré", browser.Page, StringComparison.Ordinal);
            Assert.Contains($"name=\"choix\" value=\"{Place()}\"", browser.Page, StringComparison.Ordinal);
        }
        await SaveAsync(browser, attempt, HttpStatusCode.Redirect);
        server.Kill();
        await EverythingAcknowledgedIsThereAsync(attempt);
    }

    [Fact]
    [Trait("Category", "long")]
    public async Task A_full_disk_is_told_reading_goes_on_and_saving_comes_back_by_itself()
    {
        var (port, browser, attempt, server) = await SitAsync();
        using var owned = server;
        await SaveAsync(browser, attempt, HttpStatusCode.Redirect);

        // No file may grow beyond what the log of the database has now: to the process the disk is full.
        var limit = new FileInfo(Path.Combine(_data, "immunotox.db-wal")).Length + 20_000;
        Limit(server.Id, Text(limit));
        Say($"files may have {limit} bytes");
        var kept = 0;
        while (await TrySaveAsync(browser, attempt) == HttpStatusCode.Redirect) Assert.True(++kept < 500, "the limit did not bite");
        Say($"{kept} more answers were kept, then one was refused");
        await SaveAsync(browser, attempt, HttpStatusCode.ServiceUnavailable);
        await browser.GetAsync(Links.Question(attempt, 1));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await UntilReadyIsAsync(port, HttpStatusCode.ServiceUnavailable);

        Limit(server.Id, "unlimited");
        Say("room again");
        await UntilReadyIsAsync(port, HttpStatusCode.OK);
        await SaveAsync(browser, attempt, HttpStatusCode.Redirect);
        server.Kill();
        await EverythingAcknowledgedIsThereAsync(attempt);
    }

    private async Task<(int Port, Browser Browser, Guid Attempt, ServerProcess Server)> SitAsync()
    {
        var port = ServerProcess.FreePort();
        var server = new ServerProcess(_data, port);
        await server.StartAsync();
        var browser = ServerProcess.Open(port);
        await browser.GetAsync(Links.SignIn);
        await browser.PostAsync(Links.SignIn + "/demonstration", ("personne", "apprenante"));
        await browser.GetAsync(Links.Course(Course));
        await browser.PostAsync(Links.Join(Course));
        await browser.GetAsync(Links.Quiz(Course, Quiz));
        await browser.PostAsync(Links.StartQuiz(Course, Quiz));
        var attempt = Guid.Parse(browser.At.Split('/')[2]);
        await browser.GetAsync(Links.Question(attempt, 1));
        return (port, browser, attempt, server);
    }

    /// <summary>A new place each time, so that every save changes the row.</summary>
    private string Place() => _revision % 2 == 0 ? "1" : "2";

    private async Task<TimeSpan> SaveAsync(Browser browser, Guid attempt, HttpStatusCode expect)
    {
        var from = _watch.Elapsed;
        var status = await TrySaveAsync(browser, attempt);
        var took = _watch.Elapsed - from;
        Say($"answer {_revision}: {status} after {took.TotalMilliseconds:0} ms");
        Assert.Equal(expect, status);
        return took;
    }

    private async Task<HttpStatusCode> TrySaveAsync(Browser browser, Guid attempt)
    {
        var (status, to) = await browser.PostOnlyAsync(Links.Answer(attempt, 1), ("revision", Text(_revision)), ("choix", Place()));
        if (status == HttpStatusCode.Redirect)
        {
            Assert.DoesNotContain("erreur", to, StringComparison.Ordinal);
            _revision++;
        }
        return status;
    }

    /// <summary>Another process's write lock, as SQLite knows it: a connection that is not the server's.</summary>
    private Lock Hold(TimeSpan time)
    {
        Say($"another connection holds the database for {time.TotalSeconds} s");
        return new Lock(Path.Combine(_data, "immunotox.db"), time);
    }

    private sealed class Lock : IAsyncDisposable
    {
        private readonly Task _held;

        public Lock(string database, TimeSpan time)
        {
            var holder = new SqliteConnection($"Data Source={database};Pooling=False");
            holder.Open();
            Execute(holder, "BEGIN IMMEDIATE");
            _held = Task.Run(async () =>
            {
                await Task.Delay(time);
                Execute(holder, "ROLLBACK");
                await holder.DisposeAsync();
            });
        }

        public async ValueTask DisposeAsync() => await _held;

        private static void Execute(SqliteConnection db, string sql)
        {
            using var command = db.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>What /health/live took, asked again and again: the longest of 95 % of the times.</summary>
    private async Task<TimeSpan> PulseAsync(int port, TimeSpan during)
    {
        var browser = ServerProcess.Open(port);
        var times = new List<TimeSpan>();
        for (var until = _watch.Elapsed + during; _watch.Elapsed < until; await Task.Delay(50))
        {
            var from = _watch.Elapsed;
            await browser.GetAsync(Links.HealthLive);
            times.Add(_watch.Elapsed - from);
        }
        var most = times.Order().ElementAt(times.Count * 95 / 100);
        Say($"/health/live took {most.TotalMilliseconds:0} ms at most in 95 % of {times.Count} times");
        return most;
    }

    private async Task UntilReadyIsAsync(int port, HttpStatusCode status)
    {
        var browser = ServerProcess.Open(port);
        var from = _watch.Elapsed;
        do
        {
            await Task.Delay(200);
            await browser.GetAsync(Links.HealthReady);
        }
        while (browser.Status != status && _watch.Elapsed - from < TimeSpan.FromSeconds(20));
        Say($"/health/ready is {browser.Status} after {(_watch.Elapsed - from).TotalSeconds:0.0} s");
        Assert.Equal(status, browser.Status);
        Assert.True(_watch.Elapsed - from < TimeSpan.FromSeconds(10), "it took longer than 10 s");
    }

    private async Task EverythingAcknowledgedIsThereAsync(Guid attempt)
    {
        await using var db = new LearningDb(new DbContextOptionsBuilder<LearningDb>().UseSqlite($"Data Source={Path.Combine(_data, "immunotox.db")}").Options);
        Assert.Equal("ok", (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).Single());
        var stored = await db.Set<Response>().SingleAsync(r => r.AttemptId == attempt);
        Say($"{_revision} answers acknowledged, revision {stored.Revision} stored");
        Assert.Equal(_revision, stored.Revision);
    }

    private static void Limit(int process, string bytes)
    {
        using var prlimit = Process.Start("prlimit", ["--pid", Text(process), $"--fsize={bytes}:unlimited"]);
        prlimit.WaitForExit();
        Assert.Equal(0, prlimit.ExitCode);
    }

    private void Say(string what) => journal.WriteLine($"{_watch.Elapsed.TotalSeconds,6:0.0} s  {what}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
