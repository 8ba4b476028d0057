using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Newtonsoft.Json.Linq;

namespace Immunotox.Learning.Tests.Tracking;

/// <summary>
/// What a statement of ours may hold: a list of the only fields, and the rules of xAPI-Data (1.0.3 and 2.0) on their values. A field that is not in
/// the list is refused, so that nothing about a person can slip in unseen (reliability S16, S17).
/// </summary>
internal static partial class StatementShape
{
    private static readonly HashSet<string> Fields =
    [
        "id", "timestamp",
        "actor.objectType", "actor.account.homePage", "actor.account.name",
        "verb.id", "verb.display.en", "verb.display.fr",
        .. Activity("object"), .. Activity("context.contextActivities.parent[]"), .. Activity("context.contextActivities.grouping[]"),
        .. Activity("context.contextActivities.category[]"), .. Activity("context.contextActivities.other[]"),
        "object.definition.description.*", "object.definition.interactionType", "object.definition.correctResponsesPattern[]",
        .. new[] { "choices", "scale", "source", "target" }.SelectMany(list => new[] { $"object.definition.{list}[].id", $"object.definition.{list}[].description.*" }),
        "result.score.scaled", "result.score.raw", "result.score.min", "result.score.max", "result.success", "result.completion", "result.response", "result.duration",
        "context.registration", "context.language", "context.platform", "context.revision", "context.extensions.course-version",
    ];

    private static readonly string[] Uuids = ["id", "actor.account.name", "context.registration"];

    /// <summary>Sentences, one a fault; counts what was looked at.</summary>
    public static IEnumerable<string> Faults(JObject statement, Action looked)
    {
        foreach (var value in statement.DescendantsAndSelf().OfType<JValue>())
        {
            looked();
            var path = Normal(value.Path);
            if (!Fields.Contains(path)) yield return $"{value.Path} is not a field of ours";
            if (value.Type == JTokenType.Null) yield return $"{value.Path} is null";
        }
        foreach (var iri in statement.SelectTokens("$..id").Concat(statement.SelectTokens("$..type")).Concat(statement.SelectTokens("$..homePage")).Where(t => !IsLocalId(t)))
        {
            looked();
            if (!Uri.TryCreate((string)iri!, UriKind.Absolute, out var read) || read.Scheme is not ("http" or "https") || ((string)iri!).Any(c => c is ' ' or '<' or '>' or '"' || c > '~')) yield return $"{iri.Path} is no IRI: {iri}";
        }
        foreach (var uuid in Uuids.Select(p => statement.SelectToken(p)!))
        {
            looked();
            if (!Uuid().IsMatch((string)uuid!)) yield return $"{uuid.Path} is no UUID: {uuid}";
        }
        foreach (var text in Score(statement).Concat(Components(statement)).Concat(Times(statement))) yield return text;
    }

    private static IEnumerable<string> Score(JObject statement)
    {
        if (statement.SelectToken("$.result.score") is not JObject score) yield break;
        if ((decimal)score["scaled"]! is < -1 or > 1) yield return "scaled is not between -1 and 1";
        if (score["raw"] is null) yield break;
        var (raw, min, max) = ((decimal)score["raw"]!, (decimal)score["min"]!, (decimal)score["max"]!);
        if (min >= max) yield return $"min {min} is not under max {max}";
        if (raw < min || raw > max) yield return $"raw {raw} is not between {min} and {max}";
        if (Math.Abs((raw / max) - (decimal)score["scaled"]!) > 0.0002m) yield return $"raw {raw} of {max} is not scaled {score["scaled"]}";
    }

    /// <summary>Appendix C: ids are distinct, without spaces or delimiters; patterns and response speak of them.</summary>
    private static IEnumerable<string> Components(JObject statement)
    {
        foreach (var list in new[] { "choices", "scale", "source", "target" })
        {
            if (statement.SelectToken($"$.object.definition.{list}") is not JArray components) continue;
            var ids = components.Select(c => (string)c["id"]!).ToList();
            if (ids.Count != ids.Distinct().Count() || ids.Any(id => id.Contains(' ') || id.Contains("[,]") || id.Contains("[.]") || id.Length == 0)) yield return $"ids of {list}: {string.Join(' ', ids)}";
        }
        foreach (var said in statement.SelectTokens("$.object.definition.correctResponsesPattern[*]").Append(statement.SelectToken("$.result.response")).OfType<JToken>())
            if (!Interaction((string)statement.SelectToken("$.object.definition.interactionType")!, (string)said!, statement)) yield return $"{said.Path} is not in the syntax of its interaction: {said}";
    }

    private static bool Interaction(string type, string said, JObject statement)
    {
        HashSet<string> Ids(string list) => [.. statement.SelectTokens($"$.object.definition.{list}[*].id").Select(id => (string)id!)];
        var parts = said.Split("[,]");
        return type switch
        {
            "choice" or "sequencing" => parts.Length == parts.Distinct().Count() && parts.All(Ids("choices").Contains),
            "likert" => Ids("scale").Contains(said),
            "matching" => parts.Select(p => p.Split("[.]")).All(p => p.Length == 2 && Ids("source").Contains(p[0]) && Ids("target").Contains(p[1])),
            "numeric" => said.Split("[:]") is { Length: <= 2 } ends && ends.All(e => decimal.TryParse(e, NumberStyles.Float, CultureInfo.InvariantCulture, out _)),
            "fill-in" => said.Length is > 0 and <= 250,
            _ => false,
        };
    }

    private static IEnumerable<string> Times(JObject statement)
    {
        if (!DateTimeOffset.TryParseExact((string)statement["timestamp"]!, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) yield return "timestamp is not RFC 3339 in UTC";
        if (statement.SelectToken("$.result.duration") is { } duration && XmlConvert.ToTimeSpan((string)duration!) < TimeSpan.Zero) yield return "duration is under 0";
    }

    private static string Normal(string path) => Language().Replace(Place().Replace(ExtensionKey().Replace(path, ".course-version"), "[]"), m => m.Groups[1].Value + ".*");

    private static bool IsLocalId(JToken token) => token.Path == "id" || token.Path.Contains(".choices[", StringComparison.Ordinal) || token.Path.Contains(".scale[", StringComparison.Ordinal)
        || token.Path.Contains(".source[", StringComparison.Ordinal) || token.Path.Contains(".target[", StringComparison.Ordinal);

    private static IEnumerable<string> Activity(string at) => [$"{at}.objectType", $"{at}.id", $"{at}.definition.type", $"{at}.definition.name.*"];

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Place();

    [GeneratedRegex(@"\['[^']*/xapi/extensions/course-version'\]")]
    private static partial Regex ExtensionKey();

    [GeneratedRegex(@"(name|description)\.(?:fr|en)$")]
    private static partial Regex Language();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();
}
