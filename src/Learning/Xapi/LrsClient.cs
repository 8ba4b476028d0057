using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Immunotox.Learning.Xapi;

/// <summary>What an LRS said of a batch.</summary>
internal abstract record SendOutcome
{
    /// <summary>Stored, or stored before.</summary>
    public sealed record Stored : SendOutcome;

    /// <summary>Refused as it is (400, or 409 on a batch): the caller halves the batch to find the culprit.</summary>
    public sealed record Refused(string Why) : SendOutcome;

    /// <summary>The batch is too large (413).</summary>
    public sealed record TooLarge : SendOutcome;

    /// <summary>The same id is stored with other content: for a human, not for a retry.</summary>
    public sealed record Conflict(string Why) : SendOutcome;

    /// <summary>401 or 403: nothing is sent until the configuration changes.</summary>
    public sealed record NotAllowed : SendOutcome;

    /// <summary>Not now: network, 408, 429, 5xx, unreadable answer.</summary>
    public sealed record Later(string Why, TimeSpan? After) : SendOutcome;
}

/// <summary>A small xAPI 1.0.3 client: sends statements, compares on conflict. xAPI.Client may take its place where it restores.</summary>
internal sealed class LrsClient(HttpClient http)
{
    /// <summary>Sends statements in one POST (xAPI-Communication, section 2.1.2).</summary>
    public async Task<SendOutcome> SendAsync(IReadOnlyList<string> statements, TimeProvider time, CancellationToken ct)
    {
        try
        {
            using var content = new StringContent("[" + string.Join(',', statements) + "]", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync("statements", content, ct);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    // A proxy's page with status 200 is no receipt: the LRS answers with the list of ids.
                    return await IsReceiptAsync(answer, statements.Count, ct) ? new SendOutcome.Stored() : new SendOutcome.Later("200 without ids", null);
                case HttpStatusCode.NoContent: return new SendOutcome.Stored();
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden: return new SendOutcome.NotAllowed();
                case HttpStatusCode.RequestEntityTooLarge: return new SendOutcome.TooLarge();
                case HttpStatusCode.Conflict when statements.Count == 1:
                    return await IsStoredAsync(statements[0], ct) switch
                    {
                        true => new SendOutcome.Stored(),
                        false => new SendOutcome.Conflict("same id, other content"),
                        // The LRS could not be asked: nothing is known, so nothing is parked.
                        null => new SendOutcome.Later("409, and the stored statement could not be read", null),
                    };
                case HttpStatusCode.Conflict or HttpStatusCode.BadRequest: return new SendOutcome.Refused($"{(int)answer.StatusCode}");
                default: return new SendOutcome.Later($"{(int)answer.StatusCode}", RetryAfter(answer.Headers.RetryAfter, time));
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new SendOutcome.Later(failure.GetType().Name, null);
        }
    }

    /// <summary>
    /// Whether the LRS holds an equivalent statement under this id (xAPI-Data, section 2.3.1: what an LRS adds does not count); null
    /// when it does not say.
    /// </summary>
    private async Task<bool?> IsStoredAsync(string statement, CancellationToken ct)
    {
        var ours = JsonNode.Parse(statement)!.AsObject();
        using var answer = await http.GetAsync("statements?statementId=" + ours["id"], ct);
        if (answer.StatusCode == HttpStatusCode.NotFound) return false;
        if (!answer.IsSuccessStatusCode) return null;
        try
        {
            if (JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct)) is not JsonObject theirs) return false;
            foreach (var part in new[] { "actor", "verb", "object", "result", "context" })
                if (!Contains(theirs[part], ours[part])) return false;
            return DateTimeOffset.TryParse(theirs["timestamp"]?.ToString(), out var a) && DateTimeOffset.TryParse(ours["timestamp"]?.ToString(), out var b) && a == b;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Everything we said is there unchanged; the LRS may have added (canonical definitions, arrays around single context activities).</summary>
    private static bool Contains(JsonNode? theirs, JsonNode? ours) => (theirs, ours) switch
    {
        (_, null) => true,
        (JsonObject t, JsonObject o) => o.All(p => p.Key == "display" || Contains(t[p.Key], p.Value)),
        (JsonArray t, JsonArray o) => t.Count == o.Count && o.Select((item, i) => Contains(t[i], item)).All(same => same),
        (JsonArray { Count: 1 } t, JsonObject o) => Contains(t[0], o),
        (JsonValue t, JsonValue o) => decimal.TryParse(t.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var a) && decimal.TryParse(o.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var b)
            ? a == b : t.ToString() == o.ToString(),
        _ => false,
    };

    private static async Task<bool> IsReceiptAsync(HttpResponseMessage answer, int count, CancellationToken ct)
    {
        try
        {
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct)) is JsonArray ids && ids.Count == count;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider time) =>
        header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
}
