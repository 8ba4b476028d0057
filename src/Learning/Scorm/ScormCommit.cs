using System.Text.Json;
using System.Text.Json.Nodes;

namespace Immunotox.Learning.Scorm;

/// <summary>What one commit of the runtime says: pure.</summary>
/// <param name="Score">0 to 1, or null.</param>
/// <param name="Seconds">Over all sessions, as the runtime adds them up.</param>
/// <param name="Cmi">The data model, to be given back at the next opening.</param>
internal sealed record ScormCommit(bool IsCompleted, bool IsPassed, bool IsFailed, decimal? Score, int Seconds, bool IsLast, bool IsSuspended, string Cmi)
{
    /// <summary>Reads a commit; null when it is none.</summary>
    public static ScormCommit? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 32 });
            if (JsonNode.Parse(ref reader) is not JsonObject commit || commit["runtimeData"]?["cmi"] is not JsonObject cmi) return null;
            var exit = Text(cmi["core"]?["exit"]) ?? Text(cmi["exit"]);
            return new ScormCommit(Text(commit["completionStatus"]) == "completed", Text(commit["successStatus"]) == "passed", Text(commit["successStatus"]) == "failed",
                ScoreOf(commit["score"] as JsonObject), SecondsOf(commit["totalTimeSeconds"]), commit["terminated"]?.GetValueKind() == JsonValueKind.True, exit is "suspend", cmi.ToJsonString());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// The data model a unit is opened with: what it kept, without what belongs to the last session; and what the manifest and we say.
    /// </summary>
    /// <param name="kept">The last commit's data model, or null at the first opening.</param>
    /// <param name="is2004">Names of the data model differ between the generations (1.2 has a « core »).</param>
    /// <param name="learner">A random id; no name is given away.</param>
    /// <param name="launchData">The manifest's data for the unit, or null.</param>
    /// <param name="mastery">0 to 1, or null.</param>
    public static JsonObject Opening(string? kept, bool is2004, string learner, string? launchData, decimal? mastery, bool isBrowsing)
    {
        var cmi = kept is null ? [] : JsonNode.Parse(kept)!.AsObject();
        if (!is2004 && cmi["core"] is not JsonObject) cmi["core"] = new JsonObject();
        var core = is2004 ? cmi : cmi["core"]!.AsObject();
        // Resumed after a suspension, begun anew otherwise (SCORM 1.2 RTE 3.4.4; 2004 4th Ed. RTE 4.2.7).
        core["entry"] = kept is null ? "ab-initio" : Text(core["exit"]) == "suspend" ? "resume" : "";
        core.Remove("exit");
        core.Remove("session_time");
        core[is2004 ? "learner_id" : "student_id"] = learner;
        core[is2004 ? "learner_name" : "student_name"] = "Apprenant";
        var mode = isBrowsing ? "browse" : "normal";
        if (is2004) cmi["mode"] = mode;
        else core["lesson_mode"] = mode;
        if (launchData is not null) cmi["launch_data"] = launchData;
        if (mastery is { } score)
        {
            if (is2004) cmi["scaled_passing_score"] = score.ToString(System.Globalization.CultureInfo.InvariantCulture);
            else cmi["student_data"] = new JsonObject { ["mastery_score"] = ((int)(score * 100)).ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }
        return cmi;
    }

    private static decimal? ScoreOf(JsonObject? score)
    {
        if (Number(score?["scaled"]) is { } scaled) return Math.Clamp(scaled, 0, 1);
        if (Number(score?["raw"]) is not { } raw) return null;
        var (min, max) = (Number(score?["min"]) ?? 0, Number(score?["max"]) ?? 100);
        return max > min ? Math.Clamp((raw - min) / (max - min), 0, 1) : null;
    }

    private static int SecondsOf(JsonNode? seconds) => (int)Math.Clamp(Number(seconds) ?? 0, 0, 100 * 24 * 3600);

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static decimal? Number(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number when node.AsValue().TryGetValue(out decimal value) => value,
        JsonValueKind.String when decimal.TryParse(node.GetValue<string>(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };
}
