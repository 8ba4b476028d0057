using System.Text.Json;
using System.Text.Json.Nodes;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Tests.XapiRules;

/// <summary>Every property of every statement spoiled in every way that is refused; what is right is accepted.</summary>
public sealed class StatementRulesTests
{
    private static readonly string[] Sources = [SampleStatements.Whole, SampleStatements.Within, SampleStatements.About, SampleStatements.Person];

    [Fact]
    public void Whole_statements_are_accepted() => Assert.All(Sources, s => Assert.Null(Check(JsonNode.Parse(s)!)));

    /// <summary>A null, another type, a property too many, a required one less; a floor on how many were tried.</summary>
    [Fact]
    public void Each_property_is_checked_and_named()
    {
        var tried = 0;
        var accepted = new List<string>();
        foreach (var source in Sources)
            foreach (var path in Paths(JsonNode.Parse(source)!, []))
                foreach (var (way, spoiled) in Spoiled(source, path))
                {
                    tried++;
                    if (Check(spoiled) is not { } flaw) accepted.Add($"{way} {string.Join('.', path)}");
                    else if (way != "without") Assert.StartsWith(path[0], flaw.Path, StringComparison.Ordinal);
                }
        Assert.Empty(accepted);
        Assert.True(tried >= 520, $"{tried} spoiled statements were tried");
    }

    [Theory]
    [InlineData("actor", """{"mbox":"mailto:a@example.org","openid":"https://id.example.org"}""")]
    [InlineData("actor", """{"name":"nobody"}""")]
    [InlineData("actor.member", """{"objectType":"Group","name":"nobody"}""")]
    [InlineData("actor", """{"objectType":"Group","mbox":"mailto:a@example.org","openid":"https://id.example.org"}""")]
    [InlineData("actor.member[0].objectType", """{"objectType":"Group","member":[{"objectType":"Group","mbox":"mailto:a@example.org"}]}""")]
    [InlineData("actor.mbox", """{"mbox":"a@example.org"}""")]
    [InlineData("actor.mbox_sha1sum", """{"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee"}""")]
    [InlineData("actor.objectType", """{"objectType":"agent","mbox":"mailto:a@example.org"}""")]
    [InlineData("actor.account.homePage", """{"account":{"homePage":"lms.example.org","name":"a"}}""")]
    [InlineData("verb.id", """{"id":"answered"}""")]
    [InlineData("verb.display.a12345678", """{"id":"http://example.org/v","display":{"a12345678":"x"}}""")]
    [InlineData("object.objectType", """{"objectType":"activity","id":"https://lms.example.org/a"}""")]
    [InlineData("object.definition.choices", """{"id":"https://lms.example.org/a","definition":{"interactionType":"choice","choices":[{"id":"a"},{"id":"a"}]}}""")]
    [InlineData("object.definition.scale", """{"id":"https://lms.example.org/a","definition":{"interactionType":"choice","scale":[{"id":"a"}]}}""")]
    [InlineData("object.definition.correctResponsesPattern", """{"id":"https://lms.example.org/a","definition":{"correctResponsesPattern":["a"]}}""")]
    [InlineData("object.definition.interactionType", """{"id":"https://lms.example.org/a","definition":{"interactionType":"Choice"}}""")]
    [InlineData("object.definition.extensions.x", """{"id":"https://lms.example.org/a","definition":{"extensions":{"x":1}}}""")]
    [InlineData("object.object", """{"objectType":"SubStatement","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},"object":{"objectType":"SubStatement","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},"object":{"id":"https://lms.example.org/a"}}}""")]
    [InlineData("object.id", """{"objectType":"SubStatement","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},"object":{"id":"https://lms.example.org/a"}}""")]
    [InlineData("result.score.scaled", """{"score":{"scaled":1.01}}""")]
    [InlineData("result.score.min", """{"score":{"min":2,"max":2}}""")]
    [InlineData("result.score.raw", """{"score":{"raw":11,"max":10}}""")]
    [InlineData("result.duration", """{"duration":"1 min"}""")]
    [InlineData("result.duration", """{"duration":"PT"}""")]
    [InlineData("result.duration", """{"duration":"P1W2D"}""")]
    [InlineData("context.registration", """{"registration":"6690e6c9"}""")]
    [InlineData("context.language", """{"language":"français"}""")]
    [InlineData("context.contextAgents[0].relevantTypes", """{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:c@example.org"},"relevantTypes":[]}]}""")]
    [InlineData("context.contextGroups[0].objectType", """{"contextGroups":[{"objectType":"Group","group":{"objectType":"Group","openid":"https://id.example.org/g"}}]}""")]
    [InlineData("timestamp", "\"2026-11-27T10:00:00-00:00\"")]
    [InlineData("timestamp", "\"2026-02-30T10:00:00Z\"")]
    [InlineData("timestamp", "\"27/11/2026\"")]
    [InlineData("id", "\"6690e6c9-3ef0-4ed3-8b37-7f3964730beeé\"")]
    [InlineData("version", "\"3.0\"")]
    [InlineData("authority.member", """{"objectType":"Group","member":[{"mbox":"mailto:a@example.org"}]}""")]
    [InlineData("authority", """{"objectType":"Group","openid":"https://id.example.org/g","member":[{"mbox":"mailto:a@example.org"},{"mbox":"mailto:b@example.org"}]}""")]
    [InlineData("attachments[0].sha2", """[{"usageType":"https://lms.example.org/u","display":{"fr":"x"},"contentType":"text/plain","length":4,"sha2":"xyz"}]""")]
    [InlineData("attachments[0].length", """[{"usageType":"https://lms.example.org/u","display":{"fr":"x"},"contentType":"text/plain","length":4.5,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]""")]
    public void Says_where_a_value_is_wrong(string path, string value)
    {
        var statement = JsonNode.Parse(SampleStatements.Least())!.AsObject();
        statement[path.Split('.', '[')[0]] = JsonNode.Parse(value);
        Assert.Equal(path, Check(statement)?.Path);
    }

