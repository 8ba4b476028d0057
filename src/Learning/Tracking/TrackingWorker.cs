using System.Net.Http.Headers;
using System.Text;
using Immunotox.Learning.Xapi;
using Microsoft.Extensions.Options;

namespace Immunotox.Learning.Tracking;

/// <summary>Section <c>Lrs</c> of the configuration; read again at each round, so a new secret works without a restart.</summary>
internal sealed class LrsSettings
{
    /// <summary>xAPI endpoint, or null: statements wait in the database.</summary>
    public string? Endpoint { get; init; }

    public string? Key { get; init; }
    public string? Secret { get; init; }
}

/// <summary>Journal → statement → LRS, in the background. A learner never waits for it.</summary>
internal sealed class TrackingWorker(
    StatementWriter writer, StatementSender sender, IHttpClientFactory clients, IOptionsMonitor<LrsSettings> settings, TimeProvider time, ILogger<TrackingWorker> log) : BackgroundService
{
    public const string ClientName = "lrs";
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromMinutes(15), Blocked = TimeSpan.FromMinutes(1);

    /// <summary>Two rounds that do not wait for each other: a person's export has every fact while the LRS is away.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(async _ =>
        {
            while (await writer.WriteAsync(stoppingToken) > 0) { }
            return (Pace, true);
        }, stoppingToken),
        RepeatAsync(failures => SendAsync(failures, stoppingToken), stoppingToken));

    private async Task<(TimeSpan, bool)> SendAsync(int failures, CancellationToken ct)
    {
        if (Client() is not { } lrs) return (Pace, true);
        var round = await sender.SendAsync(lrs, ct);
        var pause = Pause(round, failures + 1);
        if (round.Wait is not null) log.LogWarning("LRS not reached ({Why}); next try in {Seconds} s", round.Wait.GetType().Name, (int)pause.TotalSeconds);
        return (pause, round.Wait is null);
    }

    /// <param name="round">Takes the failures in a row so far; gives how long to pause and whether it went well.</param>
    private async Task RepeatAsync(Func<int, Task<(TimeSpan Pause, bool Well)>> round, CancellationToken ct)
    {
        var failures = 0;
        while (!ct.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                (pause, var well) = await round(failures);
                failures = well ? 0 : failures + 1;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Tracking round failed");
                pause = BackOff(++failures);
            }
            catch (OperationCanceledException) { return; }
            try { await Task.Delay(pause, time, ct); }
            catch (OperationCanceledException) { return; }
        }
    }

    internal static TimeSpan Pause(StatementSender.Round round, int failures) => round.Wait switch
    {
        null when round.Sent > 0 => TimeSpan.Zero,
        null => Pace,
        SendOutcome.NotAllowed => Blocked,
        SendOutcome.Later { After: { } asked } when asked > TimeSpan.Zero => asked < Longest ? asked : Longest,
        _ => BackOff(failures),
    };

    /// <summary>Doubles from one second to fifteen minutes, with up to a quarter more by chance so that servers do not come back in step.</summary>
    internal static TimeSpan BackOff(int failures)
    {
        var seconds = Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures - 1, 20)));
        return TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, seconds * (1 + (Random.Shared.NextDouble() / 4))));
    }

    private LrsClient? Client()
    {
        var current = settings.CurrentValue;
        if (string.IsNullOrWhiteSpace(current.Endpoint)) return null;
        var http = clients.CreateClient(ClientName);
        http.BaseAddress = new Uri(current.Endpoint.TrimEnd('/') + "/");
        http.Timeout = TimeSpan.FromSeconds(30);
        http.DefaultRequestHeaders.Add("X-Experience-API-Version", Statement.Version);
        if (current.Key is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{current.Key}:{current.Secret}")));
        return new LrsClient(http);
    }
}
