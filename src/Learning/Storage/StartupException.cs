namespace Immunotox.Learning.Storage;

/// <summary>An operator's mistake found at start-up: one clear sentence, printed without a stack trace, exit code 1.</summary>
public sealed class StartupException : Exception
{
    public StartupException() { }
    public StartupException(string message) : base(message) { }
    public StartupException(string message, Exception inner) : base(message, inner) { }
}
