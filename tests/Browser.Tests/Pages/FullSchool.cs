using Immunotox.Content;
using Immunotox.Content.Quizzes;
using Immunotox.Learning.Assessment;
using Immunotox.Learning.Certificates;
using Immunotox.Learning.Forwarding;
using Immunotox.Learning.Marking;
using Immunotox.Learning.Packages;
using Immunotox.Learning.People;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Spacing;
using Immunotox.Learning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Browser.Tests.Pages;

/// <summary>
/// A school in which something has happened: one learner on the way, one who has finished, one certificate valid and one revoked,
/// a course file with mistakes, and two people who have done nothing yet. Every page can be seen in it, full and empty.
/// </summary>
public sealed class FullSchool(Chrome chrome) : Classroom(chrome)
{
    public const string Course = "du-immunotherapie", Evening = "epu-urgences", Unvisited = "visite-a-venir", Quiz = "les-freins", Module = "les-freins", Case = "colite-grade-3";

    private readonly string _courses = Directory.CreateTempSubdirectory("imx-courses-").FullName;
    private readonly Dictionary<string, Visitor> _people = [];
    private readonly Dictionary<string, Visit> _visits = [];

    internal Guid OpenAttempt { get; private set; }
    internal Guid FailedAttempt { get; private set; }
    internal Guid PassedAttempt { get; private set; }
    internal Guid OpenRun { get; private set; }
    internal Guid FinishedRun { get; private set; }
    internal ReadCertificate Valid { get; private set; } = default!;
    internal ReadCertificate Replaced { get; private set; } = default!;
    internal ReadCertificate Revoked { get; private set; } = default!;

    /// <summary>A paper with every format, not handed in; one that is; and their session.</summary>
    internal Guid OpenPaper { get; private set; }
    internal Guid HandedInPaper { get; private set; }
    internal Guid TrainingPaper { get; private set; }
    internal Guid Session { get; private set; }

    /// <summary>A package that a course names, opened by nobody.</summary>
    internal Guid Package { get; private set; }

    internal const string WithPackage = "avec-paquet", PackageSlug = "introduction";

    /// <summary>Missed questions: one to see again today, one that was seen again.</summary>
    internal string DueItem { get; private set; } = "";
    internal string ReviewedItem { get; private set; } = "";

    /// <summary>Secret of an invitation nobody has used.</summary>
    internal string Secret { get; private set; } = "";

    /// <summary>Secret of the link of a service that has already answered once.</summary>
    internal string ReferentSecret { get; private set; } = "";

    /// <summary>1-based number of the first question of a type.</summary>
    internal int NumberOf(ItemType type) =>
        School.Library.Find(Course)!.Quizzes[new QuizId(Quiz)].ActiveItems.TakeWhile(i => i.Type != type).Count() + 1;

    internal string PageId(int number) => School.Library.Find(Course)!.Modules[new ModuleId(Module)].Pages[number - 1].Id;

    /// <summary>A ticket for a link that the coordination sees once.</summary>
    internal string Ticket() => School.Services.GetRequiredService<ShownOnce>().Keep("exemple-de-lien-d-invitation-de-quarante-trois");

    /// <summary>The same, for the link of a service.</summary>
    internal string ReferentTicket() => School.Services.GetRequiredService<ShownOnce>().Keep($"pneumologie|{ReferentSecret}");

    /// <summary>What there is to say of a page; looked at once.</summary>
    internal async Task<Visit> VisitAsync(string name)
    {
        if (_visits.TryGetValue(name, out var visit)) return visit;
        var (visitor, sight) = await VisitorOfAsync(name);
        return _visits[name] = await Visit.OfAsync(visitor, sight, sight.Address(this));
    }

    internal async Task<IReadOnlyList<string>> OtherLooksAsync(string name)
    {
        var (visitor, sight) = await VisitorOfAsync(name);
        return await Visit.OtherLooksAsync(visitor, sight, sight.Address(this));
    }

