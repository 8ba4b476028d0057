using System.Text.RegularExpressions;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads an accepted number: « 60 mg », « 60 mg ± 5 », « 60 mg ± 5 % », « 0,5 à 1 mg/kg ».</summary>
internal static partial class NumericKeyReader
{
    /// <summary>Null when the text says no number.</summary>
    public static NumericKey? Read(string text)
    {
        if (Range().Match(text.Trim()) is { Success: true } range)
        {
            return NumberText.Read(range.Groups["low"].Value) is { Unit: null } low && NumberText.Read(range.Groups["high"].Value) is { } high && high.Value >= low.Value
                ? new NumericKey((low.Value + high.Value) / 2, high.Unit, (high.Value - low.Value) / 2) : null;
        }

        var parts = text.Split('±');
        if (parts.Length > 2 || NumberText.Read(parts[0]) is not { } number)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return new NumericKey(number.Value, number.Unit, 0);
        }

        return NumberText.Read(parts[1]) switch
        {
            ( >= 0 and var share, "%") => new NumericKey(number.Value, number.Unit, Math.Abs(number.Value) * share / 100),
            ( >= 0 and var width, null) => new NumericKey(number.Value, number.Unit, width),
            ( >= 0 and var width, var unit) when NumberText.UnitForm(unit) == NumberText.UnitForm(number.Unit) => new NumericKey(number.Value, number.Unit, width),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<low>[0-9][0-9.,\s]*?)\s*(?:à|–|-)\s*(?<high>[0-9].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
