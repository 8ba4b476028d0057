using Immunotox.Content.Sources;

namespace Immunotox.Content.Referents;

/// <summary>Reads <c>shared/referents.yml</c>.</summary>
internal static class ReferentReader
{
    public static IReadOnlyDictionary<ReferentId, Referent> Read(SourceFile file, Report report)
    {
        var referents = new Dictionary<ReferentId, Referent>();
        if (AuthoredFile.OpenYaml(file, report) is not { } opened)
        {
            report.LosePart();
            return referents;
        }

        foreach (var card in opened.Fields.Maps("referents", mayBeEmpty: true))
        {
            var referent = Read(card);
            card.Close();
            if (referent.Id.Value.Length == 0)
            {
                report.LosePart();
            }
            else if (!Slug.IsSlug(referent.Id.Value))
            {
                report.LosePart();
                report.Error(FindingCodes.WrongSlug, card.OffsetOf("id"), $"« {referent.Id} » n'est pas un identifiant. Écrivez des minuscules sans accent séparées par des tirets, par exemple « {Slug.Of(referent.Id.Value)} ».");
            }
            else if (!referents.TryAdd(referent.Id, referent))
            {
                report.LosePart();
                report.Error(FindingCodes.DuplicateId, card.OffsetOf("id"), $"Le référent « {referent.Id} » est écrit deux fois. Changez l'un des deux identifiants.");
            }
        }

        opened.Fields.Close();
        if (referents.Count == 0 && report.HasErrors)
        {
            // A misspelt « referents » hides every card.
            report.LosePart();
        }

        return referents;
    }

    private static Referent Read(Fields card) => new()
    {
        Id = new ReferentId(card.Raw("id")),
        Specialty = card.Text("specialty"),
        Service = card.Text("service"),
        Establishment = card.Text("establishment"),
        Organs = card.Texts("organs"),
        Person = card.OptionalText("person"),
        Role = card.Text("role"),
        Contacts = [.. card.Maps("contacts", mayBeEmpty: true).Select(ReadContact)],
        Source = card.Text("source"),
        Confirmed = card.Has("confirmed") ? card.Date("confirmed") : null,
    };

    private static Contact ReadContact(Fields contact)
    {
        var result = new Contact(contact.Text("label"), contact.Raw("phone"), contact.OptionalText("hours"), contact.Has("demonstration") && contact.Bool("demonstration"));
        if (result.Phone.Length > 0 && (result.Phone.Count(char.IsAsciiDigit) < 3 || !result.Phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '.')))
        {
            contact.Report.Error(FindingCodes.ValueOutOfRange, contact.OffsetOf("phone"), "Ce numéro est illisible. Écrivez des chiffres séparés par des espaces, entre guillemets : « 03 20 44 59 62 ».");
        }

        contact.Close();
        return result;
    }
}
