using Immunotox.Content.Referents;
using Immunotox.Learning.Ui;
using PublicHoliday;

namespace Immunotox.Learning.Referents;

/// <summary>Which route a call takes at an hour in Paris: day, night, or weekend and public holiday.</summary>
internal sealed class Duty(TimeProvider time)
{
    /// <summary>A duty day begins at eight: the night of a Friday is over on Saturday at that hour.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    public static readonly TimeOnly Evening = new(18, 30);

    private static readonly FrancePublicHoliday Holidays = new();

    public DutyRoute Now => At(time.GetUtcNow().UtcDateTime);

    public DateOnly Today => DateOnly.FromDateTime(French.InParis(time.GetUtcNow().UtcDateTime));

    public static DutyRoute At(DateTime utc)
    {
        var paris = French.InParis(utc);
        var day = (paris - Morning.ToTimeSpan()).Date;
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.IsPublicHoliday(day) ? DutyRoute.Weekend
            : TimeOnly.FromDateTime(paris) >= Morning && TimeOnly.FromDateTime(paris) < Evening ? DutyRoute.Day
            : DutyRoute.Night;
    }

    public static string NameOf(DutyRoute route) => route switch
    {
        DutyRoute.Day => "Jour",
        DutyRoute.Night => "Nuit",
        _ => "Week-end et jours fériés",
    };

    /// <summary>« nuit, week-end et jours fériés ».</summary>
    public static string NameOf(IEnumerable<DutyRoute> routes) => string.Join(", ", routes.Select(r => NameOf(r).ToLower(French.Culture)));
}
