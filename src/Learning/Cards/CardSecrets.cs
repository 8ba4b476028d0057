using System.Buffers.Text;
using System.Security.Cryptography;

namespace Immunotox.Learning.Cards;

/// <summary>Secrets and numbers of cards.</summary>
internal static class CardSecrets
{
    /// <summary>Crockford's base 32: no letter that looks like a digit.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const int NumberLength = 6, CodeLength = 11;

    /// <summary>128 random bits for the address fragment of a QR code.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public static string NewNumber() => RandomNumberGenerator.GetString(Alphabet, NumberLength);

    /// <summary>55 random bits to be typed, shown in groups.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(Alphabet, CodeLength);

    /// <summary>What was typed, without blanks and hyphens, with O, I and L read as Crockford asks; at most <paramref name="length"/> characters.</summary>
    public static string Typed(string? written, int length)
    {
        var read = new string([.. (written ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);
        return read.Length <= length ? read : "";
    }

    /// <summary>« ABCD-EFGH-JKM », easier to copy.</summary>
    public static string InGroups(string code) => string.Join('-', code.Chunk(4).Select(c => new string(c)));
}
