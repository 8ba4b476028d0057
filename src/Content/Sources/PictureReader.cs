using System.Buffers.Binary;

namespace Immunotox.Content.Sources;

/// <summary>Checks that a picture is what its name says, and reads its size when the format tells it simply.</summary>
internal static class PictureReader
{
    private const int MaxBytes = 4 * 1024 * 1024;

    public static PictureSize? Read(SourceFile file, Report report)
    {
        var extension = Path.GetExtension(file.Path).ToLowerInvariant();
        if (extension == ".svg" || file.Fault != ReadFault.None)
        {
            return report.Open(file) is { } source ? SvgCheck.Read(source.Text, report) : null;
        }

        var bytes = file.Bytes.Span;
        if (bytes.Length > MaxBytes)
        {
            report.Error(FindingCodes.FileTooLarge, 0, $"Cette figure fait {bytes.Length / 1024} Ko ; une image ne dépasse pas {MaxBytes / 1024} Ko. Réduisez-la avant de l'enregistrer.");
            return null;
        }

        var isWhole = extension switch
        {
            ".png" => bytes.Length >= 24 && bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ".jpg" or ".jpeg" => bytes.Length >= 4 && bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]),
            _ => bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8),
        };
        if (!isWhole)
        {
            report.Error(FindingCodes.UnreadablePicture, 0, $"Ce fichier n'est pas une image « {extension} ». Exportez-la de nouveau dans ce format, sans seulement changer son nom.");
            return null;
        }

        if (extension != ".png")
        {
            return null;
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        return width is > 0 and <= 20000 && height is > 0 and <= 20000 ? new PictureSize(width, height) : null;
    }
}
