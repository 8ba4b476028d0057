namespace Immunotox.Learning.Storage;

/// <summary>How much room the data folder has left; warns in the log, once an hour, when it is little.</summary>
internal sealed class DiskSpace(InstallFolder folder, TimeProvider time, ILogger<DiskSpace> log) : BackgroundService
{
    /// <summary>Bytes under which the alarm is given, whatever the size of the disk.</summary>
    public const long Least = 200_000_000;

    /// <summary>Share of the disk under which the alarm is given: 5 %, of disks up to 100 GB.</summary>
    public const double LeastShare = 0.05;
    private const long LargestCounted = 100_000_000_000;

    /// <summary>Free and total bytes where the database lies.</summary>
    public (long Free, long Total) Now
    {
        get
        {
            var drive = new DriveInfo(Path.GetFullPath(folder.Database));
            return (drive.AvailableFreeSpace, drive.TotalSize);
        }
    }

    public bool IsLow => IsLowAt(Now.Free, Now.Total);

    public static bool IsLowAt(long free, long total) => free < Least || free < LeastShare * Math.Min(total, LargestCounted);

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
