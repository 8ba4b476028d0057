using System.Text.Json.Nodes;

namespace Immunotox.Learning.XapiRules;

/// <summary>The three ways a statement is given back (Communication 2.1.3, parameter <c>format</c>).</summary>
internal enum StatementFormat
{
    /// <summary>As it was received.</summary>
    Exact,

    /// <summary>Only what identifies actors, verbs and activities.</summary>
    Ids,

    /// <summary>With the store's own definitions of activities, each language map cut to one language.</summary>
    Canonical,
}

/// <summary>Rewrites a stored statement for a reader.</summary>
/// <param name="definitionOf">The store's definition of an activity, as JSON; null when it has none.</param>
/// <param name="languages">From Accept-Language, preferred first.</param>
internal sealed class StatementViews(Func<string, string?> definitionOf, IReadOnlyList<string> languages)
{
    private static readonly string[] Identifiers = ["objectType", "mbox", "mbox_sha1sum", "openid", "account"];

    public JsonObject Canonical(JsonObject statement)
    {
        if (statement["verb"] is JsonObject verb) OneLanguage(verb, "display");
        if (statement["object"] is JsonObject thing) Things(thing, Defined, actor: null, within: Canonical);
        if (statement["context"] is JsonObject context) Context(context, Defined, actor: null);
        if (statement["attachments"] is JsonArray attachments)
            foreach (var attachment in attachments.OfType<JsonObject>())
            {
                OneLanguage(attachment, "display");
                OneLanguage(attachment, "description");
            }
        return statement;
    }

    public static JsonObject Ids(JsonObject statement)
    {
        if (statement["actor"] is JsonObject actor) Identify(actor);
        if (statement["authority"] is JsonObject authority) Identify(authority);
        (statement["verb"] as JsonObject)?.Remove("display");
        if (statement["object"] is JsonObject thing) Things(thing, Bare, Identify, Ids);
        if (statement["context"] is JsonObject context) Context(context, Bare, Identify);
        return statement;
    }

    private static void Things(JsonObject thing, Action<JsonObject> activity, Action<JsonObject>? actor, Func<JsonObject, JsonObject> within)
    {
        switch (thing["objectType"]?.GetValue<string>() ?? "Activity")
        {
            case "Activity": activity(thing); break;
            case "Agent" or "Group": actor?.Invoke(thing); break;
            case "SubStatement": within(thing); break;
        }
    }

    private static void Context(JsonObject context, Action<JsonObject> activity, Action<JsonObject>? actor)
    {
        if (context["contextActivities"] is JsonObject groups)
            foreach (var item in groups.SelectMany(g => g.Value as JsonArray ?? []).OfType<JsonObject>()) activity(item);
        if (actor is null) return;
        foreach (var name in new[] { "instructor", "team" })
            if (context[name] is JsonObject one) actor(one);
        foreach (var (list, name) in new[] { ("contextAgents", "agent"), ("contextGroups", "group") })
            foreach (var item in (context[list] as JsonArray ?? []).OfType<JsonObject>())
                if (item[name] is JsonObject one) actor(one);
    }

    private static void Bare(JsonObject activity)
    {
        activity.Remove("definition");
        activity.Remove("objectType");
    }

    private static void Identify(JsonObject actor)
    {
        var isAnonymous = !Identifiers.Skip(1).Any(actor.ContainsKey);
        foreach (var name in actor.Select(p => p.Key).ToList())
            if (!Identifiers.Contains(name) && !(isAnonymous && name == "member")) actor.Remove(name);
        foreach (var member in (actor["member"] as JsonArray ?? []).OfType<JsonObject>()) Identify(member);
    }

    private void Defined(JsonObject activity)
    {
        if (activity["id"]?.GetValue<string>() is { } id && definitionOf(id) is { } known) activity["definition"] = JsonNode.Parse(known);
        if (activity["definition"] is not JsonObject definition) return;
        OneLanguage(definition, "name");
        OneLanguage(definition, "description");
        foreach (var list in new[] { "choices", "scale", "source", "target", "steps" })
            foreach (var component in (definition[list] as JsonArray ?? []).OfType<JsonObject>()) OneLanguage(component, "description");
    }

    /// <summary>The first language asked for that the map has, by whole tag then by its first part; else the map's first.</summary>
    private void OneLanguage(JsonObject holder, string name)
    {
        if (holder[name] is not JsonObject { Count: > 1 } map) return;
        var kept = languages.Select(asked => map.Select(p => p.Key).FirstOrDefault(k => k.Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? map.Select(p => p.Key).FirstOrDefault(k => Primary(k).Equals(Primary(asked), StringComparison.OrdinalIgnoreCase))).FirstOrDefault(k => k is not null) ?? map.First().Key;
        holder[name] = new JsonObject { [kept] = map[kept]?.DeepClone() };
    }

    private static string Primary(string tag) => tag.Split('-')[0];
}
