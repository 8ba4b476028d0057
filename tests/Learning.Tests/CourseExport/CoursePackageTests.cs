using System.IO.Compression;
using System.Net;
using Immunotox.Content.Packages;
using Immunotox.Learning.CourseExport;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Tests.Launches;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.CourseExport;

/// <summary>Our courses leave as packages, and come back by our own importer.</summary>
public sealed class CoursePackageTests : IAsyncLifetime, IDisposable
{
    private const string Course = "du-immunotherapie";
    private readonly LearningApp _app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _app.Dispose();

    private byte[] Package(PackageFormat format) => CoursePackage.Write(_app.Library.Find(Course)!, format, _app.Services.GetRequiredService<Site>());

    [Theory]
    [InlineData(PackageFormat.Cmi5)]
    [InlineData(PackageFormat.Scorm12)]
    [InlineData(PackageFormat.Scorm2004)]
    public void A_package_is_accepted_by_our_own_reader_with_a_unit_for_each_module(PackageFormat format)
    {
        using var read = PackageReader.Read(new MemoryStream(Package(format)));

        Assert.Empty(read.Findings);
        var edition = _app.Library.Find(Course)!;
        Assert.Equal((format, edition.Course.Title), (read.Package!.Format, read.Package.Title));
        Assert.Equal(CoursePackage.Modules(edition).Select(m => m.Title), read.Package.Units.Select(u => u.Title));
        Assert.Equal(Package(format), Package(format));
    }

    [Fact]
    public void No_answer_and_no_address_behind_an_account_leaves_with_a_package()
    {
        var edition = _app.Library.Find(Course)!;
        using var zip = new ZipArchive(new MemoryStream(Package(PackageFormat.Cmi5)));
        var texts = zip.Entries.Where(e => e.Name.EndsWith(".html", StringComparison.Ordinal) || e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()).ToList();
        Assert.All(edition.Quizzes.Values.SelectMany(q => q.Items), item => Assert.All(texts, t => Assert.DoesNotContain(WebUtility.HtmlEncode(item.StemText), t, StringComparison.Ordinal)));
        Assert.All(texts, t => Assert.DoesNotContain("href=\"/", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("src=\"/", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("/quiz/", t, StringComparison.Ordinal));
        Assert.Contains(zip.Entries, e => e.FullName.StartsWith("figures/", StringComparison.Ordinal));
        Assert.All(texts.Where(t => t.Contains("<section", StringComparison.Ordinal)), t => Assert.Contains("ne sont pas dans ce paquet", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Our_own_package_is_imported_and_played_to_satisfied()
    {
        var program = await _app.ProgramAsync(Scopes.Packages, Scopes.AllRead);
        var imported = await program.SendAsync(HttpMethod.Post, Links.PackagesApi, Package(PackageFormat.Cmi5));
        Assert.Equal(HttpStatusCode.Created, imported.Status);
        string? registration = null;
        foreach (var index in Enumerable.Range(0, imported.Body!["units"]!.AsArray().Count))
        {
            var launched = await program.SendAsync(HttpMethod.Post, $"{Links.PackagesApi}/{imported.Body["id"]!.GetValue<string>()}/launches", new { actor = new { account = new { homePage = "https://example.org", name = "anna" } }, unit = index, registration });
            var unit = new PlayedUnit(_app.Open().Http, launched.Body!["url"]!.GetValue<string>());
            await unit.BeginAsync();
            Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("completed"));
            Assert.Equal(HttpStatusCode.OK, await unit.SayAsync("terminated"));
            registration = unit["registration"];
        }
        Assert.True((await program.SendAsync(HttpMethod.Get, $"{Links.RegistrationsApi}/{registration}")).Body!["satisfied"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Only_the_faculty_and_the_coordination_take_a_package_away()
    {
        var teacher = await _app.SignInAsync("enseignante");
        Assert.Contains(Links.ExportCourse(Course, "scorm12.zip"), await teacher.GetAsync(Links.PackagesExport), StringComparison.Ordinal);
        using var answer = await teacher.Http.GetAsync(Links.ExportCourse(Course, "scorm2004.zip"));
        Assert.Equal(("application/zip", HttpStatusCode.OK), (answer.Content.Headers.ContentType!.MediaType, answer.StatusCode));
        foreach (var absent in new[] { Links.ExportCourse("absente", "cmi5.zip"), Links.ExportCourse(Course, "h5p.zip"), Links.ExportCourse("immunotoon", "cmi5.zip") })
        {
            using var none = await teacher.Http.GetAsync(absent);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
        var learner = await _app.SignInAsync("apprenante");
        using var refused = await learner.Http.GetAsync(Links.ExportCourse(Course, "cmi5.zip"));
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }
}
