using System.Diagnostics.CodeAnalysis;
using PhoneNumbers;

namespace Immunotox.Learning.Referents;

/// <summary>A telephone number as a service types it: checked, and written the French way.</summary>
internal static class Phone
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>ARCEP, decision 2018-0881, annex 1, 2.5.12.</summary>
    private static readonly HashSet<string> Fiction = ["019900", "026191", "035301", "046571", "053649", "063998"];

    /// <summary>False when nobody could be reached by it: too short, too long, or no such range.</summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? written)
    {
        written = null;
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 40) return false;
        try
        {
            var number = Numbers.Parse(typed, "FR");
            if (!Numbers.IsValidNumber(number) && !IsFictitious(typed)) return false;
            written = Numbers.Format(number, number.CountryCode == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            return true;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    /// <summary>Whether a French number is of a range that ARCEP keeps for fiction: whoever gives it, it reaches nobody.</summary>
    public static bool IsFictitious(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (digits.StartsWith("33", StringComparison.Ordinal) && digits.Length == 11) digits = "0" + digits[2..];
        return digits.Length == 10 && Fiction.Contains(digits[..6]);
    }

    public const string HowToMend = "Écrivez les dix chiffres, par exemple 03 20 44 59 62, ou un numéro étranger avec son indicatif, par exemple +32 2 555 31 11.";
}
