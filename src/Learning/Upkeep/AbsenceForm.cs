using System.Globalization;

namespace Immunotox.Learning.Upkeep;

/// <summary>Days of absence and who answers meanwhile, as they are typed.</summary>
internal sealed class AbsenceForm
{
    public const int LongestDays = 366;

    public string From { get; private init; } = "";
    public string To { get; private init; } = "";
    public string Substitute { get; private init; } = "";
    public string Phone { get; private init; } = "";
    public Dictionary<string, string> Mistakes { get; } = new(StringComparer.Ordinal);

    public static AbsenceForm Starting(DateOnly today) => new() { From = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    public static AbsenceForm Of(IFormCollection typed) => new()
    {
        From = OneLine.Of(typed["du"]),
        To = OneLine.Of(typed["au"]),
        Substitute = OneLine.Of(typed["remplacant"]),
        Phone = OneLine.Of(typed["tel-remplacant"]),
    };

    /// <summary>Null when something has to be mended first.</summary>
    public (DateOnly From, DateOnly To, string Substitute, string Phone)? Read(DateOnly today)
    {
        if (!TryDay(From, out var from)) Mistakes["du"] = "Donnez le premier jour de l’absence.";
        if (!TryDay(To, out var to)) Mistakes["au"] = "Donnez le dernier jour de l’absence.";
        else if (to < from) Mistakes["au"] = "Le dernier jour vient avant le premier : échangez-les.";
        else if (to < today) Mistakes["au"] = "Cette absence est déjà finie.";
        else if (to.DayNumber - from.DayNumber > LongestDays) Mistakes["au"] = "Une absence dure un an au plus ; au-delà, demandez à la coordination de changer la fiche.";
        if (Substitute.Length is 0 or > 120) Mistakes["remplacant"] = "Dites qui répond à votre place, en 120 caractères au plus : une fonction ou un service suffit.";
        if (!Referents.Phone.TryRead(Phone, out var phone)) Mistakes["tel-remplacant"] = $"Ce numéro ne peut pas être appelé. {Referents.Phone.HowToMend}";
        return Mistakes.Count > 0 ? null : (from, to, Substitute, phone!);
    }

    private static bool TryDay(string typed, out DateOnly day) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
