using System.Globalization;
using System.Text.Json.Nodes;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Cards;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Tracking;

/// <summary>A person goes through everything there is, under a name, a mail, a number and words that nothing else has: no statement holds any of them (S16, S17).</summary>
public sealed class StatementScanTests
{
    private const string Course = "du-immunotherapie", GivenName = "Canarie", FamilyName = "Zqxvique", Mail = "canari.zqxv@exemple.test", Rpps = "99700123456", Words = "Mme Qzvanari tousse depuis mardi";

    [Fact]
    public async Task No_statement_of_a_whole_path_holds_an_identity_or_a_word_a_person_wrote()
    {
        await using var app = new LearningApp();
        await WalkAsync(app);
        var statements = await StatementsAsync(app);
        var secrets = await SecretsAsync(app);
        var profile = new ProfileTemplates(XapiProfile.Of("http://localhost:5080"));
        var (checks, verbs) = (0, new HashSet<string>());
        foreach (var json in statements)
        {
            var statement = ProfileTemplates.Read(json);
            // Letters with accents are escaped in the JSON and plain here.
            foreach (var secret in secrets) Assert.DoesNotContain(secret, statement.ToString(), StringComparison.OrdinalIgnoreCase);
            var faults = StatementShape.Faults(statement, () => checks++).ToList();
            var templates = profile.Matching(statement);
            Assert.True(templates.Count >= 2, json);
            faults.AddRange(templates.SelectMany(t => ProfileTemplates.Broken(t, statement)));
            Assert.True(faults.Count == 0, string.Join('\n', faults) + "\n" + json);
            checks += templates.Sum(t => t["rules"]!.Count()) + secrets.Count;
            verbs.Add((string)statement["verb"]!["id"]!);
        }
        Assert.True(statements.Count >= 250, $"{statements.Count} statements");
        Assert.True(verbs.Count >= 19, string.Join('\n', verbs.Order()));
        Assert.True(secrets.Count >= 12 && checks >= 15_000, $"{secrets.Count} secrets, {checks} checks");
        await using var db = app.Database();
        var kinds = await db.Set<LearningEvent>().Select(e => e.Kind).Distinct().ToListAsync();
        Assert.Empty(Enum.GetValues<EventKind>().Except(kinds).Except([EventKind.QuizRemarked, EventKind.CertificateReplaced, EventKind.PackageOpened, EventKind.PackageSatisfied]));
        // The words are kept where they belong: the scan would see them.
        Assert.True(await db.Set<Response>().AnyAsync(r => r.Given == Words));
    }

