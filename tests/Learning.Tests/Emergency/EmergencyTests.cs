using System.Net;
using System.Text.Json;
using Immunotox.Learning.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Immunotox.Learning.Tests.Emergency;

public sealed class EmergencyTests(EmergencyTests.Application application) : IClassFixture<EmergencyTests.Application>
{
    public sealed class Application : IDisposable
    {
        internal LearningApp App { get; } = new();

        public void Dispose() => App.Dispose();
    }

    private LearningApp App => application.App;

    [Fact]
    public async Task The_first_page_leads_to_every_algorithm_by_organ_and_by_symptom_and_sends_patients_to_their_signs()
    {
        var browser = App.Open();
        var page = await browser.GetAsync(Links.Emergency);
        Assert.All(App.Library.Current.Algorithms.Values, a => Assert.Contains($"href=\"{Links.EmergencyOf(a.Id.Value)}\"", page, StringComparison.Ordinal));
        Assert.All(App.Library.Current.Symptoms!.Symptoms, s => Assert.Contains(s.Name, page, StringComparison.Ordinal));
        Assert.Contains(Links.Signs, page, StringComparison.Ordinal);
        Assert.Contains("ne calcule aucun grade", page, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_grade_says_what_to_do_and_whom_to_call_and_where_it_leads()
    {
        var browser = App.Open();
        foreach (var algorithm in App.Library.Current.Algorithms.Values)
        {
            var choice = await browser.GetAsync(Links.EmergencyOf(algorithm.Id.Value));
            Assert.All(algorithm.RedFlags, f => Assert.Contains(f, choice, StringComparison.Ordinal));
            foreach (var step in algorithm.Steps)
            {
                Assert.Contains($"href=\"{Links.EmergencyOf(algorithm.Id.Value, step.Id)}\"", choice, StringComparison.Ordinal);
                var page = await browser.GetAsync(Links.EmergencyOf(algorithm.Id.Value, step.Id));
                Assert.Equal(HttpStatusCode.OK, browser.Status);
                Assert.Contains(step.Definition, page, StringComparison.Ordinal);
                Assert.Contains(step.Referral, page, StringComparison.Ordinal);
                Assert.All(step.SecondLine, l => Assert.Contains(l.Drug, page, StringComparison.Ordinal));
                Assert.All(step.Workup, w => Assert.Contains(w, page, StringComparison.Ordinal));
                Assert.Contains("href=\"tel:15\"", page, StringComparison.Ordinal);
                Assert.All(App.Library.Current.Referents[algorithm.Referent].Contacts, c => Assert.Contains($"href=\"tel:{c.Phone.Replace(" ", "", StringComparison.Ordinal)}\"", page, StringComparison.Ordinal));
                Assert.Contains("Brouillon", page, StringComparison.Ordinal);
                Assert.Contains(algorithm.Provenance.Version, page, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/urgences/absente")]
    [InlineData("/urgences/myocardite/g9")]
    public async Task What_does_not_exist_is_not_found_and_not_kept(string address)
    {
        var browser = App.Open();
        for (var i = 0; i < 2; i++)
        {
            await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        }
    }

    [Fact]
    public async Task A_search_shows_what_to_do_first_and_repeats_the_words_without_harm()
    {
        var browser = App.Open();
        var page = await browser.GetAsync(Links.EmergencySearch("diarrhée sous nivolumab"));
        var found = page[page.IndexOf("fast-found", StringComparison.Ordinal)..page.IndexOf("id=\"organes\"", StringComparison.Ordinal)];
        Assert.StartsWith("/urgences/colite\"", found[(found.IndexOf("href=\"", StringComparison.Ordinal) + 6)..], StringComparison.Ordinal);
        using var raw = await browser.Http.GetAsync(Links.EmergencySearch("<script>alert(1)</script>\""));
        Assert.DoesNotContain("<script>alert", await raw.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Rien pour", await browser.GetAsync(Links.EmergencySearch("xqzkwv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_kept_and_a_query_is_not()
    {
        var browser = App.Open();
        await browser.GetAsync(Links.EmergencyOf("colite"));
        using var kept = await browser.Http.GetAsync(Links.EmergencyOf("colite"));
        Assert.NotNull(kept.Headers.Age);
        await browser.GetAsync(Links.EmergencySearch("toux"));
        using var asked = await browser.Http.GetAsync(Links.EmergencySearch("toux"));
        Assert.Null(asked.Headers.Age);
    }

    [Fact]
    public async Task The_code_of_the_alert_card_opens_the_emergency_path() =>
        Assert.Contains($"d=\"{new Qr.QrDrawing("http://localhost:5080" + Links.Emergency).ToSvgPath()}\"", await App.Open().GetAsync(Links.AlertCard), StringComparison.Ordinal);

    [Fact]
    public async Task Signed_in_or_not_the_page_is_the_same()
    {
        var learner = await App.SignInAsync("apprenante");
        Assert.Equal(await App.Open().GetAsync(Links.EmergencyOf("colite", "g3")), await learner.GetAsync(Links.EmergencyOf("colite", "g3")));
    }

    [Fact]
    public async Task The_list_of_the_copy_names_every_page_and_each_answers()
    {
        var browser = App.Open();
        using var list = JsonDocument.Parse(await browser.GetAsync(Links.EmergencyList));
        var pages = list.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetString()!).ToList();
        Assert.Equal(2 + App.Library.Current.Algorithms.Values.Sum(a => 1 + a.Steps.Count), pages.Count);
        Assert.Equal(Links.Emergency, pages[0]);
        foreach (var page in pages.Where((_, i) => i % 12 == 0).Append(Links.Drugs))
        {
            await browser.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }
    }

    [Fact]
    public async Task No_query_is_logged_even_when_everything_of_the_framework_is()
    {
        var lines = new List<string>();
        await using var app = new LearningApp("Development", null, ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"));
        using var listening = app.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(new Listener(lines))));
        using var client = listening.CreateClient();
        using var answer = await client.GetAsync(new Uri(Links.EmergencySearch("motintrouvable"), UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        lock (lines)
        {
            Assert.NotEmpty(lines);
            Assert.DoesNotContain(lines, l => l.Contains("motintrouvable", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_search_and_the_page_follow_the_library()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        var browser = app.Open();
        Assert.DoesNotContain("Un titre ornithorynque", await browser.GetAsync(Links.Emergency), StringComparison.Ordinal);
        var search = app.Services.GetRequiredService<ISearch>();
        Assert.Equal(Links.EmergencyOf("colite"), search.Find("colite").Hits[0].Address);
        courses.Replace("shared/algorithms/colite.md", "title: Diarrhée et colite", "title: Un titre ornithorynque");
        await app.Library.ReloadAsync(default);
        Assert.Contains("Un titre ornithorynque", await browser.GetAsync(Links.Emergency), StringComparison.Ordinal);
        for (var i = 0; i < 200 && search.Find("ornithorynque").Hits.Count == 0; i++) await Task.Delay(50);
        Assert.Equal("Un titre ornithorynque", search.Find("ornithorynque").Hits[0].Title);
    }

    private sealed class Listener(List<string> lines, string category = "") : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => new Listener(lines, categoryName);
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add($"{category}: {formatter(state, exception)}");
        }

        public void Dispose() { }
    }
}
