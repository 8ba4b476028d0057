using Immunotox.Learning.Anonymity;

namespace Immunotox.Learning.Requests;

/// <summary>A clue with the field it stands in.</summary>
internal sealed record FieldClue(RequestField Field, Clue Clue);

/// <summary>A field of free text.</summary>
internal sealed record RequestField(string Key, string Label, string Hint, bool IsLong, bool IsNeeded);

/// <summary>What a doctor writes to ask for advice. It lives for one request: nothing of it is stored or logged.</summary>
internal sealed class RequestForm
{
    public const int LongestLine = 200, LongestText = 2000;

    public static readonly IReadOnlyList<string> Ages = ["18 à 29 ans", "30 à 39 ans", "40 à 49 ans", "50 à 59 ans", "60 à 69 ans", "70 à 79 ans", "80 à 89 ans", "90 ans ou plus"];
    public static readonly IReadOnlyList<string> Sexes = ["femme", "homme"];
    public static readonly IReadOnlyList<string> Urgencies = ["Immédiate : j’appelle aussi", "Le jour même", "Dans la semaine", "À la prochaine réunion"];

    public static readonly IReadOnlyList<RequestField> Fields =
    [
        new("cancer", "Cancer", "type et stade", false, true),
        new("immunotherapie", "Immunothérapie", "molécules et nombre de cures", false, true),
        new("delai", "Délai", "par exemple J+12 après la 2e cure ; pas de date", false, true),
        new("toxicite", "Toxicité et organe", "", false, true),
        new("grade", "Grade", "", false, false),
        new("antecedents", "Antécédents utiles", "maladie auto-immune, greffe, infections", true, false),
        new("fait", "Ce qui a été fait", "doses et durées", true, true),
        new("resultats", "Résultats", "biologie, imagerie, endoscopie", true, false),
        new("question", "La question posée", "une question précise", true, true),
    ];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string Age { get; init; } = "";
    public string Sex { get; init; } = "";
    public string Urgency { get; init; } = "";

    /// <summary>Id of a board, or empty: the referent service directly.</summary>
    public string Board { get; init; } = "";

    /// <summary>The writer has looked at the names and dates pointed out: they are nobody's who is treated.</summary>
    public bool HasChecked { get; init; }

    public string this[string key]
    {
        get => _texts.GetValueOrDefault(key, "");
        init => _texts[key] = value;
    }

    public Dictionary<string, string> Mistakes { get; } = new(StringComparer.Ordinal);

    public static RequestForm Of(IFormCollection typed)
    {
        var form = new RequestForm { Age = One(Ages, typed["age"]), Sex = One(Sexes, typed["sexe"]), Urgency = One(Urgencies, typed["urgence"]), Board = typed["rcp"].ToString(), HasChecked = typed["verifie"] == "oui" };
        foreach (var field in Fields) form._texts[field.Key] = Clean(typed[field.Key], field.IsLong);
        return form;
    }

    /// <summary>Fills <see cref="Mistakes"/>; false when the text cannot be made yet.</summary>
    public bool IsComplete()
    {
        if (Age.Length == 0) Mistakes["age"] = "Choisissez la tranche d’âge.";
        if (Urgency.Length == 0) Mistakes["urgence"] = "Dites quand il vous faut la réponse.";
        foreach (var field in Fields)
        {
            var longest = field.IsLong ? LongestText : LongestLine;
            if (field.IsNeeded && this[field.Key].Length == 0) Mistakes[field.Key] = "Remplissez cette ligne : sans elle, l’avis ne peut pas être donné.";
            else if (this[field.Key].Length > longest) Mistakes[field.Key] = $"{this[field.Key].Length} caractères : écrivez-en {longest} au plus.";
        }
        return Mistakes.Count == 0;
    }

    /// <summary>All that may tell who the patient is, field by field.</summary>
    public IReadOnlyList<FieldClue> Clues() => [.. Fields.SelectMany(f => IdentityCheck.Of(this[f.Key]).Select(c => new FieldClue(f, c)))];

    private static string One(IReadOnlyList<string> choices, string? typed) => choices.FirstOrDefault(c => c == typed) ?? "";

    /// <summary>A longer text keeps its lines; control characters go.</summary>
    private static string Clean(string? typed, bool isLong)
    {
        var lines = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Select(l => string.Concat(l.Where(c => !char.IsControl(c))).Trim());
        return string.Join(isLong ? '\n' : ' ', lines).Trim();
    }
}