    [Fact]
    public async Task An_answer_that_may_still_change_tells_no_key()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        var attempt = await learner.StartAsync("les-freins");
        await browser.GetAsync(Links.Question(attempt, 1));
        await browser.PostAsync(Links.Answer(attempt, 1), [("revision", "0"), .. learner.RightAnswer(attempt, "les-freins", 1)]);
        Assert.DoesNotContain(await StatementsAsync(app), s => s.Contains("correctResponsesPattern", StringComparison.Ordinal));
        await browser.GetAsync(Links.Review(attempt));
        await browser.PostAsync(Links.Submit(attempt));
        Assert.Contains(await StatementsAsync(app), s => s.Contains("correctResponsesPattern", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Points_are_those_of_the_quiz_and_the_time_of_a_page_is_measured()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        await OpenAsync(browser, learner, 0);
        app.Time.By = TimeSpan.FromSeconds(95);
        var first = learner.Edition.Modules[new("les-freins")].Pages[0].Id;
        await browser.PostAsync(Links.Page(Course, "les-freins", first) + "/lue");
        await learner.PassAsync("les-freins");
        await using var db = app.Database();
        Assert.InRange((await db.Set<LearningEvent>().SingleAsync(e => e.Kind == EventKind.PageRead)).Seconds!.Value, 95, 120);
        var finished = await db.Set<LearningEvent>().SingleAsync(e => e.Kind == EventKind.QuizFinished);
        Assert.Equal(learner.Edition.Quizzes[new("les-freins")].ActiveItems.Sum(i => i.Weight), finished.Points);
        var marked = await db.Set<LearningEvent>().Where(e => e.Kind == EventKind.ItemMarked).ToListAsync();
        Assert.Equal(finished.Points, marked.Sum(m => m.Points));
        Assert.Equal(finished.Score * finished.Points, marked.Sum(m => m.Score * m.Points));
    }

    internal static async Task<IReadOnlyList<string>> StatementsAsync(LearningApp app)
    {
        while (await app.Services.GetRequiredService<StatementWriter>().WriteAsync(default) > 0) { }
        await using var db = app.Database();
        // Without what the store adds.
        return [.. (await db.Set<StatementRow>().OrderBy(s => s.Sequence).Select(s => s.Json).ToListAsync()).Select(json =>
        {
            var statement = JsonNode.Parse(json)!.AsObject();
            foreach (var added in (string[])["stored", "authority", "version"]) Assert.True(statement.Remove(added));
            return statement.ToJsonString();
        })];
    }

    private static async Task WalkAsync(LearningApp app)
    {
        var browser = await app.SignInAsync("dpc");
        await app.Services.GetRequiredService<WriteQueue>().WriteAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.UserName == "demo-dpc");
            (person.GivenName, person.FamilyName, person.Email, person.PhoneNumber) = (GivenName, FamilyName, Mail, Rpps);
        }, default);
        var learner = new Learner(app, browser, Course);
        await learner.CompleteAsync();
        await new Learner(app, browser, "epu-urgences").CompleteAsync();
        await OpenAsync(browser, learner, 0);
        await OpenAsync(browser, learner, 0);
        await WriteFreelyAsync(browser, learner);
        await GoAstrayAsync(browser, learner);
        await browser.GetAsync(Links.ToReview);
        await browser.PostAsync(Links.ReviewChoice(Course), ("revoir", "oui"));
        await CertifyAsync(app, browser);
        await FollowAsync(app);
        app.Time.By = TimeSpan.FromDays(2);
        browser = await app.SignInAsync("dpc");
        learner = new Learner(app, browser, Course);
        await OpenAsync(browser, learner, 1);
        await ReviewAsync(app, browser);
        await browser.GetAsync(Links.Course(Course));
        await browser.PostAsync(Links.Leave(Course));
    }

    private static async Task OpenAsync(Browser browser, Learner learner, int page)
    {
        var address = Links.Page(Course, "les-freins", learner.Edition.Modules[new("les-freins")].Pages[page].Id);
        await browser.GetAsync(address);
        await browser.PostAsync(address + "/ouverte");
    }

    /// <summary>Writes what must never leave in every short answer of a quiz, and skips the rest.</summary>
    private static async Task WriteFreelyAsync(Browser browser, Learner learner)
    {
        var attempt = await learner.StartAsync("les-freins");
        for (var i = 1; i <= ItemDraw.Of(learner.Edition.Quizzes[new("les-freins")], 0).Count; i++)
        {
            if (learner.ItemAt(attempt, "les-freins", i).Type != ItemType.Qroc) continue;
            await browser.GetAsync(Links.Question(attempt, i));
            await browser.PostAsync(Links.Answer(attempt, i), ("revision", "0"), ("texte", Words));
        }
        await browser.GetAsync(Links.Review(attempt));
        await browser.PostAsync(Links.Submit(attempt));
    }

    /// <summary>Plays the first case with, each time, a choice that is not the expert's where there is one.</summary>
    private static async Task GoAstrayAsync(Browser browser, Learner learner)
    {
        var played = learner.Edition.Cases.Values.First();
        await browser.GetAsync(Links.Case(Course, played.Id.Value));
        await browser.PostAsync(Links.Case(Course, played.Id.Value) + "/parcours");
        var run = browser.At;
        var scene = played.Scenes[0];
        for (var number = 1; scene.Decision is { } decision; number++)
        {
            var choice = decision.Choices.FirstOrDefault(c => !c.IsExpert) ?? decision.Choices[0];
            await browser.PostAsync(run + "/decision", ("numero", number.ToString(CultureInfo.InvariantCulture)), ("choix", choice.Id));
            scene = played.Find(choice.NextSceneId)!;
        }
    }

    private static async Task CertifyAsync(LearningApp app, Browser browser)
    {
        await browser.GetAsync(Links.Course(Course));
        await browser.PostAsync(Links.IssueCertificate(Course));
        var certificate = browser.At;
        var coordinator = await app.SignInAsync("coordinateur");
        await coordinator.GetAsync(Links.Coordination);
        await coordinator.PostAsync($"/coordination{certificate}/revocation", ("motif", Words));
    }

    /// <summary>The holder of a card reads an episode to its end.</summary>
    private static async Task FollowAsync(LearningApp app)
    {
        var card = (await app.Services.GetRequiredService<CardKeeper>().MakeAsync(isForCaregiver: false, null, default))!;
        var series = app.Library.Find("immunotoon")!;
        await app.Services.GetRequiredService<CardPlaces>().KeepAsync(card.Key, series, series.Episodes.Keys.First().Value, null, isFinished: true, default);
    }

    private static async Task ReviewAsync(LearningApp app, Browser browser)
    {
        await using var db = app.Database();
        var missed = await db.Set<LearningEvent>().FirstAsync(e => e.Kind == EventKind.ItemMarked && e.Response == Words);
        var again = Links.ReviewAgain(Course, missed.Station!, missed.Detail!);
        await browser.GetAsync(again);
        await browser.PostAsync(again, ("numero", "1"), ("texte", "Mme Qzvanari tousse depuis hier"));
    }

    private static async Task<IReadOnlyList<string>> SecretsAsync(LearningApp app)
    {
        await using var db = app.Database();
        var people = await db.Set<Person>().ToListAsync();
        var secrets = new List<string> { GivenName, FamilyName, Mail, Rpps, Words, "Qzvanari", "tousse depuis mardi", "tousse depuis hier", "mbox", "demo-" };
        secrets.AddRange(people.SelectMany(p => new[] { p.UserName!, p.Id.ToString() }));
        secrets.AddRange((await db.Set<ProgressCard>().ToListAsync()).Select(c => $"\"{c.Number}\""));
        return secrets;
    }
}