    private async Task<(Visitor, Sight)> VisitorOfAsync(string name)
    {
        var sight = Sights.All.Single(s => s.Name == name);
        var key = sight.Person ?? "";
        if (!_people.TryGetValue(key, out var visitor)) visitor = _people[key] = sight.Person is null ? await OpenAsync() : await OpenAsync(sight.Person);
        return (visitor, sight);
    }

    internal override School Build()
    {
        var authored = Path.Combine(School.Repository, "courses");
        Copy(authored, _courses);
        Copy(Path.Combine(authored, Evening), Path.Combine(_courses, Unvisited));
        Directory.CreateDirectory(Path.Combine(_courses, "brouillon"));
        File.WriteAllText(Path.Combine(_courses, "brouillon", "course.yml"), "title: Brouillon\nsommaire: Une clé que personne ne connaît\npath:\n  - module: absent\n");
        Directory.CreateDirectory(Path.Combine(_courses, WithPackage));
        File.WriteAllText(Path.Combine(_courses, WithPackage, "course.yml"), """
            title: Une formation avec un paquet
            summary: Une formation dont la seule étape est un paquet fait ailleurs.
            audiences: [student]
            language: fr
            objectives: [Suivre un paquet]
            path:
              - package: introduction
                title: Introduction
                minutes: 30
            completion:
              all_packages: true
            authors: [Équipe éditoriale]
            sources: [ASCO2021]
            validator: "Responsables pédagogiques"
            version: "1.0"
            updated: 2026-11-25
            review_due: 2027-11-24
            """);
        MockExam.Write(authored, Path.Combine(_courses, MockExam.Course));
        return new School(_courses);
    }

