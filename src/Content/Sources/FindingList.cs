namespace Immunotox.Content.Sources;

/// <summary>
/// Collects findings; their messages get French typography here, once. What stands between grave accents is to be copied into a
/// file, and keeps its plain spaces and apostrophes.
/// </summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public bool HasErrors { get; private set; }

    public void Add(Severity severity, string code, string path, int line, int column, string message)
    {
        HasErrors |= severity == Severity.Error;
        _findings.Add(new Finding(severity, code, path, line, column, Typeset(message)));
    }

    private static string Typeset(string message) =>
        string.Join('`', message.Split('`').Select((part, i) => i % 2 == 0 ? Typography.French(part) : part));
}
