using Immunotox.Content.Referents;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Upkeep;

/// <summary>The directory as a table: one row a card, one number a route. What is exported is read again as it is.</summary>
internal static class DirectoryTable
{
    public const string Id = "identifiant", Specialty = "spécialité", Service = "service", Establishment = "établissement", Sites = "sites", Organs = "organes", Person = "personne", Role = "rôle", HowToRefer = "comment adresser";

    private static readonly Dictionary<DutyRoute, (string Phone, string Hours)> OfRoute = new()
    {
        [DutyRoute.Day] = ("téléphone jour", "heures jour"),
        [DutyRoute.Night] = ("téléphone nuit", "heures nuit"),
        [DutyRoute.Weekend] = ("téléphone week-end", "heures week-end"),
    };

    public static readonly IReadOnlyList<string> Columns =
        [Id, Specialty, Service, Establishment, Sites, Organs, Person, Role, HowToRefer, .. OfRoute.Values.SelectMany(r => (string[])[r.Phone, r.Hours])];

    public static string PhoneOf(DutyRoute route) => OfRoute[route].Phone;

    public static string HoursOf(DutyRoute route) => OfRoute[route].Hours;

    /// <summary>Several organs or sites in one cell.</summary>
    public static string Joined(IEnumerable<string> texts) => string.Join(", ", texts);

    public static byte[] Write(IEnumerable<DirectoryCard> cards) => CsvTable.Write(Columns, cards.OrderBy(c => c.Id.Value, StringComparer.Ordinal).Select(Row));

    private static IReadOnlyList<string> Row(DirectoryCard card)
    {
        var facts = card.Facts;
        return
        [
            card.Id.Value, facts.Specialty, facts.Service, facts.Establishment, Joined(facts.Sites), Joined(facts.Organs), facts.Person ?? "", facts.Role, facts.HowToRefer ?? "",
            .. Enum.GetValues<DutyRoute>().SelectMany(r => (string[])[facts.LineOf(r)?.Phone ?? "", facts.LineOf(r)?.Hours ?? ""]),
        ];
    }
}
