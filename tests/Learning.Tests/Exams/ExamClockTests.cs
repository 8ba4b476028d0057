using FsCheck.Xunit;
using Immunotox.Learning.Exams;

namespace Immunotox.Learning.Tests.Exams;

public sealed class ExamClockTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // Summer time ends on 25 October 2026 at 3:00 and begins on 28 March 2027 at 2:00, Paris time.
    [Theory]
    [InlineData("2026-10-24T23:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z")]
    [InlineData("2027-03-28T00:30:00Z")]
    public void Forty_five_minutes_are_forty_five_minutes_across_a_change_of_hour(string start)
    {
        var started = DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var clock = new ExamClock(started.AddHours(-1), started.AddHours(5), 45, 0, 0);
        Assert.Equal(TimeSpan.FromMinutes(45), clock.Deadline(started) - started);
        Assert.NotEqual(Paris.GetUtcOffset(started.AddHours(-3)), Paris.GetUtcOffset(started.AddHours(3)));
    }

    [Fact]
    public void An_attempt_ends_with_its_session_unless_incident_or_allowance_gave_more()
    {
        var opens = new DateTime(2027, 6, 1, 7, 0, 0, DateTimeKind.Utc);
        var late = opens.AddMinutes(150);
        Assert.Equal(opens.AddMinutes(180), new ExamClock(opens, opens.AddMinutes(180), 60, 0, 0).Deadline(late));
        Assert.Equal(opens.AddMinutes(210), new ExamClock(opens, opens.AddMinutes(180), 60, 30, 0).Deadline(late));
        Assert.Equal(opens.AddMinutes(230), new ExamClock(opens, opens.AddMinutes(180), 60, 30, 20).Deadline(late));
        Assert.Equal(opens.AddMinutes(110), new ExamClock(opens, opens.AddMinutes(180), 60, 30, 20).Deadline(opens));
        Assert.Equal(opens.AddMinutes(180), new ExamClock(opens, opens.AddMinutes(180), null, 0, 0).Deadline(opens));
        Assert.False(new ExamClock(opens, opens.AddMinutes(180), 60, 0, 0).MayBegin(opens.AddMinutes(180)));
        Assert.True(new ExamClock(opens, opens.AddMinutes(180), 60, 0, 60).MayBegin(opens.AddMinutes(180)));
        Assert.False(new ExamClock(opens, opens.AddMinutes(180), 60, 0, 0).MayBegin(opens.AddSeconds(-1)));
    }

    [Property(MaxTest = 200)]
    public bool A_deadline_is_never_before_the_start_nor_after_the_end(ushort startSeconds, byte duration, byte incident, byte extra)
    {
        var opens = new DateTime(2027, 6, 1, 7, 0, 0, DateTimeKind.Utc);
        var clock = new ExamClock(opens, opens.AddHours(3), duration == 0 ? null : duration, incident, extra);
        var started = opens.AddSeconds(startSeconds % 10800);
        var deadline = clock.Deadline(started);
        return deadline >= started && deadline <= clock.EndsUtc && (duration == 0 || deadline <= started.AddMinutes(duration + incident + extra));
    }
}
