using System.Globalization;
using System.Text;
using Immunotox.Content;
using Immunotox.Content.Courses;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Marking;
using Immunotox.Learning.People;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Options;

namespace Immunotox.Benchmarks;

/// <summary>A course with an exam of 60 questions, its open session and as many enrolled people as are wanted, made without HTTP.</summary>
internal sealed class ExamHall : WebApplicationFactory<LearningDb>
{
    public const string Course = "epu-urgences", Exam = "charge";
    public const int Questions = 60;
    private readonly string _data;

    public ExamHall(WorkFolder work, string name)
    {
        _data = work.New(name);
        Courses = work.New(name + "-courses");
        foreach (var file in Directory.EnumerateFiles(WorkFolder.Courses, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Courses, Path.GetRelativePath(WorkFolder.Courses, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var folder = Path.Combine(Courses, Course);
        var model = File.ReadAllText(Path.Combine(folder, "quizzes", "aux-urgences.md"));
        var paper = new StringBuilder(model[..(model.IndexOf("\n---", 4, StringComparison.Ordinal) + 5)].Replace("minutes:", "mode: exam\nduration: 180\nminutes:", StringComparison.Ordinal));
        for (var i = 1; i <= Questions; i++)
            paper.Append(CultureInfo.InvariantCulture, $"\n## QRM `charge-{i}` (rang A)\n\nQuestion {i} ?\n\n- [x] Première\n- [ ] Deuxième\n- [x] Troisième\n- [ ] Quatrième\n- [ ] Cinquième\n\n> Source : ASCO2021.\n");
        File.WriteAllText(Path.Combine(folder, "quizzes", Exam + ".md"), paper.ToString());
        var course = Path.Combine(folder, "course.yml");
        File.WriteAllText(course, File.ReadAllText(course).Replace("path:\n", $"path:\n  - quiz: {Exam}\n", StringComparison.Ordinal));
    }

    public string Courses { get; }

    /// <summary>The database's folder, for a server in a process of its own.</summary>
    public string Data => _data;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Paths:Data", _data);
        builder.UseSetting("Paths:Courses", Courses);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
    }

    /// <summary>Opens the session and enrols people; returns who they are and the cookie each signed in with.</summary>
    public async Task<IReadOnlyList<(CurrentLearner Learner, Enrolment Enrolment, string Cookie)>> FillAsync(int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        var edition = Services.GetRequiredService<LiveLibrary>().Find(Course) ?? throw new InvalidOperationException("The exam's course was not loaded.");
        if (await Services.GetRequiredService<ExamOrganiser>().CreateAsync(Course, Exam, "Charge", now.UtcDateTime.AddDays(-1), now.UtcDateTime.AddDays(1), Guid.Empty, default) is not ExamOrganiser.Outcome.Done)
            throw new InvalidOperationException("No session could be opened.");
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var seats = new List<(CurrentLearner, Enrolment, string)>();
        await using var scope = Services.CreateAsyncScope();
        var principals = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Person>>();
        await Services.GetRequiredService<WriteQueue>().WriteAsync(async db =>
        {
            for (var i = 0; i < count; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"candidat-{i}");
                var person = new Person
                {
                    Id = Guid.CreateVersion7(now), Actor = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), GivenName = "Candidat",
                    FamilyName = "Essai", Audience = Audience.Professional, CreatedUtc = now.UtcDateTime, SecurityStamp = Guid.CreateVersion7().ToString("N"),
                };
                var enrolment = new Enrolment { Id = Guid.CreateVersion7(now), PersonId = person.Id, Actor = person.Actor, Course = Course, Version = edition.Version.Value, JoinedUtc = now.UtcDateTime };
                db.AddRange(person, enrolment);
                seats.Add((new CurrentLearner(person.Id, person.Actor, person.FullName), enrolment, ""));
                var principal = await principals.CreateAsync(person);
                var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) }, IdentityConstants.ApplicationScheme);
                seats[^1] = (seats[^1].Item1, enrolment, $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}");
            }
        });
        return seats;
    }

    /// <summary>Every seat's paper, answered in full and handed in.</summary>
    public async Task HandInAsync(IReadOnlyList<(CurrentLearner Learner, Enrolment Enrolment, string Cookie)> seats)
    {
        var items = Services.GetRequiredService<LiveLibrary>().Find(Course)!.Quizzes[new QuizId(Exam)].ActiveItems;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await Services.GetRequiredService<WriteQueue>().WriteAsync(db =>
        {
            for (var i = 0; i < seats.Count; i++)
            {
                var attempt = new Attempt
                {
                    Id = Guid.CreateVersion7(), EnrolmentId = seats[i].Enrolment.Id, Quiz = Exam, Number = 1, Seed = i, Asked = string.Join(',', items.Select(q => q.Id.Value)),
                    StartedUtc = now.AddHours(-2), SubmittedUtc = now, Score = -1, Passed = false,
                };
                db.Add(attempt);
                foreach (var (item, n) in items.Select((q, n) => (q, n)))
                    db.Add(new Response { AttemptId = attempt.Id, Item = item.Id.Value, Given = (i + n) % 3 == 0 ? "a,c" : (i + n) % 3 == 1 ? "a" : "b,c", Revision = 1, SavedUtc = now });
            }
            return Task.CompletedTask;
        });
    }
}
