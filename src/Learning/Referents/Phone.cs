using System.Diagnostics.CodeAnalysis;
using PhoneNumbers;

namespace Immunotox.Learning.Referents;

/// <summary>A telephone number as a service types it: checked, and written the French way.</summary>
internal static class Phone
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>False when nobody could be reached by it: too short, too long, or no such range.</summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? written)
    {
        written = null;
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 40) return false;
        try
        {
            var number = Numbers.Parse(typed, "FR");
            if (!Numbers.IsValidNumber(number)) return false;
            written = Numbers.Format(number, number.CountryCode == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            return true;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    public const string HowToMend = "Écrivez les dix chiffres, par exemple 03 20 44 59 62, ou un numéro étranger avec son indicatif, par exemple +32 2 555 31 11.";
}
