using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Immunotox.Learning.Tests.Faults;

namespace Immunotox.Learning.Tests.Assessment;

/// <summary>The cases of Moodle's autosave tests, against a server in a process of its own, told by its pages alone.</summary>
public sealed partial class AutosaveTests(AutosaveTests.Hall hall) : IClassFixture<AutosaveTests.Hall>
{
    private const string Course = "du-immunotherapie", Quiz = "les-freins";

    [Fact]
    public async Task Save_then_display_shows_it_and_so_after_other_data()
    {
        var (browser, attempt) = await BeginAsync();
        await SaveAsync(browser, attempt, number: 1, revision: 0, place: 2);
        Assert.Equal((1, 2), await ShownAsync(browser, attempt, 1));
        await SaveAsync(browser, attempt, number: 2, revision: 0, place: 3);
        Assert.Equal((1, 2), await ShownAsync(browser, attempt, 1));
        Assert.Equal((1, 3), await ShownAsync(browser, attempt, 2));
    }

    [Fact]
    public async Task Save_several_times_then_finish_counts_the_last()
    {
        var (browser, attempt) = await BeginAsync();
        for (var revision = 0; revision < 4; revision++) await SaveAsync(browser, attempt, 1, revision, place: 1 + (revision % 2));
        Assert.Equal((4, 2), await ShownAsync(browser, attempt, 1));
        await browser.GetAsync(Links.Review(attempt));
        Assert.Equal(1, Mine().Count(await browser.PostAsync(Links.Submit(attempt))));
    }

    [Fact]
    public async Task Of_concurrent_saves_one_wins_and_the_others_are_told()
    {
        var (browser, attempt) = await BeginAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i => (Place: 1 + (i % 3), (await PostAsync(browser, attempt, 1, 0, 1 + (i % 3))).To)));
        var (revision, place) = await ShownAsync(browser, attempt, 1);
        Assert.Equal(1, revision);
        Assert.All(sent, s => Assert.Equal(s.Place != place, s.To!.EndsWith("?erreur=perimee", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-1)]
    public async Task A_wrong_sequence_number_is_ignored(int revision)
    {
        var (browser, attempt) = await BeginAsync();
        await SaveAsync(browser, attempt, 1, 0, place: 2);
        Assert.EndsWith("?erreur=perimee", (await PostAsync(browser, attempt, 1, revision, place: 3)).To, StringComparison.Ordinal);
        Assert.Equal((1, 2), await ShownAsync(browser, attempt, 1));
    }

    /// <summary>Whatever comes first: what was called saved counts, what does not count was not called saved.</summary>
    [Fact]
    public async Task Finish_with_a_save_on_its_way_never_calls_saved_what_does_not_count()
    {
        var (kept, refused) = (0, 0);
        for (var i = 0; i < 30; i++)
        {
            var (browser, attempt) = await BeginAsync();
            var save = PostAsync(browser, attempt, 1, 0, place: 2);
            if (i % 2 == 0) await Task.Delay(i % 5);
            var finish = browser.PostOnlyAsync(Links.Submit(attempt));
            await finish;
            var wasSaved = (await save).To!.Contains("enregistree=1", StringComparison.Ordinal);
            Assert.Equal(wasSaved ? 1 : 0, Mine().Count(await browser.GetAsync(Links.Result(attempt))));
            if (wasSaved) kept++;
            else refused++;
        }
        Assert.Equal(30, kept + refused);
        Assert.True(kept > 0, "no save came first");
    }

    private async Task<(Browser, Guid)> BeginAsync()
    {
        await hall.Browser.GetAsync(Links.Quiz(Course, Quiz));
        await hall.Browser.PostAsync(Links.StartQuiz(Course, Quiz));
        var attempt = Guid.Parse(hall.Browser.At.Split('/')[2]);
        // An attempt that another test left open is finished, and a new one begun.
        if ((await ShownAsync(hall.Browser, attempt, 1)).Revision == 0) return (hall.Browser, attempt);
        await hall.Browser.PostAsync(Links.Submit(attempt));
        return await BeginAsync();
    }

    private static Task<(HttpStatusCode Status, string? To)> PostAsync(Browser browser, Guid attempt, int number, int revision, int place) =>
        browser.PostOnlyAsync(Links.Answer(attempt, number), ("revision", revision.ToString(CultureInfo.InvariantCulture)), ("choix", place.ToString(CultureInfo.InvariantCulture)));

    private static async Task SaveAsync(Browser browser, Guid attempt, int number, int revision, int place) =>
        Assert.Contains($"enregistree={number}", (await PostAsync(browser, attempt, number, revision, place)).To, StringComparison.Ordinal);

    /// <summary>Revision and ticked place of a question as its page shows them; 0 for none.</summary>
    private static async Task<(int Revision, int Place)> ShownAsync(Browser browser, Guid attempt, int number)
    {
        var page = await browser.GetAsync(Links.Question(attempt, number));
        return (Number(Revision().Match(page)), Number(Ticked().Match(page)));

        static int Number(Match match) => match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex("name=\"revision\" value=\"(\\d+)\"")]
    private static partial Regex Revision();

    [GeneratedRegex("name=\"choix\" value=\"(\\d+)\" checked")]
    private static partial Regex Ticked();

    /// <summary>A choice of the correction that was the learner's.</summary>
    [GeneratedRegex("class=\"(?:in)?valid mine\"")]
    private static partial Regex Mine();

    public sealed class Hall : IAsyncLifetime, IDisposable
    {
        private readonly string _data = Directory.CreateTempSubdirectory("imx-autosave-").FullName;
        private ServerProcess? _server;

        internal Browser Browser { get; private set; } = default!;

        public async Task InitializeAsync()
        {
            var port = ServerProcess.FreePort();
            _server = new ServerProcess(_data, port);
            await _server.StartAsync();
            Browser = ServerProcess.Open(port);
            await Browser.GetAsync(Links.SignIn);
            await Browser.PostAsync(Links.SignIn + "/demonstration", ("personne", "apprenante"));
            await Browser.GetAsync(Links.Course(Course));
            await Browser.PostAsync(Links.Join(Course));
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            _server?.Kill();
            _server?.Dispose();
            Directory.Delete(_data, recursive: true);
        }
    }
}
