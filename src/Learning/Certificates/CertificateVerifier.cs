using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Certificates;

/// <summary>The public keys that certificates are checked against, away from the server.</summary>
internal static class CertificateVerifier
{
    /// <summary>Keys of a saved JWK set (RFC 7517), or of this installation when <paramref name="file"/> is null. Empty when there is none; makes none.</summary>
    public static IReadOnlyList<ECDsa> Keys(string? file, IConfiguration configuration)
    {
        if (file is not null) return File.Exists(file) ? Read(File.ReadAllText(file)) : [];
        var folder = Path.Combine(new InstallFolder(configuration).Keys, "certificates");
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*.pem").Order(StringComparer.Ordinal).Select(path =>
        {
            var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        })];
    }

    private static List<ECDsa> Read(string json)
    {
        var keys = new List<ECDsa>();
        try
        {
            foreach (var key in JsonNode.Parse(json)?["keys"]?.AsArray() ?? [])
                if (key?["crv"]?.GetValue<string>() == "P-256" && key["x"]?.GetValue<string>() is { } x && key["y"]?.GetValue<string>() is { } y)
                    keys.Add(ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Base64Url.DecodeFromChars(x), Y = Base64Url.DecodeFromChars(y) } }));
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException or CryptographicException)
        {
            return [];
        }
        return keys;
    }
}
