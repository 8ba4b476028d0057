using System.Net;
using System.Text.RegularExpressions;
using Immunotox.Learning.Certificates;
using Immunotox.Learning.Journal;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Immunotox.Learning.Tests;

public sealed partial class WholePathTests
{
    private const string Course = "du-immunotherapie";

    [Fact]
    public async Task A_learner_without_script_goes_from_joining_to_a_certificate_that_anyone_verifies()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("dpc");
        await new Learner(app, browser, Course).CompleteAsync();

        await browser.GetAsync(Links.Course(Course));
        Assert.Contains("Formation terminée", browser.Page, StringComparison.Ordinal);
        // The training beside the rule is there, not done, and holds nothing back.
        Assert.Contains("100\u202f%", browser.Page, StringComparison.Ordinal);
        Assert.Contains("facultatif", browser.Page, StringComparison.Ordinal);
        Assert.Contains("S’entraîner encore", browser.Page, StringComparison.Ordinal);
        await browser.PostAsync(Links.IssueCertificate(Course));
        Assert.Contains("Łukasz Démonstration", browser.Page, StringComparison.Ordinal);
        var certificate = browser.At;

        var first = await browser.Http.GetByteArrayAsync(certificate + "/attestation.pdf");
        Assert.Equal(first, await browser.Http.GetByteArrayAsync(certificate + "/attestation.pdf"));
        Assert.True(first.Length < 60_000, $"{first.Length} bytes");
        using (var pdf = PdfDocument.Open(first))
            Assert.Contains("Łukasz Démonstration", string.Join(' ', pdf.GetPage(1).GetWords().Select(w => w.Text)), StringComparison.Ordinal);

        // A second click issues nothing new.
        await browser.GetAsync(Links.Course(Course));
        await browser.PostAsync(Links.IssueCertificate(Course));
        Assert.Equal(certificate, browser.At);

        var anyone = app.Open();
        await browser.GetAsync(certificate);
        var verification = VerificationLink().Match(browser.Page).Value;
        await anyone.GetAsync(verification);
        Assert.Contains("Attestation authentique", anyone.Page, StringComparison.Ordinal);
        Assert.Contains("Łukasz Démonstration", anyone.Page, StringComparison.Ordinal);
        await anyone.GetAsync("/verifier/abcdefghijklmnopqrstuvwxyz234567");
        Assert.Equal(HttpStatusCode.NotFound, anyone.Status);
        await anyone.GetAsync(certificate);
        Assert.StartsWith("/connexion", anyone.At, StringComparison.Ordinal);

        var coordinator = await app.SignInAsync("coordinateur");
        await coordinator.GetAsync(Links.Coordination);
        await coordinator.PostAsync($"/coordination{certificate}/revocation", ("motif", "Émise par erreur"));
        await anyone.GetAsync(verification);
        Assert.Contains("Attestation révoquée", anyone.Page, StringComparison.Ordinal);
        Assert.Contains("Émise par erreur", anyone.Page, StringComparison.Ordinal);

