using System.Text;
using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Lrs;

/// <summary>A client of the store with a credential of its own.</summary>
internal sealed class XapiClient(HttpClient http, string? authorization, string? version = "2.0.0")
{
    public static async Task<XapiClient> OpenAsync(LearningApp app, string version = "2.0.0", params string[] scopes)
    {
        app.CreateDefaultClient().Dispose();
        var made = await app.Services.GetRequiredService<Clients>().AddAsync("essai", scopes.Length == 0 ? [Scopes.All] : scopes, 0, default);
        return new XapiClient(app.CreateDefaultClient(), Basic(made), version) { Made = made };
    }

    public Clients.Made? Made { get; private init; }

    public XapiClient As(string? other) => new(http, authorization, other) { Made = Made };

    public static string Basic(Clients.Made made) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{made.Client.Key}:{made.Secret}"));

    public async Task<Said> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "/xapi/" + path) { Content = content };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (version is not null) request.Headers.Add("X-Experience-API-Version", version);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return new Said(answer.StatusCode, Encoding.UTF8.GetString(bytes), answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase), bytes);
    }

    public Task<Said> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Said> PostAsync(string json) => SendAsync(HttpMethod.Post, "statements", Json(json));

    public Task<Said> PutAsync(Guid id, string json) => SendAsync(HttpMethod.Put, "statements?statementId=" + id, Json(json));

    public async Task<IReadOnlyList<string>> IdsAsync(string query) =>
        [.. JsonNode.Parse((await GetAsync("statements?" + query)).Text)!["statements"]!.AsArray().Select(s => s!["id"]!.GetValue<string>())];

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}

internal sealed record Said(System.Net.HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public JsonNode Json => JsonNode.Parse(Text)!;
    public string? Property => Json["property"]?.GetValue<string>();
}

/// <summary>One application for tests that do not mind what others stored.</summary>
public sealed class SharedStore : IAsyncLifetime
{
    internal LearningApp App { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await App.DisposeAsync();
}
