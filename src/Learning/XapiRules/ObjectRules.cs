using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>What a statement is about: activity, agent, group, another statement, a statement within (Data 2.4.4).</summary>
internal static class ObjectRules
{
    private static readonly string[] Lists = ["choices", "scale", "source", "target", "steps"];

    /// <summary>Which lists of components each interaction type may have (Data 2.4.4.1, table of component lists).</summary>
    private static readonly Dictionary<string, string[]> Interactions = new(StringComparer.Ordinal)
    {
        ["true-false"] = [], ["choice"] = ["choices"], ["fill-in"] = [], ["long-fill-in"] = [], ["matching"] = ["source", "target"],
        ["performance"] = ["steps"], ["sequencing"] = ["choices"], ["likert"] = ["scale"], ["numeric"] = [], ["other"] = [],
    };

    private static readonly Shape Component = new("a component", new Part("id", Shape.AnyText, IsRequired: true), new Part("description", Shape.LanguageMap));

    private static readonly Shape Definition = new("a definition",
    [
        new("name", Shape.LanguageMap), new("description", Shape.LanguageMap), new("type", Shape.Iri), new("moreInfo", Shape.Iri), new("extensions", Shape.Extensions),
        new("interactionType", Shape.Text(Interactions.ContainsKey, "must be one of " + string.Join(", ", Interactions.Keys))),
        new("correctResponsesPattern", Shape.ListOf(Shape.AnyText)),
        .. Lists.Select(list => new Part(list, Components)),
    ]);

    private static readonly Shape ActivityShape = new("an Activity",
        new Part("objectType", ActorRules.Is("Activity")), new Part("id", Shape.Iri, IsRequired: true), new Part("definition", CheckDefinition));

    private static readonly Shape Reference = new("a StatementRef",
        new Part("objectType", ActorRules.Is("StatementRef"), IsRequired: true), new Part("id", Shape.Uuid, IsRequired: true));

    public static Flaw? Activity(JsonElement value, SpecVersion version) => ActivityShape.Check(value, version);

    public static Flaw? StatementRef(JsonElement value, SpecVersion version) => Reference.Check(value, version);

    /// <summary>The object of a statement; one within another holds no third.</summary>
    public static Rule Any(Rule? within) => (value, version) => TypeOf(value) switch
    {
        "Activity" => Activity(value, version),
        "Agent" => ActorRules.Agent(value, version),
        "Group" => ActorRules.Group(value, version),
        "StatementRef" => StatementRef(value, version),
        "SubStatement" when within is not null => within(value, version),
        "SubStatement" => Flaw.Of("a SubStatement holds no other SubStatement"),
        _ => Flaw.Of("must be Activity, Agent, Group, StatementRef or SubStatement").In("objectType"),
    };

    /// <summary>The object type, an activity when none is said; empty when it is not even a string.</summary>
    public static string TypeOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("objectType", out var type)) return "Activity";
        return type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
    }

    private static Flaw? Components(JsonElement value, SpecVersion version)
    {
        if (Shape.ListOf(Component.Check)(value, version) is { } flaw) return flaw;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in value.EnumerateArray())
            if (!seen.Add(component.GetProperty("id").GetString()!)) return Flaw.Of("ids of components are distinct");
        return null;
    }

    private static Flaw? CheckDefinition(JsonElement value, SpecVersion version)
    {
        if (Definition.Check(value, version) is { } flaw) return flaw;
        string[] allowed = [];
        var isInteraction = value.TryGetProperty("interactionType", out var type);
        if (isInteraction) allowed = Interactions[type.GetString()!];
        foreach (var list in Lists)
            if (value.TryGetProperty(list, out _) && !allowed.Contains(list))
                return Flaw.Of(isInteraction ? $"an interaction of type {type.GetString()} has no such list" : "needs an interactionType").In(list);
        return !isInteraction && value.TryGetProperty("correctResponsesPattern", out _) ? Flaw.Of("needs an interactionType").In("correctResponsesPattern") : null;
    }
}
