using System.Text.Json;
using Immunotox.Learning.Launches;

namespace Immunotox.Learning.Cmi5;

/// <summary>What is known of a session when a statement of it comes in; each accepted statement gives the next.</summary>
/// <param name="ActivityId">The id we gave the unit (8.1.5).</param>
/// <param name="PublisherId">The id its publisher gave it.</param>
/// <param name="WasCompleted">In this registration, whatever the session.</param>
/// <param name="WasPassed">In this registration, whatever the session.</param>
internal sealed record SessionFacts(
    Guid Session, Guid Registration, string HomePage, string Account, string ActivityId, string PublisherId, decimal? MasteryScore, LaunchMode Mode,
    bool HasReadPreferences, bool IsInitialized, bool IsCompleted, bool IsPassed, bool IsFailed, bool IsTerminated, bool IsAbandoned, bool WasCompleted, bool WasPassed);

/// <summary>Which statements a cmi5 unit may send, and when (cmi5 specification, sections 9 and 10): pure. Numbers are its requirements.</summary>
internal static class SessionRules
{
    /// <summary>Why a statement is refused, or null with the facts after it.</summary>
    public static string? Refusal(JsonElement statement, SessionFacts facts, out SessionFacts after)
    {
        after = facts;
        var verb = Text(statement, "verb", "id") ?? "";
        var isDefined = Has(statement, "category", Cmi5Words.Category);
        if ((Anywhere(statement, facts) ?? InOrder(verb, facts) ?? Categories(statement, verb, isDefined)) is { } refusal) return refusal;
        if (!isDefined) return null;
        if (Text(statement, "object", "id") != facts.ActivityId) return "8.1.5.0-6: the object is not the activityId of the launch";
        if ((Mode(verb, facts) ?? Result(statement, verb) ?? Score(statement, verb, facts) ?? Once(verb, facts)) is { } refused) return refused;
        after = After(verb, facts);
        return null;
    }

    /// <summary>Whether a statement is of the cmi5 vocabulary: the others are kept and change nothing.</summary>
    public static bool IsDefined(JsonElement statement) => Has(statement, "category", Cmi5Words.Category);

    /// <summary>What every statement of a session must say, whatever came before: also asked of what was sent, before the store completes it.</summary>
    public static string? Anywhere(JsonElement statement, SessionFacts facts)
    {
        if (facts.IsAbandoned) return "9.3.6.0-2: the session was abandoned";
        if (facts.IsTerminated) return "9.3.0.0-5: the session is terminated";
        if (!facts.HasReadPreferences) return "11.0.0.0-3: cmi5LearnerPreferences must be read first";
        if (Text(statement, "verb", "id") == Cmi5Words.Voided) return "6.3.0.0-1: a unit may not void statements";
        if (Text(statement, "id") is null) return "9.1.0.0-1: the statement has no id";
        if (Text(statement, "timestamp") is not { } time) return "9.7.0.0-1: the statement has no timestamp";
        if (!time.EndsWith('Z') && !time.EndsWith("+00:00", StringComparison.Ordinal) && !time.EndsWith("+0000", StringComparison.Ordinal) && !time.EndsWith("+00", StringComparison.Ordinal)) return "9.7.0.0-2: the timestamp is not in UTC";
        if ((Text(statement, "actor", "objectType") ?? "Agent") != "Agent") return "9.2.0.0-2: the actor is not an Agent";
        if (Text(statement, "actor", "account", "homePage") != facts.HomePage || Text(statement, "actor", "account", "name") != facts.Account) return "8.1.3.0-3: the actor is not that of the launch";
        if (!Guid.TryParse(Text(statement, "context", "registration"), out var registration) || registration != facts.Registration) return "9.6.1.0-1: the registration is not that of the launch";
        if (!Guid.TryParse(Text(statement, "context", "extensions", Cmi5Words.SessionId), out var session) || session != facts.Session) return "9.6.3.1-4: the session id is not that of the launch";
        return Has(statement, "grouping", facts.PublisherId) ? null : "10.2.1.0-6: the publisher's id of contextTemplate is missing in grouping";
    }

    private static string? InOrder(string verb, SessionFacts facts) =>
        !facts.IsInitialized && verb != Cmi5Words.Initialized ? "9.3.0.0-4: initialized must come first" : null;

    private static string? Categories(JsonElement statement, string verb, bool isDefined)
    {
        var isMoveOn = verb is Cmi5Words.Completed or Cmi5Words.Passed or Cmi5Words.Failed;
        var hasMoveOn = Has(statement, "category", Cmi5Words.MoveOnCategory);
        if (hasMoveOn && !(isDefined && isMoveOn)) return "9.6.2.2-2: the moveon category is for completed, passed and failed alone";
        if (!isDefined) return null;
        if (isMoveOn && !hasMoveOn) return "9.6.2.2-1: the moveon category is missing";
        return isMoveOn || verb is Cmi5Words.Initialized or Cmi5Words.Terminated ? null : "9.3.0.0-1: this verb is not one that a unit may send in the cmi5 category";
    }

