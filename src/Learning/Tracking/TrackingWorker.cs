using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Tracking;

/// <summary>Journal → statements, in the background. A learner never waits for it.</summary>
internal sealed class TrackingWorker(StatementWriter writer, TimeProvider time, ILogger<TrackingWorker> log)
    : PacedWorker(TimeSpan.FromSeconds(1), "The journal could not be told", time, log)
{
    protected override async Task TurnAsync(CancellationToken ct)
    {
        while (await writer.WriteAsync(ct) > 0) { }
    }
}
