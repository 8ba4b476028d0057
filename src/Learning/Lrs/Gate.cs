using System.Net.Http.Headers;
using System.Text;
using System.Threading.RateLimiting;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Immunotox.Learning.Lrs;

/// <summary>Before every resource: version, credential, rate, size; after it: the headers all answers carry (Communication 1.2, 3.3, 4.0).</summary>
internal sealed class Gate(Clients clients, StoreClock clock, IOptions<LrsSettings> settings, IEnumerable<CallWatcher> watchers) : IDisposable
{
    /// <summary>What a request without the header is: older than 1.0, which this store does not speak (Communication 3.3).</summary>
    private const string BeforeVersions = "0.95";

    private readonly CallWatcher[] _watchers = [.. watchers];

    private readonly PartitionedRateLimiter<Client> _rate = PartitionedRateLimiter.Create<Client, Guid>(client => client.PerMinute == 0
        ? RateLimitPartition.GetNoLimiter(client.Id)
        : RateLimitPartition.GetTokenBucketLimiter(client.Id, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = client.PerMinute, TokensPerPeriod = Math.Max(1, client.PerMinute / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true,
        }));

    // Wrong secrets are guesses: past three hundred a minute from one address, each waits.
    private readonly PartitionedRateLimiter<string> _guesses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 300, Window = TimeSpan.FromMinutes(1) }));

    public void Dispose()
    {
        _rate.Dispose();
        _guesses.Dispose();
    }

    /// <summary>A resource behind the gate.</summary>
    public RequestDelegate Around(Func<Call, Task<Answer>> resource) => async http =>
    {
        // An error here is for a program: no page replaces it.
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        var answer = await AnswerAsync(http, resource);
        http.Response.Headers["X-Experience-API-Consistent-Through"] = Formats.Instant(clock.ConsistentThrough);
        await answer.WriteAsync(http);
    };

    private async Task<Answer> AnswerAsync(HttpContext http, Func<Call, Task<Answer>> resource)
    {
        var (request, refusal) = await RequestReading.ReadAsync(http, settings.Value.MaxBytes);
        var version = SpecVersion.Of(request.Header(SpecVersion.HeaderName));
        http.Response.Headers[SpecVersion.HeaderName] = version?.Text ?? (request.Header(SpecVersion.HeaderName) is null ? BeforeVersions : SpecVersion.V2.Text);
        if (refusal is not null) return refusal;
        if (version is null) return Answer.Bad($"must be 1.0.x or 2.0.x", SpecVersion.HeaderName);
        if (version.Is2 && request.IsAlternate) return Answer.Bad("xAPI 2.0 has no alternate request syntax", "method");
        if (await ClientAsync(http, request) is not { } client) return Unauthorized();
        using var lease = _rate.AttemptAcquire(client);
        if (!lease.IsAcquired) return TooMany();
        var call = new Call
        {
            Resource = http.Request.Path.Value![(Links.Xapi.Length + 1)..].Trim('/'),
            Version = version, Client = client, Method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method, Parameters = request.Parameters, Body = request.Body,
            ContentType = request.Header("Content-Type") ?? "", Header = request.Header, Aborted = http.RequestAborted,
        };
        foreach (var watcher in _watchers)
            if (watcher.Watches(client) && await watcher.BeforeAsync(call) is { } why) return Answer.Error(StatusCodes.Status403Forbidden, why);
        return await resource(call);
    }

    private async Task<Client?> ClientAsync(HttpContext http, RequestReading request)
    {
        if (Credentials(request.Header("Authorization")) is not var (key, secret)) return null;
        if (await clients.FindAsync(key, secret, http.RequestAborted) is { } client) return client;
        using var guess = _guesses.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "local");
        // Whoever guesses too often waits for the answer.
        if (!guess.IsAcquired) await Task.Delay(TimeSpan.FromSeconds(1), http.RequestAborted);
        return null;
    }

    private static (string Key, string Secret)? Credentials(string? header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value) || !"Basic".Equals(value.Scheme, StringComparison.OrdinalIgnoreCase) || value.Parameter is null) return null;
        var buffer = new byte[value.Parameter.Length];
        if (!Convert.TryFromBase64String(value.Parameter, buffer, out var length)) return null;
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        return text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (text[..colon], text[(colon + 1)..]) : null;
    }

    private static Answer Unauthorized()
    {
        var answer = Answer.Error(StatusCodes.Status401Unauthorized, "a credential of this store is needed (HTTP Basic)");
        answer.Headers["WWW-Authenticate"] = "Basic realm=\"xAPI\", charset=\"UTF-8\"";
        return answer;
    }

    private static Answer TooMany()
    {
        var answer = Answer.Error(StatusCodes.Status429TooManyRequests, "this credential asks more often than it may");
        answer.Headers["Retry-After"] = "1";
        return answer;
    }
}
