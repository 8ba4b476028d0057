using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Catalogue;

/// <summary>
/// Looks at <c>courses/</c> every half second and reloads when a file's name, size or date changed. Looking works on every
/// file system (network shares and container mounts send no events) and 1,000 files cost a few milliseconds.
/// </summary>
internal sealed class LibraryWatcher(LiveLibrary library, InstallFolder folder, TimeProvider time, ILogger<LibraryWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = Stamp();
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
            catch (IOException failure)
            {
                // An editor renames over the file while we read: the next look sees the result.
                log.LogDebug(failure, "courses/ changed while it was read");
            }
        }
    }

    private long Stamp()
    {
        var stamp = new HashCode();
        foreach (var file in new DirectoryInfo(folder.Courses).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            stamp.Add(file.FullName, StringComparer.Ordinal);
            stamp.Add(file.Length);
            stamp.Add(file.LastWriteTimeUtc.Ticks);
        }
        return stamp.ToHashCode();
    }
}
