using System.Globalization;
using System.Text.RegularExpressions;

namespace Immunotox.Learning.XapiRules;

/// <summary>The special data types of the specification (xAPI-Data 4; IEEE 9274.1.1, 4.2.7).</summary>
internal static partial class Formats
{
    /// <summary>An absolute IRI (RFC 3987): a scheme, then something without blanks or delimiters.</summary>
    public static bool IsIri(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1 || !char.IsAsciiLetter(text[0])) return false;
        foreach (var c in text.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        foreach (var c in text.AsSpan(colon + 1))
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`') return false;
        return !text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Uri.TryCreate(text, UriKind.Absolute, out _);
    }

    /// <summary>A UUID in its standard string form (RFC 4122).</summary>
    public static bool IsUuid(string text) => text.Length == 36 && Guid.TryParseExact(text, "D", out _);

    /// <summary>A language tag (RFC 5646).</summary>
    public static bool IsLanguage(string text) => text.Length <= 64 && LanguageTag().IsMatch(text);

    /// <summary>ISO 8601 duration; weeks stand alone.</summary>
    public static bool IsDuration(string text) => text.Length <= 200 && DurationPattern().IsMatch(text);

    /// <summary>A <c>mailto:</c> address.</summary>
    public static bool IsMailbox(string text) => text.Length <= 320 && MailboxPattern().IsMatch(text);

    public static bool IsSha1(string text) => text.Length == 40 && text.All(char.IsAsciiHexDigit);

    /// <summary>SHA-2 in hexadecimal: 224, 256, 384 or 512 bits.</summary>
    public static bool IsSha2(string text) => text.Length is 56 or 64 or 96 or 128 && text.All(char.IsAsciiHexDigit);

    /// <summary>
    /// An instant: RFC 3339 in 2.0, also shorter ISO 8601 forms in 1.0.3, where no offset means UTC. An offset of minus zero says that
    /// the local time is unknown and is refused by both (Data 4.5).
    /// </summary>
    public static bool TryInstant(string text, SpecVersion version, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length > 64 || !(version.Is2 ? Rfc3339() : Iso8601()).IsMatch(text) || MinusZero().IsMatch(text)) return false;
        var plain = text.Replace(',', '.');
        if (plain.Length == 7) plain += "-01";
        if (OffsetOfHours().IsMatch(plain)) plain += ":00";
        // Digits under the tick cannot be kept by the platform's instant: they are read, not refused.
        plain = Fraction().Replace(plain, m => m.Value[..Math.Min(m.Length, 8)]);
        return DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    /// <summary>As the store writes an instant: UTC, seven decimals, 28 characters.</summary>
    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z0-9-]{2,12})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^P(?:\d+(?:[.,]\d+)?W|(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$(?<!P)(?<!T)", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^mailto:[^@\s,<>]+@[^@\s,<>]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MailboxPattern();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iso8601();

    [GeneratedRegex(@"T[\d:.,]+-00(?::?00)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MinusZero();

    [GeneratedRegex(@"T[\d:.,]+[+-]\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetOfHours();

    [GeneratedRegex(@"\.\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
