using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Immunotox.Learning.Records;

/// <summary>What the store knows by heart: numbers of terms, definitions of activities, names. A short cut, never the only copy.</summary>
internal sealed class TermCache
{
    /// <summary>About 60 MB at most; then it starts again.</summary>
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<string, long> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), bool> _names = [];

    /// <summary>What one write learned, to be remembered once it is committed.</summary>
    internal sealed class Learned
    {
        public Dictionary<string, long> Ids { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, string> Definitions { get; } = new(StringComparer.Ordinal);
        public HashSet<(string, string)> Names { get; } = [];
    }

    public void Remember(Learned learned)
    {
        if (_ids.Count + _names.Count + _definitions.Count > Most) Forget();
        foreach (var (text, id) in learned.Ids) _ids[text] = id;
        foreach (var (id, definition) in learned.Definitions) _definitions[id] = definition;
        foreach (var name in learned.Names) _names[name] = true;
    }

    /// <summary>After an erasure: what was known may be gone.</summary>
    public void Forget()
    {
        _ids.Clear();
        _definitions.Clear();
        _names.Clear();
    }

    public long IdOf(string text, Learned learned, StoreCommands commands)
    {
        if (_ids.TryGetValue(text, out var id) || learned.Ids.TryGetValue(text, out id)) return id;
        return learned.Ids[text] = commands.Term(text);
    }

    /// <summary>Adds what is said of an activity to what is known of it: properties given replace, language maps and lists are joined.</summary>
    public void Define(string activity, string definition, Learned learned, StoreCommands commands)
    {
        var known = learned.Definitions.GetValueOrDefault(activity) ?? _definitions.GetValueOrDefault(activity) ?? commands.Definition(activity);
        if (known == definition)
        {
            learned.Definitions[activity] = known;
            return;
        }
        var joined = known is null ? definition : Join(JsonNode.Parse(known)!.AsObject(), JsonNode.Parse(definition)!.AsObject()).ToJsonString(Json);
        learned.Definitions[activity] = joined;
        if (joined != known) commands.Define(activity, joined);
    }

    public void Name(string key, string name, Learned learned, StoreCommands commands)
    {
        if (_names.ContainsKey((key, name)) || !learned.Names.Add((key, name))) return;
        commands.Name(key, name);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Join(JsonObject known, JsonObject said)
    {
        foreach (var (name, value) in said)
        {
            if (value is JsonObject map && known[name] is JsonObject before)
                foreach (var (key, entry) in map) before[key] = entry?.DeepClone();
            else known[name] = value?.DeepClone();
        }
        return known;
    }
}
