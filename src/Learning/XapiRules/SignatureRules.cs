using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Buffers.Text;

namespace Immunotox.Learning.XapiRules;

/// <summary>Signed statements (Data 2.6): an attachment that is a JWS over the statement as it was before.</summary>
internal static class SignatureRules
{
    public const string UsageType = "http://adlnet.gov/expapi/attachments/signature";

    private static readonly Dictionary<string, HashAlgorithmName> Algorithms = new(StringComparer.Ordinal)
    {
        ["RS256"] = HashAlgorithmName.SHA256, ["RS384"] = HashAlgorithmName.SHA384, ["RS512"] = HashAlgorithmName.SHA512,
    };

    /// <param name="statement">The statement received.</param>
    /// <param name="contentType">Of the attachment.</param>
    /// <param name="jws">Its content: a compact JWS (RFC 7515).</param>
    public static Flaw? Check(JsonElement statement, string contentType, ReadOnlySpan<byte> jws)
    {
        if (!contentType.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase)) return Flaw.Of("a signature has the content type application/octet-stream").In("contentType");
        var parts = Encoding.UTF8.GetString(jws).Split('.');
        if (parts.Length != 3) return Flaw.Of("is not a compact JWS");
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            var name = header.RootElement.TryGetProperty("alg", out var alg) ? alg.GetString() : null;
            if (name is null || !Algorithms.TryGetValue(name, out var algorithm)) return Flaw.Of("is signed by another algorithm than RS256, RS384 and RS512");
            if (payload.RootElement.ValueKind != JsonValueKind.Object || !Equivalence.Holds(payload.RootElement, statement)) return Flaw.Of("signs another statement than this one");
            return header.RootElement.TryGetProperty("x5c", out var chain) ? Verify(chain, $"{parts[0]}.{parts[1]}", parts[2], algorithm) : null;
        }
        catch (Exception failure) when (failure is FormatException or JsonException or CryptographicException or InvalidOperationException)
        {
            return Flaw.Of("is not a JWS over a JSON statement");
        }
    }

    /// <summary>With the certificate it names; whether that certificate is trusted is for the reader to say.</summary>
    private static Flaw? Verify(JsonElement chain, string signed, string signature, HashAlgorithmName algorithm)
    {
        if (chain.ValueKind != JsonValueKind.Array || chain.GetArrayLength() == 0) return Flaw.Of("names no certificate in x5c");
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(chain[0].GetString()!));
        using var key = certificate.GetRSAPublicKey();
        var holds = key?.VerifyData(Encoding.ASCII.GetBytes(signed), Base64Url.DecodeFromChars(signature), algorithm, RSASignaturePadding.Pkcs1) == true;
        return holds ? null : Flaw.Of("does not hold for the certificate it names");
    }
}
