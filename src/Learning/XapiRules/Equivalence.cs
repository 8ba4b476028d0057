using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>
/// Whether two statements say the same (Data 2.3.1; IEEE 9274.1.1, 4.2.3): what a store adds or may rewrite does not count, nor do displays,
/// definitions, the order of a group's members, or a duration's digits under a hundredth of a second.
/// </summary>
internal static class Equivalence
{
    private static readonly HashSet<string> OfTheStore = new(["id", "stored", "authority", "version", "attachments"], StringComparer.Ordinal);

    /// <param name="given">What a client sends now; without a timestamp, it agrees with any.</param>
    /// <param name="stored">What is stored under the same id.</param>
    public static bool Holds(JsonElement given, JsonElement stored)
    {
        var hasTime = given.TryGetProperty("timestamp", out var time) && !time.ValueEquals(StampedStatement.Blank);
        return Statement(given, hasTime) == Statement(stored, hasTime);
    }

    private static string Statement(JsonElement statement, bool hasTime)
    {
        var text = new StringBuilder();
        Write(text, statement, "", name => OfTheStore.Contains(name) || (!hasTime && name == "timestamp"));
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value, string name, Func<string, bool>? leaveOut = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when name is "extensions": Plain(text, value); break;
            case JsonValueKind.Object: WriteObject(text, value, name, leaveOut); break;
            case JsonValueKind.Array: WriteArray(text, value, name); break;
            case JsonValueKind.String: text.Append(JsonSerializer.Serialize(Word(value.GetString()!, name))); break;
            default: Plain(text, value); break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value, string name, Func<string, bool>? leaveOut)
    {
        text.Append('{');
        foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (leaveOut?.Invoke(property.Name) == true || property.Name is "definition" or "display") continue;
            // The type that is meant when none is said.
            if (property.Name == "objectType" && property.Value.ValueEquals(name is "actor" or "agent" or "instructor" or "member" ? "Agent" : "Activity")) continue;
            text.Append('"').Append(property.Name).Append("\":");
            // A single context activity is an array of one.
            if (name == "contextActivities" && property.Value.ValueKind == JsonValueKind.Object)
            {
                text.Append('[');
                Write(text, property.Value, "object");
                text.Append(']');
            }
            else Write(text, property.Value, property.Name);
            text.Append(',');
        }
        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonElement value, string name)
    {
        var items = value.EnumerateArray().Select(item =>
        {
            var one = new StringBuilder();
            Write(one, item, name);
            return one.ToString();
        });
        if (name == "member") items = items.Order(StringComparer.Ordinal);
        text.Append('[').AppendJoin(',', items).Append(']');
    }

    private static string Word(string word, string name) => name switch
    {
        "timestamp" when Formats.TryInstant(word, SpecVersion.V1, out var instant) => Formats.Instant(instant.UtcDateTime),
        "duration" => Duration(word),
        "registration" or "id" when Formats.IsUuid(word) => word.ToLowerInvariant(),
        _ => word,
    };

    /// <summary>Hundredths of a second, cut, not rounded (IEEE 9274.1.1, 4.2.7).</summary>
    private static string Duration(string word)
    {
        var dot = word.IndexOfAny(['.', ',']);
        if (dot < 0) return word;
        var end = dot + 1;
        while (end < word.Length && char.IsAsciiDigit(word[end])) end++;
        var kept = word[(dot + 1)..Math.Min(end, dot + 3)].TrimEnd('0');
        return word[..dot] + (kept.Length == 0 ? "" : "." + kept) + word[end..];
    }

    /// <summary>Any JSON in one spelling: keys in order, numbers by their value.</summary>
    private static void Plain(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    text.Append(JsonSerializer.Serialize(property.Name)).Append(':');
                    Plain(text, property.Value);
                    text.Append(',');
                }
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Plain(text, item);
                    text.Append(',');
                }
                text.Append(']');
                break;
            case JsonValueKind.Number:
                text.Append(value.TryGetDecimal(out var exact) ? (exact / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : value.GetRawText());
                break;
            case JsonValueKind.String: text.Append(JsonSerializer.Serialize(value.GetString())); break;
            default: text.Append(value.GetRawText()); break;
        }
    }
}
