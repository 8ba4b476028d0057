using Immunotox.Content.Referents;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Upkeep;

/// <summary>What a service types to change its card: one number for each route, its role, how to refer. What was typed is shown again with what is wrong.</summary>
internal sealed class ChangeForm
{
    public const int LongestHours = 80, LongestText = 500;

    private static readonly Dictionary<DutyRoute, string> Keys = new() { [DutyRoute.Day] = "jour", [DutyRoute.Night] = "nuit", [DutyRoute.Weekend] = "weekend" };

    public Dictionary<DutyRoute, string> Phones { get; } = [];
    public Dictionary<DutyRoute, string> Hours { get; } = [];
    public string Role { get; private init; } = "";
    public string HowToRefer { get; private init; } = "";

    /// <summary>By field.</summary>
    public Dictionary<string, string> Mistakes { get; } = new(StringComparer.Ordinal);

    public static string PhoneKey(DutyRoute route) => "tel-" + Keys[route];

    public static string HoursKey(DutyRoute route) => "heures-" + Keys[route];

    public static ChangeForm Of(CardFacts facts)
    {
        var form = new ChangeForm { Role = facts.Role, HowToRefer = facts.HowToRefer ?? "" };
        foreach (var route in Enum.GetValues<DutyRoute>())
            (form.Phones[route], form.Hours[route]) = (facts.LineOf(route)?.Phone ?? "", facts.LineOf(route)?.Hours ?? "");
        return form;
    }

    public static ChangeForm Of(IFormCollection typed)
    {
        var form = new ChangeForm { Role = Line(typed, "role"), HowToRefer = Line(typed, "adresser") };
        foreach (var route in Enum.GetValues<DutyRoute>())
            (form.Phones[route], form.Hours[route]) = (Line(typed, PhoneKey(route)), Line(typed, HoursKey(route)));
        return form;
    }

    /// <summary>The change to make, or null when something has to be mended first.</summary>
    public Func<CardFacts, DateOnly, CardFacts>? Read(CardFacts now)
    {
        var asked = new Dictionary<DutyRoute, RouteNumber?>();
        foreach (var (route, typed) in Phones)
        {
            if (Hours[route].Length > LongestHours) Mistakes[HoursKey(route)] = $"Écrivez les heures en {LongestHours} caractères au plus.";
            var known = now.LineOf(route);
            if (typed.Length == 0) asked[route] = null;
            else if (known?.Phone == typed) asked[route] = new RouteNumber(typed, Hours[route] is { Length: > 0 } same ? same : null);
            else if (Phone.TryRead(typed, out var written)) asked[route] = new RouteNumber(written, Hours[route] is { Length: > 0 } hours ? hours : null);
            else Mistakes[PhoneKey(route)] = $"Ce numéro ne peut pas être appelé. {Phone.HowToMend}";
        }
        if (asked.Count == Phones.Count && asked.Values.All(n => n is null)) Mistakes[PhoneKey(DutyRoute.Day)] = "Laissez au moins un numéro : sans lui, personne ne peut vous joindre.";
        if (Role.Length == 0) Mistakes["role"] = "Dites en une phrase pour quoi vous appeler.";
        if (Role.Length > LongestText) Mistakes["role"] = $"Écrivez {LongestText} caractères au plus.";
        if (HowToRefer.Length > LongestText) Mistakes["adresser"] = $"Écrivez {LongestText} caractères au plus.";
        return Mistakes.Count > 0 ? null : (facts, day) => facts with
        {
            Lines = facts.Lines.With(asked, Giver.Service, day),
            Role = Role,
            HowToRefer = HowToRefer.Length == 0 ? null : HowToRefer,
        };
    }

    private static string Line(IFormCollection typed, string key) => OneLine.Of(typed[key]);
}
