using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Catalogue;

/// <summary>
/// Looks at <c>courses/</c> every half second and reloads when a file's name, size or date changed. Looking works on every
/// file system (network shares and container mounts send no events) and 1,000 files cost a few milliseconds.
/// </summary>
internal sealed class LibraryWatcher(LiveLibrary library, InstallFolder folder, TimeProvider time, ILogger<LibraryWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500), AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>A folder that may not be read is the checker's finding, not a reason to stop looking at the others.</summary>
    private static readonly EnumerationOptions Looked = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? seen = null;
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = Stamp();
                if (now == seen) continue;
                await library.ReloadAsync(stoppingToken);
                seen = now;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A file that changes while it is read, a full disk, rights: what is online stays, and the next look tries again.
                log.LogWarning(failure, "courses/ could not be loaded; the last good version stays online");
                await Task.Delay(AfterFailure, time, stoppingToken);
            }
        }
    }

    private long Stamp()
    {
        var stamp = new HashCode();
        foreach (var file in new DirectoryInfo(folder.Courses).EnumerateFiles("*", Looked).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            stamp.Add(file.FullName, StringComparer.Ordinal);
            stamp.Add(file.Length);
            stamp.Add(file.LastWriteTimeUtc.Ticks);
        }
        return stamp.ToHashCode();
    }
}
