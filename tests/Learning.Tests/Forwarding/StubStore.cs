using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Tests.Forwarding;

/// <summary>An outside store: keeps statements by id and answers as xAPI asks (a batch is all or nothing, an id cannot change its content); or breaks in a way the test chose.</summary>
internal sealed class StubStore : HttpMessageHandler
{
    public OrderedDictionary<Guid, JsonObject> Stored { get; } = [];
    public List<int> Batches { get; } = [];
    public List<string> Bodies { get; } = [];

    /// <summary>Breaks the next requests, one each; null lets one through.</summary>
    public Queue<Func<HttpResponseMessage>?> Script { get; } = [];

    /// <summary>Breaks every request while it is set.</summary>
    public Func<HttpResponseMessage>? Always { get; set; }

    /// <summary>400 for a batch that holds one of these.</summary>
    public HashSet<Guid> Poison { get; } = [];

    /// <summary>413 for a batch of more octets.</summary>
    public int MostOctets { get; init; } = int.MaxValue;

    public bool CannotRead { get; set; }

    /// <summary>Stores, then cuts the line before the receipt.</summary>
    public int CutsAfterStoring { get; set; }

    public static HttpResponseMessage Answer(HttpStatusCode status, string? body = null, string type = "application/json") =>
        new(status) { Content = new StringContent(body ?? "", Encoding.UTF8, type) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Always is { } always) return always();
        if (Script.TryDequeue(out var scripted) && scripted is not null) return scripted();
        if (request.Method == HttpMethod.Get) return Read(request.RequestUri!.Query);
        var sent = await request.Content!.ReadAsStringAsync(cancellationToken);
        Bodies.Add(sent);
        if (sent.Length > MostOctets) return Answer(HttpStatusCode.RequestEntityTooLarge);
        return Store(Statements(sent));
    }

    private HttpResponseMessage Store(List<JsonObject> batch)
    {
        Batches.Add(batch.Count);
        if (batch.Any(s => Poison.Contains(Id(s)))) return Answer(HttpStatusCode.BadRequest, "{\"error\":\"verb.id\"}");
        if (batch.Any(s => Stored.TryGetValue(Id(s), out var known) && !Same(s, known))) return Answer(HttpStatusCode.Conflict);
        foreach (var statement in batch) Stored.TryAdd(Id(statement), statement);
        if (CutsAfterStoring-- > 0) throw new HttpRequestException("cut");
        return Answer(HttpStatusCode.OK, "[" + string.Join(',', batch.Select(s => $"\"{Id(s)}\"")) + "]");
    }

    private HttpResponseMessage Read(string query)
    {
        if (CannotRead) return Answer(HttpStatusCode.ServiceUnavailable);
        return query.StartsWith("?statementId=", StringComparison.Ordinal) && Stored.TryGetValue(Guid.Parse(query.Split('=')[1]), out var found) ? Answer(HttpStatusCode.OK, found.ToJsonString()) : Answer(HttpStatusCode.NotFound);
    }

    /// <summary>Of plain JSON, or of the first part of a multipart body.</summary>
    public static List<JsonObject> Statements(string body)
    {
        var from = body.IndexOf('[', StringComparison.Ordinal);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body[from..]));
        return [.. JsonNode.Parse(ref reader)!.AsArray().Select(s => s!.DeepClone().AsObject())];
    }

    public static Guid Id(JsonObject statement) => Guid.Parse(statement["id"]!.ToString());

    private static bool Same(JsonObject a, JsonObject b) => Equivalence.Holds(JsonSerializer.SerializeToElement(a), JsonSerializer.SerializeToElement(b));
}
