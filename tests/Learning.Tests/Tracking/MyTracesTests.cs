using System.Text.Json.Nodes;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Tracking;

public sealed class MyTracesTests
{
    [Fact]
    public async Task Traces_are_filtered_by_course_kind_and_day()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        await new Learner(app, browser, "du-immunotherapie").JoinAsync();
        await browser.GetAsync("/traces?formation=du-immunotherapie&quoi=parcours");
        Assert.Contains("Vous vous êtes inscrit(e)", browser.Page, StringComparison.Ordinal);
        await browser.GetAsync("/traces?quoi=cas");
        Assert.Contains("Rien ne répond à ce filtre", browser.Page, StringComparison.Ordinal);
        await browser.GetAsync("/traces?depuis=2099-01-01");
        Assert.DoesNotContain("Vous vous êtes inscrit(e)", browser.Page, StringComparison.Ordinal);
        await browser.GetAsync("/traces?formation=%22%3E&quoi=nimporte&depuis=hier&page=-4");
        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task What_a_candidate_takes_away_holds_neither_key_nor_mark_while_the_exam_is_open()
    {
        const string Answered = """{"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},"object":{"id":"http://localhost:5080/formations/du/quiz/examen/q1","definition":{"correctResponsesPattern":["a"],"interactionType":"choice"}},"result":{"response":"b","success":false,"score":{"scaled":0}}}""";
        const string Failed = """{"verb":{"id":"http://adlnet.gov/expapi/verbs/failed"},"object":{"id":"http://localhost:5080/formations/du/quiz/examen"},"result":{"success":false,"score":{"scaled":0.2}}}""";
        await using var app = new LearningApp();
        app.CreateClient().Dispose();
        var now = app.Time.GetUtcNow().UtcDateTime;
        await app.Services.GetRequiredService<WriteQueue>().WriteAsync(db =>
        {
            db.Add(new ExamSession { Id = Guid.CreateVersion7(), Course = "du", Quiz = "examen", Title = "Session 1", OpensUtc = now.AddHours(-1), ClosesUtc = now.AddHours(1), CreatedBy = Guid.Empty, CreatedUtc = now });
            return Task.CompletedTask;
        });
        var embargo = app.Services.GetRequiredService<ExamEmbargo>();
        var open = await embargo.OpenAsync(default);
        var answered = JsonNode.Parse(ExamEmbargo.Cover(Answered, open))!;
        Assert.Null(answered["object"]!["definition"]!["correctResponsesPattern"]);
        Assert.Equal("""{"response":"b"}""", answered["result"]!.ToJsonString());
        var failed = JsonNode.Parse(ExamEmbargo.Cover(Failed, open))!;
        Assert.Equal("http://adlnet.gov/expapi/verbs/completed", failed["verb"]!["id"]!.GetValue<string>());
        Assert.Empty(failed["result"]!.AsObject());
        // Another quiz of the course, whose name begins the same, is as it was.
        Assert.Contains("correctResponsesPattern", ExamEmbargo.Cover(Answered.Replace("quiz/examen/", "quiz/examen-blanc/", StringComparison.Ordinal), open), StringComparison.Ordinal);
        app.Time.By = TimeSpan.FromHours(2);
        Assert.Equal(Answered, ExamEmbargo.Cover(Answered, await embargo.OpenAsync(default)));
    }
}
