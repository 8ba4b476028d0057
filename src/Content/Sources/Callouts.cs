namespace Immunotox.Content.Sources;

/// <summary>The boxes authors can open with <c>:::</c>, and their titles.</summary>
internal static class Callouts
{
    private static readonly Dictionary<string, (string French, string English)> Titles = new(StringComparer.Ordinal)
    {
        ["a-retenir"] = ("À retenir", "Key point"),
        ["attention"] = ("Attention", "Caution"),
        ["urgence"] = ("Urgence", "Emergency"),
        ["exemple"] = ("Exemple", "Example"),
    };

    public static IEnumerable<string> Names => Titles.Keys;

    public static string? Title(string? name, bool isFrench) =>
        name is not null && Titles.TryGetValue(name, out var title) ? isFrench ? title.French : title.English : null;
}
