namespace Immunotox.Content.Sources;

/// <summary>A YAML value with the offset where it starts in its file.</summary>
internal abstract record YamlNode(int Offset);

/// <summary>A scalar, always text here: the reader that asks for it gives it a type.</summary>
internal sealed record YamlText(int Offset, string Value, bool IsPlain) : YamlNode(Offset)
{
    /// <summary>Nothing was written after the key.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(int Offset, IReadOnlyList<YamlNode> Items) : YamlNode(Offset);

/// <summary>A map in file order, without duplicate keys.</summary>
internal sealed record YamlMap(int Offset, IReadOnlyList<YamlEntry> Entries) : YamlNode(Offset);

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(string Key, int KeyOffset, YamlNode Value);
