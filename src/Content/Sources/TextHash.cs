using System.Security.Cryptography;
using System.Text;

namespace Immunotox.Content.Sources;

/// <summary>
/// Identifies what a reader of a text sees, whatever a checkout did to its line ends: SHA-256 of its UTF-8 bytes without byte order
/// mark, each line end as one line feed, followed by the pictures it shows; 64 lower-case hexadecimal digits.
/// </summary>
public static class TextHash
{
    private const string Vector = ".svg";

    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.TrimStart('\ufeff').ReplaceLineEndings("\n"))));

    /// <summary>A drawing that changes is another text to sign.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pictures">Pictures of its folder by the path it names them by, each with its <see cref="OfPicture"/>.</param>
    public static string Of(string text, IReadOnlyDictionary<string, string> pictures)
    {
        var shown = pictures.Where(p => text.Contains($"({p.Key}", StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value}").ToList();
        var own = Of(text);
        return shown.Count == 0 ? own : Of($"{own}\n{string.Join('\n', shown)}");
    }

    public static string OfPicture(SourceFile file) => file.Path.EndsWith(Vector, StringComparison.OrdinalIgnoreCase)
        ? Of(Encoding.UTF8.GetString(file.Bytes.Span))
        : Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    /// <summary>The hash a file of these has; null when it is not among them.</summary>
    public static string? Of(string path, IReadOnlyList<SourceFile> files)
    {
        if (files.FirstOrDefault(f => f.Path == path) is not { } file) return null;
        var folder = path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)];
        var pictures = files.Where(f => f.Path.StartsWith(folder + "images/", StringComparison.Ordinal)).ToDictionary(f => f.Path[folder.Length..], OfPicture, StringComparer.Ordinal);
        return Of(Encoding.UTF8.GetString(file.Bytes.Span), pictures);
    }
}
