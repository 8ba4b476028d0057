using System.Text;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Watch.Import;

namespace Immunotox.Learning.Watch;

/// <summary>Exports as they are sent, and the watch files as they stand.</summary>
internal static class WatchFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>An upload's text; null when it is too large or no text.</summary>
    public static async Task<string?> TextAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > ReferenceFile.LongestText) return null;
        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, ct);
        return Decode(buffer.ToArray());
    }

    public static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>What an export would add to the watch of one algorithm; its file may not exist yet. Null when it is there at fault: nobody knows what it follows.</summary>
    public static WatchImport? Import(CourseLibrary library, AlgorithmId algorithm, string export, DateOnly today)
    {
        var path = $"shared/watch/{algorithm}.yml";
        var file = library.Folders.GetValueOrDefault("shared")?.FirstOrDefault(f => f.Path == path);
        var sheet = library.Watches.GetValueOrDefault(algorithm);
        return file is null ? WatchImport.Of(export, null, "", today)
            : sheet is null || Decode(file.Bytes.ToArray()) is not { } text ? null
            : WatchImport.Of(export, sheet, text.TrimStart('\uFEFF').ReplaceLineEndings("\n"), today);
    }
}
