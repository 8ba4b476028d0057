using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>What a statement can be found by.</summary>
/// <param name="Text">A letter for the kind (a actor, o activity, v verb, r registration), a colon, the identifier.</param>
/// <param name="IsNarrow">Whether it counts in the plain filter; the others count when related ones are asked for too (Communication 2.1.3).</param>
internal readonly record struct Term(string Text, bool IsNarrow)
{
    public static string OfActor(string key) => "a:" + key;
    public static string OfActivity(string id) => "o:" + id;
    public static string OfVerb(string id) => "v:" + id;
    public static string OfRegistration(string id) => "r:" + id.ToLowerInvariant();
}

/// <summary>Reads a checked statement once for what the store's indexes need.</summary>
internal sealed class StatementTerms
{
    private readonly HashSet<Term> _terms = [];
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _names = [];

    /// <summary>All terms; whoever is narrow is there a second time as broad.</summary>
    public IReadOnlyCollection<Term> Terms => _terms;

    /// <summary>Definitions of activities the statement carries, as JSON, by activity id.</summary>
    public IReadOnlyDictionary<string, string> Definitions => _definitions;

    /// <summary>Names by which actors were called, with the key of each (for the Person object, Communication 2.4).</summary>
    public IReadOnlyCollection<(string Key, string Name)> Names => _names;

    public static StatementTerms Of(JsonElement statement)
    {
        var read = new StatementTerms();
        read.Read(statement, isNarrow: true);
        return read;
    }

    /// <summary>Who answers for the statement: added when the store sets it.</summary>
    public void AddAuthority(JsonElement authority) => Actor(authority, isNarrow: false);

    private void Read(JsonElement statement, bool isNarrow)
    {
        Actor(statement.GetProperty("actor"), isNarrow);
        // The verb of a statement within is not what was done.
        if (isNarrow) _terms.Add(new Term(Term.OfVerb(statement.GetProperty("verb").GetProperty("id").GetString()!), true));
        Object(statement.GetProperty("object"), isNarrow);
        if (statement.TryGetProperty("context", out var context)) Context(context, isNarrow);
    }

    private void Object(JsonElement thing, bool isNarrow)
    {
        switch (ObjectRules.TypeOf(thing))
        {
            case "Activity": Activity(thing, isNarrow); break;
            case "Agent" or "Group": Actor(thing, isNarrow); break;
            case "SubStatement": Read(thing, isNarrow: false); break;
        }
    }

    private void Context(JsonElement context, bool isNarrow)
    {
        if (isNarrow && context.TryGetProperty("registration", out var registration)) _terms.Add(new Term(Term.OfRegistration(registration.GetString()!), true));
        foreach (var name in new[] { "instructor", "team" })
            if (context.TryGetProperty(name, out var actor)) Actor(actor, isNarrow: false);
        if (context.TryGetProperty("contextActivities", out var groups))
            foreach (var group in groups.EnumerateObject())
                if (group.Value.ValueKind == JsonValueKind.Array) foreach (var activity in group.Value.EnumerateArray()) Activity(activity, isNarrow: false);
                else Activity(group.Value, isNarrow: false);
        Others(context, "contextAgents", "agent");
        Others(context, "contextGroups", "group");
    }

    private void Others(JsonElement context, string list, string actor)
    {
        if (!context.TryGetProperty(list, out var items)) return;
        foreach (var item in items.EnumerateArray()) Actor(item.GetProperty(actor), isNarrow: false);
    }

    private void Activity(JsonElement activity, bool isNarrow)
    {
        var id = activity.GetProperty("id").GetString()!;
        Add(Term.OfActivity(id), isNarrow);
        if (activity.TryGetProperty("definition", out var definition) && definition.EnumerateObject().MoveNext()) _definitions[id] = definition.GetRawText();
    }

    /// <summary>A group is found by its members too.</summary>
    private void Actor(JsonElement actor, bool isNarrow)
    {
        if (ActorRules.KeyOf(actor) is { } key)
        {
            Add(Term.OfActor(key), isNarrow);
            if (actor.TryGetProperty("name", out var name)) _names.Add((key, name.GetString()!));
        }
        if (!ActorRules.IsGroup(actor) || !actor.TryGetProperty("member", out var members)) return;
        foreach (var member in members.EnumerateArray()) Actor(member, isNarrow);
    }

    private void Add(string text, bool isNarrow)
    {
        if (isNarrow) _terms.Add(new Term(text, true));
        _terms.Add(new Term(text, false));
    }
}
