using System.Diagnostics;
using System.Globalization;
using System.Net;
using Immunotox.Content.Library;
using Immunotox.Learning.Cohorts;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Immunotox.Learning.Tests.Cohorts;

public sealed class CohortFiguresTests(ITestOutputHelper output)
{
    private const string Course = "du-immunotherapie", Module = "les-freins", Quiz = "les-freins", Case = "colite-grade-3";

    [Fact]
    public async Task The_faculty_sees_where_learners_stop_what_is_hard_and_which_ways_they_take_and_the_statements_behind()
    {
        await using var app = new LearningApp();
        var edition = app.Library.Find(Course)!;
        var rows = Cohort(edition, learners: 6);
        await TellAsync(app, rows);
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.CohortFigures(Course));
        Assert.Equal(HttpStatusCode.OK, teacher.Status);
        var pages = edition.Modules[new(Module)].Pages;
        Assert.Contains($"<a href=\"{Links.BehindFigure(Course, "PageOpened", Module, pages[0].Id)}\">6<", teacher.Page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Links.BehindFigure(Course, "PageRead", Module, pages[0].Id)}\">5<", teacher.Page, StringComparison.Ordinal);
        // Four opened the second page: neither the number nor a way to what is behind it.
        Assert.DoesNotContain(Links.BehindFigure(Course, "PageOpened", Module, pages[1].Id), teacher.Page, StringComparison.Ordinal);
        Assert.Contains("moins de 5", teacher.Page, StringComparison.Ordinal);
        // Three of ten answers were right, given by five learners.
        var item = edition.Quizzes[new(Quiz)].Items[0];
        Assert.Contains($"<th scope=\"row\">{item.Id.Value}", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("30\u202f%", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("class='plot plot-case'", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("plot-way plot-way-expert", teacher.Page, StringComparison.Ordinal);

        await teacher.GetAsync(Links.BehindFigure(Course, "ItemMarked", Quiz, item.Id.Value));
        Assert.Contains("10\u00a0énoncés, de 5 apprenants", teacher.Page, StringComparison.Ordinal);
        Assert.Contains(rows.First(r => r.Kind == EventKind.ItemMarked).Id.ToString(), teacher.Page, StringComparison.Ordinal);
        foreach (var row in rows)
        {
            Assert.DoesNotContain(row.Actor.ToString(), teacher.Page, StringComparison.Ordinal);
            Assert.DoesNotContain(row.Registration.ToString(), teacher.Page, StringComparison.Ordinal);
            if (row.Attempt is { } attempt) Assert.DoesNotContain(attempt.ToString(), teacher.Page, StringComparison.Ordinal);
        }

        await teacher.GetAsync(Links.BehindFigure(Course, "PageOpened", Module, pages[1].Id));
        Assert.Contains("Rien à montrer", teacher.Page, StringComparison.Ordinal);
        await teacher.GetAsync(Links.CohortFigures("immunotoon"));
        Assert.Equal(HttpStatusCode.NotFound, teacher.Status);
        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync(Links.CohortFigures(Course));
        Assert.DoesNotContain("moins de 5", learner.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_counts_once_however_the_counting_is_cut_and_a_learner_once_however_often_they_answer()
    {
        await using var app = new LearningApp();
        var edition = app.Library.Find(Course)!;
        var writer = app.Services.GetRequiredService<TallyWriter>();
        foreach (var chunk in Cohort(edition, learners: 6).Chunk(7))
        {
            await AddAsync(app, chunk);
            await Task.WhenAll(writer.WriteAsync(default), writer.WriteAsync(default));
        }
        Assert.Equal(0, await writer.WriteAsync(default));
        await using var db = app.Database();
        var marked = await db.Set<FactTally>().SingleAsync(t => t.Kind == EventKind.ItemMarked);
        Assert.Equal((10, 5, 10, 30_000, 10, 200), (marked.Facts, marked.Learners, marked.Scored, marked.TenThousandths, marked.Timed, marked.Seconds));
        Assert.Equal(6, (await db.Set<FactTally>().SingleAsync(t => t.Kind == EventKind.Enrolled)).Facts);
        Assert.Equal(6, await db.Set<FactTally>().Where(t => t.Kind == EventKind.CaseDecided).SumAsync(t => t.Learners));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "moins de 5")]
    [InlineData(4, "moins de 5")]
    [InlineData(5, "5")]
    public void A_number_is_shown_from_five_on_and_none_is_no_one(long learners, string shown) => Assert.Equal(shown, new Cell(learners).ToString());

    /// <summary>A page of figures reads tallies: a hundred times the journal is not more than twice the time.</summary>
    [Fact]
    [Trait("Category", "long")]
    public async Task A_million_facts_take_at_most_twice_the_time_of_ten_thousand()
    {
        await using var app = new LearningApp();
        var edition = app.Library.Find(Course)!;
        var few = await FillAndMeasureAsync(app, edition, 10_000);
        var many = await FillAndMeasureAsync(app, edition, 1_000_000);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figures of a cohort, median of 51: {few.TotalMilliseconds:0.00} ms with 10,000 facts, {many.TotalMilliseconds:0.00} ms with 1,000,000"));
        Assert.True(many < (few * 2) + TimeSpan.FromMilliseconds(2), $"{few} {many}");
    }

    private static async Task<TimeSpan> FillAndMeasureAsync(LearningApp app, CourseEdition edition, int upTo)
    {
        var pages = edition.Modules.Values.SelectMany(m => m.Pages.Select(p => (Module: m.Id.Value, Page: p.Id))).ToList();
        await using (var db = app.Database())
        {
            var have = await db.Set<LearningEvent>().CountAsync();
            foreach (var chunk in Enumerable.Range(have, upTo - have).Chunk(50_000))
                await app.Services.GetRequiredService<WriteQueue>().WriteAsync(async write =>
                {
                    write.ChangeTracker.AutoDetectChangesEnabled = false;
                    foreach (var i in chunk)
                    {
                        var (module, page) = pages[i % pages.Count];
                        var enrolment = new Guid(i / pages.Count, 1, 1, [1, 2, 3, 4, 5, 6, 7, 8]);
                        write.Add(Row(edition, EventKind.PageRead, enrolment, module, page, seconds: 30));
                    }
                    await write.SaveChangesAsync();
                    write.ChangeTracker.Clear();
                    write.ChangeTracker.AutoDetectChangesEnabled = true;
                }, default);
        }
        while (await app.Services.GetRequiredService<TallyWriter>().WriteAsync(default) > 0) { }
        var reader = app.Services.GetRequiredService<PathReader>();
        var times = new List<TimeSpan>();
        for (var i = 0; i < 61; i++)
        {
            var watch = Stopwatch.StartNew();
            var figures = await reader.ReadAsync(edition, default);
            Assert.Equal(pages.Count, figures.Pages().Count);
            if (i >= 10) times.Add(watch.Elapsed);
        }
        return times.Order().ElementAt(25);
    }

    /// <summary>Six enrolled; six open the first page and five read it; four open the second; five answer an item twice each, three times right; six decide in a case, one not as the expert.</summary>
    private static List<LearningEvent> Cohort(CourseEdition edition, int learners)
    {
        var enrolments = Enumerable.Range(0, learners).Select(_ => Guid.CreateVersion7()).ToList();
        var pages = edition.Modules[new(Module)].Pages;
        var item = edition.Quizzes[new(Quiz)].Items[0];
        var scene = edition.Cases[new(Case)].Scenes[0];
        var (expert, other) = (scene.Decision!.Choices.First(c => c.IsExpert), scene.Decision.Choices.First(c => !c.IsExpert));
        var rows = new List<LearningEvent>();
        for (var i = 0; i < enrolments.Count; i++)
        {
            rows.AddRange([Row(edition, EventKind.Enrolled, enrolments[i]), Row(edition, EventKind.PageOpened, enrolments[i], Module, pages[0].Id), Row(edition, EventKind.CaseStarted, enrolments[i], Case, attempt: true)]);
            if (i < 5) rows.Add(Row(edition, EventKind.PageRead, enrolments[i], Module, pages[0].Id, seconds: 60));
            if (i < 4) rows.Add(Row(edition, EventKind.PageOpened, enrolments[i], Module, pages[1].Id));
            for (var n = 0; i < 5 && n < 2; n++) rows.Add(Row(edition, EventKind.ItemMarked, enrolments[i], Quiz, item.Id.Value, attempt: true, response: "a", score: (i * 2) + n < 3 ? 1 : 0, seconds: 20));
            rows.Add(Row(edition, EventKind.CaseDecided, enrolments[i], Case, scene.Id, attempt: true, response: i == 0 ? other.Id : expert.Id));
        }
        return rows;
    }

    private static LearningEvent Row(CourseEdition edition, EventKind kind, Guid enrolment, string? station = null, string? detail = null, bool attempt = false, string? response = null, decimal? score = null, int? seconds = null) => new()
    {
        Id = Guid.CreateVersion7(), Kind = kind, OccurredUtc = new DateTime(2026, 11, 27, 9, 0, 0, DateTimeKind.Utc), Actor = enrolment, Registration = enrolment, Course = Course, Version = edition.Version.Value,
        Station = station, Detail = detail, Attempt = attempt ? Guid.CreateVersion7() : null, Response = response, Score = score, Points = score is null ? null : 1, Success = score is null ? null : score >= 1, Seconds = seconds,
    };

    private static async Task TellAsync(LearningApp app, IEnumerable<LearningEvent> rows)
    {
        await AddAsync(app, rows);
        while (await app.Services.GetRequiredService<TallyWriter>().WriteAsync(default) > 0) { }
        while (await app.Services.GetRequiredService<StatementWriter>().WriteAsync(default) > 0) { }
    }

    private static Task AddAsync(LearningApp app, IEnumerable<LearningEvent> rows) =>
        app.Services.GetRequiredService<WriteQueue>().WriteAsync(db => { db.AddRange(rows); return Task.CompletedTask; }, default);
}
