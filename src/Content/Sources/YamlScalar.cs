namespace Immunotox.Content.Sources;

/// <summary>Text that this program writes in YAML, so that it is read back as it was.</summary>
internal static class YamlScalar
{
    /// <summary>A double-quoted scalar on one line; a control character becomes a space.</summary>
    public static string Quoted(string text) =>
        "\"" + string.Concat(text.Select(c => c switch { '"' => "\\\"", '\\' => "\\\\", _ => char.IsControl(c) ? " " : c.ToString() })) + "\"";
}
