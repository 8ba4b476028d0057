using System.Globalization;
using System.Text.Json.Nodes;
using Immunotox.Content.Cases;
using Immunotox.Content.Quizzes;

namespace Immunotox.Learning.Tracking;

/// <summary>Items and answers in the words of <c>cmi.interaction</c> (xAPI-Data 1.0.3, appendix C).</summary>
internal static class Interaction
{
    private const string Comma = "[,]", Dot = "[.]", Colon = "[:]";

    /// <param name="item">The item.</param>
    /// <param name="definition">What is completed.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="withKey">False while the answer may still change: whoever reads their own statements must not find the key.</param>
    public static void Describe(Item item, JsonObject definition, string language, bool withKey)
    {
        definition["description"] = new JsonObject { [language] = item.StemText };
        definition["interactionType"] = TypeOf(item.Type);
        if (withKey) definition["correctResponsesPattern"] = new JsonArray([.. Patterns(item).Where(p => p.Length > 0).Select(p => (JsonNode)p)]);
        switch (item.Type)
        {
            case ItemType.Qroc or ItemType.Num: break;
            case ItemType.Tcs: definition["scale"] = Components(item.Choices, language); break;
            case ItemType.Assoc:
                definition["source"] = Components(item.Choices, language);
                definition["target"] = new JsonArray([.. item.Targets.Select(t => Component(t.Id, t.Text, language))]);
                break;
            default: definition["choices"] = Components(item.Choices, language); break;
        }
    }

    /// <summary>A decision of a case: the expert's choices are each right by themselves. It is final when it is taken.</summary>
    public static void Describe(Decision decision, JsonObject definition, string language)
    {
        definition["description"] = new JsonObject { [language] = decision.Question };
        definition["interactionType"] = "choice";
        definition["correctResponsesPattern"] = new JsonArray([.. decision.Choices.Where(c => c.IsExpert).Select(c => (JsonNode)c.Id)]);
        definition["choices"] = new JsonArray([.. decision.Choices.Select(c => (JsonNode)Component(c.Id, c.Text, language))]);
    }

    /// <summary>A stored answer as a response; null for a short answer, which stays in the application: people write what they should not.</summary>
    public static string? Response(Item item, string given) => item.Type switch
    {
        ItemType.Qroc => null,
        ItemType.Num => NumberText.Read(given)?.Value.ToString(CultureInfo.InvariantCulture),
        ItemType.Assoc => given.Replace(":", Dot, StringComparison.Ordinal).Replace(",", Comma, StringComparison.Ordinal),
        _ => given.Replace(",", Comma, StringComparison.Ordinal),
    };

    internal static string TypeOf(ItemType type) => type switch
    {
        ItemType.Qroc => "fill-in",
        ItemType.Num => "numeric",
        ItemType.Ordre => "sequencing",
        ItemType.Assoc => "matching",
        ItemType.Tcs => "likert",
        ItemType.Qru or ItemType.Qrm or ItemType.Qrp or ItemType.Qrpl or ItemType.Qzone => "choice",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No interaction."),
    };

    private static IEnumerable<string> Patterns(Item item) => item.Type switch
    {
        // Case does not matter unless a prefix says so (appendix C).
        ItemType.Qroc => item.AcceptedForms,
        ItemType.Num => item.Numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Value - n.Tolerance}{Colon}{n.Value + n.Tolerance}")),
        ItemType.Ordre => [string.Join(Comma, item.Choices.OrderBy(c => c.Number).Select(c => c.Id))],
        ItemType.Assoc => [string.Join(Comma, item.Choices.Select(c => c.Id + Dot + c.Target))],
        // The modes of the panel: each earns the whole credit.
        ItemType.Tcs => item.Choices.Where(c => c.Number > 0 && c.Number == item.Choices.Max(m => m.Number)).Select(c => c.Id),
        _ => [string.Join(Comma, item.Choices.Where(c => c.IsValid).Select(c => c.Id))],
    };

    private static JsonArray Components(IEnumerable<Choice> choices, string language) => new([.. choices.Select(c => (JsonNode)Component(c.Id, c.Text, language))]);

    private static JsonObject Component(string id, string text, string language) => new() { ["id"] = id, ["description"] = new JsonObject { [language] = text } };
}
