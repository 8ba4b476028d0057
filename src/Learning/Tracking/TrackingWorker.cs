namespace Immunotox.Learning.Tracking;

/// <summary>Journal → statements, in the background. A learner never waits for it.</summary>
internal sealed class TrackingWorker(StatementWriter writer, TimeProvider time, ILogger<TrackingWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        do
        {
            try
            {
                while (await writer.WriteAsync(stoppingToken) > 0) { }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The journal could not be told; next try in {Seconds} s", Pace.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
