using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Forwarding;

/// <summary>What an outside store said of a batch.</summary>
internal abstract record SendOutcome
{
    /// <summary>Stored, or stored before.</summary>
    public sealed record Stored : SendOutcome;

    /// <summary>Refused as it is (400, or 409 on a batch): the caller halves the batch to find the culprit.</summary>
    public sealed record Refused(string Why) : SendOutcome;

    /// <summary>The batch is too large (413).</summary>
    public sealed record TooLarge : SendOutcome;

    /// <summary>The same id is stored with other content: for a human, not for a retry.</summary>
    public sealed record Conflict : SendOutcome;

    /// <summary>401 or 403: nothing is sent until the configuration changes.</summary>
    public sealed record NotAllowed : SendOutcome;

    /// <summary>Not now: network, 408, 429, 5xx, redirects, unreadable answer.</summary>
    public sealed record Later(string Why, TimeSpan? After) : SendOutcome;
}

/// <summary>A small xAPI client: sends statements, compares on conflict.</summary>
internal sealed class TargetClient(HttpClient http)
{
    public static TargetClient Of(HttpClient http, TargetSettings target)
    {
        http.BaseAddress = new Uri(target.Endpoint!.TrimEnd('/') + "/");
        http.Timeout = TimeSpan.FromSeconds(30);
        http.MaxResponseContentBufferSize = 4 * 1024 * 1024;
        http.DefaultRequestHeaders.Add(SpecVersion.HeaderName, target.Version);
        if (target.Key is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{target.Key}:{target.Secret}")));
        return new TargetClient(http);
    }

    /// <summary>Sends statements in one POST (xAPI-Communication, section 2.1.2).</summary>
    public async Task<SendOutcome> SendAsync(IReadOnlyList<Outgoing> batch, TimeProvider time, CancellationToken ct)
    {
        try
        {
            using var content = Outgoing.Body(batch);
            using var answer = await http.PostAsync("statements", content, ct);
            return answer.StatusCode switch
            {
                // A proxy's page with status 200 is no receipt: a store answers with the list of ids.
                HttpStatusCode.OK => await IsReceiptAsync(answer, batch, ct) ? new SendOutcome.Stored() : new SendOutcome.Later("200 without the ids that were sent", null),
                HttpStatusCode.NoContent => new SendOutcome.Stored(),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SendOutcome.NotAllowed(),
                HttpStatusCode.RequestEntityTooLarge => new SendOutcome.TooLarge(),
                HttpStatusCode.Conflict when batch.Count == 1 => await CompareAsync(batch[0], ct),
                HttpStatusCode.Conflict or HttpStatusCode.BadRequest => new SendOutcome.Refused($"{(int)answer.StatusCode} {await ReasonAsync(answer, ct)}".Trim()),
                _ => new SendOutcome.Later($"{(int)answer.StatusCode}", RetryAfter(answer.Headers.RetryAfter, time)),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new SendOutcome.Later(failure switch { HttpRequestException { Message: "address refused" } => "address refused", OperationCanceledException => "no answer in time", _ => "not reached" }, null);
        }
    }

    /// <summary>The store holds this id: with an equivalent statement it is delivered; when it cannot be asked nothing is known, so nothing is set aside.</summary>
    private async Task<SendOutcome> CompareAsync(Outgoing sent, CancellationToken ct)
    {
        // A statement that was voided there is found under the other name alone.
        foreach (var parameter in (string[])["statementId", "voidedStatementId"])
        {
            using var answer = await http.GetAsync($"statements?{parameter}={sent.Id}", ct);
            if (answer.StatusCode == HttpStatusCode.NotFound) continue;
            if (!answer.IsSuccessStatusCode) return new SendOutcome.Later("409, and the stored statement could not be read", null);
            try
            {
                using var ours = JsonDocument.Parse(sent.Json);
                using var theirs = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
                return theirs.RootElement.ValueKind == JsonValueKind.Object && Equivalence.Holds(ours.RootElement, theirs.RootElement) ? new SendOutcome.Stored() : new SendOutcome.Conflict();
            }
            catch (JsonException)
            {
                return new SendOutcome.Later("409, and the stored statement is not JSON", null);
            }
        }
        return new SendOutcome.Conflict();
    }

    private static async Task<bool> IsReceiptAsync(HttpResponseMessage answer, IReadOnlyList<Outgoing> batch, CancellationToken ct)
    {
        try
        {
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
            return said.RootElement.ValueKind == JsonValueKind.Array && said.RootElement.GetArrayLength() == batch.Count
                && said.RootElement.EnumerateArray().Select((id, i) => id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var read) && read == batch[i].Id).All(same => same);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The beginning of what was said, for the page of what was set aside: one line, 200 characters.</summary>
    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var said = new string([.. (await answer.Content.ReadAsStringAsync(ct)).Select(c => char.IsControl(c) ? ' ' : c).Take(200)]).Trim();
        return said.StartsWith('<') ? "" : said;
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider time) =>
        header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
}
