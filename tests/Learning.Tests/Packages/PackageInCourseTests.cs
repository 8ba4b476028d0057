using System.Net;
using System.Text.RegularExpressions;
using Immunotox.Learning.Journal;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Tests.Launches;

namespace Immunotox.Learning.Tests.Packages;

/// <summary>A package in a course's path counts by the course's own completion rule.</summary>
public sealed partial class PackageInCourseTests
{
    private const string Course = "avec-paquet";

    private const string Authored = """
        title: Une formation avec un paquet
        summary: Une formation dont la seule étape est un paquet fait ailleurs, importé par l'équipe pédagogique.
        audiences: [student]
        language: fr
        objectives:
          - Suivre un paquet
        path:
          - package: geologie
            title: Géologie
            minutes: 30
        completion:
          all_packages: true
        authors:
          - Équipe éditoriale Immunotox Learning
        sources: [ASCO2021]
        validator: "Responsables pédagogiques"
        version: "1.0"
        updated: 2026-11-25
        review_due: 2027-11-24
        """;

    [Fact]
    public async Task A_package_that_is_satisfied_completes_the_course()
    {
        using var courses = new CoursesCopy();
        Directory.CreateDirectory(courses.PathOf(Course));
        await File.WriteAllTextAsync(courses.PathOf(Course, "course.yml"), Authored);
        await using var app = new LearningApp("Development", courses.Folder);
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.Packages);
        await PackageImportTests.SendAsync(teacher, PlayedPackages.Cmi5("""moveOn="CompletedOrPassed" """), "geologie");
        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync(Links.Course(Course));
        await learner.PostAsync(Links.Join(Course));
        Assert.Contains("Géologie", learner.Page, StringComparison.Ordinal);
        Assert.Contains("À faire", await learner.GetAsync(Links.Package(Course, "geologie")), StringComparison.Ordinal);
        var opened = await learner.PostAsync(Links.LaunchUnit(Course, "geologie", 0));
        var unit = new PlayedUnit(app.Open().Http, Address().Match(opened).Groups[1].Value);
        await unit.BeginAsync();
        Assert.Contains("En cours", await learner.GetAsync(Links.Package(Course, "geologie")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("completed"));

        Assert.Contains("satisfait à ce paquet", await learner.GetAsync(Links.Package(Course, "geologie")), StringComparison.Ordinal);
        Assert.Contains("Formation terminée", await learner.GetAsync(Links.Course(Course)), StringComparison.Ordinal);
        await using var db = app.Database();
        Assert.Equal([EventKind.Enrolled, EventKind.PackageOpened, EventKind.PackageSatisfied, EventKind.CourseCompleted],
            db.Set<LearningEvent>().Where(e => e.Course == Course).OrderBy(e => e.Sequence).Select(e => e.Kind));
    }

    [Fact]
    public async Task A_try_of_the_faculty_counts_nowhere_and_an_absent_package_is_said()
    {
        using var courses = new CoursesCopy();
        Directory.CreateDirectory(courses.PathOf(Course));
        await File.WriteAllTextAsync(courses.PathOf(Course, "course.yml"), Authored);
        await using var app = new LearningApp("Development", courses.Folder);
        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync(Links.Course(Course));
        await learner.PostAsync(Links.Join(Course));
        Assert.Contains("n’est pas sur la plateforme", await learner.GetAsync(Links.Package(Course, "geologie")), StringComparison.Ordinal);
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.Packages);
        await PackageImportTests.SendAsync(teacher, PlayedPackages.Cmi5("""moveOn="Passed" """), "geologie");
        await using var db = app.Database();
        var id = db.Set<ImportedPackage>().Single().Id;
        await teacher.GetAsync(Links.TryPackage(id));
        var unit = new PlayedUnit(app.Open().Http, Address().Match(await teacher.PostAsync(Links.TryUnit(id, 0))).Groups[1].Value);
        await unit.BeginAsync();
        Assert.Equal("Browse", unit.LaunchData["launchMode"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Forbidden, await unit.SayAsync("passed"));
        Assert.DoesNotContain(db.Set<LearningEvent>(), e => e.Kind == EventKind.PackageOpened);
    }

    [GeneratedRegex("href=\"(http[^\"]+)\">ouvrez-la ici")]
    private static partial Regex Address();
}
