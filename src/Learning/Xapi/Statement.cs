using System.Text.Json.Nodes;

namespace Immunotox.Learning.Xapi;

/// <summary>Builds xAPI 1.0.3 statements (xAPI-Data, section 2.4) as JSON.</summary>
internal static class Statement
{
    public const string Version = "1.0.3";

    /// <summary>An agent known by an account only: no name, no mail (section 2.4.2.4).</summary>
    public static JsonObject Actor(string homePage, Guid name) => new()
    {
        ["objectType"] = "Agent",
        ["account"] = new JsonObject { ["homePage"] = homePage, ["name"] = name.ToString() },
    };

    public static JsonObject Verb(string id, string english, string french) => new()
    {
        ["id"] = id,
        ["display"] = new JsonObject { ["en"] = english, ["fr"] = french },
    };

    /// <summary>An activity with its type and French name.</summary>
    public static JsonObject Activity(string id, string type, string? name) => new()
    {
        ["objectType"] = "Activity",
        ["id"] = id,
        ["definition"] = name is null ? new JsonObject { ["type"] = type } : new JsonObject { ["type"] = type, ["name"] = new JsonObject { ["fr"] = name } },
    };

    /// <summary>ISO 8601 duration of whole seconds.</summary>
    public static string Duration(int seconds) => $"PT{seconds}S";
}