    [Theory]
    [InlineData("revision")]
    [InlineData("platform")]
    public void Revision_and_platform_are_about_activities_alone(string name)
    {
        var statement = JsonNode.Parse(SampleStatements.Person)!.AsObject();
        statement["context"]![name] = "1";
        Assert.Equal("context." + name, Check(statement)?.Path);
    }

    [Fact]
    public void A_statement_that_voids_names_a_statement() =>
        Assert.Equal("object", Check(JsonNode.Parse(SampleStatements.Least(verb: StatementRules.Voided))!)?.Path);

    [Fact]
    public void What_2_0_added_is_unknown_to_1_0_3()
    {
        foreach (var name in new[] { "contextAgents", "contextGroups" })
        {
            var statement = JsonNode.Parse(SampleStatements.Least())!.AsObject();
            statement["context"] = new JsonObject { [name] = new JsonArray() };
            Assert.Null(Check(statement));
            Assert.Equal("context." + name, StatementRules.Check(Element(statement), SpecVersion.V1)?.Path);
        }
    }

    [Theory]
    [InlineData("PT0S", true)]
    [InlineData("P3Y6M4DT12H30M5S", true)]
    [InlineData("PT4H35M59.14S", true)]
    [InlineData("P2W", true)]
    [InlineData("PT36H", true)]
    [InlineData("P", false)]
    [InlineData("PT1H2", false)]
    [InlineData("P1DT", false)]
    [InlineData("pt1s", false)]
    [InlineData("-PT1S", false)]
    public void Durations(string text, bool isOne) => Assert.Equal(isOne, Formats.IsDuration(text));

