using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>Where and with whom it happened (Data 2.4.6; IEEE 9274.1.1, 4.2.2.5).</summary>
internal static class ContextRules
{
    private static readonly Shape Activities = new("contextActivities",
        new Part("parent", OneOrMore), new Part("grouping", OneOrMore), new Part("category", OneOrMore), new Part("other", OneOrMore));

    private static readonly Shape Agent = new("a contextAgent",
        new Part("objectType", ActorRules.Is("contextAgent"), IsRequired: true), new Part("agent", ActorRules.Agent, IsRequired: true), new Part("relevantTypes", RelevantTypes));

    private static readonly Shape Group = new("a contextGroup",
        new Part("objectType", ActorRules.Is("contextGroup"), IsRequired: true), new Part("group", ActorRules.Group, IsRequired: true), new Part("relevantTypes", RelevantTypes));

    private static readonly Shape Whole = new("a context",
        new Part("registration", Shape.Uuid),
        new Part("instructor", ActorRules.AgentOrGroup),
        new Part("team", ActorRules.Group),
        new Part("contextActivities", Activities.Check),
        new Part("contextAgents", Shape.ListOf(Agent.Check), OnlyIn2: true),
        new Part("contextGroups", Shape.ListOf(Group.Check), OnlyIn2: true),
        new Part("revision", Shape.AnyText),
        new Part("platform", Shape.AnyText),
        new Part("language", Shape.Text(Formats.IsLanguage, "must be a language tag (RFC 5646)")),
        new Part("statement", ObjectRules.StatementRef),
        new Part("extensions", Shape.Extensions));

    public static Flaw? Check(JsonElement value, SpecVersion version) => Whole.Check(value, version);

    /// <summary>Revision and platform are about an activity and nothing else (Data 2.4.6).</summary>
    public static Flaw? Fits(JsonElement statement)
    {
        if (!statement.TryGetProperty("context", out var context) || ObjectRules.TypeOf(statement.GetProperty("object")) == "Activity") return null;
        foreach (var name in new[] { "revision", "platform" })
            if (context.TryGetProperty(name, out _)) return Flaw.Of("is only for a statement whose object is an Activity").In(name).In("context");
        return null;
    }

    /// <summary>A single activity is accepted and kept as an array of one (Data 2.4.6.2).</summary>
    private static Flaw? OneOrMore(JsonElement value, SpecVersion version) =>
        value.ValueKind == JsonValueKind.Array ? Shape.ListOf(ObjectRules.Activity)(value, version) : ObjectRules.Activity(value, version);

    private static Flaw? RelevantTypes(JsonElement value, SpecVersion version) =>
        Shape.ListOf(Shape.Iri)(value, version) ?? (value.GetArrayLength() > 0 ? null : Flaw.Of("is not empty when it is there"));
}
