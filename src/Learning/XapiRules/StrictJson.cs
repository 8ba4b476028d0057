using System.Text.Json;
using System.Text.Unicode;

namespace Immunotox.Learning.XapiRules;

/// <summary>Reads JSON whose every string is Unicode, without a property named twice: what cannot be read as text later is refused now.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <exception cref="JsonException">It is not JSON, is deeper than 64, names a property twice, or holds half a character.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span)) throw new JsonException("The text is not UTF-8.");
        try
        {
            var document = JsonDocument.Parse(utf8, Options);
            // Only an escape can still stand for half a character.
            if (utf8.Span.IndexOf("\\u"u8) >= 0) Read(document.RootElement);
            return document;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("An escape stands for half a character.");
        }
    }

    private static void Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: value.GetString(); break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Read(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    Read(property.Value);
                }
                break;
        }
    }
}
