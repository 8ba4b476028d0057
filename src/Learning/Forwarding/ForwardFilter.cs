using System.Text.Json.Nodes;
using Immunotox.Learning.Records;
using Immunotox.Learning.XapiRules;

namespace Immunotox.Learning.Forwarding;

/// <summary>Whether a target is sent a statement. Pure.</summary>
internal static class ForwardFilter
{
    /// <param name="filter">Of the target.</param>
    /// <param name="row">As stored.</param>
    /// <param name="statement">The same, read.</param>
    /// <param name="site">Origin of this platform, root of the addresses of its courses.</param>
    public static bool Takes(FilterSettings filter, StatementRow row, JsonObject statement, string site)
    {
        if (filter.Origin == ForwardOrigin.Own && row.ClientId != OwnClients.PlatformId) return false;
        if (filter.Origin == ForwardOrigin.Foreign && row.ClientId == OwnClients.PlatformId) return false;
        var verb = statement["verb"]!["id"]!.GetValue<string>();
        // A target that has the statement must hear that it is void; one that has not ignores it.
        if (verb == StatementRules.Voided) return true;
        if (filter.Verbs.Count > 0 && !filter.Verbs.Contains(verb)) return false;
        if (filter.ActivityTypes.Count > 0 && !(statement["object"]!["definition"]?["type"] is { } type && filter.ActivityTypes.Contains(type.GetValue<string>()))) return false;
        return filter.Courses.Count == 0 || filter.Courses.Any(course => About(statement).Any(id => IsOf(id, site + Links.Course(course))));
    }

    private static bool IsOf(string id, string course) => id == course || id.StartsWith(course + "/", StringComparison.Ordinal);

    private static IEnumerable<string> About(JsonObject statement)
    {
        if (statement["object"]!["id"] is { } own) yield return own.GetValue<string>();
        foreach (var role in new[] { "parent", "grouping" })
            if (statement["context"]?["contextActivities"]?[role] is JsonArray around)
                foreach (var activity in around)
                    yield return activity!["id"]!.GetValue<string>();
    }
}
