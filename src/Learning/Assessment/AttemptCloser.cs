namespace Immunotox.Learning.Assessment;

/// <summary>Ends attempts whose time is over, every ten seconds, also those that ran out while the server was down.</summary>
internal sealed class AttemptCloser(AttemptSubmitter submitter, TimeProvider time, ILogger<AttemptCloser> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        do
        {
            try
            {
                var closed = await submitter.CloseOverdueAsync(stoppingToken);
                if (closed > 0) log.LogInformation("{Count} attempts closed by themselves", closed);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Attempts whose time is over could not be closed; next try in {Seconds} s", Pace.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
