using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.Cmi5;
using Immunotox.Learning.Launches;

namespace Immunotox.Learning.Tests.Cmi5;

/// <summary>Each rule of cmi5 sections 9 and 10 on what a unit may send, by the number of its requirement.</summary>
public sealed class SessionRulesTests
{
    private static readonly Guid Session = Guid.Parse("3b2c0f6e-8a0f-4a56-9d1b-0c5c2e1f9a01"), Registration = Guid.Parse("3b2c0f6e-8a0f-4a56-9d1b-0c5c2e1f9a02");

    private static SessionFacts Facts { get; } = new(Session, Registration, "https://example.org", "anna", "https://example.org/lms/1", "https://publisher.example/au/1", 0.9m, LaunchMode.Normal,
        HasReadPreferences: true, IsInitialized: true, IsCompleted: false, IsPassed: false, IsFailed: false, IsTerminated: false, IsAbandoned: false, WasCompleted: false, WasPassed: false);

    private static JsonObject Statement(string verb)
    {
        var isMoveOn = verb is "completed" or "passed" or "failed";
        var statement = new JsonObject
        {
            ["id"] = "3b2c0f6e-8a0f-4a56-9d1b-0c5c2e1f9a03",
            ["timestamp"] = "2026-11-27T10:00:00.000Z",
            ["actor"] = new JsonObject { ["account"] = new JsonObject { ["homePage"] = "https://example.org", ["name"] = "anna" } },
            ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/" + verb },
            ["object"] = new JsonObject { ["id"] = "https://example.org/lms/1" },
            ["context"] = new JsonObject
            {
                ["registration"] = Registration.ToString(),
                ["contextActivities"] = new JsonObject { ["grouping"] = new JsonArray(new JsonObject { ["id"] = "https://publisher.example/au/1" }), ["category"] = new JsonArray() },
                ["extensions"] = new JsonObject { [Cmi5Words.SessionId] = Session.ToString(), [Cmi5Words.MasteryScore] = 0.9m },
            },
        };
        var category = statement["context"]!["contextActivities"]!["category"]!.AsArray();
        if (verb != "experienced") category.Add(new JsonObject { ["id"] = Cmi5Words.Category });
        if (isMoveOn) category.Add(new JsonObject { ["id"] = Cmi5Words.MoveOnCategory });
        if (isMoveOn || verb == "terminated") statement["result"] = new JsonObject { ["duration"] = "PT5S" };
        if (verb == "completed") statement["result"]!["completion"] = true;
        if (verb is "passed" or "failed")
        {
            statement["result"]!["success"] = verb == "passed";
            statement["result"]!["score"] = new JsonObject { ["scaled"] = verb == "passed" ? 0.9m : 0.89m, ["raw"] = 90, ["min"] = 0, ["max"] = 100 };
        }
        return statement;
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("passed")]
    [InlineData("failed")]
    [InlineData("terminated")]
    [InlineData("experienced")]
    public void What_the_specification_allows_is_let_in(string verb) => Assert.Null(Refusal(Statement(verb), Facts));

