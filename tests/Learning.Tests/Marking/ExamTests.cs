using System.Net;
using System.Text;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Exams;
using Immunotox.Learning.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Immunotox.Learning.Tests.Marking;

/// <summary>An exam on real HTTP: its session, its clock, its progressive case, its marking, its marks.</summary>
public sealed class ExamTests : IDisposable
{
    private const string Course = "epu-urgences", Exam = "examen";
    private readonly CoursesCopy _courses = new();

    public ExamTests()
    {
        var quiz = File.ReadAllText(_courses.PathOf(Course, "quizzes", "aux-urgences.md"));
        var header = quiz[..(quiz.IndexOf("\n---", 4, StringComparison.Ordinal) + 4)];
        File.WriteAllText(_courses.PathOf(Course, "quizzes", "examen.md"), header.Replace("minutes:", "mode: exam\nduration: 60\nminutes:", StringComparison.Ordinal) + """


            ## QROC `molecule` (rang A)

            Quel anti-TNF donne-t-on dans la colite ?

            - [=] infliximab

            > Source : ASCO2021.

            # MINI-DP `dossier` Un patient essoufflé

            Il arrive essoufflé.

            ## QRU `premiere` (rang A)

            Premier geste ?

            - [x] Mesurer la saturation
            - [ ] CLE-SECRETE-1
            - [ ] Attendre
            - [ ] Rentrer

            > EXPLICATION-SECRETE. Source : ASCO2021.

            ## QRU `seconde` (rang A)

            ENONCE-SECRET : la saturation est à 88 %. Et ensuite ?

            - [x] Scanner
            - [ ] Marcher
            - [ ] Dormir
            - [ ] Rien

            > Source : ASCO2021.
            """);
        var course = _courses.PathOf(Course, "course.yml");
        File.WriteAllText(course, File.ReadAllText(course).Replace("path:\n", "path:\n  - quiz: examen\n", StringComparison.Ordinal));
    }

    public void Dispose() => _courses.Dispose();

    [Fact]
    public async Task An_exam_is_sat_only_in_a_session_and_its_key_waits_for_the_end()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var (browser, learner) = await CandidateAsync(app, "dpc");
        await browser.PostAsync(Links.StartQuiz(Course, Exam));
        Assert.Contains("Aucune session n’est ouverte", browser.Page, StringComparison.Ordinal);

        var session = await OpenAsync(app, TimeSpan.FromMinutes(-5), TimeSpan.FromHours(2));
        var attempt = await learner.StartAsync(Exam);
        Assert.Contains("À rendre avant", browser.Page, StringComparison.Ordinal);
        await browser.GetAsync(Links.Review(attempt));
        Assert.DoesNotContain("ENONCE-SECRET", browser.Page, StringComparison.Ordinal);
        // The second question of the case is not there before the first has its answer, whatever address is tried.
        await browser.GetAsync(Links.Question(attempt, 3));
        Assert.DoesNotContain("ENONCE-SECRET", browser.Page, StringComparison.Ordinal);
        await browser.PostAsync(Links.Answer(attempt, 3), ("revision", "0"), ("choix", "1"));
        await using (var db = app.Database()) Assert.Equal(0, await db.Set<Response>().CountAsync());

