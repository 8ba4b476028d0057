using System.Collections.Frozen;
using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>What is asked of one value; null when it is right.</summary>
internal delegate Flaw? Rule(JsonElement value, SpecVersion version);

/// <summary>One property an object may hold.</summary>
/// <param name="Name">As the specification spells it.</param>
/// <param name="Rule">What is asked of its value.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="OnlyIn2">Whether only 2.0 knows it.</param>
internal sealed record Part(string Name, Rule Rule, bool IsRequired = false, bool OnlyIn2 = false);

/// <summary>An object of the specification, property by property: what is not listed is refused (Data 2.2, formatting requirements).</summary>
internal sealed class Shape
{
    private readonly FrozenDictionary<string, Part> _parts;
    private readonly Part[] _required;
    private readonly string _name;

    public Shape(string name, params Part[] parts)
    {
        _name = name;
        _parts = parts.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
        _required = [.. parts.Where(p => p.IsRequired)];
    }

    public Flaw? Check(JsonElement value, SpecVersion version)
    {
        if (value.ValueKind != JsonValueKind.Object) return Flaw.Of($"{_name} must be an object");
        foreach (var property in value.EnumerateObject())
        {
            if (!_parts.TryGetValue(property.Name, out var part) || (part.OnlyIn2 && !version.Is2))
                return Flaw.Of($"{_name} has no such property in xAPI {version.Text}").In(property.Name);
            if (part.Rule(property.Value, version) is { } flaw) return flaw.In(property.Name);
        }
        foreach (var part in _required)
            if (!value.TryGetProperty(part.Name, out _)) return Flaw.Of($"{_name} must have it").In(part.Name);
        return null;
    }

    /// <summary>A string for which the test holds.</summary>
    public static Rule Text(Func<string, bool> test, string message) => (value, _) =>
        value.ValueKind == JsonValueKind.String && test(value.GetString()!) ? null : Flaw.Of(message);

    public static Rule AnyText { get; } = Text(_ => true, "must be a string");
    public static Rule Iri { get; } = Text(Formats.IsIri, "must be an absolute IRI");
    public static Rule Uuid { get; } = Text(Formats.IsUuid, "must be a UUID in its standard form");
    public static Rule Boolean { get; } = (value, _) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Flaw.Of("must be true or false");
    public static Rule Number { get; } = (value, _) => value.ValueKind == JsonValueKind.Number ? null : Flaw.Of("must be a number");

    public static Rule Instant { get; } = (value, version) =>
        value.ValueKind == JsonValueKind.String && Formats.TryInstant(value.GetString()!, version, out _) ? null : Flaw.Of("must be an ISO 8601 (RFC 3339) instant");

    /// <summary>A language map (Data 4.2).</summary>
    public static Rule LanguageMap { get; } = MapOf(Formats.IsLanguage, "is not a language tag (RFC 5646)", AnyText);

    /// <summary>Extensions: any JSON under absolute IRIs (Data 4.1).</summary>
    public static Rule Extensions { get; } = MapOf(Formats.IsIri, "is not an absolute IRI", (_, _) => null);

    public static Rule ListOf(Rule rule) => (value, version) =>
    {
        if (value.ValueKind != JsonValueKind.Array) return Flaw.Of("must be an array");
        var place = 0;
        foreach (var item in value.EnumerateArray())
            if (rule(item, version) is { } flaw) return flaw.At(place);
            else place++;
        return null;
    };

    private static Rule MapOf(Func<string, bool> key, string message, Rule rule) => (value, version) =>
    {
        if (value.ValueKind != JsonValueKind.Object) return Flaw.Of("must be an object");
        foreach (var property in value.EnumerateObject())
            if (!key(property.Name)) return Flaw.Of(message).In(property.Name);
            else if (rule(property.Value, version) is { } flaw) return flaw.In(property.Name);
        return null;
    };
}
