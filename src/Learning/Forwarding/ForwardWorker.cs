using Microsoft.Extensions.Options;

namespace Immunotox.Learning.Forwarding;

/// <summary>One loop for each target, none waiting for another; targets come and go with the configuration.</summary>
internal sealed class ForwardWorker(
    Forwarder forwarder, ForwardQueues queues, ForwardMeter meter, IHttpClientFactory clients, IOptionsMonitor<ForwardSettings> settings, TimeProvider time, ILogger<ForwardWorker> log) : BackgroundService
{
    public const string Outside = "forward", Inside = "forward-private";
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromMinutes(15), Blocked = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loops = new Dictionary<string, Task>(StringComparer.Ordinal);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var name in Targets().Select(t => t.Name!))
                if (!loops.TryGetValue(name, out var loop) || loop.IsCompleted) loops[name] = RunAsync(name, stoppingToken);
            try { await Task.Delay(Pace, time, stoppingToken); }
            catch (OperationCanceledException) { break; }
        }
        await Task.WhenAll(loops.Values);
    }

    /// <summary>Ends when the target is no longer configured or the application stops.</summary>
    private async Task RunAsync(string name, CancellationToken ct)
    {
        for (var failures = 0; !ct.IsCancellationRequested;)
        {
            TimeSpan pause;
            try
            {
                if (Targets().FirstOrDefault(t => t.Name == name) is not { } target) break;
                var round = await forwarder.SendAsync(target, Client(target), ct);
                failures = round.Wait is null ? 0 : failures + 1;
                pause = Pause(round, failures);
                await TellAsync(name, round, pause, ct);
            }
            catch (OperationCanceledException) { break; }
            catch (Exception failure)
            {
                log.LogError(failure, "A round of forwarding to {Target} failed", name);
                pause = BackOff(++failures);
            }
            try { await Task.Delay(pause, time, ct); }
            catch (OperationCanceledException) { break; }
        }
        meter.Forget(name);
    }

    private async Task TellAsync(string name, Forwarder.Round round, TimeSpan pause, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Counting waits for a pause: while it sends without one, the queue is moving.
        if (pause > TimeSpan.Zero) await queues.MeasureAsync(name, ct);
        if (round.Wait is null)
        {
            meter.Is(name, TargetState.Well);
            return;
        }
        var why = round.Wait is SendOutcome.Later later ? later.Why : "credential refused";
        meter.Is(name, new TargetState(why, meter.StateOf(name).SinceUtc ?? now, now + pause, round.Wait is SendOutcome.NotAllowed));
        log.LogWarning("{Target} takes no statements ({Why}); next try in {Seconds} s", name, why, (int)pause.TotalSeconds);
    }

    internal static TimeSpan Pause(Forwarder.Round round, int failures) => round.Wait switch
    {
        null when round.Looked > 0 => TimeSpan.Zero,
        null => Pace,
        SendOutcome.NotAllowed => Blocked,
        SendOutcome.Later { After: { } asked } when asked > TimeSpan.Zero => asked < Longest ? asked : Longest,
        _ => BackOff(failures),
    };

    /// <summary>Doubles from one second to fifteen minutes, with up to a quarter more by chance so that servers do not come back in step.</summary>
    internal static TimeSpan BackOff(int failures)
    {
        var seconds = Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(Math.Max(failures, 1) - 1, 20)));
        return TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, seconds * (1 + (Random.Shared.NextDouble() / 4))));
    }

    /// <summary>A mistake made while the application runs is logged and stops nothing; at start-up it was refused.</summary>
    private IReadOnlyList<TargetSettings> Targets()
    {
        try
        {
            return settings.CurrentValue.Targets();
        }
        catch (Storage.StartupException mistake)
        {
            log.LogError("{Mistake}", mistake.Message);
            return [];
        }
    }

    private TargetClient Client(TargetSettings target) => TargetClient.Of(clients.CreateClient(target.AllowPrivate ? Inside : Outside), target);
}
