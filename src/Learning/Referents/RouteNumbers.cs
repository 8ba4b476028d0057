using Immunotox.Content.Referents;

namespace Immunotox.Learning.Referents;

/// <summary>The number of one route, as a form or a table asks for it.</summary>
internal sealed record RouteNumber(string Phone, string? Hours);

/// <summary>A card seen route by route: one number for the day, one for the night, one for the weekend.</summary>
internal static class RouteNumbers
{
    /// <summary>The first number that answers then, or null.</summary>
    public static CardLine? LineOf(this CardFacts facts, DutyRoute route) => facts.Lines.FirstOrDefault(l => l.Routes.Contains(route));

    /// <summary>The lines with some routes given anew; what is not changed keeps its words and where it came from, and a fictitious number is marked as one.</summary>
    /// <param name="lines">As they are.</param>
    /// <param name="asked">For each route its number, or null for none.</param>
    /// <param name="giver">Who gives them.</param>
    /// <param name="day">On which day.</param>
    public static IReadOnlyList<CardLine> With(this IReadOnlyList<CardLine> lines, IReadOnlyDictionary<DutyRoute, RouteNumber?> asked, Giver giver, DateOnly day)
    {
        var changed = asked.Where(a => !Same(lines.FirstOrDefault(l => l.Routes.Contains(a.Key)), a.Value)).Select(a => a.Key).ToList();
        if (changed.Count == 0) return lines;
        var kept = from line in lines
                   let routes = line.Routes.Except(changed).ToList()
                   where routes.Count > 0
                   select routes.Count == line.Routes.Count ? line : line with { Routes = routes, Label = LabelOf(routes) };
        var given = from route in changed
                    where asked[route] is not null
                    group route by asked[route]! into same
                    let routes = same.Order().ToList()
                    select new CardLine(LabelOf(routes), same.Key.Phone, same.Key.Hours, Phone.IsFictitious(same.Key.Phone), routes, giver, day);
        return [.. kept.Concat(given).OrderBy(l => l.Routes[0])];
    }

    private static bool Same(CardLine? line, RouteNumber? asked) => line is null ? asked is null
        : asked is not null && Digits(line.Phone) == Digits(asked.Phone) && (line.Hours ?? "") == (asked.Hours ?? "");

    private static string Digits(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    private static string LabelOf(IReadOnlyList<DutyRoute> routes) => routes switch
    {
        [DutyRoute.Day] => "Avis en journée",
        [DutyRoute.Night] => "Nuit",
        [DutyRoute.Weekend] => "Week-end",
        [DutyRoute.Night, DutyRoute.Weekend] => "Nuit et week-end",
        [DutyRoute.Day, DutyRoute.Night] => "Jour et nuit, en semaine",
        [DutyRoute.Day, DutyRoute.Weekend] => "En journée, week-end compris",
        _ => "Jour et nuit",
    };
}
