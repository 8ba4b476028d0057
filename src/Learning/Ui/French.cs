using System.Globalization;
using Immunotox.Content.Courses;

namespace Immunotox.Learning.Ui;

/// <summary>How dates, hours, marks and durations are written for people: French, Paris time.</summary>
internal static class French
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static string Date(DateOnly date) => date.Day == 1 ? "1er " + date.ToString("MMMM yyyy", Culture) : date.ToString("d MMMM yyyy", Culture);
    public static string Date(DateTime utc) => Date(DateOnly.FromDateTime(InParis(utc)));
    public static string Hour(DateTime utc) => InParis(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    public static string DateAndHour(DateTime utc) => $"{Date(utc)} à {InParis(utc).ToString("HH:mm", CultureInfo.InvariantCulture)}";
    public static DateTime InParis(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Paris);

    /// <summary>A score of 0 to 1 as whole percent; rounded down, so that a mark under the threshold never shows as reached.</summary>
    public static string Percent(decimal score) => $"{Math.Floor(score * 100):0}\u202f%";

    /// <summary>A score of 0 to 1 as a mark on 20, two decimals at most, half away from zero.</summary>
    public static string MarkOn20(decimal score) => Math.Round(score * 20, 2, MidpointRounding.AwayFromZero).ToString("0.##", Culture) + "/20";

    public static string Points(decimal points) => points.ToString("0.##", Culture);
    public static string Hours(decimal hours) => hours.ToString("0.##", Culture) + "\u00a0h";
    public static string Minutes(int minutes) => minutes < 60 ? $"{minutes}\u00a0min" : minutes % 60 == 0 ? $"{minutes / 60}\u00a0h" : $"{minutes / 60}\u00a0h\u00a0{minutes % 60:00}";
    public static string Count(int n, string one, string many) => n <= 1 ? $"{n}\u00a0{one}" : $"{n}\u00a0{many}";

    /// <summary>First letters of the first and last words of a name, for the round mark beside it.</summary>
    public static string Initials(string? name)
    {
        var words = (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "?" : StringInfo.GetNextTextElement(words[0]) + (words.Length > 1 ? StringInfo.GetNextTextElement(words[^1]) : "");
    }

    public static string Of(Audience audience) => audience switch
    {
        Audience.Patient => "Patients",
        Audience.Caregiver => "Proches aidants",
        Audience.Student => "Étudiants du DU",
        Audience.Nurse => "IPA et infirmiers",
        _ => "Médecins en exercice (EPU, DPC)",
    };
}
