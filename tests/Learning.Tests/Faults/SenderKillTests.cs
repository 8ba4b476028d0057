using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Immunotox.Learning.Forwarding;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Immunotox.Learning.Tests.Faults;

/// <summary>The process that forwards is killed while learners act, and the outside store is away for a while: every statement arrives, once, in order.</summary>
public sealed class SenderKillTests(ITestOutputHelper journal)
{
    private const string Course = "du-immunotherapie";

    /// <summary>Kills under load, the outside store being away for some of them: twenty, or as many as <c>IMX_KILLS</c> says (a hundred take most of an hour).</summary>
    [Fact]
    [Trait("Category", "long")]
    public async Task Kills_of_the_published_sender_lose_and_double_no_statement()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("IMX_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 20;
        var folder = Directory.CreateTempSubdirectory("imx-published-").FullName;
        await KillAsync(rounds, await ServerProcess.PublishAsync(folder));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Ten thousand statements that waited are delivered in under ten seconds on a quiet machine; a busy one has a minute.</summary>
    [Fact]
    [Trait("Category", "long")]
    public async Task Ten_thousand_waiting_statements_are_drained()
    {
        await using var app = new LearningApp();
        using var outside = new OutsideStore();
        var ids = await Forwarding.ForwardTests.StoreAsync(app, 10_000, size: _ => 400);
        var target = new TargetSettings { Name = "dehors", Endpoint = outside.Endpoint, AllowPrivate = true };
        var forwarder = app.Services.GetRequiredService<Forwarder>();
        using var http = new HttpClient(AddressGuard.Handler(allowsPrivate: true));
        var client = TargetClient.Of(http, target);
        var watch = Stopwatch.StartNew();
        while ((await forwarder.SendAsync(target, client, default)) is { Looked: > 0 } or { Wait: not null }) { }
        journal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"10,000 statements drained in {watch.Elapsed.TotalSeconds:0.00} s ({10_000 / watch.Elapsed.TotalSeconds:0}/s), {outside.Requests} requests"));
        Assert.Equal(ids, outside.Order);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }

    private async Task KillAsync(int rounds, string program)
    {
        var data = Directory.CreateTempSubdirectory("imx-sender-").FullName;
        var port = ServerProcess.FreePort();
        using var outside = new OutsideStore();
        using var server = new ServerProcess(data, port, program) { Settings = { ["Forward__0__Name"] = "dehors", ["Forward__0__Endpoint"] = outside.Endpoint, ["Forward__0__AllowPrivate"] = "true" } };
        await server.StartAsync();
        var posts = 0;
        for (var round = 0; round < rounds; round++)
        {
            // Away for every third round: statements wait here across the kill.
            outside.IsAway = round % 3 == 1;
            using var stop = new CancellationTokenSource();
            var load = ActAsync(port, round, () => Interlocked.Increment(ref posts), stop.Token);
            var (from, received) = (posts, outside.Requests);
            // In the middle of posts and of batches on their way: after some of both, or some of the former while it is away.
            for (var tries = 0; tries < 3000 && (posts < from + 6 + (round * 7 % 11) || (!outside.IsAway && outside.Requests == received)); tries++) await Task.Delay(5);
            server.Kill();
            await stop.CancelAsync();
            await load;
            journal.WriteLine($"kill {round + 1}: {posts} acts, {outside.Order.Count} statements outside{(outside.IsAway ? ", which is away" : "")}, {outside.Repeated} sent again and known");
            await server.StartAsync();
        }
        outside.IsAway = false;
        var told = await SettleAsync(data, outside);
        server.Kill();

        Assert.Equal(told, outside.Order);
        Assert.Equal(outside.Order.Count, outside.Order.Distinct().Count());
        journal.WriteLine($"{told.Count} statements told by {rounds} kills and {posts} acts: none lost, none doubled, all in order; {outside.Repeated} were sent again after a receipt was lost");
        Assert.True(told.Count > rounds * 6, $"only {told.Count} statements");
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A learner opens and closes reviews of a course again and again: each is a row of the journal.</summary>
    private static async Task ActAsync(int port, int round, Action count, CancellationToken ct)
    {
        try
        {
            var browser = ServerProcess.Open(port);
            await browser.GetAsync("/connexion");
            await browser.PostAsync("/connexion/demonstration", ("personne", round % 2 == 0 ? "apprenante" : "dpc"));
            await browser.GetAsync(Links.Course(Course));
            await browser.PostAsync(Links.Join(Course));
            await browser.GetAsync(Links.ToReview);
            for (var i = round; !ct.IsCancellationRequested; i++)
            {
                await browser.PostOnlyAsync(Links.ReviewChoice(Course), ("revoir", i % 2 == 0 ? "oui" : "non"));
                count();
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            // The kill.
        }
    }

    /// <summary>Waits until the journal is told and everything is outside; gives the ids in the order of storing.</summary>
    private static async Task<List<Guid>> SettleAsync(string data, OutsideStore outside)
    {
        for (var tries = 0; ; tries++)
        {
            await using var db = new LearningDb(new DbContextOptionsBuilder<LearningDb>().UseSqlite($"Data Source={Path.Combine(data, "immunotox.db")};Mode=ReadOnly").Options);
            var journaled = await db.Set<Journal.LearningEvent>().Select(e => e.Id).ToListAsync();
            var told = await db.Set<StatementRow>().OrderBy(s => s.Sequence).Select(s => s.Id).ToListAsync();
            if (journaled.All(told.ToHashSet().Contains) && outside.Order.Count >= told.Count) return told;
            Assert.True(tries < 900, $"{journaled.Count} rows, {told.Count} told, {outside.Order.Count} outside");
            await Task.Delay(100);
        }
    }

    /// <summary>A store in this process, which outlives the sender: keeps statements by id, in the order they came.</summary>
    private sealed class OutsideStore : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Dictionary<Guid, string> _stored = [];
        private readonly List<Guid> _order = [];
        private int _requests;

        public OutsideStore()
        {
            Endpoint = $"http://localhost:{ServerProcess.FreePort()}/xapi";
            _listener.Prefixes.Add(Endpoint + "/");
            _listener.Start();
            _ = ServeAsync();
        }

        public string Endpoint { get; }
        public bool IsAway { get; set; }
        public int Requests => Volatile.Read(ref _requests);
        public int Repeated { get; private set; }

        public IReadOnlyList<Guid> Order
        {
            get { lock (_order) return [.. _order]; }
        }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    await AnswerAsync(await _listener.GetContextAsync());
                }
                catch (Exception cut) when (cut is HttpListenerException or ObjectDisposedException or IOException) { }
            }
        }

        private async Task AnswerAsync(HttpListenerContext call)
        {
            using var answer = call.Response;
            if (IsAway) { answer.StatusCode = 503; return; }
            var body = await new StreamReader(call.Request.InputStream, Encoding.UTF8).ReadToEndAsync();
            // A request that a kill cut off is no request.
            if (Parse(body) is not { } batch) { answer.StatusCode = 400; return; }
            lock (_order)
            {
                foreach (var statement in batch)
                {
                    var id = Guid.Parse(statement["id"]!.ToString());
                    if (_stored.TryAdd(id, statement.ToJsonString())) _order.Add(id);
                    else if (_stored[id] != statement.ToJsonString()) { answer.StatusCode = 409; return; }
                    else Repeated++;
                }
            }
            Interlocked.Increment(ref _requests);
            answer.ContentType = "application/json";
            await answer.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("[" + string.Join(',', batch.Select(s => $"\"{s["id"]}\"")) + "]"));
        }

        private static List<JsonObject>? Parse(string body)
        {
            try
            {
                return [.. JsonNode.Parse(body)!.AsArray().Select(s => s!.AsObject())];
            }
            catch (System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }
}
