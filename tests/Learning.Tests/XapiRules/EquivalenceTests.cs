using System.Text.Json.Nodes;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Tests.XapiRules;

public sealed class EquivalenceTests
{
    [Theory]
    [InlineData("", "\"result\":{\"duration\":\"PT1.239S\"}", "\"result\":{\"duration\":\"PT1.23S\"}")]
    [InlineData("", "\"result\":{\"duration\":\"PT1.00S\"}", "\"result\":{\"duration\":\"PT1S\"}")]
    [InlineData("", "\"result\":{\"score\":{\"raw\":1}}", "\"result\":{\"score\":{\"raw\":1.0}}")]
    [InlineData("", "\"timestamp\":\"2026-11-27T10:00:00Z\"", "\"timestamp\":\"2026-11-27T11:00:00+01:00\"")]
    [InlineData("", "\"context\":{\"contextActivities\":{\"parent\":{\"id\":\"https://lms.example.org/p\"}}}", "\"context\":{\"contextActivities\":{\"parent\":[{\"objectType\":\"Activity\",\"id\":\"https://lms.example.org/p\"}]}}")]
    [InlineData("", "\"context\":{\"language\":\"fr\",\"platform\":\"x\"}", "\"context\":{\"platform\":\"x\",\"language\":\"fr\"}")]
    [InlineData("", "\"context\":{\"registration\":\"EC531277-B57B-4C15-8D91-D292C5B2B8F7\"}", "\"context\":{\"registration\":\"ec531277-b57b-4c15-8d91-d292c5b2b8f7\"}")]
    [InlineData("", "\"context\":{\"team\":{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@e.org\"},{\"mbox\":\"mailto:b@e.org\"}]}}", "\"context\":{\"team\":{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:b@e.org\"},{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@e.org\"}]}}")]
    [InlineData("not", "\"result\":{\"duration\":\"PT1.2S\"}", "\"result\":{\"duration\":\"PT1.3S\"}")]
    [InlineData("not", "\"result\":{\"response\":\"a\"}", "\"result\":{\"response\":\"b\"}")]
    [InlineData("not", "\"result\":{\"success\":true}", "\"result\":{\"completion\":true}")]
    [InlineData("not", "\"result\":{\"extensions\":{\"https://e.org/x\":{\"display\":1}}}", "\"result\":{\"extensions\":{\"https://e.org/x\":{\"display\":2}}}")]
    [InlineData("not", "\"timestamp\":\"2026-11-27T10:00:00Z\"", "\"timestamp\":\"2026-11-27T10:00:01Z\"")]
    public void Two_statements_say_the_same_or_do_not(string not, string one, string other) =>
        Assert.Equal(not.Length == 0, Holds(SampleStatements.Least(more: "," + one), SampleStatements.Least(more: "," + other)));

    [Fact]
    public void What_the_store_adds_does_not_count()
    {
        var stored = JsonNode.Parse(SampleStatements.Least())!.AsObject();
        (stored["stored"], stored["timestamp"]) = ("2026-11-27T10:00:00Z", "2026-11-27T10:00:00Z");
        stored["version"] = "2.0.0";
        stored["authority"] = JsonNode.Parse("""{"mbox":"mailto:x@example.org"}""");
        stored["verb"]!["display"] = JsonNode.Parse("""{"fr":"a vu"}""");
        stored["object"]!["definition"] = JsonNode.Parse("""{"name":{"fr":"Une page"}}""");
        Assert.True(Holds(SampleStatements.Least(), stored.ToJsonString()));
    }

    private static bool Holds(string given, string stored) =>
        Equivalence.Holds(StatementRulesTests.Element(JsonNode.Parse(given)!), StatementRulesTests.Element(JsonNode.Parse(stored)!));
}
