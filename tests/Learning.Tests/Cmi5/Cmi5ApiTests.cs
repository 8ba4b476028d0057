using System.Net;
using System.Text.Json.Nodes;
using Immunotox.Learning.Cmi5;
using Immunotox.Learning.Records;
using Immunotox.Learning.Tests.Launches;

namespace Immunotox.Learning.Tests.Cmi5;

/// <summary>A package's whole life by the documented HTTP API and the record store, as another program and a unit see it.</summary>
public sealed class Cmi5ApiTests : IAsyncLifetime, IDisposable
{
    private readonly LearningApp _app = new();
    private HttpClient _http = default!;

    public async Task InitializeAsync() => _http = await _app.ProgramAsync(Scopes.Packages, Scopes.AllRead);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _app.Dispose();

    private async Task<string> ImportAsync(byte[] package)
    {
        var (status, body) = await _http.SendAsync(HttpMethod.Post, Links.PackagesApi, package);
        Assert.Equal(HttpStatusCode.Created, status);
        return body!["id"]!.GetValue<string>();
    }

    private async Task<PlayedUnit> LaunchAsync(string package, int unit = 0, string? registration = null, string? mode = null)
    {
        var (status, body) = await _http.SendAsync(HttpMethod.Post, $"{Links.PackagesApi}/{package}/launches", new
        {
            actor = new { name = "Nom qui ne doit pas être gardé", account = new { homePage = "https://example.org", name = "anna" } }, unit, registration, launchMode = mode, returnUrl = "https://example.org/retour",
        });
        Assert.Equal(HttpStatusCode.Created, status);
        return new PlayedUnit(_app.Open().Http, body!["url"]!.GetValue<string>());
    }

    private async Task<List<JsonNode>> StatementsAsync(PlayedUnit unit) =>
        [.. (await _http.SendAsync(HttpMethod.Get, $"{Links.XapiStatements}?ascending=true&registration={unit["registration"]}")).Body!["statements"]!.AsArray().Select(s => s!)];

    private static string Verb(JsonNode statement) => statement["verb"]!["id"]!.GetValue<string>().Split('/')[^1];

