using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>Hash over paths and bytes, each preceded by its length so that no two sets of files collide by concatenation.</summary>
internal static class EditionHash
{
    public static CourseVersion Of(IEnumerable<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Path));
            Append(hash, file.Bytes.Span);
        }

        return new CourseVersion(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
