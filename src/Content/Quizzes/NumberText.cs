using System.Globalization;
using System.Text.RegularExpressions;

namespace Immunotox.Content.Quizzes;

/// <summary>Numbers as people write them in French: « 1 000 », « 1,5 mg/kg », « 1.5mg ».</summary>
public static partial class NumberText
{
    /// <summary>A number with its unit (null without one), or null when the text is none.</summary>
    public static (decimal Value, string? Unit)? Read(string text)
    {
        var match = Shape().Match(text.Trim());
        if (!match.Success) return null;
        var digits = Spaces().Replace(match.Groups["number"].Value, "").Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        var unit = match.Groups["unit"].Value.Trim();
        return (value, unit.Length == 0 ? null : unit);
    }

    /// <summary>Units are compared without case, spaces and full stop; the two signs for micro are one.</summary>
    public static string UnitForm(string? unit) => Spaces().Replace(unit ?? "", "").TrimEnd('.').Replace('\u00b5', 'u').Replace('\u03bc', 'u').Replace("²", "2", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"^(?<number>[+-]?[0-9]+(?:[ \u00a0\u202f][0-9]{3})*(?:[.,][0-9]+)?)\s*(?<unit>[\p{L}%‰°].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
