namespace Immunotox.Learning.XapiRules;

/// <summary>The two specifications this store speaks: xAPI 1.0.3 and xAPI 2.0 (IEEE 9274.1.1).</summary>
internal sealed class SpecVersion
{
    public const string HeaderName = "X-Experience-API-Version";

    private SpecVersion(string text, string statements) => (Text, Statements) = (text, statements);

    public static SpecVersion V1 { get; } = new("1.0.3", "1.0.0");
    public static SpecVersion V2 { get; } = new("2.0.0", "2.0.0");

    /// <summary>What the response header says.</summary>
    public string Text { get; }

    /// <summary>What a statement without a version is given (1.0.3: Data 2.4.10; 2.0: 4.2.4.3).</summary>
    public string Statements { get; }

    public bool Is2 => this == V2;

    /// <summary>From the request header: 1.0 and 1.0.x, 2.0 and 2.0.x; null for anything else (Communication 3.3).</summary>
    public static SpecVersion? Of(string? header) => header switch
    {
        "1.0" => V1,
        "2.0" => V2,
        { Length: > 4 } when header.StartsWith("1.0.", StringComparison.Ordinal) && IsNumber(header[4..]) => V1,
        { Length: > 4 } when header.StartsWith("2.0.", StringComparison.Ordinal) && IsNumber(header[4..]) => V2,
        _ => null,
    };

    private static bool IsNumber(string text) => text.Length <= 9 && text.All(char.IsAsciiDigit);
}
