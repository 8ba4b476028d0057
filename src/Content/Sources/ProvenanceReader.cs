namespace Immunotox.Content.Sources;

/// <summary>Reads the clinical header: authors, sources, who must validate, dates, and the signatures of this version.</summary>
internal static class ProvenanceReader
{
    public static Provenance Read(Fields fields, ReadingContext context)
    {
        var hash = fields.Report.Source is { } source ? TextHash.Of(source.Text, context.PictureHashes) : "";
        var provenance = new Provenance
        {
            Authors = Required(fields, "authors", FindingCodes.MissingAuthors, "Un texte clinique dit qui l'a écrit. Ajoutez « authors » avec au moins un nom ou une fonction.")
                ? fields.Texts("authors") : [],
            Sources = Required(fields, "sources", FindingCodes.MissingSources, "Un texte clinique dit d'où il vient. Ajoutez « sources » avec au moins une clé de shared/sources.yml.")
                ? context.Bibliography.Find(fields.Scalars("sources"), fields.Report) : [],
            Validator = fields.Text("validator"),
            Version = fields.Raw("version"),
            Updated = fields.Date("updated"),
            ReviewDue = Required(fields, "review_due", FindingCodes.MissingReviewDate, "Un texte clinique dit quand le relire. Ajoutez « review_due » avec une date AAAA-MM-JJ.")
                ? fields.Date("review_due") : default,
            Path = fields.Report.Path,
            Hash = hash,
            Acts = context.Signatures.Of(fields.Report.Path, hash),
        };
        CheckHandwritten(fields);
        CheckDates(provenance, fields, context.Today);
        return provenance;
    }

    private static bool Required(Fields fields, string key, string code, string message)
    {
        var entry = fields.Entry(key);
        if (entry is not null && entry.Value is not YamlList { Items.Count: 0 })
        {
            return true;
        }

        if (fields.IsUnread)
        {
            return false;
        }

        fields.Report.Error(code, entry?.KeyOffset ?? fields.Offset, message);
        return false;
    }

    /// <summary>A state typed by hand vouches for nothing.</summary>
    private static void CheckHandwritten(Fields fields)
    {
        foreach (var entry in ((string[])["status", "reviewed_by"]).Select(fields.Obsolete).OfType<YamlEntry>())
        {
            fields.Report.Warning(FindingCodes.HandwrittenReview, entry.KeyOffset, $"« {entry.Key} » ne compte plus : un texte est relu quand un clinicien le signe dans l'application (courses/signatures.yml). Supprimez cette ligne.");
        }
    }

    private static void CheckDates(Provenance provenance, Fields fields, DateOnly today)
    {
        if (provenance.ReviewDue == default)
        {
            return;
        }

        if (provenance.ReviewDue < provenance.Updated)
        {
            fields.Report.Error(FindingCodes.ValueOutOfRange, fields.OffsetOf("review_due"), "« review_due » précède « updated ». Écrivez une date de relecture à venir.");
        }
        else if (provenance.IsOverdue(today))
        {
            fields.Report.Warning(FindingCodes.OverdueReview, fields.OffsetOf("review_due"),
                "La date de relecture est passée : les lecteurs voient un bandeau « à revoir ». Faites relire le texte, puis reportez « review_due ».");
        }
    }
}
