using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Immunotox.Content;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Immunotox.Learning.Tests.Faults;

public sealed class KillTests(ITestOutputHelper journal)
{
    private const string Course = "du-immunotherapie";
    private const int Clients = 20;

    /// <summary>Promise R1: 20 clients answer while the server is killed 20 times; what was acknowledged is there, once.</summary>
    [Fact]
    [Trait("Category", "long")]
    public async Task Twenty_kills_of_the_published_server_lose_and_double_no_acknowledged_answer()
    {
        var folder = Directory.CreateTempSubdirectory("imx-published-").FullName;
        await KillAsync(rounds: 20, await ServerProcess.PublishAsync(folder));
        Directory.Delete(folder, recursive: true);
    }

    private async Task KillAsync(int rounds, string program)
    {
        var data = Directory.CreateTempSubdirectory("imx-kill-").FullName;
        var port = ServerProcess.FreePort();
        var acknowledged = new ConcurrentDictionary<(Guid Attempt, int Item), string>();
        var saves = 0;
        using var server = new ServerProcess(data, port, program);
        await server.StartAsync();
        var slots = await SlotsAsync(port);
        for (var round = 0; round < rounds; round++)
        {
            using var stop = new CancellationTokenSource();
            var clients = slots.Select((slot, i) => AnswerAsync(slot, i + round, acknowledged, () => Interlocked.Increment(ref saves), stop.Token)).ToList();
            // A slow machine only takes longer: the kill comes after a number of receipts, in the middle of the others.
            for (var (until, tries) = (saves + 30 + (round * 17 % 60), 0); Volatile.Read(ref saves) < until && tries < 3000; tries++) await Task.Delay(10);
            server.Kill();
            journal.WriteLine($"kill {round + 1}: {Volatile.Read(ref saves)} answers acknowledged so far");
            await stop.CancelAsync();
            await Task.WhenAll(clients);
            await server.StartAsync();
        }
        server.Kill();

        await using var db = new LearningDb(new DbContextOptionsBuilder<LearningDb>().UseSqlite($"Data Source={Path.Combine(data, "immunotox.db")}").Options);
        Assert.Equal("ok", (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).Single());
        var stored = await db.Set<Response>().ToDictionaryAsync(r => (r.AttemptId, r.Item));
        foreach (var slot in slots)
        {
            if (!acknowledged.TryGetValue((slot.Attempt, slot.Number), out var last)) continue;
            var response = stored[(slot.Attempt, slot.Item.Id.Value)];
            // The last acknowledged answer is stored, or one sent after it whose receipt the kill cut off.
            Assert.True(response.Given == last || response.Given == slot.InFlight, $"{last} acknowledged, {response.Given} stored");
            var journaled = await db.Set<LearningEvent>().CountAsync(e => e.Attempt == slot.Attempt && e.Detail == slot.Item.Id.Value && e.Kind == EventKind.ItemAnswered);
            Assert.Equal(response.Revision, journaled);
        }
        journal.WriteLine($"{stored.Count} rows hold the last of {saves} acknowledged answers; integrity ok");
        Assert.True(saves > 25 * rounds, $"only {saves} answers were acknowledged");
        Directory.Delete(data, recursive: true);
    }

    /// <summary>One question that one client answers again and again.</summary>
    private sealed class Slot(Browser browser, Guid attempt, int number, Item item)
    {
        public Browser Browser => browser;
        public Guid Attempt => attempt;
        public int Number => number;
        public Item Item => item;
        public int Revision { get; set; }

        /// <summary>Stored form of the answer on its way, or null.</summary>
        public string? InFlight { get; set; }
    }

    private static async Task AnswerAsync(Slot slot, int seed, ConcurrentDictionary<(Guid, int), string> acknowledged, Action count, CancellationToken ct)
    {
        try
        {
            // What the page would show after a restart: the stored revision.
            await slot.Browser.GetAsync(Links.Question(slot.Attempt, slot.Number));
            slot.Revision = int.Parse(System.Text.RegularExpressions.Regex.Match(slot.Browser.Page, "name=\"revision\" value=\"(\\d+)\"").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            for (var i = seed; !ct.IsCancellationRequested; i++)
            {
                var place = 1 + (i % slot.Item.Choices.Count);
                slot.InFlight = GivenAnswer.Of(slot.Attempt, slot.Item, [place], null)!;
                var (status, to) = await slot.Browser.PostOnlyAsync(Links.Answer(slot.Attempt, slot.Number), ("revision", slot.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("choix", place.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                if (status != HttpStatusCode.Redirect || to!.Contains("erreur", StringComparison.Ordinal)) return;
                if (acknowledged.GetValueOrDefault((slot.Attempt, slot.Number)) != slot.InFlight) slot.Revision++;
                acknowledged[(slot.Attempt, slot.Number)] = slot.InFlight;
                count();
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            // The kill: no receipt came, so nothing is claimed.
        }
    }

    private static async Task<List<Slot>> SlotsAsync(int port)
    {
        var library = CourseLibrary.Load(Path.Combine(LearningApp.Repository, "courses"), new LoadOptions(new DateOnly(2026, 11, 24), Links.Of));
        var slots = new List<Slot>();
        foreach (var person in new[] { "apprenante", "dpc", "enseignante", "coordinateur" })
        {
            var browser = ServerProcess.Open(port);
            await browser.GetAsync("/connexion");
            await browser.PostAsync("/connexion/demonstration", ("personne", person));
            await browser.GetAsync(Links.Course(Course));
            await browser.PostAsync(Links.Join(Course));
            await browser.GetAsync(Links.Quiz(Course, "les-freins"));
            await browser.PostAsync(Links.StartQuiz(Course, "les-freins"));
            var attempt = Guid.Parse(browser.At.Split('/')[2]);
            var items = library.Courses[new CourseId(Course)].Quizzes[new QuizId("les-freins")].ActiveItems;
            slots.AddRange(items.Select((item, i) => new Slot(browser, attempt, i + 1, item)).Where(s => s.Item.Type != ItemType.Qroc).Take(Clients / 4));
        }
        return slots;
    }
}
