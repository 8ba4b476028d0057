namespace Immunotox.Content.Sources;

/// <summary>Guesses which known word an author meant: a French synonym first, then the nearest spelling.</summary>
internal static class KeyNames
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["titre"] = "title", ["nom"] = "title", ["auteur"] = "authors", ["auteurs"] = "authors", ["author"] = "authors",
        ["public"] = "audiences", ["publics"] = "audiences", ["audience"] = "audiences", ["relecture"] = "review_due",
        ["a_revoir"] = "review_due", ["revue"] = "review_due", ["revision"] = "review_due", ["perime"] = "review_due",
        ["resume"] = "summary", ["résumé"] = "summary", ["description"] = "summary", ["langue"] = "language", ["lang"] = "language",
        ["objectifs"] = "objectives", ["objectif"] = "objectives", ["parcours"] = "path", ["achevement"] = "completion",
        ["achèvement"] = "completion", ["attestation"] = "certificate", ["certificat"] = "certificate", ["duree"] = "minutes",
        ["durée"] = "minutes", ["duration"] = "minutes", ["heures"] = "hours", ["horaires"] = "hours", ["seuil"] = "pass_mark",
        ["valideur"] = "validator", ["validateur"] = "validator",
        ["validation"] = "validator", ["mise_a_jour"] = "updated", ["date"] = "updated", ["modifie"] = "updated", ["source"] = "sources",
        ["organe"] = "organ", ["organes"] = "organs", ["référent"] = "referent", ["referents"] = "referent", ["frequence"] = "frequency",
        ["fréquence"] = "frequency", ["delai"] = "onset", ["délai"] = "onset", ["drapeaux_rouges"] = "red_flags",
        ["signes_d_alerte"] = "red_flags", ["differentiels"] = "differentials", ["diagnostics_differentiels"] = "differentials",
        ["pieges"] = "pitfalls", ["pièges"] = "pitfalls", ["reprise"] = "rechallenge", ["desaccord"] = "disagreement",
        ["désaccord"] = "disagreement", ["etapes"] = "steps", ["étapes"] = "steps", ["bilan"] = "workup", ["conduite"] = "action_text",
        ["corticoides"] = "steroids", ["corticoïdes"] = "steroids", ["deuxieme_ligne"] = "second_line", ["lieu"] = "setting",
        ["surveillance"] = "monitoring", ["urgence"] = "urgency", ["avis"] = "referral", ["reevaluation"] = "reassess_hours",
        ["specialite"] = "specialty", ["spécialité"] = "specialty", ["etablissement"] = "establishment",
        ["établissement"] = "establishment", ["hopital"] = "establishment", ["personne"] = "person", ["telephone"] = "phone",
        ["téléphone"] = "phone", ["tel"] = "phone", ["confirme"] = "confirmed", ["confirmé"] = "confirmed", ["libelle"] = "label",
        ["libellé"] = "label", ["fictif"] = "demonstration", ["emetteur"] = "issuer", ["signataire"] = "signatory",
        ["mention"] = "notice", ["medicament"] = "drug", ["médicament"] = "drug", ["dose"] = "dose", ["quand"] = "when",
        ["definition"] = "definition", ["définition"] = "definition", ["cas"] = "case", ["algorithme"] = "algo",
        ["patients"] = "patient", ["aidant"] = "caregiver", ["aidants"] = "caregiver", ["etudiant"] = "student", ["étudiant"] = "student",
        ["infirmier"] = "nurse", ["infirmiere"] = "nurse", ["ipa"] = "nurse", ["professionnel"] = "professional", ["medecin"] = "professional",
        ["français"] = "fr",
        ["oui"] = "true", ["non"] = "false", ["yes"] = "true", ["no"] = "false",
    };

    /// <summary>The known word meant by <paramref name="written"/>, or null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var words = known.ToList();
        if (Synonyms.TryGetValue(written.Trim(), out var synonym) && words.Contains(synonym))
        {
            return synonym;
        }

        var limit = Math.Max(1, written.Length / 3) + 1;
        return words
            .Select(w => (Word: w, Distance: Distance(written.ToLowerInvariant(), w.ToLowerInvariant(), limit)))
            .Where(w => w.Distance <= limit)
            .OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word)
            .FirstOrDefault();
    }

    /// <summary>« Vouliez-vous dire « x » ? » or the list of what is known.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        var words = known.Distinct().ToList();
        return Nearest(written, words) is { } near ? $"Vouliez-vous dire « {near} » ?"
            : words.Count == 0 ? "Supprimez-la." : $"Choisissez parmi : {string.Join(", ", words.Take(30))}.";
    }

    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
