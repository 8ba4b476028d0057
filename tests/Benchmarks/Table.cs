namespace Immunotox.Benchmarks;

/// <param name="Ratio">Measured over floor: of rates, more is better; of durations, less is.</param>
/// <param name="Met">Null when not measured.</param>
internal sealed record Line(string Path, string Measured, string Floor, string Ratio, string Goal, string Note, bool? Met);

/// <summary>One line per hot path, beside a floor measured in the same run.</summary>
/// <param name="chosen">Parts of the names of the paths to measure; all when empty.</param>
internal sealed class Table(TextWriter output, IReadOnlyCollection<string> chosen)
{
    private readonly List<Line> _lines = [];

    public void Add(Line line)
    {
        _lines.Add(line);
        output.WriteLine($"... {line.Path}: {line.Measured}");
    }

    /// <summary>Whether a path is to be measured, or, for the beginning of a name, any of those that begin so.</summary>
    public bool Wants(string path) => chosen.Count == 0 || chosen.Any(c => path.Contains(c, StringComparison.OrdinalIgnoreCase) || c.StartsWith(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds what was measured; a path that does not work is a line too, so that the others are still shown.</summary>
    public async Task AddAsync(string path, Func<Task<Line>> measure)
    {
        if (!Wants(path)) return;
        try
        {
            Add(await measure());
        }
        catch (InvalidOperationException failure)
        {
            Add(new Line(path, "failed", "-", "-", "-", failure.Message, false));
        }
    }

    public void Print()
    {
        List<string[]> rows =
        [
            ["Hot path", "Measured", "Floor", "Ratio", "Goal", "Met", "Note"],
            .. _lines.Select(l => new[] { l.Path, l.Measured, l.Floor, l.Ratio, l.Goal, l.Met switch { true => "yes", false => "NO", null => "-" }, l.Note }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToList();
        foreach (var row in rows) output.WriteLine(string.Join(" | ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
        output.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}. Clients and server share this machine.");
    }
}
