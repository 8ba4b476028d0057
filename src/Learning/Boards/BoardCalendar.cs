using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Immunotox.Content.Referents;

namespace Immunotox.Learning.Boards;

/// <summary>A board as a calendar to subscribe to (RFC 5545): one repeated event in Paris time, with the zone's own rules.</summary>
internal static class BoardCalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Of(Board board, string domain, string address, DateTime utc)
    {
        var calendar = new Calendar { ProductId = "-//Immunotox Learning//RCP//FR" };
        calendar.AddProperty("X-WR-CALNAME", board.Name);
        // RFC 7986, 5.7: how often a reader looks again.
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        calendar.AddTimeZone(VTimeZoneOf(board));
        var meeting = board.Rhythm.ToEvent();
        meeting.Uid = $"{board.Id}@{domain}";
        meeting.DtStamp = new CalDateTime(utc, "UTC");
        meeting.Summary = board.IsDemonstration ? board.Name + " (date de démonstration)" : board.Name;
        meeting.Location = board.Place;
        meeting.Description = board.HowToPresent + (board.IsDemonstration ? "\nDate, heure et lieu inventés pour la démonstration\u00a0: appelez le secrétariat." : "") + "\nAucun nom de patient dans cet agenda.";
        meeting.Url = new Uri(address);
        calendar.Events.Add(meeting);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static Ical.Net.CalendarComponents.VTimeZone VTimeZoneOf(Board board) =>
        Ical.Net.CalendarComponents.VTimeZone.FromDateTimeZone(Rhythm.Zone, board.Rhythm.Starts.AddYears(-1), includeHistoricalData: false);
}
