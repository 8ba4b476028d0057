namespace Immunotox.Content.Sources;

/// <summary>What reading one file yields besides its record: findings, and the links it makes, to be checked once all is read.</summary>
internal sealed class Report(string path)
{
    private readonly FindingList _findings = new();
    private readonly List<LinkUse> _links = [];
    private readonly SortedSet<string> _waitsFor = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    /// <summary>Null while the file could not be decoded.</summary>
    public SourceText? Source { get; private set; }

    public IReadOnlyList<Finding> Findings => _findings.Findings;
    public IReadOnlyList<LinkUse> Links => _links;
    public bool HasErrors => _findings.HasErrors;

    /// <summary>Whether a part that others name (page, step, item, card, stop) could not be read: its absence then proves nothing.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Files at fault that this one needs. Nothing is to be mended here, yet this file cannot be served before they are.</summary>
    public IReadOnlyCollection<string> WaitsFor => _waitsFor;

    /// <summary>Whether what was read can be served.</summary>
    public bool IsSound => !HasErrors && _waitsFor.Count == 0;

    /// <summary>Decodes the file this report is about.</summary>
    public SourceText? Open(SourceFile file) => Source = SourceText.Decode(file, _findings);

    public void Error(string code, int offset, string message) => Add(Severity.Error, code, offset, message);

    public void Warning(string code, int offset, string message) => Add(Severity.Warning, code, offset, message);

    public void ErrorAt(string code, int line, int column, string message) =>
        _findings.Add(Severity.Error, code, Path, line, column, message);

    public void Link(ContentLink link, int offset) => _links.Add(new LinkUse(link, offset));

    public void LosePart() => IsPartial = true;

    /// <summary>True when this was not known yet.</summary>
    public bool WaitFor(string file) => file != Path && _waitsFor.Add(file);

    private void Add(Severity severity, string code, int offset, string message)
    {
        var (line, column) = Source?.Place(offset) ?? (1, 1);
        _findings.Add(severity, code, Path, line, column, message);
    }
}
