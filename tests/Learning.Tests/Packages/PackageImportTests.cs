using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Immunotox.Learning.Packages;
using Immunotox.Learning.Tests.Launches;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Packages;

/// <summary>The faculty takes packages in; their files are served apart.</summary>
public sealed partial class PackageImportTests
{
    [Fact]
    public async Task A_package_is_imported_by_a_plain_form_and_removed_by_another()
    {
        await using var app = new LearningApp();
        var teacher = await app.SignInAsync("enseignante");
        Assert.Contains("Aucun paquet", await teacher.GetAsync(Links.Packages), StringComparison.Ordinal);
        Assert.Contains("cours-fait-ailleurs", await SendAsync(teacher, PlayedPackages.Cmi5("""moveOn="Passed" """)), StringComparison.Ordinal);
        await SendAsync(teacher, PlayedPackages.Cmi5(""));
        Assert.Contains("cours-fait-ailleurs-2", teacher.Page, StringComparison.Ordinal);
        var shelf = app.Services.GetRequiredService<PackageShelf>();
        var first = (await shelf.FindAsync("cours-fait-ailleurs", default))!;
        await teacher.PostAsync($"{Links.Packages}/{first.Row.Id}/retrait");
        Assert.Null(await shelf.FindAsync("cours-fait-ailleurs", default));
        Assert.False(Directory.Exists(Path.Combine(app.Data, "packages", first.Row.Id.ToString("N"))));
    }

    [Fact]
    public async Task A_refused_package_says_where_it_is_wrong_and_leaves_nothing()
    {
        await using var app = new LearningApp();
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.Packages);
        var page = await SendAsync(teacher, PlayedPackages.Zip(("index.html", "x")));
        Assert.Contains("est refusé", page, StringComparison.Ordinal);
        Assert.Contains("PKG003", page, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(app.Data, "packages")));
    }

    [Fact]
    public async Task Learners_and_passers_by_import_nothing()
    {
        await using var app = new LearningApp();
        var learner = await app.SignInAsync("apprenante");
        Assert.DoesNotContain("Importer", await learner.GetAsync(Links.Packages), StringComparison.Ordinal);
        using var sent = await learner.Http.PostAsync(Links.Packages + "/import", new ByteArrayContent([]));
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        using var stranger = await app.Open().Http.PostAsync(Links.Packages + "/import", new ByteArrayContent([]));
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    [Theory]
    [InlineData("", "sandbox allow-scripts", false)]
    [InlineData("http://127.0.0.1:5080", "allow-same-origin", true)]
    public async Task Files_of_a_package_have_a_space_of_their_own(string origin, string policy, bool hasOrigin)
    {
        await using var app = new LearningApp("Development", null, ("Packages:Origin", origin));
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.Packages);
        await SendAsync(teacher, PlayedPackages.Cmi5(""));
        var package = (await app.Services.GetRequiredService<PackageShelf>().FindAsync("cours-fait-ailleurs", default))!;
        var address = Links.PackageFile(package.Row.Key, "index.html");
        var http = app.Open().Http;
        using var answer = await http.GetAsync(hasOrigin ? origin + address : address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var said = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("sandbox ", said, StringComparison.Ordinal);
        Assert.Contains(policy, said, StringComparison.Ordinal);
        Assert.Equal(hasOrigin, said.Contains("allow-same-origin", StringComparison.Ordinal));
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        if (!hasOrigin) return;
        // Neither origin serves what is the other's.
        using var own = await http.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        using var page = await http.GetAsync(origin + Links.SignIn);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Theory]
    [InlineData("../immunotox.db")]
    [InlineData("..%2Fimmunotox.db")]
    [InlineData("%2e%2e/immunotox.db")]
    [InlineData("absent.html")]
    public async Task Nothing_outside_a_package_is_served(string path)
    {
        await using var app = new LearningApp("Development", null, ("Packages:Origin", ""));
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.Packages);
        await SendAsync(teacher, PlayedPackages.Cmi5(""));
        var package = (await app.Services.GetRequiredService<PackageShelf>().FindAsync("cours-fait-ailleurs", default))!;
        using var answer = await app.Open().Http.GetAsync(Links.PackageFile(package.Row.Key, path));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(app.Services.GetRequiredService<PackageFolder>().Find(package.Row.Id, "../../immunotox.db"));
    }

    internal static async Task<string> SendAsync(Browser browser, byte[] package, string? slug = null)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(package);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        form.Add(file, "fichier", "paquet.zip");
        form.Add(new StringContent(slug ?? ""), "slug");
        var page = await browser.Http.GetStringAsync(Links.Packages);
        form.Add(new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken");
        using var answer = await browser.Http.PostAsync(Links.Packages + "/import", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await browser.GetAsync(answer.Headers.Location!.ToString());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
