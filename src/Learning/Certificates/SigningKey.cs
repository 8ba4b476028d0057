using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Certificates;

/// <summary>
/// Signs and verifies certificate payloads: JWS compact (RFC 7515) with ES256 (RFC 7518, 3.4). The private key is made at first
/// use in <c>data/keys/</c>; older public keys put beside it keep old certificates verifiable.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;
    private readonly string _folder;

    public SigningKey(InstallFolder folder)
    {
        _folder = Path.Combine(folder.Keys, "certificates");
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, "signing.pem");
        _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path)) _key.ImportFromPem(File.ReadAllText(path));
        else
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new StreamWriter(path, options);
            file.Write(_key.ExportPkcs8PrivateKeyPem());
        }
        Id = Thumbprint(_key);
    }

    /// <summary>JWK thumbprint (RFC 7638).</summary>
    public string Id { get; }

    public string Sign(string json)
    {
        var head = Part($$"""{"alg":"ES256","kid":"{{Id}}"}""") + "." + Part(json);
        return head + "." + Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(head), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    /// <summary>The payload's JSON when the signature is good under this key or an older one kept as <c>*.pub.pem</c>; else null.</summary>
    public string? Verify(string payload) =>
        VerifyWith(payload, _key) ?? Older().Select(key => { using (key) return VerifyWith(payload, key); }).FirstOrDefault(json => json is not null);

    /// <summary>Public keys as a JWK set, for anyone who verifies without us.</summary>
    public string ToJwks()
    {
        var keys = new JsonArray(Jwk(_key));
        foreach (var key in Older()) using (key) keys.Add(Jwk(key));
        return new JsonObject { ["keys"] = keys }.ToJsonString();
    }

    public void Dispose() => _key.Dispose();

    /// <summary>Accepts a bare payload or the whole address of a QR code (payload after <c>#</c>). Never throws for bad input.</summary>
    internal static string? VerifyWith(string payload, ECDsa key)
    {
        var parts = payload.Trim()[(payload.Trim().LastIndexOf('#') + 1)..].Split('.');
        if (parts.Length != 3 || !parts.All(p => p.Length > 0 && Base64Url.IsValid(p))) return null;
        try
        {
            var header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]));
            var signature = Base64Url.DecodeFromChars(parts[2]);
            // Only the one spelling of the signature is accepted: trailing bits of base64url must be zero.
            return header?["alg"]?.GetValue<string>() == "ES256" && Base64Url.EncodeToString(signature) == parts[2]
                && key.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
                ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private IEnumerable<ECDsa> Older() => Directory.EnumerateFiles(_folder, "*.pub.pem").Order(StringComparer.Ordinal).Select(path =>
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    });

    private static JsonObject Jwk(ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y), ["use"] = "sig", ["alg"] = "ES256", ["kid"] = Thumbprint(key) };
    }

    private static string Thumbprint(ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        var canonical = $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(canonical)));
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
