using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>A statement as it is kept: what was sent, and what the store sets (id, authority, version, stored, timestamp).</summary>
internal static class StampedStatement
{
    // "stored" is known only when the one writer takes the statement: it comes first, at a fixed place, and is filled in then.
    public const string Blank = "0000-00-00T00:00:00.0000000Z";
    private static readonly int StoredAt = "{\"stored\":\"".Length;
    private static readonly int TimestampAt = $"{{\"stored\":\"{Blank}\",\"timestamp\":\"".Length;
    private static readonly byte[] BlankBytes = Encoding.ASCII.GetBytes(Blank);
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>UTF-8 JSON with a blank instant: <see cref="SetStored"/> fills it in.</summary>
    public static byte[] Write(JsonElement statement, Guid id, JsonElement authority, SpecVersion version)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("stored", BlankBytes);
        var hasTime = statement.TryGetProperty("timestamp", out var timestamp);
        if (!hasTime) writer.WriteString("timestamp", BlankBytes);
        writer.WriteString("id", id);
        foreach (var property in statement.EnumerateObject())
        {
            if (property.Name is "id" or "stored" or "authority" or "timestamp") continue;
            writer.WritePropertyName(property.Name);
            WriteValue(writer, property, version);
        }
        if (hasTime) writer.WriteString("timestamp", Timestamp(timestamp.GetString()!, version));
        writer.WritePropertyName("authority");
        authority.WriteTo(writer);
        if (!statement.TryGetProperty("version", out _)) writer.WriteString("version", version.Statements);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Fills in when it was stored, and when it happened if the client did not say (Data 2.4.7).</summary>
    public static void SetStored(byte[] json, DateTime utc)
    {
        var instant = Encoding.ASCII.GetBytes(Formats.Instant(utc));
        instant.CopyTo(json, StoredAt);
        if (json.Length >= TimestampAt + BlankBytes.Length && json.AsSpan(TimestampAt, BlankBytes.Length).SequenceEqual(BlankBytes)) instant.CopyTo(json, TimestampAt);
    }

    /// <summary>2.0 keeps instants in UTC (IEEE 9274.1.1, 4.2.7); 1.0.3 as they were said.</summary>
    private static string Timestamp(string said, SpecVersion version) =>
        version.Is2 && !said.EndsWith('Z') && Formats.TryInstant(said, version, out var instant) ? Formats.Instant(instant.UtcDateTime) : said;

    private static void WriteValue(Utf8JsonWriter writer, JsonProperty property, SpecVersion version)
    {
        var isWithin = property.Name == "object" && ObjectRules.TypeOf(property.Value) == "SubStatement";
        if (property.Name != "context" && !isWithin)
        {
            property.Value.WriteTo(writer);
            return;
        }
        writer.WriteStartObject();
        foreach (var inner in property.Value.EnumerateObject())
        {
            writer.WritePropertyName(inner.Name);
            if (inner.Name == "contextActivities") WriteActivities(writer, inner.Value);
            else if (isWithin) WriteValue(writer, inner, version);
            else inner.Value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    /// <summary>A single context activity becomes an array of one (Data 2.4.6.2).</summary>
    private static void WriteActivities(Utf8JsonWriter writer, JsonElement groups)
    {
        writer.WriteStartObject();
        foreach (var group in groups.EnumerateObject())
        {
            writer.WritePropertyName(group.Name);
            if (group.Value.ValueKind == JsonValueKind.Object) writer.WriteStartArray();
            group.Value.WriteTo(writer);
            if (group.Value.ValueKind == JsonValueKind.Object) writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
