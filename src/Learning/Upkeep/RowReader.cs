using Immunotox.Content;
using Immunotox.Content.Referents;
using Immunotox.Content.Sources;
using Immunotox.Learning.Csv;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Upkeep;

/// <summary>Reads one row of the table against the card it is about; every mistake of the row is told at once.</summary>
internal sealed class RowReader(IReadOnlyList<string> headings, CsvLine row)
{
    private const int LongestText = 300;
    private readonly List<CellMistake> _mistakes = [];

    public PlannedLine Read(IReadOnlyDictionary<ReferentId, DirectoryCard> cards, Dictionary<string, int> seen, DateOnly today)
    {
        var id = ReadId(seen);
        var before = cards.GetValueOrDefault(new ReferentId(id))?.Facts;
        if (row.Cells.Count > headings.Count && row.Cells.Skip(headings.Count).Any(c => c.Trim().Length > 0))
            Refuse("fin de ligne", "La ligne a plus de cellules que de colonnes.", "Mettez entre guillemets le texte qui contient un point-virgule.");
        var lines = ReadLines(before?.Lines ?? [], today);
        var after = new CardFacts
        {
            Specialty = Needed(DirectoryTable.Specialty),
            Service = Needed(DirectoryTable.Service),
            Establishment = Needed(DirectoryTable.Establishment),
            Sites = List(DirectoryTable.Sites) is { Count: > 0 } sites ? sites : [Needed(DirectoryTable.Establishment)],
            Organs = List(DirectoryTable.Organs),
            Person = Optional(DirectoryTable.Person),
            Role = Needed(DirectoryTable.Role),
            HowToRefer = Optional(DirectoryTable.HowToRefer),
            Lines = lines,
        };
        if (after.Organs.Count == 0) Refuse(DirectoryTable.Organs, "La cellule est vide.", "Donnez au moins un organe ; séparez-les par des virgules.");
        var fate = _mistakes.Count > 0 ? LineFate.Refused : before is null ? LineFate.Added : after.ChangesFrom(before).Any() ? LineFate.Changed : LineFate.Unchanged;
        return new PlannedLine(row.Number, id, fate, before, fate == LineFate.Refused ? null : after, [.. _mistakes.Distinct()]);
    }

    private string ReadId(Dictionary<string, int> seen)
    {
        var id = Cell(DirectoryTable.Id);
        if (!Slug.IsSlug(id) || id is "lien")
            Refuse(DirectoryTable.Id, id.Length == 0 ? "La cellule est vide." : $"« {id} » n’est pas un identifiant.", "Écrivez des minuscules sans accent séparées par des tirets, par exemple medecine-interne.");
        else if (!seen.TryAdd(id, row.Number))
            Refuse(DirectoryTable.Id, $"« {id} » est déjà à la ligne {seen[id]}.", "Gardez une seule ligne par service.");
        return id;
    }

    private IReadOnlyList<CardLine> ReadLines(IReadOnlyList<CardLine> before, DateOnly today)
    {
        var asked = Enum.GetValues<DutyRoute>().ToDictionary(r => r, r => ReadNumber(r, before));
        if (asked.Values.All(n => n is null) && _mistakes.All(m => !m.Column.StartsWith("téléphone", StringComparison.Ordinal)))
            Refuse(DirectoryTable.PhoneOf(DutyRoute.Day), "Aucun numéro sur la ligne.", "Donnez au moins un numéro, de jour, de nuit ou de week-end.");
        return before.With(asked, Giver.Coordination, today);
    }

    private RouteNumber? ReadNumber(DutyRoute route, IReadOnlyList<CardLine> before)
    {
        var (column, typed, hours) = (DirectoryTable.PhoneOf(route), Cell(DirectoryTable.PhoneOf(route)), Optional(DirectoryTable.HoursOf(route)));
        if (typed.Length == 0)
        {
            if (hours is not null) Refuse(column, "Des heures sans numéro.", "Donnez le numéro, ou videz la cellule des heures.");
            return null;
        }
        if (before.FirstOrDefault(l => l.Routes.Contains(route))?.Phone == typed) return new RouteNumber(typed, hours);
        if (!Phone.TryRead(typed, out var written))
        {
            Refuse(column, $"« {typed} » ne peut pas être appelé.", Phone.HowToMend);
            return null;
        }
        return new RouteNumber(written, hours);
    }

    private string Needed(string column)
    {
        var text = Text(column);
        if (text.Length == 0) Refuse(column, "La cellule est vide.", "Remplissez-la.");
        return text;
    }

    private string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    private List<string> List(string column) => [.. Text(column).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private string Text(string column)
    {
        var text = Cell(column);
        if (text.Length > LongestText) Refuse(column, $"{text.Length} caractères.", $"Écrivez-en {LongestText} au plus.");
        return text;
    }

    private string Cell(string column)
    {
        for (var i = 0; i < headings.Count; i++)
            if (headings[i] == column) return i < row.Cells.Count ? OneLine.Of(row.Cells[i]) : "";
        return "";
    }

    private void Refuse(string column, string why, string mend) => _mistakes.Add(new CellMistake(column, why, mend));
}
