using System.Security.Cryptography;
using System.Text;

namespace Immunotox.Learning.Safety;

/// <summary>What is stored of a random secret of 112 bits or more: its SHA-256 in hexadecimal (ASVS 6.5.2).</summary>
internal static class SecretHash
{
    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
