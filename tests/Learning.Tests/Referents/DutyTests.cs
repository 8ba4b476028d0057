using System.Globalization;
using Immunotox.Content.Referents;
using Immunotox.Learning.Referents;

namespace Immunotox.Learning.Tests.Referents;

public sealed class DutyTests
{
    [Theory]
    // Winter: Paris is one hour ahead.
    [InlineData("2026-11-25T06:59Z", DutyRoute.Night)]
    [InlineData("2026-11-25T07:00Z", DutyRoute.Day)]
    [InlineData("2026-11-25T17:29Z", DutyRoute.Day)]
    [InlineData("2026-11-25T17:30Z", DutyRoute.Night)]
    // Summer: two.
    [InlineData("2026-07-01T05:59Z", DutyRoute.Night)]
    [InlineData("2026-07-01T06:00Z", DutyRoute.Day)]
    // The night of a Friday ends on Saturday at eight, the weekend on Monday at eight.
    [InlineData("2026-11-28T06:59Z", DutyRoute.Night)]
    [InlineData("2026-11-28T07:00Z", DutyRoute.Weekend)]
    [InlineData("2026-11-30T06:59Z", DutyRoute.Weekend)]
    [InlineData("2026-11-30T07:00Z", DutyRoute.Day)]
    // Public holidays: 1 January, Easter Monday, 8 May, Ascension, Whit Monday, 14 July, 15 August, 1 and 11 November, Christmas.
    [InlineData("2027-01-01T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-04-06T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-05-01T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-05-08T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-05-14T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-05-25T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-07-14T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-11-11T10:00Z", DutyRoute.Weekend)]
    [InlineData("2026-12-25T10:00Z", DutyRoute.Weekend)]
    // Good Friday and 26 December are holidays in Alsace, not in Lille.
    [InlineData("2026-04-03T10:00Z", DutyRoute.Day)]
    [InlineData("2024-12-26T10:00Z", DutyRoute.Day)]
    public void Knows_day_night_and_weekend_in_Paris(string utc, DutyRoute expected) =>
        Assert.Equal(expected, Duty.At(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));
}
