namespace Immunotox.Learning.Storage;

/// <summary>How much room the data folder has left; warns in the log, once an hour, when it is little.</summary>
internal sealed class DiskSpace(InstallFolder folder, TimeProvider time, ILogger<DiskSpace> log) : BackgroundService
{
    private const long Least = 200_000_000;
    private const int LeastPercent = 5;

    /// <summary>Free and total bytes where the database lies.</summary>
    public (long Free, long Total) Now
    {
        get
        {
            var drive = new DriveInfo(Path.GetFullPath(folder.Database));
            return (drive.AvailableFreeSpace, drive.TotalSize);
        }
    }

    public bool IsLow => Now is var (free, total) && IsLowAt(free, total);

    /// <summary>Under 5 % or 200 MB (promise R3).</summary>
    public static bool IsLowAt(long free, long total) => free < Least || free < total / 100 * LeastPercent;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            if (IsLow) log.LogWarning("The disk of the data folder is nearly full: {Free} bytes left. Free some before answers are refused", Now.Free);
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }
}
