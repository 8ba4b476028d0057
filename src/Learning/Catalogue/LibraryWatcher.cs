namespace Immunotox.Learning.Catalogue;

/// <summary>
/// Looks at <c>courses/</c> every half second and reloads what changed. Looking works on every file system (network shares and
/// container mounts send no events).
/// </summary>
internal sealed class LibraryWatcher(LiveLibrary library, TimeProvider time, ILogger<LibraryWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500), AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (library.IsOutdated) await library.ReloadAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A file that changes while it is read, a full disk, rights: what is online stays, and the next look tries again.
                log.LogWarning(failure, "courses/ could not be loaded; the last good version stays online");
                await Task.Delay(AfterFailure, time, stoppingToken);
            }
        }
    }
}
