using System.Globalization;
using System.Text.Json.Nodes;
using Immunotox.Learning.Packages;

namespace Immunotox.Learning.Launches;

/// <summary>Statements that the platform makes of a unit that cannot make its own: SCORM (by the SCORM profile) and H5P; pure.</summary>
/// <param name="category">The profile they follow, an IRI.</param>
internal sealed class PlayStatements(string site, ShelvedPackage package, PackageRegistration registration, Guid session, int unit, string category, DateTimeOffset now)
{
    public const string Adl = "http://adlnet.gov/expapi/verbs/";

    public string UnitId => string.Create(CultureInfo.InvariantCulture, $"{CourseId}/unites/{unit}");

    private string CourseId => $"{site}{Links.PackageFiles}/{package.Row.Id}";

    /// <param name="verb">The last step of one of ADL's verbs.</param>
    public JsonObject Of(string verb, JsonObject? result = null)
    {
        var statement = new JsonObject
        {
            ["id"] = Guid.CreateVersion7(now).ToString(),
            ["actor"] = registration.Agent,
            ["verb"] = new JsonObject { ["id"] = Adl + verb, ["display"] = new JsonObject { ["en"] = verb } },
            ["object"] = Activity(UnitId, "http://adlnet.gov/expapi/activities/lesson", package.Package.Units[unit].Title),
            ["context"] = Context(),
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        };
        if (result is not null) statement["result"] = result;
        return statement;
    }

    /// <summary>The attempt is grouped as the SCORM profile asks: an activity of its own beside the course.</summary>
    public JsonObject Context() => new()
    {
        ["registration"] = registration.Id.ToString(),
        ["contextActivities"] = new JsonObject
        {
            ["category"] = new JsonArray(new JsonObject { ["objectType"] = "Activity", ["id"] = category }),
            ["grouping"] = new JsonArray(
                Activity(CourseId, "http://adlnet.gov/expapi/activities/course", package.Package.Title),
                Activity($"{UnitId}?attempt={session}", "http://adlnet.gov/expapi/activities/attempt", package.Package.Units[unit].Title)),
        },
    };

    public static JsonObject Activity(string id, string type, string title) => new()
    {
        ["objectType"] = "Activity", ["id"] = id, ["definition"] = new JsonObject { ["type"] = type, ["name"] = new JsonObject { ["fr"] = title } },
    };
}
