using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Lrs;

/// <summary>What the store knows of an agent, of an activity and of itself (Communication 2.4, 2.5, 2.8).</summary>
internal sealed class ThingsResource(StatementReader reader)
{
    /// <summary>The Person object: identifiers as arrays, and every name the agent was given.</summary>
    public async Task<Answer> AgentAsync(Call call)
    {
        if (!MayRead(call)) return Forbidden();
        if (call.Unknown("agent") is { } unknown) return unknown;
        if (!call.Parameters.TryGetValue("agent", out var text)) return Answer.Bad("is required", "agent");
        if (call.Actor("agent", out var refusal) is not { } key) return refusal!;
        if (call.Client.Actor is { } own && own != key) return Forbidden();
        var agent = JsonNode.Parse(text)!.AsObject();
        var names = (await reader.NamesAsync(key, call.Aborted)).ToList();
        if (agent["name"]?.GetValue<string>() is { } said && !names.Contains(said)) names.Add(said);
        var person = new JsonObject { ["objectType"] = "Person" };
        if (names.Count > 0) person["name"] = new JsonArray([.. names.Select(n => (JsonNode)n)]);
        foreach (var identifier in new[] { "mbox", "mbox_sha1sum", "openid", "account" })
            if (agent[identifier] is { } value) person[identifier] = new JsonArray(value.DeepClone());
        return Answer.Json(person);
    }

    /// <summary>The activity with the store's own definition of it.</summary>
    public async Task<Answer> ActivityAsync(Call call)
    {
        if (!MayRead(call)) return Forbidden();
        if (call.Unknown("activityId") is { } unknown) return unknown;
        if (call.Parameter("activityId") is not { } id || !Formats.IsIri(id)) return Answer.Bad("an absolute IRI is required", "activityId");
        var definitions = await reader.DefinitionsAsync([id], call.Aborted);
        var activity = new JsonObject { ["objectType"] = "Activity", ["id"] = id };
        if (definitions.TryGetValue(id, out var definition)) activity["definition"] = JsonNode.Parse(definition);
        return Answer.Json(activity);
    }

    public static Answer About { get; } = Answer.Json(new { version = new[] { "1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0.0" }, extensions = new { } });

    private static bool MayRead(Call call) => call.Client.May(Scopes.Read, Scopes.ReadMine, Scopes.AllRead, Scopes.Profile, Scopes.State);

    private static Answer Forbidden() => Answer.Error(StatusCodes.Status403Forbidden, "this credential may not use this resource");
}
