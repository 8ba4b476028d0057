using System.Globalization;
using System.Net;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Immunotox.Learning.Tests.Assessment;

/// <summary>Promise R6: two tabs on one attempt, interleaved in 200 ways; one truth, a stale tab is told, one submission.</summary>
public sealed class TwoTabsTests(ITestOutputHelper journal)
{
    private const string Course = "du-immunotherapie", Quiz = "les-freins";
    private const int Interleavings = 200;

    [Fact]
    public async Task Whatever_the_order_the_stored_answers_are_the_accepted_ones_and_one_submission_counts()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        var (saved, stale) = (0, 0);
        for (var seed = 0; seed < Interleavings; seed++)
        {
            var random = new Random(seed);
            var attempt = await learner.StartAsync(Quiz);
            int[] seen = [0, 0];
            var (revision, place) = (0, 0);
            for (var step = random.Next(2, 8); step > 0; step--)
            {
                var tab = random.Next(2);
                if (random.Next(4) == 0) { seen[tab] = revision; continue; } // The tab is reloaded.
                var chosen = random.Next(1, 4);
                var (status, to) = await browser.PostOnlyAsync(Links.Answer(attempt, 1), ("revision", seen[tab].ToString(CultureInfo.InvariantCulture)), ("choix", chosen.ToString(CultureInfo.InvariantCulture)));
                Assert.Equal(HttpStatusCode.Redirect, status);
                var isRefused = to!.EndsWith("?erreur=perimee", StringComparison.Ordinal);
                Assert.True(isRefused == (chosen != place && seen[tab] != revision), $"seed {seed}: {to}");
                if (isRefused) { stale++; seen[tab] = revision; continue; } // The page it is led to shows the newest.
                saved++;
                if (chosen != place) seen[tab] = ++revision;
                place = chosen;
            }

            await Task.WhenAll(browser.PostOnlyAsync(Links.Submit(attempt)), browser.PostOnlyAsync(Links.Submit(attempt)));
            await using var db = app.Database();
            var stored = await db.Set<Response>().SingleOrDefaultAsync(r => r.AttemptId == attempt);
            Assert.Equal(revision, stored?.Revision ?? 0);
            if (stored is not null) Assert.Equal(GivenAnswer.Of(attempt, learner.ItemAt(attempt, Quiz, 1), [place], null), stored.Given);
            Assert.Equal(revision, await db.Set<LearningEvent>().CountAsync(e => e.Attempt == attempt && e.Kind == EventKind.ItemAnswered));
            Assert.Equal(1, await db.Set<LearningEvent>().CountAsync(e => e.Attempt == attempt && e.Kind == EventKind.QuizFinished));
        }
        journal.WriteLine($"{Interleavings} interleavings: {saved} answers kept, {stale} refused as stale, one submission each");
        Assert.True(stale > 50 && saved > 200, $"{saved} kept and {stale} refused prove little");
    }
}
