using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Export;
using Immunotox.Learning.Offline;
using Immunotox.Learning.Storage;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Immunotox.Learning.Tests.Export;

/// <summary>A copy of the patient space as files: whole, closed on itself, dated, and never at the cost of what was in the folder.</summary>
[Trait("Category", "long")]
public sealed partial class ExportCommandTests : IDisposable
{
    private const string Site = "https://formation.example.org";
    private readonly string _root = Directory.CreateTempSubdirectory("imx-copy-").FullName;

    private string Folder => Path.Combine(_root, "clé USB");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Outside_a_demonstration_a_draft_is_not_copied_and_the_command_says_so()
    {
        var (exit, said) = await ExportProcess.RunAsync(Folder, ("Site__PublicUrl", Site), ("Demonstration", null));

        Assert.True(exit == 0, said);
        Assert.Contains("attendent d'être validés", said, StringComparison.Ordinal);
        Assert.Contains("Ce texte n’est pas encore validé", System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(Folder, "patients", "signes.html"))), StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(Path.Combine(Folder, "patients", "immunotoon")) ? Directory.GetFiles(Path.Combine(Folder, "patients", "immunotoon"), "*", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public async Task Every_page_is_written_and_every_address_leads_to_a_file_of_the_copy_or_to_the_site()
    {
        // The installation's own data: named, and not even created.
        var data = Path.Combine(_root, "data");
        var (exit, said) = await ExportProcess.RunAsync(Folder, ("Site__PublicUrl", Site), ("Paths__Data", data));
        Assert.True(exit == 0, said);
        Assert.Contains($"À ouvrir : {Path.Combine(Folder, "index.html")}", said, StringComparison.Ordinal);
        Assert.Contains(" Mo dans ", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));

        await using var app = new LearningApp();
        var pages = OfflineSetup.Pages(LibraryOf(app), app.Services.GetRequiredService<ReviewPolicy>());
        // All but the two pages of the progress card, which needs a server.
        Assert.Equal(pages.Count - 2, Files("*.html").Count());
        foreach (var file in Files("*.html")) LeadsSomewhere(file, Site);
        foreach (var sheet in LibraryOf(app).Current.Signs.Values)
            foreach (var sign in sheet.Signs)
            {
                using var pdf = PdfDocument.Open(Path.Combine(Folder, Links.SignPdf(sheet.Language, sign.Id)[1..]));
                Assert.Contains("formation.example.org", pdf.GetPage(1).Text, StringComparison.Ordinal);
            }
        foreach (Match named in StyleAddress().Matches(await File.ReadAllTextAsync(Files("*.css").Single())))
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Files("*.css").Single())!, named.Groups[1].Value)), named.Value);
        Assert.True(File.Exists(Path.Combine(Folder, "fichiers", "fonts", "OFL.txt")));
        Assert.Contains($"href=\"{Site}{Links.Privacy}\"", await File.ReadAllTextAsync(Path.Combine(Folder, "index.html")), StringComparison.Ordinal);
        Assert.Contains("data-qr", await File.ReadAllTextAsync(Path.Combine(Folder, "patients", "carte.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_copy_replaces_the_first_and_a_failure_leaves_it_as_it_was()
    {
        var (first, said) = await ExportProcess.RunAsync(Folder, ("Site__PublicUrl", Site));
        Assert.True(first == 0, said);
        // A page that the new copy will not have: it is in the list, and goes.
        var gone = Path.Combine(Folder, "patients", "ancienne.html");
        await File.WriteAllTextAsync(gone, "");
        await File.AppendAllTextAsync(Path.Combine(Folder, CopyFolder.Marker), "patients/ancienne.html\n");

        var broken = Directory.CreateDirectory(Path.Combine(_root, "cours")).FullName;
        Directory.CreateDirectory(Path.Combine(broken, "immunotoon"));
        await File.WriteAllTextAsync(Path.Combine(broken, "immunotoon", "course.yml"), "title: [");
        var (failed, why) = await ExportProcess.RunAsync(Folder, ("Paths__Courses", broken));
        Assert.Equal(1, failed);
        Assert.Contains("Rien n'a été exporté : corrigez d'abord les erreurs", why, StringComparison.Ordinal);
        Assert.True(File.Exists(gone));
        Directory.Delete(broken, recursive: true);
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));

        // In Development and without an address: nothing of this machine is in the copy, and nothing leads out of it.
        var (second, again) = await ExportProcess.RunAsync(Folder, ("ASPNETCORE_ENVIRONMENT", "Development"), ("Site__PublicUrl", null));
        Assert.True(second == 0, again);
        Assert.Contains("Aucune adresse publique", again, StringComparison.Ordinal);
        Assert.False(File.Exists(gone));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
        foreach (var file in Files("*.html")) LeadsSomewhere(file, site: null);
        Assert.DoesNotContain("data-qr", await File.ReadAllTextAsync(Path.Combine(Folder, "patients", "carte.html")), StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(Path.Combine(Folder, "patients", "signes", "fievre", "fiche.pdf"));
        Assert.DoesNotContain("http", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_no_export_wrote_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "thèse.txt"), "dix ans");
        var (exit, said) = await ExportProcess.RunAsync(Folder);
        Assert.Equal(1, exit);
        Assert.Equal($"{Folder} n'est pas vide et ne vient pas d'un export : rien n'a été écrit. Donnez un autre dossier.", said.Trim());
        Assert.Equal(["thèse.txt"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public async Task A_file_of_somebody_in_the_folder_of_a_copy_is_not_lost_but_what_systems_leave_there_is_no_obstacle()
    {
        await WriteAsync("page", "un");
        await File.WriteAllTextAsync(Path.Combine(Folder, "Thumbs.db"), "");
        await WriteAsync("page", "deux");
        Assert.Equal("deux", await File.ReadAllTextAsync(Path.Combine(Folder, "page")));
        await File.WriteAllTextAsync(Path.Combine(Folder, "notes.txt"), "à moi");
        var refused = Assert.Throws<StartupException>(() => new CopyFolder(Folder));
        Assert.Contains("contient notes.txt, qui ne vient pas d'un export", refused.Message, StringComparison.Ordinal);
        Assert.Contains("disque entier", Assert.Throws<StartupException>(() => new CopyFolder(Path.GetPathRoot(Folder)!)).Message, StringComparison.Ordinal);
        Assert.Contains("est un fichier", Assert.Throws<StartupException>(() => new CopyFolder(Path.Combine(Folder, "notes.txt"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_is_not_finished_leaves_nothing_beside_the_folder()
    {
        await WriteAsync("page", "un");
        using (var folder = new CopyFolder(Folder)) await folder.WriteAsync("page", Encoding.UTF8.GetBytes("moitié"), CancellationToken.None);
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
        Assert.Equal("un", await File.ReadAllTextAsync(Path.Combine(Folder, "page")));
        using var other = new CopyFolder(Folder);
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.WriteAsync("../ailleurs", [], CancellationToken.None));
    }

    [Theory]
    [InlineData("index.html", "patients/signes.html", "patients/signes.html")]
    [InlineData("patients/a/b/c.html", "index.html", "../../../index.html")]
    [InlineData("patients/a/b/c.html", "patients/a/b/d.html", "d.html")]
    [InlineData("patients/a/b.html", "patients/a/b/d.html", "b/d.html")]
    [InlineData("en/patients.html", "fichiers/une image.svg", "../fichiers/une%20image.svg")]
    public void The_way_from_one_file_to_another_is_relative(string from, string to, string way) => Assert.Equal(way, CopyMap.Way(from, to));

    private static LiveLibrary LibraryOf(LearningApp app)
    {
        using var http = app.CreateClient();
        return app.Library;
    }

    private async Task WriteAsync(string file, string text)
    {
        using var folder = new CopyFolder(Folder);
        await folder.WriteAsync(file, Encoding.UTF8.GetBytes(text), CancellationToken.None);
        Assert.Null(await folder.FinishAsync(CancellationToken.None));
    }

    private IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories);

    private void LeadsSomewhere(string file, string? site)
    {
        var html = File.ReadAllText(file);
        foreach (var left in (string[])["127.0.0.1", "localhost", "nowhere.invalid", "copy.invalid", "{0}", "href=\"/", "src=\"/", "<base", "rel=\"manifest\"", "type=\"module\"", "<form"])
            Assert.False(html.Contains(left, StringComparison.Ordinal), $"{left} in {file}");
        var page = new HtmlParser().ParseDocument(html);
        Assert.Matches(page.DocumentElement.GetAttribute("lang") == "en" ? @"^Copy made on \d+ \p{L}+ \d{4}\. " : @"^Copie faite le \d+ \p{L}+ \d{4}\. ", page.QuerySelector("p.copy-date:not([hidden])")!.TextContent);
        Assert.Equal("#urgence", page.QuerySelector("a.emergency")!.GetAttribute("href"));
        foreach (var element in page.QuerySelectorAll("[href], [src]"))
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            var where = $"{address} in {file}";
            if (address.StartsWith("tel:", StringComparison.Ordinal) || address.StartsWith("sms:", StringComparison.Ordinal)) continue;
            if (address.Contains(':', StringComparison.Ordinal))
            {
                Assert.True(site is not null && element.LocalName == "a" && address.StartsWith(site + "/", StringComparison.Ordinal), where);
                continue;
            }
            var (path, fragment) = address.Split('#') is [var p, var f] ? (p, f) : (address, null);
            var target = path.Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(path)));
            Assert.True(target.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(target), where);
            if (fragment is not null) Assert.True((target == file ? page : new HtmlParser().ParseDocument(File.ReadAllText(target))).GetElementById(fragment) is not null, where);
        }
    }

    [GeneratedRegex("url\\(\"([^\"]+)\"\\)")]
    private static partial Regex StyleAddress();
}
