using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Cmi5;
using Immunotox.Learning.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Launches;

/// <summary>Packages for tests, and a program that holds a credential of the HTTP API.</summary>
internal static class PlayedPackages
{
    public static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }

    /// <summary>A cmi5 course of one block, whose units have these attributes.</summary>
    public static byte[] Cmi5(params string[] units) => Zip(("index.html", "<p>Unité</p>"), ("cmi5.xml", $"""
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"><course id="https://publisher.example/course">{Words("Cours fait ailleurs")}</course>
        <block id="https://publisher.example/block">{Words("Bloc")}{string.Concat(units.Select((attributes, i) => $"<au id=\"https://publisher.example/au/{i}\" {attributes}>{Words($"Unité {i + 1}")}<url>index.html?a=1</url><launchParameters>lu</launchParameters><entitlementKey>clé</entitlementKey></au>"))}</block></courseStructure>
        """));

    private static string Words(string title) => $"<title><langstring lang=\"fr\">{title}</langstring></title><description><langstring lang=\"fr\">Texte</langstring></description>";

    /// <summary>A client that answers with a credential of these scopes.</summary>
    public static async Task<HttpClient> ProgramAsync(this LearningApp app, params string[] scopes)
    {
        var http = app.Open().Http;
        var made = await app.Services.GetRequiredService<Clients>().AddAsync("essai", scopes, 0, default);
        http.DefaultRequestHeaders.Authorization = Basic($"{made.Client.Key}:{made.Secret}");
        return http;
    }

    public static AuthenticationHeaderValue Basic(string credential) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credential)));

    public static async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(this HttpClient http, HttpMethod method, string address, object? body = null, AuthenticationHeaderValue? credential = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (credential is not null) request.Headers.Authorization = credential;
        request.Headers.Add("X-Experience-API-Version", "1.0.3");
        request.Content = body switch { null => null, byte[] bytes => new ByteArrayContent(bytes), _ => new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null);
    }
}

/// <summary>A cmi5 unit as its own script is: it knows the address it was opened by, and nothing else.</summary>
internal sealed class PlayedUnit(HttpClient http, string url)
{
    private readonly Dictionary<string, string> _given = new Uri(url).Query.TrimStart('?').Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
    private AuthenticationHeaderValue? _credential;
    private JsonObject _data = [];

    public string this[string parameter] => _given[parameter];
    public string Session => _data["contextTemplate"]!["extensions"]![Cmi5Words.SessionId]!.GetValue<string>();
    public JsonObject LaunchData => _data;
    private string State => $"{Path(_given["endpoint"])}/activities/state?activityId={Uri.EscapeDataString(_given["activityId"])}&agent={Uri.EscapeDataString(_given["actor"])}&registration={_given["registration"]}&stateId=";
    public string Preferences => $"{Path(_given["endpoint"])}/agents/profile?profileId={Cmi5Words.Preferences}&agent={Uri.EscapeDataString(_given["actor"])}";

    public async Task<JsonObject> FetchAsync()
    {
        using var client = new HttpRequestMessage(HttpMethod.Post, Path(_given["fetch"]));
        using var answer = await http.SendAsync(client);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        if (said["auth-token"] is { } token) _credential = new AuthenticationHeaderValue("Basic", token.GetValue<string>());
        return said;
    }

    /// <summary>Fetch, launch data, preferences, initialized: what every unit does first.</summary>
    public async Task BeginAsync()
    {
        await FetchAsync();
        var (status, data) = await GetStateAsync(Cmi5Words.LaunchData);
        Assert.Equal(HttpStatusCode.OK, status);
        _data = data!.AsObject();
        await http.SendAsync(HttpMethod.Get, Preferences, null, _credential);
        Assert.Equal(HttpStatusCode.OK, await SayAsync("initialized"));
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> GetStateAsync(string id) => http.SendAsync(HttpMethod.Get, State + id, null, _credential);

    public async Task<HttpStatusCode> PutStateAsync(string id, object body) => (await http.SendAsync(HttpMethod.Put, State + id, body, _credential)).Status;

    public async Task<HttpStatusCode> AskAsync(HttpMethod method, string address, object? body = null) => (await http.SendAsync(method, address, body, _credential)).Status;

    /// <summary>Sends one statement of this verb; <paramref name="change"/> may spoil it.</summary>
    public async Task<HttpStatusCode> SayAsync(string verb, decimal? score = null, Action<JsonObject>? change = null)
    {
        var isMoveOn = verb is "completed" or "passed" or "failed";
        var context = _data["contextTemplate"]!.DeepClone().AsObject();
        context["registration"] = _given["registration"];
        var category = new JsonArray(new JsonObject { ["id"] = Cmi5Words.Category });
        if (isMoveOn) category.Add(new JsonObject { ["id"] = Cmi5Words.MoveOnCategory });
        if (verb != "experienced") context["contextActivities"]!["category"] = category;
        if (_data["masteryScore"] is { } mastery) context["extensions"]![Cmi5Words.MasteryScore] = mastery.DeepClone();
        var statement = new JsonObject
        {
            ["id"] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(), ["timestamp"] = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
            ["actor"] = JsonNode.Parse(_given["actor"]), ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/" + verb }, ["object"] = new JsonObject { ["id"] = _given["activityId"] }, ["context"] = context,
        };
        if (isMoveOn || verb == "terminated") statement["result"] = new JsonObject { ["duration"] = "PT5S" };
        if (verb == "completed") statement["result"]!["completion"] = true;
        if (verb is "passed" or "failed") statement["result"]!["success"] = verb == "passed";
        if (score is not null) statement["result"]!["score"] = new JsonObject { ["scaled"] = score };
        change?.Invoke(statement);
        return (await http.SendAsync(HttpMethod.Post, Path(_given["endpoint"]) + "/statements", statement, _credential)).Status;
    }

    private static string Path(string url) => new Uri(url).PathAndQuery;
}
