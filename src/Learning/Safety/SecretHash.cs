using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Immunotox.Learning.Safety;

/// <summary>Random secrets of links, and what is stored of a random secret of 112 bits or more: its SHA-256 in hexadecimal (ASVS 6.5.2).</summary>
internal static class SecretHash
{
    /// <summary>256 random bits, for an address.</summary>
    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