    [Theory]
    [InlineData("fr", true)]
    [InlineData("fr-FR", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("de-1996", true)]
    [InlineData("sl-rozaj-biske", true)]
    [InlineData("x-private", true)]
    [InlineData("und", true)]
    [InlineData("f", false)]
    [InlineData("fr_FR", false)]
    [InlineData("", false)]
    public void Languages(string text, bool isOne) => Assert.Equal(isOne, Formats.IsLanguage(text));

    [Theory]
    [InlineData("https://lms.example.org/é", true)]
    [InlineData("urn:uuid:6690e6c9-3ef0-4ed3-8b37-7f3964730bee", true)]
    [InlineData("tag:example.org,2026:x", true)]
    [InlineData("ab=c://example.org", false)]
    [InlineData("/formations/du", false)]
    [InlineData("http://", false)]
    [InlineData("http://exa mple.org", false)]
    public void Iris(string text, bool isOne) => Assert.Equal(isOne, Formats.IsIri(text));

    [Theory]
    [InlineData("2026-11-27T10:00:00Z", true, true)]
    [InlineData("2026-11-27T10:00:00.123456789+01:00", true, true)]
    [InlineData("2026-11-27T10:00:00", false, true)]
    [InlineData("2026-11-27T10:00+01", false, true)]
    [InlineData("2026-11", false, true)]
    [InlineData("2026-11-27T10:00:00-0000", false, false)]
    [InlineData("2026-11-27T25:00:00Z", false, false)]
    public void Instants(string text, bool in2, bool in1)
    {
        Assert.Equal(in2, Formats.TryInstant(text, SpecVersion.V2, out _));
        Assert.Equal(in1, Formats.TryInstant(text, SpecVersion.V1, out _));
    }

    internal static JsonElement Element(JsonNode node) => JsonSerializer.Deserialize<JsonElement>(node.ToJsonString());

    private static Flaw? Check(JsonNode statement) => StatementRules.Check(Element(statement), SpecVersion.V2);

    /// <summary>Every property, but not what extensions hold: there anything goes.</summary>
    private static IEnumerable<List<string>> Paths(JsonNode node, List<string> above)
    {
        var parts = node switch
        {
            JsonObject o => o.Select(p => (p.Key, p.Value)),
            JsonArray a => a.Select((item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (name, value) in parts)
        {
            List<string> path = [.. above, name];
            yield return path;
            if (value is not null && name != "extensions")
                foreach (var deeper in Paths(value, path)) yield return deeper;
        }
    }

    private static IEnumerable<(string Way, JsonNode Statement)> Spoiled(string source, List<string> path)
    {
        yield return ("null", With(source, path, _ => null));
        yield return ("other type", With(source, path, value => value switch
        {
            JsonObject => "text",
            JsonArray => JsonValue.Create(7),
            JsonValue v when v.GetValueKind() == JsonValueKind.String => JsonValue.Create(7),
            _ => JsonValue.Create("text"),
        }));
        yield return ("empty list", With(source, path, value => value is JsonArray ? new JsonObject { ["unknown"] = 1 } : new JsonArray(new JsonArray())));
        if (At(JsonNode.Parse(source)!, path) is JsonObject && path[^1] is not ("display" or "name" or "description"))
            yield return ("unknown", With(source, path, value => { value!.AsObject()["unknown"] = "x"; return value; }));
        if (path[^1] is "actor" or "verb" or "object" or "homePage" || (path is [.., var holder, "id"] && holder is "verb" or "object" or "choices" or "statement"))
            yield return ("without", With(source, path, null));
    }

    private static JsonNode With(string source, List<string> path, Func<JsonNode?, JsonNode?>? change)
    {
        var root = JsonNode.Parse(source)!;
        var holder = At(root, path[..^1])!;
        if (holder is JsonArray array) array[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = change!(array[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)]?.DeepClone());
        else if (change is null) holder.AsObject().Remove(path[^1]);
        else holder.AsObject()[path[^1]] = change(holder[path[^1]]?.DeepClone());
        return root;
    }

    private static JsonNode? At(JsonNode root, IEnumerable<string> path) =>
        path.Aggregate((JsonNode?)root, (node, name) => node is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node?[name]);
}
