using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Immunotox.Content.Referents;

/// <summary>When a board meets: a first meeting and a rule of RFC 5545 (3.3.10), in Paris time whatever the season.</summary>
/// <param name="Starts">First meeting, as the clock on the wall says.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Rule">« FREQ=WEEKLY;BYDAY=TU ».</param>
/// <param name="Except">Days on which it does not meet.</param>
public sealed record Rhythm(DateTime Starts, int Minutes, string Rule, IReadOnlyList<DateOnly> Except)
{
    public const string Zone = "Europe/Paris";

    /// <summary>Whether a rule can be read, and meets once a day at most.</summary>
    public static bool IsRule(string rule)
    {
        try
        {
            return new RecurrenceRule(rule).Frequency is Ical.Net.FrequencyType.Daily or Ical.Net.FrequencyType.Weekly or Ical.Net.FrequencyType.Monthly or Ical.Net.FrequencyType.Yearly;
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The next meetings that have not ended at <paramref name="from"/>, as UTC instants.</summary>
    public IReadOnlyList<DateTime> Next(DateTime from, int count)
    {
        // A rule without an end is read lazily; one that meets no more gives what is left.
        var earliest = new CalDateTime(DateTime.SpecifyKind(from, DateTimeKind.Utc).AddMinutes(-Minutes), "UTC").ToTimeZone(Zone);
        return [.. ToEvent().GetOccurrences(earliest).Select(o => o.Period.StartTime.AsUtc).Where(s => s.AddMinutes(Minutes) > from).Take(count)];
    }

    /// <summary>The repeated event, without name or place.</summary>
    public CalendarEvent ToEvent()
    {
        var repeated = new CalendarEvent
        {
            Start = new CalDateTime(Starts, Zone),
            Duration = Duration.FromMinutes(Minutes),
            RecurrenceRule = new RecurrenceRule(Rule),
        };
        foreach (var day in Except)
        {
            repeated.ExceptionDates.Add(new CalDateTime(day.ToDateTime(TimeOnly.FromDateTime(Starts)), Zone));
        }

        return repeated;
    }
}
