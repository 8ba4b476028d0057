namespace Immunotox.Content.Sources;

/// <summary>How much a finding weighs: an error keeps the course from being offered, a warning does not.</summary>
public enum Severity { Warning, Error }

/// <summary>One complaint about a content file, with the place and how to mend it, in the author's language.</summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="Code">Stable code such as <c>IMX012</c>; listed in FindingCodes.</param>
/// <param name="Path">Path relative to the content folder, with forward slashes.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column, in UTF-16 units.</param>
/// <param name="Message">What is wrong and how to mend it, in French.</param>
public sealed record Finding(Severity Severity, string Code, string Path, int Line, int Column, string Message)
{
    /// <summary><c>path:line:column: error|warning CODE message</c>, the form editors and CI understand.</summary>
    public override string ToString() =>
        $"{Path}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code} {Message}";
}
