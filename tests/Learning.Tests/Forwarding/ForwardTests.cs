using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Forwarding;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Tracking;
using Immunotox.Learning.XapiRules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Forwarding;

public sealed class ForwardTests
{
    [Fact]
    public async Task Statements_of_a_path_reach_the_target_once_in_order_without_what_the_store_added()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, "du-immunotherapie");
        await learner.JoinAsync();
        await learner.ReadAsync("les-freins");
        await learner.PassAsync("les-freins");
        while (await app.Services.GetRequiredService<StatementWriter>().WriteAsync(default) > 0) { }
        var store = new StubStore();
        await DrainAsync(app, store);
        var ids = await IdsAsync(app);
        Assert.True(ids.Count > 30, $"{ids.Count}");
        Assert.Equal(ids, store.Stored.Keys);
        Assert.All(store.Stored.Values, s => Assert.False(s.ContainsKey("stored") || s.ContainsKey("authority") || s.ContainsKey("version")));
        Assert.All(store.Batches, size => Assert.InRange(size, 1, Forwarder.MostStatements));
        Assert.Equal((0, ids.Count), await QueueAsync(app));
    }

    [Fact]
    public async Task The_journal_is_told_once_whatever_happens_between_two_rounds()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        await new Learner(app, browser, "du-immunotherapie").JoinAsync();
        var writer = app.Services.GetRequiredService<StatementWriter>();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => writer.WriteAsync(default)));
        Assert.Single(await IdsAsync(app));
        // As after a restore of the place alone: the same rows again.
        await app.Services.GetRequiredService<WriteQueue>().WriteAsync(db => db.Set<JournalCursor>().ExecuteDeleteAsync(), default);
        await writer.WriteAsync(default);
        Assert.Single(await IdsAsync(app));
    }

    public static TheoryData<string> Breakages => [.. Broken.Keys];

    private static readonly Dictionary<string, (Func<HttpResponseMessage> Answer, double LeastSeconds, double MostSeconds)> Broken = new()
    {
        ["refused"] = (() => throw new HttpRequestException("refused"), 1, 2),
        ["hangs"] = (() => throw new TaskCanceledException("timeout"), 1, 2),
        ["500"] = (() => StubStore.Answer(HttpStatusCode.InternalServerError), 1, 2),
        ["502 with a page"] = (() => StubStore.Answer(HttpStatusCode.BadGateway, "<html>", "text/html"), 1, 2),
        ["200 with a page"] = (() => StubStore.Answer(HttpStatusCode.OK, "<html>", "text/html"), 1, 2),
        ["200 with other ids"] = (() => StubStore.Answer(HttpStatusCode.OK, "[\"1\"]"), 1, 2),
        ["200 with broken JSON"] = (() => StubStore.Answer(HttpStatusCode.OK, "[\"0193"), 1, 2),
        ["302"] = (() => { var moved = StubStore.Answer(HttpStatusCode.Found); moved.Headers.Location = new Uri("http://127.0.0.1/"); return moved; }, 1, 2),
        ["404"] = (() => StubStore.Answer(HttpStatusCode.NotFound), 1, 2),
        ["408"] = (() => StubStore.Answer(HttpStatusCode.RequestTimeout), 1, 2),
        ["429 asking for 42 s"] = (() => { var busy = StubStore.Answer(HttpStatusCode.TooManyRequests); busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(42)); return busy; }, 42, 42),
        ["503 asking for a day"] = (() => { var busy = StubStore.Answer(HttpStatusCode.ServiceUnavailable); busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromDays(1)); return busy; }, 900, 900),
        ["401"] = (() => StubStore.Answer(HttpStatusCode.Unauthorized), 60, 60),
        ["403"] = (() => StubStore.Answer(HttpStatusCode.Forbidden), 60, 60),
    };

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task Whatever_breaks_nothing_is_lost_doubled_or_out_of_order(string how)
    {
        await using var app = new LearningApp();
        var ids = await StoreAsync(app, 120);
        var store = new StubStore();
        var (answer, least, most) = Broken[how];
        store.Script.Enqueue(null);
        store.Script.Enqueue(answer);
        store.Script.Enqueue(answer);
        var rounds = await DrainAsync(app, store);
        Assert.Equal(ids, store.Stored.Keys);
        Assert.Equal(2, rounds.Count(r => r.Wait is not null));
        var pause = ForwardWorker.Pause(rounds.First(r => r.Wait is not null), 1).TotalSeconds;
        Assert.InRange(pause, least, most);
        Assert.Equal((0, ids.Count), await QueueAsync(app));
        await using var db = app.Database();
        Assert.Empty(await db.Set<HeldStatement>().ToListAsync());
    }

    [Fact]
    public async Task A_receipt_that_was_cut_off_doubles_nothing()
    {
        await using var app = new LearningApp();
        var ids = await StoreAsync(app, 120);
        var store = new StubStore { CutsAfterStoring = 2 };
        await DrainAsync(app, store);
        Assert.Equal(ids, store.Stored.Keys);
        Assert.Equal((0, ids.Count), await QueueAsync(app));
    }

    [Fact]
    public async Task Poison_is_set_aside_alone_tried_again_on_request_and_dropped_on_request()
    {
        await using var app = new LearningApp();
        var ids = await StoreAsync(app, 120);
        var store = new StubStore();
        store.Poison.UnionWith([ids[7], ids[99]]);
        await DrainAsync(app, store);
        Assert.Equal(ids.Where(id => !store.Poison.Contains(id)), store.Stored.Keys);
        var queues = app.Services.GetRequiredService<ForwardQueues>();
        var held = await queues.HeldAsync(0, 10, default);
        Assert.Equal([ids[7], ids[99]], held.Select(h => h.StatementId));
        Assert.All(held, h => Assert.Contains("verb.id", h.Reason, StringComparison.Ordinal));

        // Mended at the target: one is tried again and arrives, the other is refused again.
        store.Poison.Remove(ids[7]);
        Assert.Equal(2, await queues.RetryAsync("essai", null, default));
        await DrainAsync(app, store);
        Assert.Contains(ids[7], store.Stored.Keys);
        Assert.Equal(ids[99], Assert.Single(await queues.HeldAsync(0, 10, default)).StatementId);
        Assert.False((await queues.HeldAsync(0, 10, default))[0].IsToRetry);
        Assert.Equal(1, await queues.DropAsync("essai", held[1].Sequence, default));
        await DrainAsync(app, store);
        Assert.Equal(119, store.Stored.Count);
        Assert.Empty(await queues.HeldAsync(0, 10, default));
    }

    [Fact]
    public async Task A_conflict_with_the_same_content_is_delivered_and_with_other_content_is_set_aside()
    {
        await using var app = new LearningApp();
        var ids = await StoreAsync(app, 60);
        var store = new StubStore();
        // A store that answers 409 to what it has, as many do.
        store.Stored[ids[3]] = await StatementAsync(app, ids[3]);
        var other = await StatementAsync(app, ids[4]);
        other["verb"]!["id"] = "http://example.org/other";
        store.Stored[ids[4]] = other;
        store.CannotRead = true;
        Assert.IsType<SendOutcome.Later>((await RoundAsync(app, store)).Wait);
        await using (var db = app.Database()) Assert.Empty(await db.Set<HeldStatement>().ToListAsync());
        store.CannotRead = false;
        await DrainAsync(app, store);
        Assert.Equal(ids.Order(), store.Stored.Keys.Order());
        Assert.Equal(ids[4], Assert.Single(await app.Services.GetRequiredService<ForwardQueues>().HeldAsync(0, 10, default)).StatementId);
    }

    [Fact]
    public async Task A_target_that_takes_little_at_once_gets_it_in_halves_and_what_never_fits_is_set_aside()
    {
        await using var app = new LearningApp();
        var ids = await StoreAsync(app, 40, size: i => i == 11 ? 60_000 : 500);
        var store = new StubStore { MostOctets = 8_000 };
        await DrainAsync(app, store);
        Assert.Equal(ids.Where(id => id != ids[11]), store.Stored.Keys);
        Assert.Contains("413", Assert.Single(await app.Services.GetRequiredService<ForwardQueues>().HeldAsync(0, 10, default)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_of_fifty_or_512_kilobytes()
    {
        await using var app = new LearningApp();
        await StoreAsync(app, 30, size: _ => 60_000);
        var store = new StubStore();
        await DrainAsync(app, store);
        Assert.All(store.Bodies, body => Assert.InRange(body.Length, 1, Forwarder.MostBytes + 100));
        Assert.Equal(30, store.Batches.Sum());
        Assert.Equal(8, store.Batches[0]);
    }

    [Fact]
    public async Task Two_targets_with_filters_of_their_own_get_each_what_is_theirs()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        await new Learner(app, browser, "epu-urgences").CompleteAsync();
        await new Learner(app, browser, "du-immunotherapie").JoinAsync();
        while (await app.Services.GetRequiredService<StatementWriter>().WriteAsync(default) > 0) { }
        var foreign = await StoreAsync(app, 5);
        var (own, others, course, scores) = (new StubStore(), new StubStore(), new StubStore(), new StubStore());
        await DrainAsync(app, own, Target("siennes", f => f.Origin = ForwardOrigin.Own));
        await DrainAsync(app, others, Target("autres", f => f.Origin = ForwardOrigin.Foreign));
        await DrainAsync(app, course, Target("formation", f => f.Courses.Add("du-immunotherapie")));
        await DrainAsync(app, scores, Target("notes", f => { f.Verbs.AddRange(["http://adlnet.gov/expapi/verbs/passed", "http://adlnet.gov/expapi/verbs/failed"]); f.ActivityTypes.Add("http://adlnet.gov/expapi/activities/assessment"); }));
        Assert.Equal(foreign, others.Stored.Keys);
        Assert.Equal((await IdsAsync(app)).Except(foreign), own.Stored.Keys);
        Assert.Equal("http://adlnet.gov/expapi/verbs/registered", Assert.Single(course.Stored.Values)["verb"]!["id"]!.ToString());
        Assert.NotEmpty(scores.Stored);
        Assert.All(scores.Stored.Values, s => Assert.EndsWith("/assessment", s["object"]!["definition"]!["type"]!.ToString(), StringComparison.Ordinal));
        // Each is at the end, whatever it left out.
        foreach (var name in (string[])["siennes", "autres", "formation", "notes"]) Assert.Equal(0, (await app.Services.GetRequiredService<ForwardQueues>().MeasureAsync(name, default)).Depth);
    }

    [Fact]
    public async Task An_attachment_goes_with_its_statement_and_one_that_is_gone_sets_it_aside()
    {
        await using var app = new LearningApp();
        var content = Encoding.UTF8.GetBytes("pièce jointe");
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var ids = await StoreAsync(app, 4, attach: (i, statement) =>
        {
            if (i is 0 or 3) return;
            statement["attachments"] = new JsonArray(new JsonObject
            {
                ["usageType"] = "http://id.tincanapi.com/attachment/supporting_media", ["display"] = new JsonObject { ["fr"] = "Pièce" }, ["contentType"] = "text/plain",
                ["length"] = content.Length, ["sha2"] = i == 1 ? hash : new string('a', 64),
            });
        }, parts: [new NewAttachment(hash, "text/plain", content)]);
        var store = new StubStore();
        await DrainAsync(app, store);
        Assert.Equal([ids[0], ids[1], ids[3]], store.Stored.Keys);
        Assert.Contains(store.Bodies, body => body.Contains("X-Experience-API-Hash: " + hash, StringComparison.Ordinal) && body.Contains("pièce jointe", StringComparison.Ordinal));
        Assert.Contains("pièce jointe manque", Assert.Single(await app.Services.GetRequiredService<ForwardQueues>().HeldAsync(0, 10, default)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_double_with_chance_and_never_pass_a_quarter_of_an_hour()
    {
        for (var i = 0; i < 200; i++) Assert.True(ForwardWorker.BackOff(i) <= TimeSpan.FromMinutes(15));
        Assert.InRange(ForwardWorker.BackOff(1).TotalSeconds, 1, 1.25);
        Assert.InRange(ForwardWorker.BackOff(6).TotalSeconds, 32, 40);
        Assert.True(Enumerable.Range(0, 20).Select(_ => ForwardWorker.BackOff(5)).Distinct().Count() > 1);
    }

    internal static TargetSettings Target(string name = "essai", Action<FilterSettings>? filter = null)
    {
        var target = new TargetSettings { Name = name, Endpoint = "https://lrs.test/xapi", Key = "k", Secret = "s" };
        filter?.Invoke(target.Filter);
        return target;
    }

    internal static Task<Forwarder.Round> RoundAsync(LearningApp app, StubStore store, TargetSettings? target = null) =>
        app.Services.GetRequiredService<Forwarder>().SendAsync(target ?? Target(), TargetClient.Of(new HttpClient(store, disposeHandler: false), target ?? Target()), default);

    /// <summary>Round after round until nothing is left; a wait is not waited for.</summary>
    internal static async Task<IReadOnlyList<Forwarder.Round>> DrainAsync(LearningApp app, StubStore store, TargetSettings? target = null)
    {
        var rounds = new List<Forwarder.Round>();
        do rounds.Add(await RoundAsync(app, store, target)); while (rounds.Count < 400 && (rounds[^1].Looked > 0 || rounds[^1].Wait is not null));
        return rounds;
    }

    /// <summary>Statements of another client, of four learners in turn.</summary>
    internal static async Task<IReadOnlyList<Guid>> StoreAsync(LearningApp app, int count, Func<int, int>? size = null, Action<int, JsonObject>? attach = null, IReadOnlyList<NewAttachment>? parts = null)
    {
        var client = app.Services.GetRequiredService<Clients>().New("essai", [Scopes.All], 0).Client;
        var store = app.Services.GetRequiredService<StatementStore>();
        var learners = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var chunk in Enumerable.Range(0, count).Chunk(100))
        {
            var statements = chunk.Select(i =>
            {
                var statement = new JsonObject
                {
                    ["id"] = ids[i].ToString(),
                    ["actor"] = Xapi.Statement.Actor(app.Services.GetRequiredService<Site>().Origin, learners[i % 4]),
                    ["verb"] = Xapi.Statement.Verb("http://adlnet.gov/expapi/verbs/experienced", "experienced", "a vu"),
                    ["object"] = Xapi.Statement.Activity($"https://exemple.test/page/{i}", "http://adlnet.gov/expapi/activities/lesson", new string('x', size?.Invoke(i) ?? 20)),
                    ["timestamp"] = "2026-11-27T10:00:00.000Z",
                };
                attach?.Invoke(i, statement);
                return NewStatement.Of(JsonSerializer.SerializeToElement(statement), ids[i], client, SpecVersion.V1, TimeProvider.System);
            }).ToList();
            Assert.IsType<StoreOutcome.Stored>(await store.StoreAsync(client, statements, parts ?? [], default));
        }
        return ids;
    }

    private static async Task<(long Depth, long Delivered)> QueueAsync(LearningApp app)
    {
        var queue = await app.Services.GetRequiredService<ForwardQueues>().MeasureAsync("essai", default);
        return (queue.Depth, queue.Delivered);
    }

    private static async Task<List<Guid>> IdsAsync(LearningApp app)
    {
        await using var db = app.Database();
        return await db.Set<StatementRow>().OrderBy(s => s.Sequence).Select(s => s.Id).ToListAsync();
    }

    private static async Task<JsonObject> StatementAsync(LearningApp app, Guid id)
    {
        await using var db = app.Database();
        return JsonNode.Parse((await db.Set<StatementRow>().SingleAsync(s => s.Id == id)).Json)!.AsObject();
    }
}
