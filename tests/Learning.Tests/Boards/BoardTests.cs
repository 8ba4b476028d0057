using System.Globalization;
using Immunotox.Content.Library;
using Immunotox.Content.Referents;
using Immunotox.Learning.Boards;

namespace Immunotox.Learning.Tests.Boards;

public sealed class BoardTests
{
    [Fact]
    public void A_board_keeps_its_hour_on_the_wall_when_the_clocks_change()
    {
        var rhythm = new Rhythm(new DateTime(2026, 10, 13, 17, 30, 0), 60, "FREQ=WEEKLY;BYDAY=TU", [new DateOnly(2026, 11, 3)]);
        Assert.Equal(["2026-10-13 15:30", "2026-10-20 15:30", "2026-10-27 16:30", "2026-11-10 16:30"], Next(rhythm, "2026-10-01T00:00Z", 4));
    }

    [Fact]
    public void A_meeting_is_next_until_it_has_ended()
    {
        var rhythm = new Rhythm(new DateTime(2026, 9, 10, 17, 0, 0), 90, "FREQ=MONTHLY;BYDAY=2TH", []);
        Assert.Equal(["2026-12-10 16:00"], Next(rhythm, "2026-12-10T17:29Z", 1));
        Assert.Equal(["2027-01-14 16:00"], Next(rhythm, "2026-12-10T17:30Z", 1));
        Assert.Empty(Next(rhythm with { Rule = "FREQ=WEEKLY;COUNT=2" }, "2027-01-01T00:00Z", 3));
    }

    [Fact]
    public void Every_board_of_the_repository_has_three_dates_and_a_calendar_that_reads_back_the_same()
    {
        var library = CourseLibrary.Load(Path.Combine(LearningApp.Repository, "courses"), new LoadOptions(new DateOnly(2026, 11, 25), Links.Of));
        Assert.NotEmpty(library.Boards);
        var now = new DateTime(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
        Assert.All(library.Boards.Values, board =>
        {
            Assert.True(board.IsDemonstration, "The slides give no date.");
            var text = BoardCalendar.Of(board, "example.org", "https://example.org/rcp", now);
            Assert.Contains("TZID:Europe/Paris", text, StringComparison.Ordinal);
            Assert.All(text.Split("\r\n"), l => Assert.True(l.Length <= 75, l));
            var read = Ical.Net.Calendar.Load(text)!.Events.Single();
            Assert.Equal(board.Rhythm.Next(now, 3), read.GetOccurrences(new Ical.Net.DataTypes.CalDateTime(now, "UTC")).Take(3).Select(o => o.Period.StartTime.AsUtc));
            Assert.Equal($"{board.Id}@example.org", read.Uid);
            Assert.Contains("démonstration", read.Summary, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Next(Rhythm rhythm, string from, int count) =>
        rhythm.Next(DateTime.Parse(from, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), count).Select(d => d.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
}
