using System.Net;
using System.Text.Json.Nodes;
using Immunotox.Learning.Tracking;
using Immunotox.Learning.Xapi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Tracking;

public sealed class SenderTests
{
    [Fact]
    public async Task Statements_reach_the_LRS_once_in_order_without_a_name()
    {
        await using var app = await WithFactsAsync();
        var lrs = new FakeLrs();
        await DrainAsync(app, lrs);
        await using var db = app.Database();
        var sent = await db.Set<Delivery>().OrderBy(d => d.Sequence).ToListAsync();
        Assert.NotEmpty(sent);
        Assert.All(sent, d => Assert.Equal(DeliveryState.Delivered, d.State));
        Assert.Equal(sent.Select(d => d.StatementId.ToString()), lrs.Stored.Keys);
        foreach (var statement in lrs.Stored.Values)
        {
            Assert.Equal(["id", "actor", "verb", "object", "context", "timestamp"], statement.Select(p => p.Key).Where(k => k != "result"));
            Assert.DoesNotContain("Exemple", statement.ToJsonString(), StringComparison.Ordinal);
            Assert.NotNull(statement["actor"]!["account"]!["name"]);
            Assert.Null(statement["actor"]!["mbox"]);
        }
    }

    [Fact]
    public async Task A_poisoned_statement_is_parked_alone_and_its_neighbours_arrive()
    {
        await using var app = await WithFactsAsync();
        var all = await WaitingAsync(app);
        var lrs = new FakeLrs { Poison = all[all.Count / 2] };
        await DrainAsync(app, lrs);
        await using var db = app.Database();
        Assert.Equal(all[all.Count / 2], (await db.Set<Delivery>().SingleAsync(d => d.State == DeliveryState.Parked)).StatementId.ToString());
        Assert.Equal(all.Count - 1, await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Delivered));
    }

    [Fact]
    public async Task A_conflict_with_the_same_content_is_success_and_with_other_content_is_parked()
    {
        await using var app = await WithFactsAsync();
        var lrs = new FakeLrs();
        var all = await WaitingAsync(app);
        await using (var db = app.Database())
        {
            var first = await db.Set<Delivery>().OrderBy(d => d.Sequence).Take(2).ToListAsync();
            lrs.Stored[first[0].StatementId.ToString()] = JsonNode.Parse(first[0].Statement)!.AsObject();
            var other = JsonNode.Parse(first[1].Statement)!.AsObject();
            other["verb"] = new JsonObject { ["id"] = "http://example.org/other" };
            lrs.Stored[first[1].StatementId.ToString()] = other;
        }
        await DrainAsync(app, lrs);
        await using var after = app.Database();
        Assert.Equal(all[1], (await after.Set<Delivery>().SingleAsync(d => d.State == DeliveryState.Parked)).StatementId.ToString());
        Assert.Equal(all.Count - 1, await after.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Delivered));
    }

    [Fact]
    public async Task A_conflict_that_cannot_be_compared_is_asked_again_and_parks_nothing()
    {
        await using var app = await WithFactsAsync();
        await WaitingAsync(app);
        var lrs = new FakeLrs { CannotRead = true };
        await using (var db = app.Database())
            foreach (var delivery in await db.Set<Delivery>().ToListAsync()) lrs.Stored[delivery.StatementId.ToString()] = JsonNode.Parse(delivery.Statement)!.AsObject();
        Assert.NotNull((await app.Services.GetRequiredService<StatementSender>().SendAsync(Client(lrs), default)).Wait);
        lrs.CannotRead = false;
        await DrainAsync(app, lrs);
        await using var after = app.Database();
        Assert.All(await after.Set<Delivery>().ToListAsync(), d => Assert.Equal(DeliveryState.Delivered, d.State));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task When_the_LRS_cannot_take_them_nothing_is_lost(HttpStatusCode answer)
    {
        await using var app = await WithFactsAsync();
        var all = await WaitingAsync(app);
        var lrs = new FakeLrs { Always = answer };
        var round = await app.Services.GetRequiredService<StatementSender>().SendAsync(Client(lrs), default);
        Assert.NotNull(round.Wait);
        await using (var db = app.Database()) Assert.Equal(all.Count, await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Waiting));
        lrs.Always = null;
        await DrainAsync(app, lrs);
        Assert.Equal(all, lrs.Stored.Keys);
    }

    [Fact]
    public void Waits_as_long_as_the_LRS_asks_and_never_longer_than_a_quarter_of_an_hour()
    {
        Assert.Equal(TimeSpan.FromSeconds(42), TrackingWorker.Pause(new(0, new SendOutcome.Later("429", TimeSpan.FromSeconds(42))), 1));
        Assert.True(TrackingWorker.BackOff(50) <= TimeSpan.FromMinutes(15));
        Assert.True(TrackingWorker.BackOff(3) > TrackingWorker.BackOff(1));
    }

    private static async Task<LearningApp> WithFactsAsync()
    {
        var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, "du-immunotherapie");
        await learner.JoinAsync();
        await learner.ReadAsync("les-freins");
        await learner.PassAsync("les-freins");
        return app;
    }

    private static async Task<List<string>> WaitingAsync(LearningApp app)
    {
        while (await app.Services.GetRequiredService<StatementWriter>().WriteAsync(default) > 0) { }
        await using var db = app.Database();
        return (await db.Set<Delivery>().OrderBy(d => d.Sequence).Select(d => d.StatementId).ToListAsync()).ConvertAll(id => id.ToString());
    }

    private static async Task DrainAsync(LearningApp app, FakeLrs lrs)
    {
        await WaitingAsync(app);
        var sender = app.Services.GetRequiredService<StatementSender>();
        for (var i = 0; i < 20; i++)
        {
            await using var db = app.Database();
            if (!await db.Set<Delivery>().AnyAsync(d => d.State == DeliveryState.Waiting)) return;
            await sender.SendAsync(Client(lrs), default);
        }
    }

    private static LrsClient Client(FakeLrs lrs) => new(new HttpClient(lrs, disposeHandler: false) { BaseAddress = new Uri("http://lrs.test/xapi/") });

    /// <summary>Stores statements by id and answers as xAPI 1.0.3 asks: a batch is all or nothing, an id cannot change its content.</summary>
    private sealed class FakeLrs : HttpMessageHandler
    {
        public OrderedDictionary<string, JsonObject> Stored { get; } = [];
        public HttpStatusCode? Always { get; set; }
        public string? Poison { get; init; }
        public bool CannotRead { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Always is { } always) return new HttpResponseMessage(always);
            if (request.Method == HttpMethod.Get && CannotRead) return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            if (request.Method == HttpMethod.Get)
                return Stored.TryGetValue(request.RequestUri!.Query.Split('=')[1], out var found)
                    ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(found.ToJsonString()) } : new HttpResponseMessage(HttpStatusCode.NotFound);
            var batch = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsArray().Select(s => s!.DeepClone().AsObject()).ToList();
            if (batch.Any(s => s["id"]!.ToString() == Poison)) return new HttpResponseMessage(HttpStatusCode.BadRequest);
            if (batch.Any(s => Stored.ContainsKey(s["id"]!.ToString()))) return new HttpResponseMessage(HttpStatusCode.Conflict);
            foreach (var statement in batch) Stored[statement["id"]!.ToString()] = statement;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("[" + string.Join(',', batch.Select(s => $"\"{s["id"]}\"")) + "]") };
        }
    }
}