        await browser.GetAsync(Links.Question(attempt, 2));
        Assert.DoesNotContain("EXPLICATION-SECRETE", browser.Page, StringComparison.Ordinal);
        await browser.PostAsync(Links.Answer(attempt, 2), [("revision", "0"), .. learner.RightAnswer(attempt, Exam, 2)]);
        Assert.Contains("ENONCE-SECRET", browser.Page, StringComparison.Ordinal);
        // The first answer is final: another one is refused, and says so.
        var other = learner.RightAnswer(attempt, Exam, 2)[0].Item2 == "1" ? "2" : "1";
        await browser.PostAsync(Links.Answer(attempt, 2), ("revision", "1"), ("choix", other));
        Assert.Contains("était définitive", browser.Page, StringComparison.Ordinal);
        await browser.PostAsync(Links.Answer(attempt, 3), [("revision", "0"), .. learner.RightAnswer(attempt, Exam, 3)]);
        await browser.GetAsync(Links.Review(attempt));
        await browser.PostAsync(Links.Submit(attempt));
        Assert.Contains("Copie rendue", browser.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("EXPLICATION-SECRETE", browser.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/20", browser.Page, StringComparison.Ordinal);
        await browser.PostAsync(Links.StartQuiz(Course, Exam));
        Assert.Contains("toutes les tentatives permises", browser.Page, StringComparison.Ordinal);

        await CloseAsync(app, session);
        await browser.GetAsync(Links.Result(attempt));
        Assert.Contains("EXPLICATION-SECRETE", browser.Page, StringComparison.Ordinal);
        Assert.Contains("13,33/20", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_closes_by_itself_with_every_accepted_answer_and_late_ones_are_told()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var (browser, learner) = await CandidateAsync(app, "dpc");
        await OpenAsync(app, TimeSpan.FromMinutes(-5), TimeSpan.FromHours(2));
        var attempt = await learner.StartAsync(Exam);
        await browser.PostAsync(Links.Answer(attempt, 1), ("revision", "0"), ("texte", "infliximab"));
        var deadline = await MoveDeadlineAsync(app, attempt, TimeSpan.FromMinutes(-1));
        await browser.PostAsync(Links.Answer(attempt, 2), [("revision", "0"), .. learner.RightAnswer(attempt, Exam, 2)]);
        Assert.Contains("la dernière réponse envoyée n’a pas été enregistrée", browser.Page, StringComparison.Ordinal);
        Assert.Equal(1, await app.Services.GetRequiredService<AttemptSubmitter>().CloseOverdueAsync(default));
        Assert.Equal(0, await app.Services.GetRequiredService<AttemptSubmitter>().CloseOverdueAsync(default));
        await using var db = app.Database();
        var closed = await db.Set<Attempt>().SingleAsync();
        Assert.True(closed.ClosedByItself);
        Assert.Equal(deadline, closed.SubmittedUtc);
        Assert.Equal(1m / 3, closed.Score!.Value, 6);
    }

    /// <summary>Promise R12, and a restart: a deadline is an instant that is stored, whatever the clock or the process do.</summary>
    [Fact]
    public async Task A_clock_that_jumps_or_a_restart_neither_moves_a_deadline_nor_opens_a_closed_paper()
    {
        Guid attempt;
        DateTime deadline;
        await using var first = new LearningApp("Development", _courses.Folder) { KeepsData = true };
        {
            var (browser, learner) = await CandidateAsync(first, "dpc");
            await OpenAsync(first, TimeSpan.FromMinutes(-5), TimeSpan.FromHours(2));
            attempt = await learner.StartAsync(Exam);
            deadline = (await DeadlinesAsync(first))[attempt];
            await browser.PostAsync(Links.Answer(attempt, 1), ("revision", "0"), ("texte", "infliximab"));
            // Back by an hour: answers are taken, and none took less than no time.
            first.Time.By = TimeSpan.FromHours(-1);
            await browser.PostAsync(Links.Answer(attempt, 2), [("revision", "0"), .. learner.RightAnswer(attempt, Exam, 2)]);
            await using (var db = first.Database())
            {
                Assert.All(await db.Set<Response>().ToListAsync(), r => Assert.True(r.Seconds >= 0));
                Assert.Equal(2, await db.Set<Response>().CountAsync());
            }
            await first.DisposeAsync();
        }

        await using var app = new LearningApp("Development", _courses.Folder) { Data = first.Data };
        Assert.Equal(deadline, (await DeadlinesAsync(app))[attempt]);
        var candidate = await app.SignInAsync("dpc");
        await candidate.GetAsync(Links.Question(attempt, 3));
        Assert.Contains("ENONCE-SECRET", candidate.Page, StringComparison.Ordinal);

        // Forward beyond the end: too late, and closed at the deadline.
        app.Time.By = TimeSpan.FromMinutes(61);
        await candidate.PostAsync(Links.Answer(attempt, 3), ("revision", "0"), ("choix", "1"));
        Assert.Contains("n’a pas été enregistrée", candidate.Page, StringComparison.Ordinal);
        await app.Services.GetRequiredService<AttemptSubmitter>().CloseOverdueAsync(default);
        var closed = await PaperAsync();
        Assert.Equal(deadline, closed.SubmittedUtc);

        // Back again, and ten years on: what is closed stays as it is.
        foreach (var by in new[] { TimeSpan.Zero, TimeSpan.FromHours(-1), TimeSpan.FromDays(3653) })
        {
            app.Time.By = by;
            candidate = await app.SignInAsync("dpc");
            await candidate.GetAsync(Links.Quiz(Course, Exam));
            Assert.Equal(Links.Result(attempt), (await candidate.PostOnlyAsync(Links.Answer(attempt, 3), ("revision", "0"), ("choix", "1"))).To);
            await app.Services.GetRequiredService<AttemptSubmitter>().CloseOverdueAsync(default);
            var now = await PaperAsync();
            Assert.Equal((closed.SubmittedUtc, closed.Score, 2), (now.SubmittedUtc, now.Score, now.Responses.Count));
        }
        await using var journal = app.Database();
        Assert.Equal(1, await journal.Set<LearningEvent>().CountAsync(e => e.Attempt == attempt && e.Kind == EventKind.QuizFinished));

        async Task<Attempt> PaperAsync()
        {
            await using var db = app.Database();
            return await db.Set<Attempt>().AsNoTracking().Include(a => a.Responses).SingleAsync(a => a.Id == attempt);
        }
    }

    [Fact]
    public async Task An_incident_gives_time_to_all_and_an_allowance_to_one()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var (_, first) = await CandidateAsync(app, "dpc");
        var (_, second) = await CandidateAsync(app, "apprenante");
        var session = await OpenAsync(app, TimeSpan.FromMinutes(-5), TimeSpan.FromHours(2));
        Guid a = await first.StartAsync(Exam), b = await second.StartAsync(Exam);
        var before = await DeadlinesAsync(app);
        var faculty = await app.SignInAsync("enseignante");
        await faculty.GetAsync(Links.Exam(session));
        await faculty.PostAsync(Links.Exam(session) + "/incident", ("minutes", "30"), ("motif", ""));
        Assert.Contains("Dites ce qui s’est passé", faculty.Page, StringComparison.Ordinal);
        await faculty.PostAsync(Links.Exam(session) + "/incident", ("minutes", "30"), ("motif", "Coupure du réseau"));
        await using (var db = app.Database())
        {
            var person = await db.Set<Learning.People.Person>().SingleAsync(p => p.UserName == "demo-dpc");
            await faculty.PostAsync(Links.Exam(session) + "/temps", ("personne", person.Id.ToString()), ("minutes", "20"));
        }
        var after = await DeadlinesAsync(app);
        Assert.Equal(TimeSpan.FromMinutes(50), after[a] - before[a]);
        Assert.Equal(TimeSpan.FromMinutes(30), after[b] - before[b]);
    }

    [Fact]
    public async Task A_form_accepted_or_an_item_neutralised_marks_every_paper_again_and_the_learner_reads_why()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var (browser, learner) = await CandidateAsync(app, "dpc");
        var session = await OpenAsync(app, TimeSpan.FromMinutes(-5), TimeSpan.FromHours(2));
        var attempt = await learner.StartAsync(Exam);
        await browser.PostAsync(Links.Answer(attempt, 1), ("revision", "0"), ("texte", "Rémicade"));
        await browser.GetAsync(Links.Review(attempt));
        await browser.PostAsync(Links.Submit(attempt));

        var faculty = await app.SignInAsync("enseignante");
        await faculty.GetAsync(Links.Correction(Course, Exam));
        Assert.Contains("Rémicade", faculty.Page, StringComparison.Ordinal);
        await faculty.PostAsync(Links.Correction(Course, Exam) + "/decision", ("question", "molecule"), ("decision", "AcceptForm"), ("forme", "Rémicade"), ("motif", " "));
        Assert.Contains("écrivez le motif", faculty.Page, StringComparison.Ordinal);
        await faculty.PostAsync(Links.Correction(Course, Exam) + "/decision", ("question", "molecule"), ("decision", "AcceptForm"), ("forme", "Rémicade"), ("motif", "Nom commercial admis"));
        Assert.Contains("1\u00a0note a changé", faculty.Page, StringComparison.Ordinal);
        Assert.Contains("Aucune réponse en attente", faculty.Page, StringComparison.Ordinal);
        await faculty.PostAsync(Links.Correction(Course, Exam) + "/decision", ("question", "seconde"), ("decision", "Neutralise"), ("motif", "Énoncé ambigu"));
        await CloseAsync(app, session);
        await browser.GetAsync(Links.Result(attempt));
        Assert.Contains("10/20", browser.Page, StringComparison.Ordinal);
        Assert.Contains("Nom commercial admis", browser.Page, StringComparison.Ordinal);
        Assert.Contains("Énoncé ambigu", browser.Page, StringComparison.Ordinal);
        await using var db = app.Database();
        Assert.Equal(2, await db.Set<LearningEvent>().CountAsync(e => e.Kind == EventKind.QuizRemarked));
        Assert.Equal(2, await db.Set<MarkingDecision>().CountAsync());
    }

