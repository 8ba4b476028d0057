namespace Immunotox.Learning.Cohorts;

/// <summary>Journal → figures, in the background: every two seconds.</summary>
internal sealed class TallyWorker(TallyWriter writer, TimeProvider time, ILogger<TallyWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

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
                log.LogError(failure, "The journal could not be counted; next try in {Seconds} s", Pace.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
