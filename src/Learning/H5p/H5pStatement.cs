using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Launches;

namespace Immunotox.Learning.H5p;

/// <summary>What an H5P content said, reduced to what may be kept: pure. The learner, the place and the hour are ours, not the page's.</summary>
/// <param name="Statement">As it is stored.</param>
/// <param name="IsWhole">About the whole content, not about one of its parts.</param>
internal sealed record H5pStatement(JsonObject Statement, bool IsWhole, bool IsCompleted, bool? Success, decimal? Score)
{
    private static readonly string[] Verbs = ["answered", "completed", "passed", "failed", "progressed"];
    private static readonly string[] Kept = ["name", "description", "type", "interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps"];

    /// <summary>Free text stays with the learner: people write what they should not.</summary>
    private static readonly string[] ChosenAnswers = ["choice", "true-false", "sequencing", "matching", "likert", "numeric"];

    /// <summary>Reads a statement of H5P; null when it is not one of learning, or not one at all.</summary>
    public static H5pStatement? Read(ReadOnlySpan<byte> body, PlayStatements place)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 32 });
            if (JsonNode.Parse(ref reader) is not JsonObject said || Text(said["verb"]?["id"]) is not { } verb || !verb.StartsWith(PlayStatements.Adl, StringComparison.Ordinal)
                || !Verbs.Contains(verb[PlayStatements.Adl.Length..])) return null;
            var part = Text(said["object"]?["definition"]?["extensions"]?["http://h5p.org/x-api/h5p-subContentId"]);
            var statement = place.Of(verb[PlayStatements.Adl.Length..]);
            var definition = said["object"]?["definition"] as JsonObject;
            Describe(statement["object"]!.AsObject(), definition, part, place);
            var result = ResultOf(said["result"] as JsonObject, Text(definition?["interactionType"]));
            if (result.Count > 0) statement["result"] = result;
            return new H5pStatement(statement, part is null, verb.EndsWith("/completed", StringComparison.Ordinal) || IsTrue(result["completion"]),
                result["success"] is { } success ? success.GetValue<bool>() : null, result["score"]?["scaled"]?.GetValue<decimal>());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static void Describe(JsonObject thing, JsonObject? definition, string? part, PlayStatements place)
    {
        if (part is not null && Guid.TryParse(part, out var id)) thing["id"] = $"{place.UnitId}/{id}";
        if (definition is null) return;
        var own = thing["definition"]!.AsObject();
        foreach (var name in Kept)
            if (definition[name] is { } value) own[name] = value.DeepClone();
    }

    private static JsonObject ResultOf(JsonObject? said, string? interaction)
    {
        var result = new JsonObject();
        if (said is null) return result;
        if (said["score"]?["scaled"] is JsonValue scaled && scaled.TryGetValue(out decimal score)) result["score"] = new JsonObject { ["scaled"] = Math.Clamp(Math.Round(score, 4), -1, 1) };
        foreach (var name in (string[])["success", "completion"])
            if (said[name]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False) result[name] = said[name]!.GetValue<bool>();
        if (Text(said["duration"]) is { Length: < 40 } duration) result["duration"] = duration;
        if (Text(said["response"]) is { Length: < 1000 } response && ChosenAnswers.Contains(interaction)) result["response"] = response;
        return result;
    }

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
