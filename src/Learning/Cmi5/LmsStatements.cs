using System.Globalization;
using System.Text.Json.Nodes;
using Immunotox.Content.Packages;
using Immunotox.Learning.Launches;
using Immunotox.Learning.Packages;

namespace Immunotox.Learning.Cmi5;

/// <summary>The statements and the launch data that a platform makes (cmi5 specification, 9.3, 9.6 and 10): pure.</summary>
internal sealed class LmsStatements(string site, ShelvedPackage package, PackageRegistration registration, Guid session, DateTimeOffset now)
{
    /// <summary>The id we give a unit: the same at every launch, never the publisher's (8.1.5).</summary>
    public string UnitId(int unit) => string.Create(CultureInfo.InvariantCulture, $"{CourseId}/unites/{unit}");

    private string CourseId => $"{site}{Links.PackageFiles}/{package.Row.Id}";

    /// <summary>What every statement of the unit repeats (10.2.1).</summary>
    public JsonObject ContextTemplate(PackageUnit unit) => new()
    {
        ["contextActivities"] = new JsonObject { ["grouping"] = new JsonArray(new JsonObject { ["objectType"] = "Activity", ["id"] = unit.Id }) },
        ["extensions"] = new JsonObject { [Cmi5Words.SessionId] = session.ToString() },
    };

    /// <summary>The state document the unit reads first (10.2).</summary>
    public JsonObject LaunchData(PackageUnit unit, LaunchMode mode, string? returnUrl)
    {
        var data = new JsonObject { ["contextTemplate"] = ContextTemplate(unit), ["launchMode"] = mode.ToString(), ["moveOn"] = unit.MoveOn.ToString() };
        if (unit.LaunchParameters is { } parameters) data["launchParameters"] = parameters;
        if (unit.MasteryScore is { } mastery) data["masteryScore"] = mastery;
        if (returnUrl is not null) data["returnURL"] = returnUrl;
        if (unit.EntitlementKey is { } key) data["entitlementKey"] = new JsonObject { ["courseStructure"] = key };
        return data;
    }

    /// <param name="url">The address of the unit without what the launch adds (9.6.3.4).</param>
    public JsonObject Launched(PackageUnit unit, LaunchMode mode, string url)
    {
        var statement = Of(Cmi5Words.Launched, "launched", UnitActivity(unit), unit.Id);
        var extensions = statement["context"]!["extensions"]!.AsObject();
        extensions[Cmi5Words.LaunchMode] = mode.ToString();
        extensions[Cmi5Words.LaunchUrl] = url;
        extensions[Cmi5Words.MoveOn] = unit.MoveOn.ToString();
        if (unit.MasteryScore is { } mastery) extensions[Cmi5Words.MasteryScore] = mastery;
        if (unit.LaunchParameters is { } parameters) extensions[Cmi5Words.LaunchParameters] = parameters;
        return statement;
    }

    /// <param name="seconds">From the launch to the last word of the unit (9.5.4.2).</param>
    public JsonObject Abandoned(PackageUnit unit, int seconds)
    {
        var statement = Of(Cmi5Words.Abandoned, "abandoned", UnitActivity(unit), unit.Id);
        statement["result"] = new JsonObject { ["duration"] = string.Create(CultureInfo.InvariantCulture, $"PT{seconds}S") };
        return statement;
    }

    /// <param name="reason">E.g. « Tested Out », « Equivalent AU », « Administrative » (9.5.5.2).</param>
    public JsonObject Waived(PackageUnit unit, string reason)
    {
        var statement = Of(Cmi5Words.Waived, "waived", UnitActivity(unit), unit.Id);
        statement["result"] = new JsonObject { ["success"] = true, ["completion"] = true, ["extensions"] = new JsonObject { [Cmi5Words.Reason] = reason } };
        statement["context"]!["contextActivities"]!["category"]!.AsArray().Add(new JsonObject { ["id"] = Cmi5Words.MoveOnCategory });
        return statement;
    }

    /// <summary>One statement a block, inner blocks first, then one for the course (9.3.9).</summary>
    public IEnumerable<JsonObject> Satisfied(NewlySatisfied newly)
    {
        foreach (var block in newly.Blocks)
            yield return Of(Cmi5Words.Satisfied, "satisfied", Activity($"{CourseId}/blocs/{BlockNumber(block)}", Cmi5Words.BlockType, block.Title), block.Id);
        if (newly.All) yield return Of(Cmi5Words.Satisfied, "satisfied", Activity(CourseId, Cmi5Words.CourseType, package.Package.Title), package.Package.Id);
    }

    private JsonObject UnitActivity(PackageUnit unit) => Activity(UnitId(unit.Index), unit.ActivityType is { } type && type.Contains(':', StringComparison.Ordinal) ? type : null, unit.Title);

    private static JsonObject Activity(string id, string? type, string title)
    {
        var definition = new JsonObject { ["name"] = new JsonObject { ["fr"] = title } };
        if (type is not null) definition["type"] = type;
        return new JsonObject { ["objectType"] = "Activity", ["id"] = id, ["definition"] = definition };
    }

    private JsonObject Of(string verb, string name, JsonObject thing, string publisherId) => new()
    {
        ["id"] = Guid.CreateVersion7(now).ToString(),
        ["actor"] = registration.Agent,
        ["verb"] = new JsonObject { ["id"] = verb, ["display"] = new JsonObject { ["en"] = name } },
        ["object"] = thing,
        ["context"] = new JsonObject
        {
            ["registration"] = registration.Id.ToString(),
            ["contextActivities"] = new JsonObject
            {
                ["category"] = new JsonArray(new JsonObject { ["id"] = Cmi5Words.Category }),
                ["grouping"] = new JsonArray(new JsonObject { ["objectType"] = "Activity", ["id"] = publisherId }),
            },
            ["extensions"] = new JsonObject { [Cmi5Words.SessionId] = session.ToString() },
        },
        ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
    };

    private int BlockNumber(Cmi5Node block) => AllBlocks(package.Package.Nodes).Select((b, i) => (b, i)).First(x => x.b.Id == block.Id).i;

    private static IEnumerable<Cmi5Node> AllBlocks(IEnumerable<Cmi5Node> nodes) => nodes.Where(n => n.Unit is null).SelectMany(n => AllBlocks(n.Nodes).Prepend(n));
}
