namespace Immunotox.Learning.XapiRules;

/// <summary>One mistake in what a client sent: which property, and what is wrong with it.</summary>
/// <param name="Path">From the statement down, such as <c>actor.account.homePage</c> or <c>attachments[1].sha2</c>; empty for the whole.</param>
/// <param name="Message">A sentence for the author of the client.</param>
internal sealed record Flaw(string Path, string Message)
{
    public static Flaw Of(string message) => new("", message);

    /// <summary>The same mistake, seen from the object that holds it.</summary>
    public Flaw In(string property) => this with { Path = Path.Length == 0 ? property : Path[0] == '[' ? property + Path : property + "." + Path };

    public Flaw At(int place) => In($"[{place}]");

    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
