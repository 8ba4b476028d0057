using System.Security.Cryptography;

namespace Immunotox.Learning.Certificates;

/// <summary>
/// Readable numbers such as <c>IMX-2026-7F3K-Q9TW-M</c>: eight random characters of Crockford's base 32 (no I, L, O, U) and a
/// check character (ISO 7064 style, weighted sum modulo 31) that notices every single wrong character and every swap of two neighbours.
/// </summary>
internal static class CertificateNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The first 31 letters check the 31 remainders of a prime modulus.</summary>
    private const int Modulus = 31;

    public static string New(int year)
    {
        var random = RandomNumberGenerator.GetString(Alphabet.AsSpan(0, Modulus), 8);
        return $"IMX-{year}-{random[..4]}-{random[4..]}-{Check(year, random)}";
    }

    /// <summary>160 random bits, lower case base 32: what makes a verification address unguessable.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz234567", 32);

    /// <summary>Whether the check character fits; spaces, case and O for 0, I or L for 1 are forgiven.</summary>
    public static bool IsWellFormed(string number)
    {
        var parts = number.Trim().ToUpperInvariant().Split('-');
        if (parts.Length != 5 || parts[0] != "IMX" || parts[1].Length != 4 || parts[4].Length != 1 || !int.TryParse(parts[1], out var year)) return false;
        var body = (parts[2] + parts[3]).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return body.Length == 8 && body.All(c => Alphabet.IndexOf(c, StringComparison.Ordinal) is >= 0 and < Modulus) && Check(year, body) == parts[4][0];
    }

    private static char Check(int year, string body)
    {
        var sum = 0;
        var digits = $"{year}{body}";
        // Weights 1 to 12 are distinct and smaller than the prime modulus: single errors and neighbour swaps always change the sum.
        for (var i = 0; i < digits.Length; i++) sum += (i + 1) * Alphabet.IndexOf(digits[i], StringComparison.Ordinal);
        return Alphabet[sum % Modulus];
    }
}
