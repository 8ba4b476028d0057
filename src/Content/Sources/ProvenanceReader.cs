namespace Immunotox.Content.Sources;

/// <summary>Reads the clinical header: authors, sources, status, reviewers and dates.</summary>
internal static class ProvenanceReader
{
    private static readonly Dictionary<string, ReviewStatus> Statuses = new()
    {
        ["brouillon_a_valider"] = ReviewStatus.Draft,
        ["relu"] = ReviewStatus.Reviewed,
        ["valide"] = ReviewStatus.Validated,
    };

    public static Provenance Read(Fields fields, ReadingContext context)
    {
        var provenance = new Provenance
        {
            Authors = Required(fields, "authors", FindingCodes.MissingAuthors, "Un texte clinique dit qui l'a écrit. Ajoutez « authors » avec au moins un nom ou une fonction.")
                ? fields.Texts("authors") : [],
            Sources = Required(fields, "sources", FindingCodes.MissingSources, "Un texte clinique dit d'où il vient. Ajoutez « sources » avec au moins une clé de shared/sources.yml.")
                ? context.Bibliography.Find(fields.Scalars("sources"), fields.Report) : [],
            Status = fields.Choice("status", Statuses),
            Validator = fields.Text("validator"),
            ReviewedBy = [.. fields.Scalars("reviewed_by", mayBeEmpty: true).Select(t => Typography.Of(t.Value.Trim(), context.IsFrench))],
            Version = fields.Raw("version"),
            Updated = fields.Date("updated"),
            ReviewDue = Required(fields, "review_due", FindingCodes.MissingReviewDate, "Un texte clinique dit quand le relire. Ajoutez « review_due » avec une date AAAA-MM-JJ.")
                ? fields.Date("review_due") : default,
        };
        CheckReviewers(provenance, fields);
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

    private static void CheckReviewers(Provenance provenance, Fields fields)
    {
        var needed = provenance.Status switch { ReviewStatus.Reviewed => 1, ReviewStatus.Validated => 2, _ => 0 };
        var named = provenance.ReviewedBy.Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (named < needed)
        {
            fields.Report.Error(FindingCodes.MissingReviewers, fields.OffsetOf("status"),
                $"Ce statut demande {needed} relecteur{(needed > 1 ? "s" : "")} et « reviewed_by » en nomme {named}. Ajoutez les noms, ou revenez à « brouillon_a_valider ».");
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