    private static string? Mode(string verb, SessionFacts facts) =>
        facts.Mode != LaunchMode.Normal && (verb is Cmi5Words.Completed or Cmi5Words.Passed or Cmi5Words.Failed)
            ? $"10.2.2.0-{(facts.Mode == LaunchMode.Browse ? 2 : 3)}: nothing counts in mode {facts.Mode}" : null;

    private static string? Result(JsonElement statement, string verb)
    {
        var completion = At(statement, "result", "completion")?.ValueKind;
        var success = At(statement, "result", "success")?.ValueKind;
        if (verb == Cmi5Words.Completed ? completion != JsonValueKind.True : completion is not null) return "9.5.3.0: completion is true for completed, and absent otherwise";
        var expected = verb switch { Cmi5Words.Passed => JsonValueKind.True, Cmi5Words.Failed => JsonValueKind.False, _ => (JsonValueKind?)null };
        if (success != expected) return "9.5.2.0: success is true for passed, false for failed, and absent otherwise";
        return verb != Cmi5Words.Initialized && Text(statement, "result", "duration") is null ? "9.5.4.1: the duration is missing" : null;
    }

    private static string? Score(JsonElement statement, string verb, SessionFacts facts)
    {
        if (At(statement, "result", "score") is not { } score) return null;
        if (verb is not (Cmi5Words.Passed or Cmi5Words.Failed)) return "9.5.1.0-2: only passed and failed have a score";
        if (score.TryGetProperty("raw", out _) && !(score.TryGetProperty("min", out _) && score.TryGetProperty("max", out _))) return "9.5.1.0-3: a raw score goes with min and max";
        if (facts.MasteryScore is not { } mastery) return null;
        if (At(statement, "context", "extensions", Cmi5Words.MasteryScore) is not { ValueKind: JsonValueKind.Number } said || said.GetDecimal() != mastery) return "9.6.3.2-2: the masteryscore extension is not that of the launch";
        if (!score.TryGetProperty("scaled", out var scaled) || scaled.ValueKind != JsonValueKind.Number) return null;
        // Compared as decimals: 0.9 is reached by 0.9, whatever doubles make of it.
        return verb == Cmi5Words.Passed && scaled.GetDecimal() < mastery ? "9.3.4.0-2: passed below the mastery score"
            : verb == Cmi5Words.Failed && scaled.GetDecimal() >= mastery ? "9.3.5.0-2: failed at or above the mastery score" : null;
    }

    private static string? Once(string verb, SessionFacts facts) => verb switch
    {
        Cmi5Words.Initialized when facts.IsInitialized => "9.3.0.0-2: initialized twice in a session",
        Cmi5Words.Completed when facts.IsCompleted || facts.WasCompleted => "9.3.0.0-6: completed twice in a registration",
        Cmi5Words.Passed when facts.IsFailed => "9.3.0.0-3: passed after failed in a session",
        Cmi5Words.Passed when facts.IsPassed || facts.WasPassed => "9.3.0.0-7: passed twice in a registration",
        Cmi5Words.Failed when facts.IsFailed => "9.3.0.0-2: failed twice in a session",
        Cmi5Words.Failed when facts.IsPassed || facts.WasPassed => "9.3.0.0-8: failed after passed",
        _ => null,
    };

    private static SessionFacts After(string verb, SessionFacts facts) => verb switch
    {
        Cmi5Words.Initialized => facts with { IsInitialized = true },
        Cmi5Words.Completed => facts with { IsCompleted = true, WasCompleted = true },
        Cmi5Words.Passed => facts with { IsPassed = true, WasPassed = true },
        Cmi5Words.Failed => facts with { IsFailed = true },
        Cmi5Words.Terminated => facts with { IsTerminated = true },
        _ => facts,
    };

    /// <summary>The scaled score of a statement, 0 to 1, or null.</summary>
    public static decimal? ScaledOf(JsonElement statement) =>
        At(statement, "result", "score", "scaled") is { ValueKind: JsonValueKind.Number } scaled && scaled.TryGetDecimal(out var value) && value is >= 0 and <= 1 ? value : null;

    /// <summary>Seconds of the duration of a statement; 0 when it has none that can be counted (years and months cannot).</summary>
    public static int SecondsOf(JsonElement statement)
    {
        if (Text(statement, "result", "duration") is not { } text) return 0;
        try
        {
            return (int)Math.Clamp(System.Xml.XmlConvert.ToTimeSpan(text).TotalSeconds, 0, 7 * 24 * 3600);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return 0;
        }
    }

    public static string? Text(JsonElement at, params ReadOnlySpan<string> path) => At(at, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? At(JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at;
    }

    private static bool Has(JsonElement statement, string group, string id)
    {
        if (At(statement, "context", "contextActivities", group) is not { } activities) return false;
        return activities.ValueKind == JsonValueKind.Array ? activities.EnumerateArray().Any(a => Text(a, "id") == id) : Text(activities, "id") == id;
    }
}
