using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Immunotox.Learning.Catalogue;

/// <summary>The ETag of a picture: it changes with any byte, whatever its address.</summary>
internal static class ContentTag
{
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> bytes) => new("\"" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..32] + "\"");
}