    public static TheoryData<string, string, string> Spoiled => new()
    {
        { "9.1.0.0-1", "experienced", "-id" },
        { "9.7.0.0-1", "experienced", "-timestamp" },
        { "9.7.0.0-2", "experienced", "timestamp=2026-11-27T10:00:00.000-06:00" },
        { "9.2.0.0-2", "passed", "actor.objectType=Group" },
        { "9.2.0.0-2", "passed", "actor.objectType=Unknown" },
        { "8.1.3.0-3", "passed", "-actor.account" },
        { "8.1.3.0-3", "passed", "actor.account.name=berthe" },
        { "6.3.0.0-1", "experienced", "verb.id=http://adlnet.gov/expapi/verbs/voided" },
        { "8.1.5.0-6", "passed", "object.id=https://example.org/lms/2" },
        { "9.6.1.0-1", "passed", "-context" },
        { "9.6.1.0-1", "passed", "-context.registration" },
        { "9.6.1.0-1", "passed", "context.registration=ccaf384c-f8d4-4e7a-8304-49af58f0b176" },
        { "9.6.3.1-4", "experienced", "-context.extensions" },
        { "9.6.3.1-4", "experienced", $"context.extensions={{}}" },
        { "10.2.1.0-6", "experienced", "-context.contextActivities.grouping" },
        { "9.5.3.0", "passed", "result.completion=true" },
        { "9.5.3.0", "completed", "-result.completion" },
        { "9.5.3.0", "completed", "result.completion=false" },
        { "9.5.3.0", "completed", "-result" },
        { "9.5.2.0", "completed", "result.success=true" },
        { "9.5.2.0", "passed", "result.success=false" },
        { "9.5.2.0", "failed", "-result.success" },
        { "9.5.1.0-2", "completed", """result.score={"scaled":0.5}""" },
        { "9.5.1.0-3", "passed", "-result.score.min" },
        { "9.5.1.0-3", "passed", "-result.score.max" },
        { "9.5.4.1", "terminated", "-result" },
        { "9.5.4.1", "completed", "-result.duration" },
        { "9.5.4.1", "passed", "-result.duration" },
        { "9.5.4.1", "failed", "-result.duration" },
        { "9.3.4.0-2", "passed", "result.score.scaled=0.89" },
        { "9.3.5.0-2", "failed", "result.score.scaled=0.9" },
        { "9.3.5.0-2", "failed", "result.score.scaled=0.91" },
        { "9.6.2.2-1", "completed", $$"""context.contextActivities.category=[{"id":"{{Cmi5Words.Category}}"}]""" },
        { "9.6.2.2-1", "failed", $$"""context.contextActivities.category=[{"id":"{{Cmi5Words.Category}}"}]""" },
        { "9.6.2.2-2", "experienced", $$"""context.contextActivities.category=[{"id":"{{Cmi5Words.MoveOnCategory}}"}]""" },
        { "9.6.2.2-2", "terminated", $$"""context.contextActivities.category=[{"id":"{{Cmi5Words.Category}}"},{"id":"{{Cmi5Words.MoveOnCategory}}"}]""" },
        { "9.3.0.0-1", "satisfied", "" },
        { "9.6.3.2-2", "passed", $$"""context.extensions={"{{Cmi5Words.SessionId}}":"3b2c0f6e-8a0f-4a56-9d1b-0c5c2e1f9a01"}""" },
        { "9.6.3.2-2", "passed", $$"""context.extensions={"{{Cmi5Words.SessionId}}":"3b2c0f6e-8a0f-4a56-9d1b-0c5c2e1f9a01","{{Cmi5Words.MasteryScore}}":0.8}""" },
        { "9.3.0.0-2", "initialized", "" },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void What_breaks_a_rule_is_refused_by_its_number(string number, string verb, string change) =>
        Assert.StartsWith(number, Refusal(Changed(Statement(verb), change), Facts), StringComparison.Ordinal);

    [Fact]
    public void A_session_begins_with_initialized_and_ends_with_terminated()
    {
        var fresh = Facts with { IsInitialized = false };
        Assert.StartsWith("9.3.0.0-4", Refusal(Statement("experienced"), fresh), StringComparison.Ordinal);
        Assert.StartsWith("11.0.0.0-3", Refusal(Statement("initialized"), fresh with { HasReadPreferences = false }), StringComparison.Ordinal);
        Assert.Null(Refusal(Statement("initialized"), fresh));
        Assert.True(After(Statement("initialized"), fresh).IsInitialized);
        Assert.StartsWith("9.3.0.0-5", Refusal(Statement("experienced"), After(Statement("terminated"), Facts)), StringComparison.Ordinal);
        Assert.StartsWith("9.3.6.0-2", Refusal(Statement("experienced"), Facts with { IsAbandoned = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Completed_and_passed_come_once_a_registration_and_failed_never_after_passed()
    {
        Assert.StartsWith("9.3.0.0-6", Refusal(Statement("completed"), After(Statement("completed"), Facts)), StringComparison.Ordinal);
        Assert.StartsWith("9.3.0.0-6", Refusal(Statement("completed"), Facts with { WasCompleted = true }), StringComparison.Ordinal);
        Assert.StartsWith("9.3.0.0-7", Refusal(Statement("passed"), Facts with { WasPassed = true }), StringComparison.Ordinal);
        Assert.StartsWith("9.3.0.0-8", Refusal(Statement("failed"), Facts with { WasPassed = true }), StringComparison.Ordinal);
        Assert.StartsWith("9.3.0.0-8", Refusal(Statement("failed"), After(Statement("passed"), Facts)), StringComparison.Ordinal);
        Assert.StartsWith("9.3.0.0-3", Refusal(Statement("passed"), After(Statement("failed"), Facts)), StringComparison.Ordinal);
        Assert.StartsWith("9.3.0.0-2", Refusal(Statement("failed"), After(Statement("failed"), Facts)), StringComparison.Ordinal);
        Assert.Null(Refusal(Statement("passed"), After(Statement("completed"), Facts)));
    }

    [Theory]
    [InlineData(LaunchMode.Browse)]
    [InlineData(LaunchMode.Review)]
    public void Nothing_counts_when_one_looks_around_or_back(object mode)
    {
        var facts = Facts with { Mode = (LaunchMode)mode };
        foreach (var verb in new[] { "completed", "passed", "failed" }) Assert.StartsWith("10.2.2.0", Refusal(Statement(verb), facts), StringComparison.Ordinal);
        Assert.Null(Refusal(Statement("experienced"), facts));
        Assert.Null(Refusal(Statement("terminated"), facts));
    }

    [Fact]
    public void Without_a_mastery_score_any_score_passes_and_fails()
    {
        var facts = Facts with { MasteryScore = null };
        Assert.Null(Refusal(Changed(Statement("passed"), "result.score.scaled=0"), facts));
        Assert.Null(Refusal(Changed(Statement("failed"), "result.score.scaled=1"), facts));
    }

    [Theory]
    [InlineData("PT1M30.5S", 90)]
    [InlineData("PT0S", 0)]
    [InlineData("n'importe quoi", 0)]
    [InlineData("P400D", 604800)]
    public void A_duration_is_counted_in_whole_seconds_up_to_a_week(string duration, int seconds) =>
        Assert.Equal(seconds, SessionRules.SecondsOf(Element(Changed(Statement("terminated"), "result.duration=" + duration))));

    private static JsonElement Element(JsonObject statement) => JsonSerializer.SerializeToElement(statement);

    private static string? Refusal(JsonObject statement, SessionFacts facts) => SessionRules.Refusal(Element(statement), facts, out _);

    private static SessionFacts After(JsonObject statement, SessionFacts facts)
    {
        Assert.Null(SessionRules.Refusal(Element(statement), facts, out var after));
        return after;
    }

    /// <summary><c>-path</c> removes, <c>path=value</c> sets (JSON, or text).</summary>
    private static JsonObject Changed(JsonObject statement, string change)
    {
        if (change.Length == 0) return statement;
        var isRemoval = change[0] == '-';
        var (path, value) = isRemoval ? (change[1..], "") : (change[..change.IndexOf('=', StringComparison.Ordinal)], change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var steps = path.Split('.');
        var at = statement;
        foreach (var step in steps[..^1]) at = at[step]!.AsObject();
        if (isRemoval) at.Remove(steps[^1]);
        else at[steps[^1]] = value is "true" or "false" || value[0] is '{' or '[' || decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) ? JsonNode.Parse(value) : value;
        return statement;
    }
}
