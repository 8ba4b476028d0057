using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Tracking;

namespace Immunotox.Learning.Tests.Tracking;

/// <summary>Every kind of fact over every format of item and every kind of station: complete, valid, and as its template says.</summary>
public sealed class CompletenessTests
{
    private const string Site = "https://formation.example";

    /// <summary>What a person might write in a short answer: it must reach no statement.</summary>
    private const string FreeText = "fièvre de Monsieur CANARI";

    private static readonly bool[] Either = [true, false];

    private static readonly ProfileTemplates Profile = new(XapiProfile.Of(Site));

    [Fact]
    public void Every_fact_makes_complete_statements_that_match_their_templates()
    {
        using var app = new LearningApp();
        var checks = 0;
        var seen = new HashSet<(EventKind, ItemType?)>();
        var matched = new HashSet<string>();
        foreach (var (row, edition) in Rows(app))
        {
            foreach (var json in StatementMaker.Make(Site, row, edition))
            {
                var statement = ProfileTemplates.Read(json.ToJsonString());
                var faults = StatementShape.Faults(statement, () => checks++).ToList();
                var templates = Profile.Matching(statement);
                // The general one, and its own.
                if (templates.Count < 2) faults.Add("no template of its own");
                foreach (var template in templates)
                {
                    matched.Add((string)template["id"]!);
                    checks += template["rules"]!.Count();
                    faults.AddRange(ProfileTemplates.Broken(template, statement).Select(b => $"{template["prefLabel"]!["en"]}: {b}"));
                }
                Assert.True(faults.Count == 0, $"{row.Kind} {row.Station} {row.Detail}\n{string.Join('\n', faults)}\n{statement}");
                Assert.DoesNotContain("CANARI", statement.ToString(), StringComparison.Ordinal);
            }
            seen.Add((row.Kind, ItemOf(row, edition)?.Type));
        }
        Assert.Empty(Enum.GetValues<EventKind>().Except(seen.Select(s => s.Item1)));
        foreach (var kind in new[] { EventKind.ItemAnswered, EventKind.ItemMarked, EventKind.ItemReviewed })
            Assert.Empty(Enum.GetValues<ItemType>().Except(seen.Where(s => s.Item1 == kind && s.Item2 is not null).Select(s => s.Item2!.Value)));
        Assert.Empty(Profile.All.Select(t => (string)t["id"]!).Except(matched));
        Assert.True(checks >= 20_000, $"{checks} checks");
    }