    [Fact]
    public async Task A_unit_goes_from_launched_to_satisfied_and_every_statement_stands_in_its_order()
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("""moveOn="CompletedAndPassed" masteryScore="0.8" """)));
        await unit.BeginAsync();
        Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("passed", 0.8m));
        Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("completed"));
        Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("terminated"));

        var statements = await StatementsAsync(unit);
        Assert.Equal(["launched", "initialized", "passed", "completed", "satisfied", "satisfied", "terminated"], statements.Select(Verb));
        Assert.All(statements, s => Assert.Equal(unit.Session, s["context"]!["extensions"]![Cmi5Words.SessionId]!.GetValue<string>()));
        Assert.All(statements, s => Assert.Null(s["actor"]!["name"]));
        Assert.Equal(Cmi5Words.BlockType, statements[4]["object"]!["definition"]!["type"]!.GetValue<string>());
        Assert.Equal("https://publisher.example/block", statements[4]["context"]!["contextActivities"]!["grouping"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(Cmi5Words.CourseType, statements[5]["object"]!["definition"]!["type"]!.GetValue<string>());
        Assert.NotEqual("https://publisher.example/course", statements[5]["object"]!["id"]!.GetValue<string>());
        var (_, progress) = await _http.SendAsync(HttpMethod.Get, $"{Links.RegistrationsApi}/{unit["registration"]}");
        Assert.True(progress!["satisfied"]!.GetValue<bool>());
        Assert.Equal(5, progress["units"]![0]!["seconds"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_launch_says_what_the_specification_asks()
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("""moveOn="Passed" masteryScore="0.9" """)));
        await unit.BeginAsync();
        Assert.NotEqual("https://publisher.example/au/0", unit["activityId"]);
        Assert.Equal("1", unit["a"]);
        Assert.Equal(("Normal", "Passed", 0.9m, "lu", "https://example.org/retour", "clé"), (unit.LaunchData["launchMode"]!.GetValue<string>(), unit.LaunchData["moveOn"]!.GetValue<string>(), unit.LaunchData["masteryScore"]!.GetValue<decimal>(),
            unit.LaunchData["launchParameters"]!.GetValue<string>(), unit.LaunchData["returnURL"]!.GetValue<string>(), unit.LaunchData["entitlementKey"]!["courseStructure"]!.GetValue<string>()));
        var extensions = (await StatementsAsync(unit))[0]["context"]!["extensions"]!;
        Assert.EndsWith("/index.html?a=1", extensions[Cmi5Words.LaunchUrl]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("Normal", "Passed", 0.9m, "lu"), (extensions[Cmi5Words.LaunchMode]!.GetValue<string>(), extensions[Cmi5Words.MoveOn]!.GetValue<string>(), extensions[Cmi5Words.MasteryScore]!.GetValue<decimal>(), extensions[Cmi5Words.LaunchParameters]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_credential_is_given_once_and_the_launch_data_is_the_platforms()
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("""moveOn="Passed" """)));
        await unit.BeginAsync();
        var again = await unit.FetchAsync();
        Assert.Null(again["auth-token"]);
        Assert.Equal("1", again["error-code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Forbidden, await unit.PutStateAsync(Cmi5Words.LaunchData, new { a = 1 }));
        Assert.Equal(HttpStatusCode.NoContent, await unit.PutStateAsync("marque-page", new { page = 3 }));
        Assert.Equal(HttpStatusCode.OK, (await unit.GetStateAsync("marque-page")).Status);
    }

    [Fact]
    public async Task Preferences_are_read_first_and_keep_their_form()
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("""moveOn="Passed" """)));
        await unit.BeginAsync();
        foreach (var bad in new object[] { new { languagePreference = "fr" }, new { audioPreference = "on" }, new { languagePreference = "pas séparé", audioPreference = "on" }, new { languagePreference = "", audioPreference = "on" }, new { languagePreference = "fr", audioPreference = "fort" }, new[] { 1 } })
            Assert.Equal(HttpStatusCode.Forbidden, await unit.AskAsync(HttpMethod.Put, unit.Preferences, bad));
        Assert.Equal(HttpStatusCode.Forbidden, await unit.AskAsync(HttpMethod.Get, $"{Links.Xapi}/agents/profile?profileId=x&agent=%7B%22mbox%22:%22mailto:autre@example.org%22%7D"));
        Assert.Equal(HttpStatusCode.NoContent, await unit.AskAsync(HttpMethod.Post, unit.Preferences, new { languagePreference = "fr-FR,en", audioPreference = "off" }));
    }

    [Fact]
    public async Task What_a_unit_may_not_say_is_forbidden_and_changes_nothing()
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("""moveOn="CompletedOrPassed" masteryScore="0.9" """)));
        await unit.BeginAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync("passed", 0.89m));
        Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync("initialized"));
        Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync("experienced", change: s => s.Remove("id")));
        Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync("experienced", change: s => s.Remove("timestamp")));
        Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync("completed", change: s => s["actor"] = new JsonObject { ["mbox"] = "mailto:autre@example.org" }));
        Assert.Equal(["launched", "initialized"], (await StatementsAsync(unit)).Select(Verb));
        Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("failed", 0.5m));
        Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("terminated"));
        Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync("experienced"));
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.GetStateAsync("marque-page")).Status);
        var (_, progress) = await _http.SendAsync(HttpMethod.Get, $"{Links.RegistrationsApi}/{unit["registration"]}");
        Assert.False(progress!["satisfied"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_new_launch_abandons_the_one_left_open_and_facts_last_over_sessions()
    {
        var package = await ImportAsync(PlayedPackages.Cmi5("""moveOn="Passed" """));
        var first = await LaunchAsync(package);
        await first.BeginAsync();
        Assert.Equal(HttpStatusCode.OK, await first.SayAsync("completed"));
        var second = await LaunchAsync(package, registration: first["registration"]);
        await second.BeginAsync();
        Assert.Equal(first["activityId"], second["activityId"]);
        Assert.NotEqual(first.Session, second.Session);
        Assert.Equal(HttpStatusCode.Forbidden, await first.SayAsync("experienced"));
        Assert.Equal(HttpStatusCode.Forbidden, await second.SayAsync("completed"));
        var statements = await StatementsAsync(second);
        Assert.Equal(["launched", "initialized", "completed", "abandoned", "launched", "initialized"], statements.Select(Verb));
        Assert.Matches("^PT\\d+S$", statements[3]["result"]!["duration"]!.GetValue<string>());
        Assert.Equal(first.Session, statements[3]["context"]!["extensions"]![Cmi5Words.SessionId]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NoContent, (await _http.SendAsync(HttpMethod.Post, $"{Links.SessionsApi}/{second.Session}/abandonment")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.SendAsync(HttpMethod.Post, $"{Links.SessionsApi}/{second.Session}/abandonment")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, await second.SayAsync("terminated"));
    }

    [Fact]
    public async Task A_waived_unit_is_done_for_its_reason()
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("""moveOn="Passed" """)));
        var waive = $"{Links.RegistrationsApi}/{unit["registration"]}/waivers";
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.SendAsync(HttpMethod.Post, waive, new { unit = 0, reason = " " })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.SendAsync(HttpMethod.Post, waive, new { unit = 1, reason = "Administrative" })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _http.SendAsync(HttpMethod.Post, waive, new { unit = 0, reason = "Administrative" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.SendAsync(HttpMethod.Post, waive, new { unit = 0, reason = "Administrative" })).Status);
        var statements = await StatementsAsync(unit);
        Assert.Equal(["launched", "waived", "satisfied", "satisfied"], statements.Select(Verb));
        Assert.Equal("Administrative", statements[1]["result"]!["extensions"]![Cmi5Words.Reason]!.GetValue<string>());
        Assert.Single(statements.Skip(1).Select(s => s["context"]!["extensions"]![Cmi5Words.SessionId]!.GetValue<string>()).Distinct());
        Assert.NotEqual(statements[0]["context"]!["extensions"]![Cmi5Words.SessionId]!.GetValue<string>(), statements[1]["context"]!["extensions"]![Cmi5Words.SessionId]!.GetValue<string>());
    }

    [Fact]
    public async Task Units_that_ask_for_nothing_are_satisfied_before_the_first_launch()
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("")));
        Assert.Equal(["satisfied", "satisfied", "launched"], (await StatementsAsync(unit)).Select(Verb));
    }

    [Theory]
    [InlineData("Browse")]
    [InlineData("Review")]
    public async Task Nothing_counts_when_one_looks_around_or_back(string mode)
    {
        var unit = await LaunchAsync(await ImportAsync(PlayedPackages.Cmi5("""moveOn="Passed" """)), mode: mode);
        await unit.BeginAsync();
        foreach (var verb in new[] { "completed", "passed", "failed" }) Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync(verb));
        Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("terminated"));
    }

    [Fact]
    public async Task Only_a_credential_for_packages_is_let_in_and_what_is_refused_says_why()
    {
        using var stranger = _app.Open().Http;
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(HttpMethod.Post, Links.PackagesApi, "x"u8.ToArray())).Status);
        using var reader = await _app.ProgramAsync(Scopes.AllRead);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(HttpMethod.Post, Links.PackagesApi, "x"u8.ToArray())).Status);
        var (status, body) = await _http.SendAsync(HttpMethod.Post, Links.PackagesApi, "x"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("PKG001", body!["findings"]![0]!["code"]!.GetValue<string>());
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_app.Data, "packages")));
    }

    [Fact]
    public async Task A_launch_that_cannot_be_is_refused()
    {
        var package = await ImportAsync(PlayedPackages.Cmi5(""));
        var launches = $"{Links.PackagesApi}/{package}/launches";
        var actor = new { account = new { homePage = "https://example.org", name = "anna" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.SendAsync(HttpMethod.Post, launches, new { actor, unit = 1 })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.SendAsync(HttpMethod.Post, launches, new { actor, unit = 0, launchMode = "1" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.SendAsync(HttpMethod.Post, launches, new { actor = new { mbox = "mailto:a@example.org" }, unit = 0 })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.SendAsync(HttpMethod.Post, launches, new { actor, unit = 0, returnUrl = "javascript:alert(1)" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.SendAsync(HttpMethod.Post, launches, new { actor, unit = 0, registration = Guid.CreateVersion7(_app.Time.GetUtcNow()) })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _http.SendAsync(HttpMethod.Delete, $"{Links.PackagesApi}/{package}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.SendAsync(HttpMethod.Post, launches, new { actor, unit = 0 })).Status);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_app.Data, "packages")));
    }
}
