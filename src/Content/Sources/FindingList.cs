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
        _findings.Add(new Finding(severity, code, OneLine(path), line, column, Typeset(OneLine(message))));
    }

    private static string Typeset(string message) =>
        string.Join('`', message.Split('`').Select((part, i) => i % 2 == 0 ? Typography.French(part) : part));

    /// <summary>
    /// The text with its control characters made visible: a finding is one line, whatever a file name or a key holds, and never
    /// gives orders to the terminal that shows it.
    /// </summary>
    private static string OneLine(string text) => text.Any(IsControl) ? string.Concat(text.Select(Visible)) : text;

    private static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static char Visible(char c) => c switch
    {
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        _ when IsControl(c) => '\u240A',
        _ => c,
    };
}
