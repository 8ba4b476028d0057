namespace Immunotox.Learning.Storage;

/// <summary>Does one thing again and again, at a pace; what fails is logged and tried again at the next turn.</summary>
/// <param name="failure">What to say of a turn that failed, for the log.</param>
internal abstract class PacedWorker(TimeSpan pace, string failure, TimeProvider time, ILogger log) : BackgroundService
{
    protected abstract Task TurnAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace, time);
        do
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception mistake) when (mistake is not OperationCanceledException)
            {
                log.LogError(mistake, "{Failure}; next try in {Seconds} s", failure, pace.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
