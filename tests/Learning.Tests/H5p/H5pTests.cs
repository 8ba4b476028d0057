using System.Net;
using System.Text;
using Immunotox.Learning.Records;
using Immunotox.Learning.Tests.Launches;

namespace Immunotox.Learning.Tests.H5p;

public sealed class H5pTests
{
    private const string Answered = """
        {"actor":{"name":"Nom de la page","mbox":"mailto:autre@example.org","objectType":"Agent"},"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},
        "object":{"id":"https://ailleurs.example/1","definition":{"type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"true-false","correctResponsesPattern":["true"],"description":{"fr":"Vrai ?"}}},
        "result":{"score":{"scaled":1,"raw":1,"min":0,"max":1},"success":true,"completion":true,"response":"true","duration":"PT4S"},"context":{"registration":"faux"}}
        """;

    [Fact]
    public async Task What_a_content_says_becomes_the_learners_statements_and_nothing_else_of_it_is_believed()
    {
        await using var app = new LearningApp("Development", null, ("Packages:Origin", ""));
        var program = await app.ProgramAsync(Scopes.Packages, Scopes.AllRead);
        var zip = PlayedPackages.Zip(("h5p.json", """{"title":"Vrai ou faux","mainLibrary":"H5P.TrueFalse","preloadedDependencies":[{"machineName":"H5P.TrueFalse","majorVersion":1,"minorVersion":8}]}"""), ("content/content.json", "{}"), ("H5P.TrueFalse-1.8/library.json", "{}"));
        var id = (await program.SendAsync(HttpMethod.Post, Links.PackagesApi, zip)).Body!["id"]!.GetValue<string>();
        var launched = await program.SendAsync(HttpMethod.Post, $"{Links.PackagesApi}/{id}/launches", new { actor = new { account = new { homePage = "https://example.org", name = "anna" } }, unit = 0 });
        var address = new Uri(launched.Body!["url"]!.GetValue<string>());
        var content = app.Open().Http;
        Assert.Contains("main.bundle.js", await content.GetStringAsync(address.PathAndQuery), StringComparison.Ordinal);
        using (var script = await content.GetAsync(Links.PackageRuntimes + "/h5p/main.bundle.js")) Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        using (var outside = await content.GetAsync(Links.PackageRuntimes + "/h5p/../app.css")) Assert.NotEqual(HttpStatusCode.OK, outside.StatusCode);
        var say = "/h5p/" + address.Segments[^1];

        Assert.Equal(HttpStatusCode.BadRequest, await SayAsync(content, say, "{"));
        Assert.Equal(HttpStatusCode.BadRequest, await SayAsync(content, say, Answered.Replace("answered", "voided", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, await SayAsync(content, "/h5p/inconnu", Answered));
        // A free text stays where it was written; a part of the content completes nothing.
        Assert.Equal(HttpStatusCode.NoContent, await SayAsync(content, say, Answered.Replace("true-false", "long-fill-in", StringComparison.Ordinal)
            .Replace("\"description\"", "\"extensions\":{\"http://h5p.org/x-api/h5p-subContentId\":\"3b2c0f6e-8a0f-4a56-9d1b-0c5c2e1f9a03\"},\"description\"", StringComparison.Ordinal)));
        var registration = (await program.SendAsync(HttpMethod.Get, Links.XapiStatements + "?limit=1")).Body!["statements"]![0]!["context"]!["registration"]!.GetValue<string>();
        Assert.False((await program.SendAsync(HttpMethod.Get, $"{Links.RegistrationsApi}/{registration}")).Body!["satisfied"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.NoContent, await SayAsync(content, say, Answered));

        var statements = (await program.SendAsync(HttpMethod.Get, $"{Links.XapiStatements}?ascending=true&registration={registration}")).Body!["statements"]!.AsArray();
        Assert.Equal(["attempted", "answered", "answered"], statements.Select(s => s!["verb"]!["id"]!.GetValue<string>().Split('/')[^1]));
        Assert.All(statements, s => Assert.Equal("anna", s!["actor"]!["account"]!["name"]!.GetValue<string>()));
        Assert.All(statements, s => Assert.DoesNotContain("ailleurs.example", s!.ToJsonString(), StringComparison.Ordinal));
        Assert.Null(statements[1]!["result"]!["response"]);
        Assert.Equal("true", statements[2]!["result"]!["response"]!.GetValue<string>());
        Assert.True((await program.SendAsync(HttpMethod.Get, $"{Links.RegistrationsApi}/{registration}")).Body!["units"]![0]!["passed"]!.GetValue<bool>());
    }

    private static async Task<HttpStatusCode> SayAsync(HttpClient content, string address, string body)
    {
        using var answer = await content.PostAsync(address, new StringContent(body, Encoding.UTF8, "text/plain"));
        return answer.StatusCode;
    }
}
