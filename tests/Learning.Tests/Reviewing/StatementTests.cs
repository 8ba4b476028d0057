using Immunotox.Content.Library;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Reviewing;

/// <summary>Every clinical statement can be named, sourced, and compared with what it was.</summary>
public sealed class StatementTests
{
    private static readonly CourseLibrary Library = CourseLibrary.Load(Path.Combine(LearningApp.Repository, "courses"), new LoadOptions(new DateOnly(2026, 11, 25), Links.Of));

    [Fact]
    public void Each_statement_has_an_id_of_its_own_a_source_an_author_and_a_review_date()
    {
        var files = ClinicalFiles.Of(Library);
        var statements = files.SelectMany(f => f.Statements).ToList();

        Assert.Equal(statements.Count, statements.Select(s => s.Id).Distinct().Count());
        Assert.All(statements, s => Assert.NotEmpty(s.Sources));
        Assert.All(files, f => Assert.NotEmpty(f.Provenance.Authors));
        Assert.All(files, f => Assert.True(f.Provenance.ReviewDue > f.Provenance.Updated));
        Assert.All(files, f => Assert.NotEmpty(f.Statements));
    }

    /// <summary>Whatever a clinician must sign is on the board: each file with a clinical header, and no other.</summary>
    [Fact]
    public void Every_clinical_file_is_on_the_board()
    {
        var root = Path.Combine(LearningApp.Repository, "courses");
        var clinical = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".yml" && File.ReadAllText(f).Contains("\nreview_due:", StringComparison.Ordinal) && Path.GetFileName(f) != "README.md")
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'));

        Assert.Equal(clinical.Where(f => !f.Contains("/watch/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), ClinicalFiles.Of(Library).Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_put_before_the_others_changes_no_name()
    {
        Statement[] before = [new("a/x.un", "", "un", []), new("a/x.deux", "", "deux trois quatre", [])];
        Statement[] after = [new("a/x.zero", "", "zéro", []), before[0], before[1] with { Text = "deux cinq quatre" }];

        var changes = StatementDiff.Between(before, after);

        Assert.Equal([("a/x.zero", ChangeKind.Added), ("a/x.deux", ChangeKind.Changed)], changes.Select(c => (c.Statement.Id, c.Kind)));
        Assert.Equal([new("deux ", null), new("trois", ChangeKind.Removed), new Piece("cinq", ChangeKind.Added), new(" quatre", null)], changes[1].Pieces);
        Assert.Equal(ChangeKind.Removed, Assert.Single(StatementDiff.Between(after, [after[0], after[2]])).Kind);
        Assert.Empty(StatementDiff.Between(before, before));
    }

    [Fact]
    public async Task Who_followed_a_course_sees_what_changed_since_and_nothing_else()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        using var client = app.CreateClient();
        var followed = app.Library.Find("du-immunotherapie")!.Version.Value;
        var history = app.Services.GetRequiredService<TextHistory>();
        // Nothing told by the algorithms is later than a year from now.
        var later = app.Time.GetUtcNow().UtcDateTime.AddYears(1);
        var nothing = (await SinceThen.ReadAsync("du-immunotherapie", followed, later, app.Library, history, default))!;
        Assert.Equal((0, 0, 0), (nothing.Told.Count, nothing.Files.Count, nothing.Unread.Count));
        var before = app.Time.GetUtcNow().UtcDateTime;

        courses.Replace("shared/algorithms/colite.md", "7 selles ou plus par jour en plus de l'habitude, incontinence", "9 selles ou plus par jour en plus de l'habitude, incontinence");
        await app.Library.ReloadAsync(default);
        var since = (await SinceThen.ReadAsync("du-immunotherapie", followed, before, app.Library, history, default))!;

        var change = Assert.Single(Assert.Single(since.Files).Changes);
        Assert.Equal("colite/g3.definition", change.Statement.Id);
        Assert.Equal(["7", "9"], change.Pieces.Where(p => p.Kind is not null).Select(p => p.Text));
        // Who finished after the algorithm had changed followed it as it is now, though the course itself did not change.
        app.Time.By = TimeSpan.FromMinutes(5);
        Assert.Empty((await SinceThen.ReadAsync("du-immunotherapie", followed, app.Time.GetUtcNow().UtcDateTime, app.Library, history, default))!.Files);
        var earlier = (await SinceThen.ReadAsync("du-immunotherapie", followed, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), app.Library, history, default))!;
        Assert.Contains(earlier.Told, t => t.Algorithm.Id.Value == "colite");
        Assert.Null(await SinceThen.ReadAsync("du-immunotherapie", new string('0', 64), before, app.Library, history, default));
    }
}
