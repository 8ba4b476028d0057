using System.Text.Encodings.Web;
using System.Text.Json;

namespace Immunotox.Learning.Certificates;

internal static class CertificateJson
{
    /// <summary>Accents stay as they are: the text goes into a QR code and a database, never into a page unescaped.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
