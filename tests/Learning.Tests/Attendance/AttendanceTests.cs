using System.Net;
using System.Net.Http.Json;
using Immunotox.Learning.Attendance;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tests.Attendance;

public sealed class AttendanceTests
{
    private const string Origin = "http://localhost:5080";

    [Fact]
    public async Task Counts_readings_and_shows_no_cell_under_five()
    {
        await using var app = new LearningApp();
        for (var i = 0; i < 7; i++) Assert.Equal(HttpStatusCode.NoContent, await TellAsync(app, "les-freins", "Opened"));
        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.NoContent, await TellAsync(app, "les-freins", "Finished"));
        await TellAsync(app, "les-freins", "Answered");
        await TellAsync(app, "les-freins", "Right");

        var page = await (await app.SignInAsync("coordinateur")).GetAsync(Links.CoordinationAttendance);

        var row = page[page.IndexOf("Pourquoi la tumeur passe-t-elle inaperçue", StringComparison.Ordinal)..];
        row = row[..row.IndexOf("</tr>", StringComparison.Ordinal)];
        Assert.Equal(["7", "moins de 5", "moins de 5", "moins de 5"], row.Split("class=\"num\">").Skip(1).Select(c => c[..c.IndexOf('<', StringComparison.Ordinal)]));
        await using var db = app.Database();
        var tally = await db.Set<EpisodeTally>().SingleAsync();
        Assert.Equal((7, 4, 1, 1), (tally.Opened, tally.Finished, tally.Answered, tally.Right));
        // Nothing of a reading goes to the journal: it has no actor.
        Assert.Empty(await db.Set<Learning.Journal.LearningEvent>().ToListAsync());
    }

    [Fact]
    public async Task Two_hundred_readings_at_once_are_two_hundred()
    {
        await using var app = new LearningApp(settings: ("Limits:AttendancePerMinute", "1000"));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => TellAsync(app, "les-freins", "Opened")));
        await using var db = app.Database();
        Assert.Equal(200, (await db.Set<EpisodeTally>().SingleAsync()).Opened);
    }

    [Theory]
    [InlineData("les-freins", "Opened", "https://ailleurs.example", HttpStatusCode.Forbidden)]
    [InlineData("inconnu", "Opened", Origin, HttpStatusCode.NotFound)]
    [InlineData("les-freins", "Volé", Origin, HttpStatusCode.BadRequest)]
    [InlineData("les-freins", "7", Origin, HttpStatusCode.NotFound)]
    public async Task Counts_nothing_for_another_site_an_unknown_episode_or_an_unknown_fact(string episode, string fact, string origin, HttpStatusCode status)
    {
        await using var app = new LearningApp();
        Assert.Equal(status, await TellAsync(app, episode, fact, origin));
        await using var db = app.Database();
        Assert.Empty(await db.Set<EpisodeTally>().ToListAsync());
    }

    [Fact]
    public async Task Floods_from_one_address_are_refused_after_a_while()
    {
        await using var app = new LearningApp(settings: ("Limits:AttendancePerMinute", "3"));
        for (var i = 0; i < 3; i++) await TellAsync(app, "les-freins", "Opened");
        Assert.Equal(HttpStatusCode.TooManyRequests, await TellAsync(app, "les-freins", "Opened"));
    }

    private static async Task<HttpStatusCode> TellAsync(LearningApp app, string episode, string fact, string origin = Origin)
    {
        using var http = app.Open().Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.Attendance) { Content = JsonContent.Create(new { course = "immunotoon", episode, fact }) };
        request.Headers.Add("Origin", origin);
        using var answer = await http.SendAsync(request);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return answer.StatusCode;
    }
}
