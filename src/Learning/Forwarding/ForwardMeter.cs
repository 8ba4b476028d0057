using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Immunotox.Learning.Forwarding;

/// <summary>How a target stands since this process began.</summary>
/// <param name="Why">What it last failed with, in English for logs; null when it is well.</param>
/// <param name="SinceUtc">Since when it fails; null when it is well.</param>
/// <param name="NextUtc">When it is tried next.</param>
/// <param name="IsBlocked">Its credential is refused: someone must act.</param>
internal sealed record TargetState(string? Why, DateTime? SinceUtc, DateTime? NextUtc, bool IsBlocked)
{
    public static TargetState Well { get; } = new(null, null, null, false);
}

/// <summary>Figures of forwarding: the meter <c>Immunotox.Learning</c>, and the state of each target for pages and health. Labels are names of targets, never a person.</summary>
internal sealed class ForwardMeter : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _delivered, _quarantined, _failed;
    private readonly ConcurrentDictionary<string, TargetState> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Depth, double Age)> _queues = new(StringComparer.Ordinal);

    public ForwardMeter(IMeterFactory meters)
    {
        _meter = meters.Create("Immunotox.Learning");
        _delivered = _meter.CreateCounter<long>("xapi.delivered", "{statement}", "Statements an outside store has.");
        _quarantined = _meter.CreateCounter<long>("xapi.quarantined", "{statement}", "Statements set aside.");
        _failed = _meter.CreateCounter<long>("xapi.failed", "{request}", "Requests that an outside store did not take.");
        _meter.CreateObservableGauge("outbox.depth", () => _queues.Select(q => new Measurement<long>(q.Value.Depth, Of(q.Key))), "{statement}", "Statements after the place of a target.");
        _meter.CreateObservableGauge("outbox.oldest_age", () => _queues.Select(q => new Measurement<double>(q.Value.Age, Of(q.Key))), "s", "Age of the first of them.");
    }

    /// <summary>Some target has failed for ten minutes, or is blocked.</summary>
    public bool IsBehind(DateTime nowUtc) => _states.Values.Any(s => s.IsBlocked || nowUtc - s.SinceUtc > TimeSpan.FromMinutes(10));

    public TargetState StateOf(string target) => _states.GetValueOrDefault(target) ?? TargetState.Well;

    public void Is(string target, TargetState state) => _states[target] = state;

    public void Queue(string target, long depth, TimeSpan age) => _queues[target] = (depth, age.TotalSeconds);

    public void Forget(string target)
    {
        _states.TryRemove(target, out _);
        _queues.TryRemove(target, out _);
    }

    public void Delivered(string target, int count) => _delivered.Add(count, Of(target));

    public void Quarantined(string target) => _quarantined.Add(1, Of(target));

    public void Failed(string target, string kind) => _failed.Add(1, Of(target), new KeyValuePair<string, object?>("kind", kind));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Of(string target) => new("target", target);
}
