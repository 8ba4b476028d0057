using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Immunotox.Content;

namespace Immunotox.Learning.Tests.Reference;

public sealed class AlgorithmPagesTests
{
    [Fact]
    public async Task Every_node_of_every_algorithm_is_drawn_listed_and_read_by_itself_under_the_banner()
    {
        await using var app = new LearningApp();
        using var http = app.Open().Http;
        Assert.Equal(24, app.Library.Current.Algorithms.Count);
        foreach (var algorithm in app.Library.Current.Algorithms.Values)
        {
            var page = await ReadAsync(http, Links.Algorithm(algorithm.Id.Value));
            var nodes = algorithm.NodeIds.Select(n => Links.AlgorithmNode(algorithm.Id.Value, n)).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(nodes, Addresses(page, "svg.graph a"));
            Assert.Equal(nodes, Addresses(page, ".graph-list > li > a"));
            foreach (var step in algorithm.Steps) Assert.Contains(step.Definition.Replace('\u00a0', ' '), WordsOf(page.QuerySelector($"svg.graph a[href='{Links.AlgorithmNode(algorithm.Id.Value, step.Id)}']")!), StringComparison.Ordinal);
            Assert.Equal(algorithm.NodeIds.Sum(n => algorithm.From(n).Count), page.QuerySelectorAll(".graph-arrows > path").Length);
            Assert.Contains("Brouillon à valider", page.QuerySelector(".draft")!.TextContent, StringComparison.Ordinal);
            foreach (var node in algorithm.NodeIds)
            {
                var alone = await ReadAsync(http, Links.AlgorithmNode(algorithm.Id.Value, node));
                Assert.Contains("Brouillon à valider", alone.QuerySelector(".draft")!.TextContent, StringComparison.Ordinal);
                Assert.Equal(algorithm.From(node).Select(e => Links.AlgorithmNode(algorithm.Id.Value, e.To)), alone.QuerySelectorAll(".node-next a").Select(a => a.GetAttribute("href")!));
                Assert.Equal(Links.AlgorithmNode(algorithm.Id.Value, node), alone.QuerySelector("svg.graph [aria-current=step]")!.GetAttribute("href"));
            }
        }
    }

    [Fact]
    public async Task The_emergency_path_goes_on_where_the_graph_goes_on()
    {
        await using var app = new LearningApp();
        using var http = app.Open().Http;
        foreach (var algorithm in app.Library.Current.Algorithms.Values)
        {
            foreach (var step in algorithm.Steps)
            {
                var page = await ReadAsync(http, Links.EmergencyOf(algorithm.Id.Value, step.Id));
                Assert.Equal([To(step.WorseTo), To(step.BetterTo)], page.QuerySelectorAll(".fast-next a").Select(a => a.GetAttribute("href")!));
            }

            string To(string node) => algorithm.Steps.Any(s => s.Id == node) ? Links.EmergencyOf(algorithm.Id.Value, node) : Links.AlgorithmNode(algorithm.Id.Value, node);
        }
    }

    [Fact]
    public async Task A_node_that_does_not_exist_is_not_found()
    {
        await using var app = new LearningApp();
        using var answer = await app.Open().Http.GetAsync(Links.AlgorithmNode("colite", "g9"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_tells_what_changed_and_what_to_look_for_beside()
    {
        await using var app = new LearningApp();
        using var http = app.Open().Http;
        var page = await ReadAsync(http, Links.Algorithm("myosite"));
        var myositis = app.Library.Current.Algorithms[new AlgorithmId("myosite")];
        Assert.Contains(myositis.Changes[0].Text, page.QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
        Assert.All(myositis.Related, r => Assert.NotNull(page.QuerySelector($"a[href='{Links.Algorithm(r.Value)}']")));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HttpClient http, string address) => new HtmlParser().ParseDocument(await http.GetStringAsync(address));

    private static string WordsOf(IElement box) => string.Join(' ', box.TextContent.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Addresses(IParentNode page, string selector) => [.. page.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal)];
}
