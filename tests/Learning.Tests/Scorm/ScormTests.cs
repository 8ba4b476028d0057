using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.Scorm;
using Immunotox.Learning.Tests.Launches;

namespace Immunotox.Learning.Tests.Scorm;

public sealed class ScormTests
{
    private static readonly (string, string)[] Files12 =
    [
        ("index.html", "<!DOCTYPE html><html><head><title>SCO</title></head><body></body></html>"),
        ("imsmanifest.xml", """<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><organizations default="o"><organization identifier="o"><title>SCORM</title><item identifier="i" identifierref="r"><title>Partie</title><adlcp:masteryscore>80</adlcp:masteryscore></item></organization></organizations><resources><resource identifier="r" adlcp:scormtype="sco" href="index.html?a=1"/></resources></manifest>"""),
    ];

    [Fact]
    public void A_commit_is_read_with_its_score_between_zero_and_one()
    {
        var commit = ScormCommit.Read("""{"completionStatus":"completed","successStatus":"passed","totalTimeSeconds":90,"score":{"raw":17,"min":0,"max":20},"terminated":true,"runtimeData":{"cmi":{"core":{"exit":"suspend"}}}}"""u8)!;
        Assert.Equal((true, true, false, 0.85m, 90, true, true), (commit.IsCompleted, commit.IsPassed, commit.IsFailed, commit.Score!.Value, commit.Seconds, commit.IsLast, commit.IsSuspended));
        Assert.Equal(0.5m, ScormCommit.Read("""{"score":{"raw":"50"},"runtimeData":{"cmi":{}}}"""u8)!.Score);
        Assert.Null(ScormCommit.Read("""{"score":{"raw":5,"min":9,"max":9},"runtimeData":{"cmi":{}}}"""u8)!.Score);
        foreach (var bad in new[] { "", "{", "[]", "{}", """{"runtimeData":{"cmi":3}}""", """{"runtimeData":3}""" }) Assert.Null(ScormCommit.Read(Encoding.UTF8.GetBytes(bad)));
    }

    [Fact]
    public void A_unit_is_opened_with_what_it_kept_and_without_what_was_of_the_last_session()
    {
        var first = ScormCommit.Opening(null, false, "id", "d=1", 0.8m, false);
        Assert.Equal(("ab-initio", "80", "d=1", "normal"), (first["core"]!["entry"]!.GetValue<string>(), first["student_data"]!["mastery_score"]!.GetValue<string>(), first["launch_data"]!.GetValue<string>(), first["core"]!["lesson_mode"]!.GetValue<string>()));
        var second = ScormCommit.Opening("""{"suspend_data":"a","core":{"exit":"suspend","session_time":"00:01:00","lesson_location":"3"}}""", false, "id", null, null, false);
        Assert.Equal(("resume", "3", "a"), (second["core"]!["entry"]!.GetValue<string>(), second["core"]!["lesson_location"]!.GetValue<string>(), second["suspend_data"]!.GetValue<string>()));
        Assert.Null(second["core"]!["exit"]);
        Assert.Null(second["core"]!["session_time"]);
        var of2004 = ScormCommit.Opening("""{"exit":"normal","location":"3"}""", true, "id", null, 0.6m, true);
        Assert.Equal(("", "0.6", "browse"), (of2004["entry"]!.GetValue<string>(), of2004["scaled_passing_score"]!.GetValue<string>(), of2004["mode"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>", "<!DOCTYPE html><html><head>")]
    [InlineData("<HTML><HEAD lang='fr'>x", "<HTML><HEAD lang='fr'>")]
    [InlineData("<html><header>x", "<html>")]
    [InlineData("<!doctype html><p>", "<!doctype html>")]
    [InlineData("<p>", "")]
    public void The_runtime_stands_first_in_the_head(string page, string before) => Assert.Equal(before.Length, ScormPage.HeadEnd(Encoding.UTF8.GetBytes(page)));

    [Fact]
    public async Task A_unit_is_suspended_resumed_and_passed_and_its_statements_tell_it()
    {
        await using var app = new LearningApp("Development", null, ("Packages:Origin", ""));
        var program = await app.ProgramAsync(Scopes.Packages, Scopes.AllRead);
        var id = (await program.SendAsync(HttpMethod.Post, Links.PackagesApi, PlayedPackages.Zip(Files12))).Body!["id"]!.GetValue<string>();
        var sco = app.Open().Http;
        var first = await OpenAsync(program, sco, id);
        Assert.Contains("\"entry\":\"ab-initio\"", first.Page, StringComparison.Ordinal);
        Assert.True(await CommitAsync(sco, first.Commit, """{"completionStatus":"incomplete","successStatus":"unknown","totalTimeSeconds":60,"runtimeData":{"cmi":{"suspend_data":"p3","core":{"exit":"suspend","lesson_location":"3"}}},"terminated":true}"""));
        Assert.False(await CommitAsync(sco, first.Commit, """{"runtimeData":{"cmi":{}}}"""));
        var registrations = await RegistrationAsync(program);
        var second = await OpenAsync(program, sco, id, registrations);
        Assert.Contains("\"entry\":\"resume\"", second.Page, StringComparison.Ordinal);
        Assert.Contains("\"suspend_data\":\"p3\"", second.Page, StringComparison.Ordinal);
        const string Passed = """{"completionStatus":"completed","successStatus":"passed","totalTimeSeconds":90,"score":{"raw":85},"runtimeData":{"cmi":{"core":{}}}}""";
        Assert.True(await CommitAsync(sco, second.Commit, Passed));
        Assert.True(await CommitAsync(sco, second.Commit, Passed));

        var statements = (await program.SendAsync(HttpMethod.Get, $"{Links.XapiStatements}?ascending=true&registration={registrations}")).Body!["statements"]!.AsArray();
        Assert.Equal(["initialized", "suspended", "resumed", "completed", "passed"], statements.Select(s => s!["verb"]!["id"]!.GetValue<string>().Split('/')[^1]));
        Assert.All(statements, s => Assert.Equal(ScormRecorder.Profile, s!["context"]!["contextActivities"]!["category"]![0]!["id"]!.GetValue<string>()));
        var progress = (await program.SendAsync(HttpMethod.Get, $"{Links.RegistrationsApi}/{registrations}")).Body!;
        Assert.True(progress["satisfied"]!.GetValue<bool>());
        Assert.Equal((0.85m, 90), (progress["units"]![0]!["score"]!.GetValue<decimal>(), progress["units"]![0]!["seconds"]!.GetValue<int>()));
        Assert.False(await CommitAsync(sco, "/scorm/inconnu", Passed));
    }

    private static async Task<(string Page, string Commit)> OpenAsync(HttpClient program, HttpClient sco, string package, string? registration = null)
    {
        var launched = await program.SendAsync(HttpMethod.Post, $"{Links.PackagesApi}/{package}/launches", new { actor = new { account = new { homePage = "https://example.org", name = "anna" } }, unit = 0, registration });
        var address = new Uri(launched.Body!["url"]!.GetValue<string>());
        var page = await sco.GetStringAsync(address.PathAndQuery);
        return (page, "/scorm/" + address.Segments[3].Trim('/'));
    }

    private static async Task<bool> CommitAsync(HttpClient sco, string address, string body)
    {
        using var answer = await sco.PostAsync(address, new StringContent(body, Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["result"]!.GetValue<bool>();
    }

    private static async Task<string> RegistrationAsync(HttpClient program) =>
        (await program.SendAsync(HttpMethod.Get, Links.XapiStatements + "?limit=1")).Body!["statements"]![0]!["context"]!["registration"]!.GetValue<string>();
}
