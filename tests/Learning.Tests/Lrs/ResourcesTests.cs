using System.Net;
using System.Text;
using Immunotox.Learning.Records;
using Immunotox.Learning.Tests.XapiRules;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Lrs;

/// <summary>Documents, agents, activities, about, versions, credentials (xAPI-Communication 2.2 to 4.0).</summary>
public sealed class ResourcesTests(SharedStore shared) : IClassFixture<SharedStore>
{
    private const string Who = "agent=%7B%22mbox%22%3A%22mailto%3Aa%40example.org%22%7D";
    private const string State = "activities/state?activityId=https://lms.example.org/a&" + Who;

    [Theory]
    [InlineData(State + "&stateId=s")]
    [InlineData("agents/profile?profileId=p&" + Who)]
    [InlineData("activities/profile?profileId=p&activityId=https://lms.example.org/a")]
    public async Task A_document_is_replaced_only_by_who_knows_it(string place)
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        Assert.Equal(HttpStatusCode.NotFound, (await lrs.GetAsync(place)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Put("un", ("If-None-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put("deux", ("If-None-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Put("deux")).Status);
        var said = await lrs.GetAsync(place);
        Assert.Equal(("un", "text/plain; charset=utf-8"), (said.Text, said.Headers["Content-Type"]));
        Assert.Matches("^\"[0-9a-f]{40}\"$", said.Headers["ETag"]);
        Assert.True(said.Headers.ContainsKey("Last-Modified"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put("deux", ("If-Match", "\"0\""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Put("deux", ("If-Match", said.Headers["ETag"]))).Status);
        Assert.Equal("deux", (await lrs.GetAsync(place)).Text);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await lrs.SendAsync(HttpMethod.Delete, place, null, ("If-Match", said.Headers["ETag"]))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await lrs.SendAsync(HttpMethod.Delete, place)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lrs.GetAsync(place)).Status);

        Task<Said> Put(string text, params (string, string)[] headers) => lrs.SendAsync(HttpMethod.Put, place, new StringContent(text, Encoding.UTF8, "text/plain"), headers);
    }

    [Fact]
    public async Task Posted_objects_are_joined_and_nothing_else_is()
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        async Task<HttpStatusCode> Post(string json) => (await lrs.SendAsync(HttpMethod.Post, State + "&stateId=joint", XapiClient.Json(json))).Status;
        Assert.Equal(HttpStatusCode.NoContent, await Post("""{"a":1,"b":{"c":2}}"""));
        Assert.Equal(HttpStatusCode.NoContent, await Post("""{"b":{"d":3}}"""));
        Assert.Equal("""{"a":1,"b":{"d":3}}""", (await lrs.GetAsync(State + "&stateId=joint")).Text);
        Assert.Equal(HttpStatusCode.BadRequest, await Post("[1]"));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("{"));
    }

    [Fact]
    public async Task States_are_listed_and_erased_together()
    {
        var app = shared.App;
        const string place = "activities/state?activityId=https://lms.example.org/liste&" + Who;
        var lrs = await XapiClient.OpenAsync(app);
        foreach (var id in new[] { "un", "deux" }) await lrs.SendAsync(HttpMethod.Put, $"{place}&stateId={id}", XapiClient.Json("{}"));
        await lrs.SendAsync(HttpMethod.Put, $"{place}&stateId=trois&registration=ec531277-b57b-4c15-8d91-d292c5b2b8f7", XapiClient.Json("{}"));
        Assert.Equal("""["deux","trois","un"]""", (await lrs.GetAsync(place)).Text);
        Assert.Equal("""["trois"]""", (await lrs.GetAsync(place + "&registration=ec531277-b57b-4c15-8d91-d292c5b2b8f7")).Text);
        Assert.Equal("[]", (await lrs.GetAsync(place + "&since=2099-01-01T00:00:00Z")).Text);
        Assert.Equal(HttpStatusCode.NoContent, (await lrs.SendAsync(HttpMethod.Delete, place)).Status);
        Assert.Equal("[]", (await lrs.GetAsync(place)).Text);
    }

    [Theory]
    [InlineData("activities/state?" + Who, "activityId")]
    [InlineData("activities/state?activityId=https://lms.example.org/a", "agent")]
    [InlineData("activities/state?activityId=a&" + Who, "activityId")]
    [InlineData(State + "&registration=x", "registration")]
    [InlineData(State + "&unknown=x", "unknown")]
    [InlineData("agents/profile?agent=x", "agent")]
    [InlineData("agents", "agent")]
    [InlineData("activities", "activityId")]
    [InlineData("statements?StatementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "StatementId")]
    [InlineData("statements?statementId=x", "statementId")]
    [InlineData("statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&verb=http://example.org/v", "verb")]
    [InlineData("statements?limit=-1", "limit")]
    [InlineData("statements?format=full", "format")]
    [InlineData("statements?since=hier", "since")]
    [InlineData("statements?attachments=yes", "attachments")]
    [InlineData("statements?verb=v", "verb")]
    [InlineData("statements?verb=http://example.org/v&verb=http://example.org/w", "verb")]
    public async Task A_wrong_question_is_told_which_parameter(string question, string property)
    {
        var app = shared.App;
        var said = await (await XapiClient.OpenAsync(app)).GetAsync(question);
        Assert.Equal((HttpStatusCode.BadRequest, property), (said.Status, said.Property));
    }

    [Fact]
    public async Task An_agent_is_a_person_with_all_its_names()
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        foreach (var name in new[] { "Un", "Deux" }) await lrs.PostAsync($$$"""{"actor":{"mbox":"mailto:nommee@example.org","name":"{{{name}}}"},"verb":{"id":"http://example.org/v"},"object":{"id":"https://lms.example.org/a"}}""");
        Assert.Equal("""{"objectType":"Person","name":["Deux","Un"],"mbox":["mailto:nommee@example.org"]}""", (await lrs.GetAsync("agents?" + Who.Replace("%3Aa%40", "%3Anommee%40", StringComparison.Ordinal))).Text);
    }

    [Theory]
    [InlineData("1.0", "1.0.3", HttpStatusCode.OK)]
    [InlineData("1.0.9", "1.0.3", HttpStatusCode.OK)]
    [InlineData("2.0.0", "2.0.0", HttpStatusCode.OK)]
    [InlineData("2.0", "2.0.0", HttpStatusCode.OK)]
    [InlineData("0.95", "2.0.0", HttpStatusCode.BadRequest)]
    [InlineData("1.1.0", "2.0.0", HttpStatusCode.BadRequest)]
    [InlineData("3.0", "2.0.0", HttpStatusCode.BadRequest)]
    [InlineData(null, "0.95", HttpStatusCode.BadRequest)]
    public async Task Versions_are_negotiated(string? asked, string answered, HttpStatusCode status)
    {
        var app = shared.App;
        var said = await (await XapiClient.OpenAsync(app)).As(asked).GetAsync("statements");
        Assert.Equal((status, answered), (said.Status, said.Headers["X-Experience-API-Version"]));
        var about = await new XapiClient(app.CreateDefaultClient(), null, asked).GetAsync("about");
        Assert.Contains("\"1.0.3\",\"2.0.0\"", about.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_is_a_get_without_its_body()
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        await lrs.PostAsync(SampleStatements.Least());
        foreach (var place in new[] { "statements", "about", State, "agents?" + Who, "activities?activityId=https://lms.example.org/a" })
        {
            var (get, head) = (await lrs.GetAsync(place), await lrs.SendAsync(HttpMethod.Head, place));
            Assert.Equal((get.Status, get.Headers["Content-Length"], ""), (head.Status, head.Headers["Content-Length"], head.Text));
        }
    }

    [Fact]
    public async Task A_form_stands_for_a_request_in_1_0_3_and_not_in_2_0()
    {
        var app = shared.App;
        var lrs = (await XapiClient.OpenAsync(app)).As("1.0.3");
        var id = Guid.CreateVersion7();
        FormUrlEncodedContent Form() => new([new("statementId", id.ToString()), new("content", SampleStatements.Least()), new("Content-Type", "application/json")]);
        Assert.Equal(HttpStatusCode.NoContent, (await lrs.SendAsync(HttpMethod.Post, "statements?method=PUT", Form())).Status);
        Assert.Equal(HttpStatusCode.OK, (await lrs.SendAsync(HttpMethod.Post, "statements?method=GET", new FormUrlEncodedContent([new("statementId", id.ToString())]))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await lrs.As("2.0.0").SendAsync(HttpMethod.Post, "statements?method=PUT", Form())).Status);
    }

    [Fact]
    public async Task Without_a_credential_in_force_nothing_is_said()
    {
        var app = shared.App;
        var lrs = await XapiClient.OpenAsync(app);
        foreach (var header in new[] { null, "Basic", "Basic !!", "Basic " + Convert.ToBase64String("a:b"u8), "Bearer x", XapiClient.Basic(lrs.Made! with { Secret = "faux" }) })
        {
            var said = await new XapiClient(app.CreateDefaultClient(), header).GetAsync("statements");
            Assert.Equal(HttpStatusCode.Unauthorized, said.Status);
            Assert.StartsWith("Basic", said.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await lrs.GetAsync("statements")).Status);
        Assert.True(await app.Services.GetRequiredService<Clients>().RevokeAsync(lrs.Made!.Client.Id, default));
        Assert.Equal(HttpStatusCode.Unauthorized, (await lrs.GetAsync("statements")).Status);
        // The secret is nowhere in the data.
        await using var db = app.Database();
        Assert.DoesNotContain(db.Set<Client>().ToList(), c => c.SecretHash.Contains(lrs.Made.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_much_or_too_often_is_told()
    {
        await using var app = new LearningApp("Development", null, ("Xapi:MaxBytes", "2000"));
        var lrs = await XapiClient.OpenAsync(app);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await lrs.PostAsync(SampleStatements.Least(more: $",\"result\":{{\"response\":\"{new string('x', 2000)}\"}}"))).Status);
        var slow = await app.Services.GetRequiredService<Clients>().AddAsync("lent", [Scopes.All], 2, default);
        var client = new XapiClient(app.CreateDefaultClient(), XapiClient.Basic(slow));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("statements")).Status);
        await client.GetAsync("statements");
        var said = await client.GetAsync("statements");
        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (said.Status, said.Headers["Retry-After"]));
    }

    [Fact]
    public async Task Switched_off_there_is_no_store_to_ask()
    {
        await using var app = new LearningApp("Development", null, ("Xapi:Enabled", "false"));
        using var answer = await app.CreateDefaultClient().GetAsync("/xapi/about");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Any_origin_may_ask_with_a_credential()
    {
        var app = shared.App;
        using var request = new HttpRequestMessage(HttpMethod.Options, "/xapi/statements");
        request.Headers.Add("Origin", "https://contenu.example.org");
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-experience-api-version");
        using var answer = await app.CreateDefaultClient().SendAsync(request);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }
}
