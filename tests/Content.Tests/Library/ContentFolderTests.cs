using Immunotox.Content.Library;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Library;

/// <summary>What a disk does to a content folder: files that cannot be read, links, nothing at all.</summary>
public sealed class ContentFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("content");

    public ContentFolderTests()
    {
        foreach (var file in new Sample().Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(file.Path))!);
            File.WriteAllBytes(At(file.Path), file.Bytes.ToArray());
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(SampleFiles.Module)]
    [InlineData(SampleFiles.Image)]
    [InlineData(SampleFiles.CourseYml)]
    [InlineData(SampleFiles.SourcesYml)]
    [InlineData(SampleFiles.Algorithm)]
    public void Tells_a_file_another_program_holds_and_reads_the_rest(string path)
    {
        using var held = new FileStream(At(path), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var library = Load();

        var error = library.Findings.Single(f => f.Severity == Severity.Error);
        Assert.Equal($"{path}:1:1: error {FindingCodes.UnreadableFile}", error.ToString()[..error.ToString().IndexOf(' ', error.ToString().IndexOf("IMX", StringComparison.Ordinal))]);
        Assert.Contains("Vérifiez ses droits", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(library.Courses);
        Assert.DoesNotContain(library.Findings, f => f.Code == FindingCodes.UnusedImage);
    }

    [Theory]
    [InlineData(ReadFault.UnreadableFolder, FindingCodes.UnreadableFile)]
    [InlineData(ReadFault.LinkedFolder, FindingCodes.LinkedFile)]
    internal void Tells_a_folder_that_cannot_be_listed_and_calls_nothing_in_it_missing(ReadFault fault, string code)
    {
        foreach (var hidden in (string[])["du/modules", "du/images", "shared/algorithms", "shared", "du"])
        {
            List<SourceFile> files = [.. new Sample().Files.Where(f => !f.Path.StartsWith(hidden + "/", StringComparison.Ordinal)), new SourceFile(hidden, default) { Fault = fault }];

            var library = CourseLibrary.Read(files, Sample.Options);

            Assert.Equal([$"{hidden}:1:1 {code}"], library.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Path}:{f.Line}:{f.Column} {f.Code}"));
            Assert.DoesNotContain(library.Findings, f => f.Code == FindingCodes.UnusedImage);
            Assert.Empty(library.Courses);
        }
    }

    [Fact]
    public void Tells_a_file_and_a_folder_without_the_right_to_read_them()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            // No mode keeps the superuser out; the held file above takes the same path.
            return;
        }

        File.SetUnixFileMode(At(SampleFiles.Quiz), UnixFileMode.None);
        File.SetUnixFileMode(At("shared/cases"), UnixFileMode.None);
        try
        {
            Assert.Equal([(FindingCodes.UnreadableFile, "shared/cases"), (FindingCodes.UnreadableFile, SampleFiles.Quiz)], Load().Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Path)));
        }
        finally
        {
            File.SetUnixFileMode(At("shared/cases"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Tells_a_linked_file_for_what_it_is()
    {
        File.Move(At(SampleFiles.Module), At("freins-d-ailleurs.md"));
        File.CreateSymbolicLink(At(SampleFiles.Module), At("freins-d-ailleurs.md"));

        var error = Load().Findings.Single(f => f.Severity == Severity.Error);

        Assert.Equal((FindingCodes.LinkedFile, SampleFiles.Module, 1, 1), (error.Code, error.Path, error.Line, error.Column));
        Assert.Contains("Remplacez-le par une vraie copie", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_on_past_links_that_turn_in_circles_or_lead_nowhere()
    {
        Directory.CreateSymbolicLink(At("du/modules/boucle"), At("du"));
        File.CreateSymbolicLink(At("du/modules/a.md"), At("du/modules/b.md"));
        File.CreateSymbolicLink(At("du/modules/b.md"), At("du/modules/a.md"));
        File.CreateSymbolicLink(At("shared/cases/perdu.md"), At("nulle-part.md"));
        Directory.CreateSymbolicLink(At("ailleurs"), At("du"));
        Directory.CreateSymbolicLink(At("perdue"), At("perdue"));

        var findings = Load().Findings.Where(f => f.Severity == Severity.Error).ToList();

        Assert.All(findings, f => Assert.Equal(FindingCodes.LinkedFile, f.Code));
        Assert.Equal(["ailleurs", "du/modules/a.md", "du/modules/b.md", "du/modules/boucle", "perdue", "shared/cases/perdu.md"], findings.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("du")]
    [InlineData("shared")]
    public void Says_that_a_folder_holds_no_course(string removed)
    {
        foreach (var folder in _folder.GetDirectories().Where(f => removed.Length == 0 || f.Name == removed))
        {
            folder.Delete(recursive: true);
        }

        File.WriteAllText(At("README.md"), "Bonjour.");

        var findings = Load().Findings.Where(f => f.Code == FindingCodes.NoCourse).ToList();

        if (removed == "shared")
        {
            Assert.Empty(findings);
            return;
        }

        Assert.Equal(Severity.Error, findings.Single().Severity);
        Assert.Contains($"Aucune formation dans «\u202F{_folder.Name}\u202F»", findings.Single().Message, StringComparison.Ordinal);
    }

    private CourseLibrary Load() => CourseLibrary.Load(_folder.FullName, Sample.Options);

    private string At(string path) => Path.Combine(_folder.FullName, path);
}
