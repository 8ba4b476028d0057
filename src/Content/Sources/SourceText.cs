using System.Text;

namespace Immunotox.Content.Sources;

/// <summary>The decoded text of a file, able to turn an offset into a line and a column.</summary>
internal sealed class SourceText(string path, string text)
{
    /// <summary>Largest text file that is read, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    // Only asked for by findings, which most files have none of.
    private readonly Lazy<int[]> _lineStarts = new(() => FindLines(text));

    public string Path { get; } = path;
    public string Text { get; } = text;

    /// <summary>1-based line and column of an offset; an offset past the end is the end.</summary>
    public (int Line, int Column) Place(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts.Value;
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>Decodes a file, or reports why it cannot be and returns null.</summary>
    public static SourceText? Decode(SourceFile file, FindingList findings)
    {
        if (file.Fault != ReadFault.None)
        {
            var (code, message) = file.Fault.Finding();
            findings.Add(Severity.Error, code, file.Path, 1, 1, message);
            return null;
        }

        var bytes = file.Bytes.Span;
        if (bytes.Length > MaxBytes)
        {
            findings.Add(Severity.Error, FindingCodes.FileTooLarge, file.Path, 1, 1,
                $"Ce fichier fait {bytes.Length / 1024} Ko ; un texte ne dépasse pas {MaxBytes / 1024} Ko. Coupez-le en plusieurs fichiers.");
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        try
        {
            return new SourceText(file.Path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            var place = new SourceText(file.Path, Encoding.UTF8.GetString(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]));
            var (line, column) = place.Place(place.Text.Length);
            findings.Add(Severity.Error, FindingCodes.InvalidUtf8, file.Path, line, column,
                "Ce fichier n'est pas en UTF-8 à partir d'ici. Enregistrez-le de nouveau en choisissant l'encodage UTF-8 dans votre éditeur.");
            return null;
        }
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + next;
        }

        return [.. starts];
    }
}
