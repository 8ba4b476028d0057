using System.Text.Json;

namespace Immunotox.Learning.XapiRules;

/// <summary>Agents and groups (Data 2.4.2; IEEE 9274.1.1, 4.2.2.1), and by what they are recognised.</summary>
internal static class ActorRules
{
    private static readonly string[] Identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];

    private static readonly Shape Account = new("an account",
        new Part("homePage", Shape.Iri, IsRequired: true),
        new Part("name", Shape.AnyText, IsRequired: true));

    private static readonly Part[] Known =
    [
        new("name", Shape.AnyText),
        new("mbox", Shape.Text(Formats.IsMailbox, "must be a mailto: address")),
        new("mbox_sha1sum", Shape.Text(Formats.IsSha1, "must be 40 hexadecimal digits")),
        new("openid", Shape.Iri),
        new("account", Account.Check),
    ];

    private static readonly Shape AgentShape = new("an Agent", [.. Known, new Part("objectType", Is("Agent"))]);
    private static readonly Shape GroupShape = new("a Group", [.. Known, new Part("objectType", Is("Group"), IsRequired: true), new Part("member", Shape.ListOf(Agent))]);

    public static Rule Is(string type) => Shape.Text(t => t == type, $"must be \"{type}\"");

    /// <summary>One inverse functional identifier, no more.</summary>
    public static Flaw? Agent(JsonElement value, SpecVersion version)
    {
        if (AgentShape.Check(value, version) is { } flaw) return flaw;
        return Count(value) == 1 ? null : Flaw.Of("an Agent has exactly one of mbox, mbox_sha1sum, openid and account");
    }

    /// <summary>Identified by one identifier, or anonymous with members.</summary>
    public static Flaw? Group(JsonElement value, SpecVersion version)
    {
        if (GroupShape.Check(value, version) is { } flaw) return flaw;
        return Count(value) switch
        {
            1 => null,
            0 when value.TryGetProperty("member", out _) => null,
            0 => Flaw.Of("a Group without identifier must list its members").In("member"),
            _ => Flaw.Of("a Group has at most one of mbox, mbox_sha1sum, openid and account"),
        };
    }

    public static Flaw? AgentOrGroup(JsonElement value, SpecVersion version) => IsGroup(value) ? Group(value, version) : Agent(value, version);

    /// <summary>Who answers for a statement: an agent, or the pair of an OAuth consumer and a person (Data 2.4.9).</summary>
    public static Flaw? Authority(JsonElement value, SpecVersion version)
    {
        if (AgentOrGroup(value, version) is { } flaw) return flaw;
        if (!IsGroup(value)) return null;
        if (Count(value) > 0) return Flaw.Of("an authority that is a Group has no identifier of its own");
        return value.GetProperty("member").GetArrayLength() == 2 ? null : Flaw.Of("an authority that is a Group has two members").In("member");
    }

    public static bool IsGroup(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("objectType", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("Group");

    /// <summary>By what an actor is recognised, as one string; null for an anonymous group.</summary>
    public static string? KeyOf(JsonElement actor)
    {
        foreach (var identifier in Identifiers)
        {
            if (!actor.TryGetProperty(identifier, out var value)) continue;
            return identifier == "account"
                ? $"account:{value.GetProperty("name").GetString()}@{value.GetProperty("homePage").GetString()}"
                : $"{identifier}:{value.GetString()}";
        }
        return null;
    }

    private static int Count(JsonElement value) => Identifiers.Count(i => value.TryGetProperty(i, out _));
}