    [Fact]
    public async Task The_marks_are_taken_away_as_a_table_and_as_a_tagged_report()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var (browser, learner) = await CandidateAsync(app, "dpc");
        await CandidateAsync(app, "apprenante");
        var session = await OpenAsync(app, TimeSpan.FromMinutes(-5), TimeSpan.FromHours(2));
        var attempt = await learner.StartAsync(Exam);
        await browser.PostAsync(Links.Answer(attempt, 1), ("revision", "0"), ("texte", "infliximab"));
        await browser.GetAsync(Links.Review(attempt));
        await browser.PostAsync(Links.Submit(attempt));
        var faculty = await app.SignInAsync("enseignante");
        var csv = await faculty.Http.GetByteArrayAsync(Links.Exam(session) + "/notes.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Contains("Démonstration;Łukasz;Rendue;", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Contains(";0,3333;6,67;", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Contains("Exemple;Zoé;Absent (ABI);", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        var report = await faculty.Http.GetByteArrayAsync(Links.Exam(session) + "/proces-verbal.pdf");
        using (var pdf = PdfDocument.Open(report))
        {
            var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
            foreach (var said in new[] { "Procès-verbal", "Démonstration", "Łukasz", "6,67", "Absent" }) Assert.Contains(said, text, StringComparison.Ordinal);
        }
        var raw = Encoding.Latin1.GetString(report);
        foreach (var tag in new[] { "/S/Table/", "/S/TR/", "/S/TH/", "/S/TD/", "/Scope/Column" }) Assert.Contains(tag, raw, StringComparison.Ordinal);
        await faculty.GetAsync(Links.Analysis(Course, Exam));
        Assert.Equal(HttpStatusCode.OK, faculty.Status);
        Assert.Contains("alpha de Cronbach", faculty.Page, StringComparison.Ordinal);
        // A learner sees none of this.
        await browser.GetAsync(Links.Exam(session));
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    [Fact]
    public async Task A_session_with_impossible_dates_is_refused_in_words()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var faculty = await app.SignInAsync("enseignante");
        await faculty.GetAsync(Links.Exams);
        foreach (var (from, to, why) in new[] { ("2027-06-01T09:00", "2027-06-01T08:00", "La fin vient après le début"), ("2020-06-01T09:00", "2020-06-01T12:00", "déjà finie"), ("2027-03-28T02:30", "2027-03-28T05:00", "n’existe pas"), ("", "", "Indiquez le début et la fin") })
        {
            await faculty.PostAsync(Links.Exams + "/nouvelle", ("examen", $"{Course}/{Exam}"), ("titre", "Session 1"), ("debut", from), ("fin", to));
            Assert.Contains(why, faculty.Page, StringComparison.Ordinal);
        }
    }

