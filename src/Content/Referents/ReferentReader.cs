using Immunotox.Content.Sources;

namespace Immunotox.Content.Referents;

/// <summary>The directory as one file tells it: services, and the boards they hold.</summary>
internal sealed record ReferentBook(IReadOnlyDictionary<ReferentId, Referent> Referents, IReadOnlyDictionary<BoardId, Board> Boards)
{
    public static readonly ReferentBook Empty = new(new Dictionary<ReferentId, Referent>(), new Dictionary<BoardId, Board>());
}

/// <summary>Reads <c>shared/referents.yml</c>.</summary>
internal static class ReferentReader
{
    public static readonly IReadOnlyDictionary<string, DutyRoute> Routes = new Dictionary<string, DutyRoute>(StringComparer.Ordinal)
    {
        ["day"] = DutyRoute.Day,
        ["night"] = DutyRoute.Night,
        ["weekend"] = DutyRoute.Weekend,
    };

    public static ReferentBook Read(SourceFile file, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report) is not { } opened)
        {
            report.LosePart();
            return ReferentBook.Empty;
        }

        var referents = ReadAll(opened.Fields.Maps("referents", mayBeEmpty: true), Read, r => r.Id, id => id.Value, "Le référent", report);
        var writtenBoards = opened.Fields.Maps("boards", mayBeEmpty: true);
        opened.Fields.Close();
        // A card that could not be read is told once, where it stands: no board is said to miss it.
        var isComplete = !report.IsPartial && (referents.Count > 0 || !report.HasErrors);
        var boards = ReadAll(writtenBoards, card => BoardReader.Read(card, isComplete ? referents.Keys : null), b => b.Id, id => id.Value, "La RCP", report);
        if (referents.Count == 0 && report.HasErrors)
        {
            // A misspelt « referents » hides every card.
            report.LosePart();
        }

        return new ReferentBook(referents, boards);
    }

    private static Dictionary<TId, T> ReadAll<TId, T>(IEnumerable<Fields> cards, Func<Fields, T> read, Func<T, TId> idOf, Func<TId, string> text, string what, Report report) where TId : struct
    {
        var found = new Dictionary<TId, T>();
        foreach (var card in cards)
        {
            var one = read(card);
            card.Close();
            var (id, written) = (idOf(one), text(idOf(one)));
            if (written.Length == 0)
            {
                report.LosePart();
            }
            else if (!Slug.IsSlug(written))
            {
                report.LosePart();
                report.Error(FindingCodes.WrongSlug, card.OffsetOf("id"), $"« {written} » n'est pas un identifiant. Écrivez des minuscules sans accent séparées par des tirets, par exemple « {Slug.Of(written)} ».");
            }
            else if (!found.TryAdd(id, one))
            {
                report.LosePart();
                report.Error(FindingCodes.DuplicateId, card.OffsetOf("id"), $"{what} « {written} » est écrit deux fois. Changez l'un des deux identifiants.");
            }
        }

        return found;
    }

    private static Referent Read(Fields card)
    {
        var establishment = card.Text("establishment");
        return new Referent
        {
            Id = new ReferentId(card.Raw("id")),
            Specialty = card.Text("specialty"),
            Service = card.Text("service"),
            Establishment = establishment,
            Sites = card.Has("sites") ? card.Texts("sites") : [establishment],
            Organs = card.Texts("organs"),
            Person = card.OptionalText("person"),
            Role = card.Text("role"),
            HowToRefer = card.OptionalText("how_to_refer"),
            Contacts = [.. card.Maps("contacts", mayBeEmpty: true).Select(ReadContact)],
            Source = card.Text("source"),
            Confirmed = card.Has("confirmed") ? card.Date("confirmed") : null,
            Updated = card.Has("updated") ? card.Date("updated") : null,
        };
    }

    private static Contact ReadContact(Fields contact)
    {
        var routes = contact.Scalars("routes").Select(r => Read(r, contact.Report)).Distinct().Order().ToList();
        var result = new Contact(contact.Text("label"), contact.Raw("phone"), contact.OptionalText("hours"), contact.Has("demonstration") && contact.Bool("demonstration"), routes);
        if (result.Phone.Length > 0 && (result.Phone.Count(char.IsAsciiDigit) < 3 || !result.Phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '.')))
        {
            contact.Report.Error(FindingCodes.ValueOutOfRange, contact.OffsetOf("phone"), "Ce numéro est illisible. Écrivez des chiffres séparés par des espaces, entre guillemets : « 03 20 44 59 62 ».");
        }

        contact.Close();
        return result;
    }

    private static DutyRoute Read(YamlText written, Report report)
    {
        if (Routes.TryGetValue(written.Value.Trim(), out var route))
        {
            return route;
        }

        report.Error(FindingCodes.ValueOutOfRange, written.Offset, $"« {written.Value.Trim()} » ne dit pas quand ce numéro répond. {KeyNames.Hint(written.Value.Trim(), Routes.Keys)}");
        return default;
    }
}
