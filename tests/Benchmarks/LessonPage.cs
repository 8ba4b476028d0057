using System.Diagnostics;
using Immunotox.Learning;

namespace Immunotox.Benchmarks;

/// <summary>Pages against an empty page of the same framework, in alternating rounds: a signed-in learner's lesson, and the emergency path.</summary>
internal static class LessonPage
{
    private const int Clients = 16, Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4), Round = TimeSpan.FromSeconds(3);

    public static async Task<Line> MeasureAsync(Server app)
    {
        using var learner = await Learner.SignInAsync(app.Address, "apprenante");
        return await AgainstEmptyAsync("Lesson page", new Uri(app.Address, Links.Module(Learner.Course, "les-freins")), learner.Cookies, 0.5);
    }

    /// <summary>The first page of the emergency path, for a passer-by.</summary>
    public static Task<Line> MeasureEmergencyAsync(Server app) => AgainstEmptyAsync("Emergency page", new Uri(app.Address, Links.Emergency), "", 0.6);

    private static async Task<Line> AgainstEmptyAsync(string name, Uri page, string cookies, double goal)
    {
        await using var bare = await Server.EmptyAsync();
        List<double> pages = [], empty = [];
        await PerSecondAsync(bare.Address, cookies, WarmUp);
        var (_, length) = await PerSecondAsync(page, cookies, WarmUp);
        for (var i = 0; i < Rounds; i++)
        {
            empty.Add((await PerSecondAsync(bare.Address, cookies, Round)).Rate);
            pages.Add((await PerSecondAsync(page, cookies, Round)).Rate);
        }
        var (measured, floor) = (pages.Order().ElementAt(Rounds / 2), empty.Order().ElementAt(Rounds / 2));
        return new Line(name, $"{measured:0} /s", $"{floor:0} /s, empty Razor page", $"{measured / floor:0.00}", FormattableString.Invariant($"ratio {goal:0.0}"),
            $"{Clients} clients, {length / 1000.0:0.0} KB a page", measured / floor >= goal);
    }

    private static async Task<(double Rate, int Length)> PerSecondAsync(Uri page, string cookies, TimeSpan duration)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        if (cookies.Length > 0) http.DefaultRequestHeaders.Add("Cookie", cookies);
        var length = 0;
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < duration; count++)
            {
                using var answer = await http.GetAsync(page);
                if ((int)answer.StatusCode != 200) throw new InvalidOperationException($"{page} gave {answer.StatusCode}");
                length = (await answer.Content.ReadAsByteArrayAsync()).Length;
            }
            return count;
        })));
        return (counts.Sum() / watch.Elapsed.TotalSeconds, length);
    }
}
