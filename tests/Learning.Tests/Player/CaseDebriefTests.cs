using AngleSharp.Html.Parser;
using Immunotox.Content;
using Immunotox.Content.Cases;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Player;
using Immunotox.Learning.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tests.Player;

public sealed class CaseDebriefTests
{
    private const string Course = "du-immunotherapie", Case = "colite-grade-3";

    [Fact]
    public void A_decision_counts_by_its_weight_and_one_dangerous_act_fails_the_case()
    {
        static (Decision, DecisionChoice) Taken(int weight, bool isExpert, bool isDangerous = false)
        {
            var choice = new DecisionChoice("a", "", "", isExpert, "", "", isExpert ? "g3" : null, isDangerous);
            return (new Decision { Question = "", Choices = [choice], Algorithm = new("colite"), StepId = "g3", Weight = weight, Referent = new("x") }, choice);
        }

        Assert.Equal((0.75m, true), Of(Taken(3, true), Taken(1, false)));
        Assert.Equal((0.9m, false), Of(Taken(5, true), Taken(4, true), Taken(1, false, isDangerous: true)));
        Assert.Equal((1m, true), Of());

        static (decimal, bool) Of(params (Decision, DecisionChoice)[] path) => (CaseScore.Of(path).Scaled, CaseScore.Of(path).IsPassed);
    }

    [Fact]
    public async Task The_debrief_lays_both_ways_on_the_graph_names_whom_to_call_and_a_dangerous_act_fails_the_statement_too()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        var played = learner.Edition.Cases[new CaseId(Case)];
        await browser.GetAsync(Links.Case(Course, Case));
        await browser.PostAsync(Links.Case(Course, Case) + "/parcours");
        var run = browser.At;
        var scene = played.Scenes[0];
        var path = new List<(Decision Decision, DecisionChoice Choice)>();
        while (scene.Decision is { } decision)
        {
            // A grade too low, then one dangerous act, the first time there is one; the expert's way from then on.
            var choice = path.Count == 0 ? decision.Choices[0] : (path.Any(p => p.Choice.IsDangerous) ? null : decision.Choices.FirstOrDefault(c => c.IsDangerous)) ?? decision.Choices.First(c => c.IsExpert);
            path.Add((decision, choice));
            await browser.PostAsync(run + "/decision", ("numero", path.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("choix", choice.Id));
            scene = played.Find(choice.NextSceneId)!;
        }

        var page = new HtmlParser().ParseDocument(browser.Page);
        var algorithm = app.Library.Current.Algorithms[new AlgorithmId("colite")];
        Assert.Contains("Cas non réussi", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Edges(path), Drawn("graph-mine"));
        Assert.Equal(Edges(CasePath.Expert(played)), Drawn("graph-expert"));
        Assert.NotEqual(Drawn("graph-mine"), Drawn("graph-expert"));
        Assert.Contains("Qui il fallait appeler", browser.Page, StringComparison.Ordinal);

        List<string> Edges(IEnumerable<(Decision, DecisionChoice)> way) => [.. CasePath.On(algorithm, way).Where(e => e.From != e.To).Select(e => $"{e.From}>{e.To}").Order(StringComparer.Ordinal)];
        List<string> Drawn(string kind) => [.. page.QuerySelectorAll($".graph-arrows .{kind}").Select(p => p.GetAttribute("data-edge")!).Order(StringComparer.Ordinal)];

        await using var db = app.Database();
        var row = await db.Set<LearningEvent>().SingleAsync(e => e.Kind == EventKind.CaseFinished);
        Assert.Equal((false, decimal.Round(CaseScore.Of(path).Scaled, 4)), (row.Success!.Value, decimal.Round(row.Score!.Value, 4)));

        var first = await db.Set<LearningEvent>().OrderBy(e => e.Id).FirstAsync(e => e.Kind == EventKind.CaseDecided);
        var statement = StatementMaker.Make("https://exemple.fr", first, learner.Edition)[0];
        var definition = statement["object"]!["definition"]!;
        Assert.Equal("choice", definition["interactionType"]!.GetValue<string>());
        Assert.Equal(path[0].Decision.Choices.Where(c => c.IsExpert).Select(c => c.Id), definition["correctResponsesPattern"]!.AsArray().Select(p => p!.GetValue<string>()));
        Assert.Equal(path[0].Choice.Id, statement["result"]!["response"]!.GetValue<string>());
        Assert.Equal("https://w3id.org/xapi/virtual-patient/v1.0", statement["context"]!["contextActivities"]!["category"]!.AsArray().Last()!["id"]!.GetValue<string>());
        Assert.Equal("https://exemple.fr" + Links.AlgorithmNode("colite", path[0].Decision.StepId), statement["context"]!["contextActivities"]!["other"]![0]!["id"]!.GetValue<string>());
    }
}
