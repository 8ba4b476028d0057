namespace Immunotox.Content.Sources;

/// <summary>One authored file as it was read: its path relative to the content folder (forward slashes) and its bytes.</summary>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Why there are no bytes, when the disk did not give them.</summary>
    internal ReadFault Fault { get; init; }
}