    [Fact]
    public void Every_format_of_item_gives_its_key_and_its_answer()
    {
        using var app = new LearningApp();
        var checks = 0;
        foreach (var (row, edition) in Rows(app).Where(r => r.Row.Kind is EventKind.ItemMarked or EventKind.ItemReviewed && r.Row.Response is not null))
        {
            var item = ItemOf(row, edition)!;
            var statement = ProfileTemplates.Read(StatementMaker.Make(Site, row, edition)[0].ToJsonString());
            var key = statement.SelectTokens("$.object.definition.correctResponsesPattern[*]").Select(p => (string)p!).ToList();
            var response = (string?)statement.SelectToken("$.result.response");
            if (item.Type == ItemType.Qroc) Assert.Null(response);
            else if (item.Type == ItemType.Num) Assert.Contains(key, range => range.Split("[:]") is [var low, var high] && Number(low) <= Number(response!) && Number(response!) <= Number(high));
            // The row says the right answer: it is one of the patterns, written the same way.
            else Assert.Contains(response, key);
            Assert.NotEmpty(key);
            checks++;
        }
        Assert.True(checks >= 100, $"{checks} checks");

        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Statements_made_beside_a_fact_have_ids_of_their_own_that_never_change()
    {
        var fact = Guid.Parse("01930d5e-7b1c-7000-8000-000000000001");
        Assert.Equal(StatementMaker.Derived(fact, "completed"), StatementMaker.Derived(fact, "completed"));
        Assert.NotEqual(StatementMaker.Derived(fact, "completed"), StatementMaker.Derived(fact, "terminated"));
        // RFC 9562, appendix A.4: the name www.example.com in the namespace of DNS.
        Assert.Equal(Guid.Parse("2ed6657d-e927-568b-95e1-2665a8aea6a2"), StatementMaker.Derived(Guid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
    }

    private static Item? ItemOf(LearningEvent row, CourseEdition edition) =>
        row.Station is null ? null : edition.Quizzes.GetValueOrDefault(new(row.Station))?.Items.FirstOrDefault(i => i.Id.Value == row.Detail);

    private static IEnumerable<(LearningEvent Row, CourseEdition Edition)> Rows(LearningApp app)
    {
        foreach (var edition in app.Library.Current.Courses.Values)
        {
            LearningEvent Row(EventKind kind, string? station = null, string? detail = null, bool attempt = false, string? response = null, decimal? score = null, decimal? points = null, bool? success = null, int? seconds = null) => new()
            {
                Id = Guid.CreateVersion7(), Kind = kind, OccurredUtc = new DateTime(2026, 11, 27, 9, 30, 0, 120, DateTimeKind.Utc), Actor = Guid.CreateVersion7(), Registration = Guid.CreateVersion7(),
                Course = edition.Course.Id.Value, Version = edition.Version.Value, Station = station, Detail = detail, Attempt = attempt ? Guid.CreateVersion7() : null,
                Response = response, Score = score, Points = points, Success = success, Seconds = seconds,
            };
            var rows = new List<LearningEvent>();
            foreach (var (id, _) in edition.Episodes) rows.AddRange([Row(EventKind.EpisodeOpened, id.Value), Row(EventKind.EpisodeFinished, id.Value)]);
            if (!edition.Course.IsOpen)
                rows.AddRange([Row(EventKind.Enrolled), Row(EventKind.Left), Row(EventKind.PackageOpened, "introduction"), Row(EventKind.PackageSatisfied, "introduction", success: true), Row(EventKind.CourseCompleted, success: true, seconds: 7200), Row(EventKind.ReviewsChosen, success: true), Row(EventKind.ReviewsChosen, success: false),
                    .. new[] { EventKind.CertificateIssued, EventKind.CertificateReplaced, EventKind.CertificateRevoked }.Select(k => Row(k, detail: Guid.CreateVersion7().ToString(), success: k == EventKind.CertificateIssued ? true : null))]);
            foreach (var (id, module) in edition.Modules)
            {
                rows.Add(Row(EventKind.ModuleFinished, id.Value, seconds: 300));
                foreach (var page in module.Pages)
                    rows.AddRange(new[] { EventKind.PageOpened, EventKind.PageRead, EventKind.PageRevisited, EventKind.CourseResumed }.Select(k => Row(k, id.Value, page.Id, seconds: k == EventKind.PageRead ? 42 : null)));
            }
            foreach (var (id, quiz) in edition.Quizzes)
            {
                rows.AddRange([Row(EventKind.QuizStarted, id.Value, attempt: true), Row(EventKind.QuizRemarked, id.Value, null, true, null, 0.5m, 10, false)]);
                rows.AddRange(Either.Select(ok => Row(EventKind.QuizFinished, id.Value, null, true, null, ok ? 0.875m : 1 / 3m, 8, ok, 600)));
                foreach (var item in quiz.Items)
                {
                    var right = Right(item);
                    rows.AddRange([Row(EventKind.ItemAnswered, id.Value, item.Id.Value, true, right), Row(EventKind.ItemMarked, id.Value, item.Id.Value, true, right, 1, item.Weight, true, 31),
                        Row(EventKind.ItemMarked, id.Value, item.Id.Value, true, null, 0, item.Weight, false), Row(EventKind.ItemReviewed, id.Value, item.Id.Value, false, right, 1, item.Weight, true)]);
                }
            }
            foreach (var (id, played) in edition.Cases)
            {
                rows.Add(Row(EventKind.CaseStarted, id.Value, attempt: true));
                rows.AddRange(Either.Select(ok => Row(EventKind.CaseFinished, id.Value, null, true, null, 0.5m, 6, ok, 420)));
                foreach (var scene in played.Scenes)
                    foreach (var choice in scene.Decision?.Choices ?? [])
                        rows.AddRange([Row(EventKind.CaseDecided, id.Value, scene.Id, true, choice.Id, choice.IsExpert ? 1 : 0, scene.Decision!.Weight, choice.IsExpert),
                            Row(EventKind.CaseCounted, id.Value, scene.Id, true, null, 0.5m, 4), Row(EventKind.CaseActMissed, id.Value, scene.Id, true, choice.Id)]);
            }
            foreach (var row in rows) yield return (row, edition);
        }
    }

    /// <summary>A right answer in the form in which answers are stored; of a short answer, something else.</summary>
    private static string Right(Item item) => item.Type switch
    {
        ItemType.Qroc => FreeText,
        ItemType.Num => string.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), $"{item.Numbers[0].Value} {item.Numbers[0].Unit}").Trim(),
        ItemType.Ordre => string.Join(',', item.Choices.OrderBy(c => c.Number).Select(c => c.Id)),
        ItemType.Assoc => string.Join(',', item.Choices.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => $"{c.Id}:{c.Target}")),
        ItemType.Tcs => item.Choices.MaxBy(c => c.Number)!.Id,
        _ => string.Join(',', item.Choices.Where(c => c.IsValid).Select(c => c.Id).Order(StringComparer.Ordinal)),
    };
}