    private static async Task<(Browser, Learner)> CandidateAsync(LearningApp app, string person)
    {
        var browser = await app.SignInAsync(person);
        var learner = new Learner(app, browser, Course);
        await learner.JoinAsync();
        await browser.GetAsync(Links.Quiz(Course, Exam));
        return (browser, learner);
    }

    /// <summary>S2: whatever a candidate can reach during the exam, no later stem and no key is in it.</summary>
    [Fact]
    public async Task No_address_a_candidate_can_reach_holds_the_key_or_a_later_question()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var (browser, learner) = await CandidateAsync(app, "dpc");
        await OpenAsync(app, TimeSpan.FromMinutes(-5), TimeSpan.FromHours(2));
        var attempt = await learner.StartAsync(Exam);
        await browser.GetAsync(Links.Question(attempt, 1));
        await browser.PostAsync(Links.Answer(attempt, 1), [("revision", "0"), .. learner.RightAnswer(attempt, Exam, 1)]);

        string[] canaries = ["EXPLICATION-SECRETE", "ENONCE-SECRET"];
        // Where links lead from the candidate's pages, and addresses one may guess.
        var waiting = new Queue<string>(
        [
            Links.Home, Links.Attempt(attempt), .. Enumerable.Range(1, 3).Select(n => Links.Question(attempt, n)), Links.Review(attempt), Links.Result(attempt), Links.Traces,
            Links.TracesExport, Links.ToReview, Links.ReviewAgain(Course, Exam, "seconde"), Links.Exams, Links.Correction(Course, Exam), Links.Analysis(Course, Exam), Links.Preview,
            Links.Picture(Course, "quizzes/examen.md"), Links.Picture(Course, "../quizzes/examen.md"), Links.Picture(Course, "..%2fquizzes%2fexamen.md"), Links.Picture(Course, "published.yml"),
            "/_blazor/initializers", "/quizzes/examen.md", $"/courses/{Course}/quizzes/examen.md", "/app.css", "/answers.js", "/timer.js",
        ]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var files = 0;
        while (waiting.TryDequeue(out var address))
        {
            var page = await browser.GetAsync(address);
            foreach (var canary in canaries) Assert.False(page.Contains(canary, StringComparison.Ordinal), $"{canary} is on {address}");
            if (browser.Status != HttpStatusCode.OK) continue;
            files++;
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(page, "(?:href|src)=\"([^\"#]+)"))
                if (Uri.TryCreate(new Uri("http://localhost:5080/"), link.Groups[1].Value, out var to) && to.Authority == "localhost:5080" && seen.Add(to.PathAndQuery)) waiting.Enqueue(to.PathAndQuery);
        }
        Assert.True(files > 60, $"only {files} pages and files were looked at");