        // The learner cannot undo it with a click, nor by joining again.
        await browser.GetAsync(Links.Course(Course));
        await browser.PostAsync(Links.IssueCertificate(Course));
        Assert.Contains("a été révoquée", browser.Page, StringComparison.Ordinal);
        await using var db = app.Database();
        Assert.Equal(1, await db.Set<Certificate>().CountAsync());
    }

    [Fact]
    public async Task A_certificate_with_a_wrong_name_is_replaced_and_the_old_one_says_so()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("dpc");
        await new Learner(app, browser, "epu-urgences").CompleteAsync();
        await browser.GetAsync(Links.Course("epu-urgences"));
        await browser.PostAsync(Links.IssueCertificate("epu-urgences"));
        var old = browser.At;
        var verification = VerificationLink().Match(browser.Page).Value;
        await browser.GetAsync(Links.Account);
        await browser.PostAsync(Links.Account + "/identite", ("prenom", "Łucja"), ("nom", "Nguyễn"));

        var coordinator = await app.SignInAsync("coordinateur");
        await coordinator.GetAsync(Links.Coordination);
        await coordinator.PostAsync($"/coordination{old}/remplacement", ("motif", " "));
        Assert.Contains("Écrivez le motif", coordinator.Page, StringComparison.Ordinal);
        await coordinator.PostAsync($"/coordination{old}/remplacement", ("motif", "Faute dans le nom"));
        Assert.Contains("Une nouvelle attestation est délivrée", coordinator.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostOnlyAsync($"/coordination{old}/remplacement", ("motif", "Encore"))).Status);

        var anyone = app.Open();
        await anyone.GetAsync(verification);
        Assert.Contains("Attestation remplacée", anyone.Page, StringComparison.Ordinal);
        Assert.Contains("Faute dans le nom", anyone.Page, StringComparison.Ordinal);
        Assert.Contains("Łukasz Démonstration", anyone.Page, StringComparison.Ordinal);
        await using var db = app.Database();
        var both = await db.Set<Certificate>().OrderBy(c => c.Status).ToListAsync();
        Assert.Equal([CertificateStatus.Issued, CertificateStatus.Replaced], both.Select(c => c.Status));
        Assert.Equal(System.Text.Json.JsonDocument.Parse(both[0].Snapshot).RootElement.GetProperty("Number").GetString(), both[1].ReplacedByNumber);
        await browser.GetAsync(Links.Certificate(both[0].Id));
        Assert.Contains("Łucja Nguyễn", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_certificate_before_the_course_is_complete()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        await new Learner(app, browser, Course).JoinAsync();
        await browser.PostAsync(Links.IssueCertificate(Course));
        Assert.Contains("pas encore terminée", browser.Page, StringComparison.Ordinal);
        await using var db = app.Database();
        Assert.Equal(0, await db.Set<Certificate>().CountAsync());
    }

    [Fact]
    public async Task Pages_read_twice_and_joins_sent_twice_count_once()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        await browser.PostAsync(Links.Join(Course));
        await learner.ReadAsync("les-freins");
        await learner.ReadAsync("les-freins");
        await using var db = app.Database();
        Assert.Equal(1, await db.Set<LearningEvent>().CountAsync(e => e.Kind == EventKind.Enrolled));
        Assert.Equal(learner.Edition.Modules[new("les-freins")].Pages.Count, await db.Set<LearningEvent>().CountAsync(e => e.Kind == EventKind.PageRead));
    }

    [Fact]
    public async Task Resume_leads_to_the_page_that_was_open()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        var pages = learner.Edition.Modules[new("les-freins")].Pages;
        await browser.GetAsync(Links.Page(Course, "les-freins", pages[0].Id));
        await browser.PostAsync(Links.Page(Course, "les-freins", pages[0].Id) + "/lue");
        await browser.GetAsync(Links.Course(Course));
        Assert.Contains($"href=\"{Links.Page(Course, "les-freins", pages[1].Id)}\">Reprendre", browser.Page, StringComparison.Ordinal);
        // Page 4 opened by a link, without script; page 5 only fetched ahead by the browser.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await browser.GetAsync(Links.Page(Course, "les-freins", pages[3].Id));
        using (var ahead = new HttpRequestMessage(HttpMethod.Get, Links.Page(Course, "les-freins", pages[4].Id)))
        {
            ahead.Headers.Add("Sec-Purpose", "prefetch");
            (await browser.Http.SendAsync(ahead)).Dispose();
        }
        await browser.GetAsync(Links.Course(Course));
        Assert.Contains($"href=\"{Links.Page(Course, "les-freins", pages[3].Id)}\">Reprendre", browser.Page, StringComparison.Ordinal);

        // On another device: what the page's script told the server.
        await browser.GetAsync(Links.Page(Course, "les-freins", pages[2].Id));
        await browser.PostAsync(Links.Page(Course, "les-freins", pages[2].Id) + "/ouverte");
        var other = await app.SignInAsync("apprenante");
        await other.GetAsync(Links.Course(Course));
        Assert.Contains($"href=\"{Links.Page(Course, "les-freins", pages[2].Id)}\">Reprendre", other.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_persons_attempt_and_certificate_are_simply_not_found()
    {
        await using var app = new LearningApp();
        var owner = await app.SignInAsync("dpc");
        var learner = new Learner(app, owner, Course);
        await learner.JoinAsync();
        var attempt = await learner.StartAsync("les-freins");
        var other = await app.SignInAsync("apprenante");
        foreach (var address in new[] { Links.Attempt(attempt), Links.Question(attempt, 1), Links.Review(attempt), Links.Result(attempt) })
        {
            await other.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
        await other.GetAsync(Links.Progress);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostOnlyAsync(Links.Answer(attempt, 1), ("revision", "0"), ("choix", "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostOnlyAsync(Links.Submit(attempt))).Status);
    }

    [GeneratedRegex("/verifier/[a-z2-7]{32}")]
    private static partial Regex VerificationLink();
}
