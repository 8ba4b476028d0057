using System.Net;
using System.Net.Http.Headers;
using Immunotox.Content;
using Immunotox.Content.Comics;

namespace Immunotox.Learning.Tests.Patients;

public sealed class RecordingTests
{
    [Fact]
    public async Task A_recorded_voice_is_offered_with_the_browsers_player_and_can_be_sought()
    {
        using var courses = new CoursesCopy();
        await using (var silent = new LearningApp(courses: courses.Folder))
        {
            var panel = silent.Library.Find("immunotoon")!.Episodes[new EpisodeId("les-freins")].Panels[0];
            Assert.DoesNotContain("<audio", await silent.Open().GetAsync(Links.Episode("immunotoon", "les-freins")), StringComparison.Ordinal);
            Directory.CreateDirectory(courses.PathOf("immunotoon", "audio", "les-freins"));
            await File.WriteAllBytesAsync(courses.PathOf("immunotoon", "audio", "les-freins", $"{panel.Id}.{SpokenText.Key(panel)}.mp3"), [.. Enumerable.Range(0, 100).Select(i => (byte)i)]);
        }

        await using var app = new LearningApp(courses: courses.Folder);
        var page = await app.Open().GetAsync(Links.Episode("immunotoon", "les-freins"));
        var address = page.Split("<audio controls preload=\"none\" src=\"")[1].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var answer = await app.Open().Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.PartialContent, "audio/mpeg"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal([10, 11, 12, 13, 14, 15, 16, 17, 18, 19], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Open().Http.GetAsync(address.Replace("les-freins", "apres-le-traitement", StringComparison.Ordinal))).StatusCode);
    }
}
