using System.Security.Cryptography;
using System.Text;

namespace Immunotox.Content.Sources;

/// <summary>
/// Identifies a text whatever a checkout did to its line ends: SHA-256 of its UTF-8 bytes without byte order mark, each line end
/// as one line feed; 64 lower-case hexadecimal digits.
/// </summary>
public static class TextHash
{
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.TrimStart('\ufeff').ReplaceLineEndings("\n"))));
}
