using Newtonsoft.Json.Linq;

namespace Immunotox.Learning.Tests.Tracking;

/// <summary>
/// Statement templates of an xAPI profile (xAPI Profiles 1.0, « Statement Templates »): which ones a statement matches by their determining
/// properties, and which of their rules it breaks. Locations are JSONPath.
/// </summary>
internal sealed class ProfileTemplates(string profile)
{
    private readonly JObject _profile = Read(profile);

    public IReadOnlyList<JObject> All => [.. _profile["templates"]!.Cast<JObject>()];

    public IReadOnlyList<JObject> Concepts => [.. _profile["concepts"]!.Cast<JObject>()];

    public string Version => (string)_profile["versions"]![0]!["id"]!;

    /// <summary>Dates stay text, as in the statement.</summary>
    public static JObject Read(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>Templates whose determining properties the statement has; one without any matches all.</summary>
    public IReadOnlyList<JObject> Matching(JObject statement) => [.. All.Where(t =>
        Is(t["verb"], statement.SelectToken("$.verb.id"))
        && Is(t["objectActivityType"], statement.SelectToken("$.object.definition.type"))
        && (t["contextParentActivityType"] is not JArray types || types.All(type => statement.SelectTokens("$.context.contextActivities.parent[*].definition.type").Any(p => (string)p! == (string)type!))))];

    /// <summary>Sentences, one a broken rule.</summary>
    public static IEnumerable<string> Broken(JObject template, JObject statement)
    {
        foreach (var rule in template["rules"]!)
        {
            var location = (string)rule["location"]!;
            var values = statement.SelectTokens(location).ToList();
            bool Among(JToken value, string list) => rule[list]!.Any(wanted => JToken.DeepEquals(wanted, value) || (wanted.Type is JTokenType.Integer && value.Type is JTokenType.Float && (decimal)wanted == (decimal)value));
            if ((string?)rule["presence"] == "included" && values.Count == 0) yield return $"{location} is missing";
            else if ((string?)rule["presence"] == "excluded" && values.Count > 0) yield return $"{location} must not be there";
            if (values.Count == 0) continue;
            if (rule["any"] is not null && !values.Any(v => Among(v, "any"))) yield return $"{location} has none of {rule["any"]}";
            if (rule["all"] is not null && !values.All(v => Among(v, "all"))) yield return $"{location} has another value than {rule["all"]}";
            if (rule["none"] is not null && values.Any(v => Among(v, "none"))) yield return $"{location} has one of {rule["none"]}";
        }
    }

    private static bool Is(JToken? wanted, JToken? value) => wanted is null || (string)wanted! == (string?)value;
}
