using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Immunotox.Content;
using Immunotox.Learning.Commands;
using Immunotox.Learning.Watch;

namespace Immunotox.Learning.Tests.Watch;

public sealed class WatchTests
{
    private const string Export = "TY  - JOUR\nTI  - A new trial\nAU  - Doe, Jane\nJO  - J Test\nPY  - 2025\nDO  - 10.1000/new.trial\nER  - \nTY  - JOUR\nTI  - Copy\nAU  - Haanen, J\nJO  - Ann Oncol\nPY  - 2022\nDO  - 10.1016/J.ANNONC.2022.10.001\nER  - \nTY  - JOUR\nTI  - Sans année\nAU  - A, B\nJO  - J\nER  - \n";

    [Fact]
    public async Task Faculty_see_what_is_to_be_read_by_toxicity_and_state_oldest_first()
    {
        await using var app = new LearningApp();
        var faculty = await app.SignInAsync("enseignante");
        var page = Parse(await faculty.GetAsync(Links.Watch));
        var sheets = app.Library.Current.Watches;
        Assert.Equal(24, sheets.Count);
        Assert.Equal(sheets.Values.Sum(w => w.ToRead.Count()), page.QuerySelectorAll(".watch > li").Length);

        page = Parse(await faculty.GetAsync(Links.Watch + "?toxicite=nephrite&etat=decidees"));
        Assert.Equal(sheets[new AlgorithmId("nephrite")].Decided.Count(), page.QuerySelectorAll(".watch > li").Length);
        Assert.Contains(Links.AlgorithmNode("nephrite", "g2"), page.QuerySelectorAll(".watch-nodes a").Select(a => a.GetAttribute("href")));
        Assert.Contains("par Équipe éditoriale Immunotox Learning", page.Body!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Rien dans cet état", await faculty.GetAsync(Links.Watch + "?toxicite=nephrite&etat=a-decider"), StringComparison.Ordinal);
        Assert.Contains("Aucune veille pour", await faculty.GetAsync(Links.Watch + "?toxicite=rhume"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Links.Watch}\"", await faculty.GetAsync(Links.Faculty), StringComparison.Ordinal);
        Assert.Equal(new WatchCounts(3, 0, 2), WatchCounts.Of(app.Library.Current, new AlgorithmId("nephrite")));
    }

    [Fact]
    public async Task The_history_of_an_algorithm_tells_decisions_to_all_and_what_is_to_be_read_to_the_faculty()
    {
        await using var app = new LearningApp();
        var entries = app.Library.Current.Watches[new AlgorithmId("nephrite")];
        var visitor = Parse(await app.Open().GetAsync(Links.Algorithm("nephrite")));
        Assert.Equal(entries.Decided.Count(), visitor.QuerySelectorAll(".watch-decided").Length);
        Assert.DoesNotContain(entries.ToRead.First().Question, visitor.Body!.TextContent, StringComparison.Ordinal);
        var learner = await app.SignInAsync("apprenante");
        Assert.DoesNotContain("À lire (équipe)", await learner.GetAsync(Links.Algorithm("nephrite")), StringComparison.Ordinal);
        var faculty = await app.SignInAsync("enseignante");
        Assert.Contains(entries.ToRead.First().Question, await faculty.GetAsync(Links.Algorithm("nephrite")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_told_line_by_line_and_gives_the_file_to_take_away()
    {
        await using var app = new LearningApp();
        var faculty = await app.SignInAsync("enseignante");
        var page = Parse(await faculty.GetAsync(Links.WatchImport));
        var token = page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        page = Parse(await UploadAsync(faculty.Http, token, "nephrite", Encoding.UTF8.GetBytes(Export)));

        Assert.Equal([("1", "Nouvelle"), ("8", "Déjà suivie"), ("15", "Refusée")], page.QuerySelectorAll("tbody tr").Select(r => (r.Children[0].TextContent, r.Children[1].TextContent)));
        var yaml = page.QuerySelector("textarea")!.TextContent;
        Assert.Contains("- id: doe-2025", yaml, StringComparison.Ordinal);
        var form = page.QuerySelector("form[action$='/fichier']")!;
        using var file = await faculty.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")),
            new("toxicite", "nephrite"),
            new("yaml", yaml.ReplaceLineEndings("\r\n")),
        ]));
        Assert.Equal("nephrite.yml", file.Content.Headers.ContentDisposition!.FileNameStar ?? file.Content.Headers.ContentDisposition.FileName);
        Assert.StartsWith(await File.ReadAllTextAsync(Path.Combine(LearningApp.Repository, "courses", "shared", "watch", "nephrite.yml")), await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Contains("UTF-8", Parse(await UploadAsync(faculty.Http, token, "nephrite", [0xE9, 0x40])).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Choisissez", Parse(await UploadAsync(faculty.Http, token, "rhume", [0x40])).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        using var refused = await (await app.SignInAsync("apprenante")).Http.GetAsync(Links.WatchImport);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public void The_command_says_what_it_would_do_and_writes_only_when_asked()
    {
        using var copy = new CoursesCopy();
        var courses = copy.Folder;
        var export = copy.PathOf("export.ris");
        var file = copy.PathOf("shared", "watch", "nephrite.yml");
        var before = File.ReadAllText(file);
        File.WriteAllText(export, Export);
        var (code, said) = Run("watch", "import", courses, "nephrite", export);
        Assert.Equal(1, code);
        Assert.Contains("15: refusée : Il manque l’année", said, StringComparison.Ordinal);
        Assert.Contains("1 nouvelle(s), 1 déjà suivie(s), 1 refusée(s) : rien n'a été écrit", said, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));

        Run("watch", "import", courses, "nephrite", export, "--apply");
        Assert.StartsWith(before, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("doe-2025", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("0 erreur(s)", Run("check", courses).Said, StringComparison.Ordinal);
        Assert.Contains("0 nouvelle(s), 2 déjà", Run("watch", "import", courses, "nephrite", export, "--apply").Said, StringComparison.Ordinal);
        Assert.Equal(2, Run("watch", "import", courses, "rhume", export).Code);
        Assert.Equal(2, Run("watch", "import", courses, "nephrite", export + ".absent").Code);
        copy.Replace("shared/watch/nephrite.yml", "state: lue", "state: lus");
        Assert.Contains("fautif", Run("watch", "import", courses, "nephrite", export).Said, StringComparison.Ordinal);
    }

    private static (int? Code, string Said) Run(params string[] args)
    {
        using var said = new StringWriter();
        return (CommandLine.Run(args, said, said, TimeProvider.System), said.ToString());
    }

    private static async Task<string> UploadAsync(HttpClient http, string token, string toxicity, byte[] bytes)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("import"), "_handler" }, { new StringContent(toxicity), "Toxicite" },
            { new ByteArrayContent(bytes), "Fichier", "export.ris" },
        };
        using var answer = await http.PostAsync(Links.WatchImport, form);
        return await answer.Content.ReadAsStringAsync();
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
