namespace Immunotox.Content.Sources;

/// <summary>A file, what was read from it (null when unreadable), and the report of the reading.</summary>
internal sealed record Reading<T>(SourceFile File, string Id, T? Value, Report Report) where T : class
{
    /// <summary>Reads one file with a report of its own.</summary>
    public static Reading<T> Of(SourceFile file, string id, Func<Report, T?> read)
    {
        var report = new Report(file.Path);
        return new Reading<T>(file, id, read(report), report);
    }
}