        // The canaries are real: the edition holds both.
        var quiz = app.Library.Find(Course)!.Quizzes[new(Exam)];
        Assert.Contains(quiz.Items, i => i.ExplanationHtml.Contains(canaries[0], StringComparison.Ordinal));
        Assert.Contains(quiz.Items, i => i.StemHtml.Contains(canaries[1], StringComparison.Ordinal));
    }

    /// <summary>Opens a session by the faculty's form, then moves it to where the test needs it.</summary>
    private static async Task<Guid> OpenAsync(LearningApp app, TimeSpan opens, TimeSpan closes)
    {
        var faculty = await app.SignInAsync("enseignante");
        await faculty.GetAsync(Links.Exams);
        await faculty.PostAsync(Links.Exams + "/nouvelle", ("examen", $"{Course}/{Exam}"), ("titre", "Session 1"), ("debut", "2031-06-01T09:00"), ("fin", "2031-06-01T12:00"));
        var session = Guid.Parse(faculty.At.Split('/')[^1]);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var db = app.Database();
        Assert.Equal(new DateTime(2031, 6, 1, 7, 0, 0, DateTimeKind.Utc), (await db.Set<ExamSession>().AsNoTracking().SingleAsync()).OpensUtc);
        await db.Set<ExamSession>().ExecuteUpdateAsync(s => s.SetProperty(x => x.OpensUtc, now + opens).SetProperty(x => x.ClosesUtc, now + closes));
        return session;
    }

    private static async Task CloseAsync(LearningApp app, Guid session)
    {
        await using var db = app.Database();
        var past = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        await db.Set<ExamSession>().Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.ClosesUtc, past));
    }

    private static async Task<DateTime> MoveDeadlineAsync(LearningApp app, Guid attempt, TimeSpan from)
    {
        await using var db = app.Database();
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime + from;
        await db.Set<Attempt>().Where(a => a.Id == attempt).ExecuteUpdateAsync(s => s.SetProperty(a => a.DeadlineUtc, deadline));
        return (await db.Set<Attempt>().AsNoTracking().SingleAsync(a => a.Id == attempt)).DeadlineUtc!.Value;
    }

    private static async Task<Dictionary<Guid, DateTime>> DeadlinesAsync(LearningApp app)
    {
        await using var db = app.Database();
        return await db.Set<Attempt>().ToDictionaryAsync(a => a.Id, a => a.DeadlineUtc!.Value);
    }
}
