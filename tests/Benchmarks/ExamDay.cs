using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Immunotox.Learning;

namespace Immunotox.Benchmarks;

/// <summary>
/// 1,000 candidates in one exam: half are there when it begins, half arrive within 30 s; then each saves an answer and opens the
/// next question every 10 s. The generator runs beside the server. The floor is an empty page asked for at the same rate.
/// </summary>
internal static partial class ExamDay
{
    private const int Candidates = 1000;
    private static readonly TimeSpan Arrivals = TimeSpan.FromSeconds(30), Pace = TimeSpan.FromSeconds(10), Duration = TimeSpan.FromMinutes(2);

    public static async Task<Line> MeasureAsync(WorkFolder work)
    {
        var hall = new ExamHall(work, "exam");
        var seats = await hall.FillAsync(Candidates);
        var (data, courses) = (hall.Data, hall.Courses);
        await hall.DisposeAsync(); // The server opens the same database.

        await using var server = await Server.LearningAsync(data, courses);
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) };
        using var http = new HttpClient(handler) { BaseAddress = server.Address };
        var candidates = seats.Select(s => new Candidate(http, s.Cookie)).ToList();
        // The first half sits down before the clock runs, a few at a time.
        await Parallel.ForEachAsync(candidates.Take(Candidates / 2), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (c, _) => await c.ArriveAsync([]));

        var times = new ConcurrentBag<double>();
        long memory = 0;
        using var over = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested) { memory = Math.Max(memory, server.WorkingSet); await Task.Delay(500); }
        });
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(candidates.Select((c, i) => Task.Run(async () =>
        {
            var first = i < Candidates / 2;
            await Task.Delay(first ? Pace * (i / (Candidates / 2.0)) : Arrivals * ((i - (Candidates / 2)) / (Candidates / 2.0)));
            if (!first) await c.ArriveAsync(times);
            for (var due = watch.Elapsed; watch.Elapsed < Duration; due += Pace)
            {
                if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
                await c.AnswerAsync(times);
            }
        })));
        await over.CancelAsync();
        await watching;
        var errors = candidates.Sum(c => c.Errors);
        var sorted = times.Order().ToList();
        var (p95, p99) = (sorted[sorted.Count * 95 / 100], sorted[sorted.Count * 99 / 100]);
        var floor = await FloorAsync(sorted.Count / watch.Elapsed.TotalSeconds);
        return new Line("Exam of 1,000", $"p95 {p95:0} ms, p99 {p99:0} ms", $"p95 {floor:0.0} ms, empty page", $"{p95 / floor:0.0}", "p95 150, p99 400 ms, 0 errors, < 1 GB",
            $"{sorted.Count} requests, {errors} errors, {memory / 1_000_000} MB", errors == 0 && p95 <= 150 && p99 <= 400 && memory < 1_000_000_000);
    }

    /// <summary>p95 in ms of an empty page at a fixed rate for 20 s.</summary>
    private static async Task<double> FloorAsync(double perSecond)
    {
        await using var bare = await Server.EmptyAsync();
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler) { BaseAddress = bare.Address };
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, (int)(perSecond * 20)).Select(i => Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(i / perSecond));
            var from = watch.Elapsed;
            using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
            times.Add((watch.Elapsed - from).TotalMilliseconds);
        })));
        return times.Order().ElementAt(times.Count * 95 / 100);
    }

    private sealed partial class Candidate(HttpClient http, string cookie)
    {
        private string _cookies = cookie, _token = "", _attempt = "";
        private int _number = 1;

        public int Errors { get; private set; }

        /// <summary>Opens the exam's page, begins, opens the first question.</summary>
        public async Task ArriveAsync(ConcurrentBag<double> times)
        {
            await GetAsync(Links.Quiz(ExamHall.Course, ExamHall.Exam), times);
            if (await PostAsync(Links.StartQuiz(ExamHall.Course, ExamHall.Exam), [], times) is not { } begun) return;
            _attempt = begun;
            await GetAsync(_attempt + "/1", times);
        }

        /// <summary>Saves an answer to the open question and opens the next.</summary>
        public async Task AnswerAsync(ConcurrentBag<double> times)
        {
            if (_number > ExamHall.Questions) return;
            var next = await PostAsync($"{_attempt}/{_number}/reponse", [("revision", "0"), ("choix", "1"), ("choix", "3"), ("suite", "suivante")], times);
            _number++;
            if (next is not null) await GetAsync(next, times);
        }

        private async Task GetAsync(string path, ConcurrentBag<double> times)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("Cookie", _cookies);
            var from = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            var page = await answer.Content.ReadAsStringAsync();
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (answer.StatusCode != HttpStatusCode.OK) { Errors++; return; }
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var one in set.Select(s => s.Split(';')[0]).Where(s => !_cookies.Contains(s, StringComparison.Ordinal))) _cookies += "; " + one;
            if (Token().Match(page) is { Success: true } found) _token = WebUtility.HtmlDecode(found.Groups[1].Value);
        }

        /// <summary>Where an accepted post leads; null, and an error, for anything else.</summary>
        private async Task<string?> PostAsync(string path, IEnumerable<(string Name, string Value)> fields, ConcurrentBag<double> times)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
            request.Headers.Add("Cookie", _cookies);
            request.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", _token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            var from = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            var to = answer.Headers.Location?.OriginalString;
            if (answer.StatusCode == HttpStatusCode.Redirect && to is not null && !to.Contains("erreur", StringComparison.Ordinal) && !to.StartsWith(Links.SignIn, StringComparison.Ordinal)) return to;
            Errors++;
            return null;
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
        private static partial Regex Token();
    }
}