    protected override async Task FillAsync()
    {
        var onTheWay = new Pupil(School, await School.PersonAsync("apprenante"), Course);
        await onTheWay.JoinAsync();
        await onTheWay.ReadAsync(Module, pages: 2);
        FailedAttempt = await onTheWay.StartAsync(Quiz);
        for (var i = 1; i < 10; i++) await onTheWay.AnswerAsync(FailedAttempt, i, right: i % 2 == 0);
        await onTheWay.SubmitAsync(FailedAttempt);
        await MissedComeBackAsync(onTheWay.Person);
        OpenAttempt = await onTheWay.StartAsync(Quiz);
        await onTheWay.AnswerAsync(OpenAttempt, 1);
        OpenRun = await onTheWay.BeginCaseAsync(Case);
        var wrong = onTheWay.Edition.Cases[new CaseId(Case)].Scenes[0].Decision!.Choices.First(c => !c.IsExpert);
        await onTheWay.DecideAsync(OpenRun, 1, wrong.Id);

        var done = await School.PersonAsync("dpc");
        var finished = new Pupil(School, done, Course);
        await finished.CompleteAsync();
        PassedAttempt = await finished.PassAsync(Quiz);
        FinishedRun = await finished.PlayCaseAsync(Case);
        Replaced = await finished.CertifyAsync();
        var evening = new Pupil(School, done, Evening);
        await evening.CompleteAsync();
        Revoked = await evening.CertifyAsync();
        var coordinator = await School.PersonAsync("coordinateur");
        await School.Services.GetRequiredService<CertificateIssuer>().ReplaceAsync(Replaced.Certificate.Id, coordinator.PersonId, "Nom corrigé", default);
        Valid = await finished.CertifyAsync();
        await School.Services.GetRequiredService<CertificateRevoker>().RevokeAsync(Revoked.Certificate.Id, coordinator.PersonId, "Émise pour une autre personne", default);

        var teacher = await School.PersonAsync("enseignante");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var opened = await School.Services.GetRequiredService<ExamOrganiser>().CreateAsync(MockExam.Course, MockExam.Exam, "Session 1", now.AddDays(-1), now.AddDays(2), teacher.PersonId, default);
        Session = Assert.IsType<ExamOrganiser.Outcome.Done>(opened).Session;
        await School.Services.GetRequiredService<ExamOrganiser>().IncidentAsync(Session, 15, "Coupure du réseau dans une salle", teacher.PersonId, default);
        var sitting = new Pupil(School, await School.PersonAsync("apprenante"), MockExam.Course);
        await sitting.JoinAsync();
        OpenPaper = await sitting.StartAsync(MockExam.Exam);
        await sitting.GiveAsync(OpenPaper, 8, [1]);
        var sat = new Pupil(School, done, MockExam.Course);
        await sat.JoinAsync();
        HandedInPaper = await sat.StartAsync(MockExam.Exam);
        await sat.GiveAsync(HandedInPaper, 3, [], "60 g");
        await sat.SubmitAsync(HandedInPaper);
        TrainingPaper = await sat.StartAsync(MockExam.Training);
        await sat.GiveAsync(TrainingPaper, 1, [1]);
        await sat.SubmitAsync(TrainingPaper);
        await School.Services.GetRequiredService<Marker>().DecideAsync(MockExam.Course, MockExam.Training, "essai-ordre", DecisionKind.Neutralise, null, "Deux ordres se défendent.", teacher.PersonId, default);

        await new Pupil(School, await School.PersonAsync("apprenante"), WithPackage).JoinAsync();
        var imported = await School.Services.GetRequiredService<PackageImporter>().ImportAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes("""
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"><course id="https://example.org/cours"><title><langstring lang="fr">Introduction à un cours au titre assez long pour passer à la ligne</langstring></title><description><langstring lang="fr">Une description.</langstring></description></course>
            <au id="https://example.org/unite" moveOn="Passed"><title><langstring lang="fr">Première unité</langstring></title><description><langstring lang="fr">Texte</langstring></description><url>https://example.org/unite/index.html</url></au></courseStructure>
            """)), PackageSlug, teacher.PersonId, default);
        Package = Assert.IsType<ImportOutcome.Imported>(imported).Row.Id;

        ReferentSecret = await School.Services.GetRequiredService<ReferentLinks>().CreateAsync("pneumologie", coordinator.PersonId, default);
        var today = School.Services.GetRequiredService<Duty>().Today;
        await School.Services.GetRequiredService<CardKeeper>().LeaveAsync(ReferentSecret, today, today.AddDays(5), "Interne de garde", "06 39 98 11 22", default);

        await School.Services.GetRequiredService<WriteQueue>().WriteAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.UserName == "demo-" + Sights.Administrator);
            db.Add(new IdentityUserClaim<Guid> { UserId = person.Id, ClaimType = System.Security.Claims.ClaimTypes.Role, ClaimValue = Roles.Administrator });
            db.Add(new HeldStatement { Target = "universite", Sequence = 12, StatementId = Guid.CreateVersion7(), Reason = "Refusé par la cible : 400 verb.id", HeldUtc = now });
            db.Add(new HeldStatement { Target = "universite", Sequence = 15, StatementId = Guid.CreateVersion7(), Reason = "La cible a un autre énoncé sous le même identifiant (409).", HeldUtc = now, IsToRetry = true });
        }, default);

        await using var scope = School.Services.CreateAsyncScope();
        Secret = await scope.ServiceProvider.GetRequiredService<Invitations>().CreateAsync(Roles.Learner, "Nadège", "Exemple", Invitations.InvitationLifetime);
    }

    private async Task MissedComeBackAsync(CurrentLearner learner)
    {
        await School.Services.GetRequiredService<WriteQueue>().WriteAsync(async db =>
            (await db.Set<Attempt>().SingleAsync(a => a.Id == FailedAttempt)).SubmittedUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2), default);
        var saver = School.Services.GetRequiredService<ReviewSaver>();
        await saver.ChooseAsync(learner.PersonId, Course, isOn: true, default);
        var decks = School.Services.GetRequiredService<DeckReader>();
        var due = (await decks.FindAsync(learner.PersonId, default)).Due;
        (ReviewedItem, DueItem) = (due[0].Item.Id.Value, due[^1].Item.Id.Value);
        Assert.Equal(ReviewOutcome.Saved, await saver.SaveAsync(due[0], 1, [1], "PD-1", default));
    }

    protected override async Task CloseAsync()
    {
        await base.CloseAsync();
        foreach (var visitor in _people.Values) await visitor.DisposeAsync();
        Directory.Delete(_courses, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
