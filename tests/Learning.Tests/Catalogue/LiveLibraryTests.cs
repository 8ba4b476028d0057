using Immunotox.Learning.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Catalogue;

public sealed class LiveLibraryTests : IDisposable
{
    private const string Course = "epu-urgences";
    private readonly CoursesCopy _courses = new();

    public void Dispose() => _courses.Dispose();

    [Fact]
    public async Task After_going_back_to_an_earlier_text_a_restart_with_a_broken_file_does_not_bring_the_withdrawn_one_back()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var library = app.Library;
        var file = _courses.PathOf(Course, "course.yml");
        var good = await File.ReadAllTextAsync(file);
        var version = library.Find(Course)!.Version;
        await SaveAsync(library, file, good.Replace("title: ", "title: Retiré, ", StringComparison.Ordinal));
        Assert.NotEqual(version, library.Find(Course)!.Version);
        await SaveAsync(library, file, good);
        await File.WriteAllTextAsync(file, "title: [");

        // A restart knows only what the database keeps.
        using var restarted = ActivatorUtilities.CreateInstance<LiveLibrary>(app.Services, ActivatorUtilities.CreateInstance<EditionArchive>(app.Services));
        await restarted.ReloadAsync(default);
        Assert.Equal(version, restarted.Find(Course)!.Version);
        Assert.Contains(restarted.Findings, f => f.Path == $"{Course}/course.yml");
    }

    [Fact]
    public async Task A_saved_change_is_live_by_itself_a_broken_one_takes_nothing_offline_and_who_is_enrolled_keeps_the_text()
    {
        await using var app = new LearningApp("Development", _courses.Folder);
        var (anyone, enrolled, faculty) = (app.Open(), await app.SignInAsync("dpc"), await app.SignInAsync("enseignante"));
        await new Learner(app, enrolled, Course).JoinAsync();
        var file = _courses.PathOf(Course, "course.yml");
        var good = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, good.Replace("title: ", "title: Nouveau, ", StringComparison.Ordinal));
        await UntilAsync(async () => (await anyone.GetAsync(Links.Course(Course))).Contains("Nouveau, ", StringComparison.Ordinal));
        Assert.DoesNotContain("Nouveau, ", await enrolled.GetAsync(Links.Course(Course)), StringComparison.Ordinal);
        Assert.Contains("mise à jour depuis votre inscription", enrolled.Page, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "title: [");
        await UntilAsync(async () => (await faculty.GetAsync(Links.Faculty)).Contains($"{Course}/course.yml", StringComparison.Ordinal));
        Assert.Contains("Nouveau, ", await anyone.GetAsync(Links.Course(Course)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_keeps_the_picture_it_showed_to_those_who_enrolled_on_it()
    {
        const string Du = "du-immunotherapie", Path = "images/colite-selles.svg", Added = "<!-- redessinée -->";
        await using var app = new LearningApp("Development", _courses.Folder);
        var library = app.Library;
        var (version, file) = (library.Find(Du)!.Version, _courses.PathOf("shared", "images", "colite-selles.svg"));
        var anyone = app.Open();
        Assert.DoesNotContain(Added, await anyone.GetAsync(Links.Picture("shared", Path)), StringComparison.Ordinal);

        await SaveAsync(library, file, await File.ReadAllTextAsync(file) + Added);

        Assert.Contains(Added, await anyone.GetAsync(Links.Picture("shared", Path)), StringComparison.Ordinal);
        Assert.NotEqual(version, library.Find(Du)!.Version);
        var kept = await library.FindAsync(new(Du), version, default);
        var scene = kept!.Cases[new("colite-grade-3")].Scenes[0].Html;
        var address = $"/figures/{Du}/shared/{Path}?v={version}";
        Assert.Contains(address, scene, StringComparison.Ordinal);
        var old = await anyone.GetAsync(address);
        Assert.Contains("Selles en 24 heures", old, StringComparison.Ordinal);
        Assert.DoesNotContain(Added, old, StringComparison.Ordinal);
    }

    /// <summary>The watcher looks twice a second; a slow machine only takes longer.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 100, "not within ten seconds");
            await Task.Delay(100);
        }
    }

    private static async Task SaveAsync(LiveLibrary library, string file, string text)
    {
        await File.WriteAllTextAsync(file, text);
        await library.ReloadAsync(default);
    }
}
