using System.Text;
using FsCheck.Xunit;
using Immunotox.Content.Algorithms;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Content.Quizzes;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Tests.Library;

public class CourseLibraryTests
{
    private static readonly CourseId Du = new("du");

    [Fact]
    public void Offers_a_sound_course_with_everything_it_says()
    {
        var library = new Sample().Read();

        Assert.DoesNotContain(library.Findings, f => f.Severity == Severity.Error);
        var edition = library.Courses[Du];
        Assert.Equal("DU d’immunothérapie", edition.Course.Title);
        Assert.Equal("Deux phrases pour le catalogue.", edition.Course.Summary);
        Assert.Equal([Audience.Student, Audience.Nurse], edition.Course.Audiences);
        Assert.Equal([new(StationKind.Module, "les-freins"), new(StationKind.Quiz, "les-freins"), new(StationKind.Case, "neuf-selles")], edition.Course.Path);
        Assert.Equal(0.7m, edition.Course.Completion.Quizzes[new QuizId("les-freins")]);
        Assert.True(edition.Course.Completion is { AllPages: true, AllCases: true });
        Assert.Equal(0.25m, edition.Course.Certificate!.Hours);
        Assert.Equal("Schneider BJ et al. J Clin Oncol 2021;39:4073-4126", edition.Course.Provenance.Sources.Single().Reference);
        Assert.Equal(["trois-freins", "tumeur"], edition.Modules.Values.Single().Pages.Select(p => p.Id));
        Assert.Equal("Et dans la tumeur\u202F?", edition.Modules.Values.Single().Pages[1].Title);
        Assert.Equal(["images/freins.svg", "shared/images/endoscopie.svg"], edition.Images.Keys);
    }

    [Fact]
    public void Reads_items_with_their_rank_weight_marks_and_forms()
    {
        var items = new Sample().Read().Courses[Du].Quizzes.Values.Single().Items;

        Assert.Equal([ItemType.Qru, ItemType.Qrm, ItemType.Qroc], items.Select(i => i.Type));
        Assert.Equal([1m, 2m, 1m], items.Select(i => i.Weight));
        Assert.Equal([Rank.A, Rank.B, Rank.B], items.Select(i => i.Rank));
        Assert.Equal(["a", "b", "c", "d"], items[0].Choices.Select(c => c.Id));
        Assert.Equal([true, false, false, false], items[0].Choices.Select(c => c.IsValid));
        Assert.Equal("<p>Oui.</p>", items[0].Choices[0].FeedbackHtml);
        Assert.Null(items[0].Choices[1].FeedbackHtml);
        Assert.Equal([ChoiceMark.Indispensable, ChoiceMark.None, ChoiceMark.Inacceptable, ChoiceMark.None], items[1].Choices.Select(c => c.Mark));
        Assert.Equal("Hospitaliser", items[1].Choices[0].Html);
        Assert.Equal(["infliximab"], items[2].AcceptedForms);
        Assert.Empty(items[2].Choices);
        Assert.Equal("Quel frein\u202F?", items[0].StemText);
        Assert.Contains("href=\"/Algorithm/du/colite/g3\"", items[1].ExplanationHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_algorithms_cases_and_referents()
    {
        var library = new Sample().Read();

        var step = library.Algorithms[new AlgorithmId("colite")].Steps.Single();
        Assert.Equal((ImmunotherapyAction.Hold, CareSetting.Ward, ReferralUrgency.SameDay, 72), (step.Action, step.Setting, step.Urgency, step.ReassessHours));
        Assert.Equal(new SecondLine("Infliximab", "5 mg/kg IV", "Absence de réponse", TreatmentKind.Immunomodulator), step.SecondLine.Single());
        var scenes = library.Cases[new CaseId("neuf-selles")].Scenes;
        Assert.Equal(["arrivee", "detour", "fin"], scenes.Select(s => s.Id));
        var decision = scenes[0].Decision!;
        Assert.Equal(("colite", "g3", "hepato-gastro"), (decision.Algorithm.Value, decision.StepId, decision.Referent.Value));
        Assert.Equal([("Grade 3", true, "fin"), ("Grade 2", false, "detour")], decision.Choices.Select(c => (c.Text, c.IsExpert, c.NextSceneId)));
        Assert.Null(scenes[2].Decision);
        Assert.True(library.Referents[new ReferentId("hepato-gastro")].Contacts.Single().IsDemonstration);
    }

    [Fact]
    public void Does_not_offer_a_course_with_an_error_and_keeps_the_others()
    {
        var sample = Twin(new Sample()).Replace(SampleFiles.Module, "minutes: 15", "minutes: quinze");

        var library = sample.Read();

        Assert.Equal([new CourseId("epu")], library.Courses.Keys);
        Assert.Equal(["du"], library.BrokenFolders);
        Assert.Contains(library.Folders["du"], f => f.Path == SampleFiles.Module);
    }

    [Fact]
    public void Does_not_offer_a_course_that_leads_into_a_broken_shared_file()
    {
        var library = new Sample().Replace(SampleFiles.Algorithm, "action: hold", "action: attendre").Read();

        Assert.Empty(library.Courses);
        Assert.Empty(library.Algorithms);
        Assert.Empty(library.Cases);
        Assert.Equal(["du", "shared"], library.BrokenFolders.Order());
    }

    [Fact]
    public void Ignores_the_root_and_hidden_files()
    {
        var library = new Sample().Put("README.md", "# Bonjour <b>").Put("du/.brouillon.md", "<b>").Put(".git/config", "x").Read();

        Assert.DoesNotContain(library.Findings, f => f.Severity == Severity.Error || f.Code == FindingCodes.MisplacedFile);
        Assert.Equal(["du", "shared"], library.Folders.Keys.Order());
    }

    [Fact]
    public void Reads_nothing_into_an_empty_library()
    {
        var library = CourseLibrary.Read([], Sample.Options);

        Assert.Empty(library.Courses);
        Assert.Empty(library.Findings);
    }

    [Fact]
    public void Gives_the_same_edition_from_its_own_files_alone()
    {
        var edition = Twin(new Sample()).Read().Courses[Du];

        var again = CourseLibrary.Read(edition.Files, Sample.Options).Courses[Du];

        Assert.Equal(edition.Version, again.Version);
        Assert.Equal(edition.Files.Select(f => f.Path), again.Files.Select(f => f.Path));
        Assert.Equal(edition.Modules.Values.Single().Pages, again.Modules.Values.Single().Pages);
    }

    [Theory]
    [InlineData(SampleFiles.CourseYml, true)]
    [InlineData(SampleFiles.Image, true)]
    [InlineData(SampleFiles.Case, true)]
    [InlineData(SampleFiles.SourcesYml, false)]
    [InlineData(SampleFiles.Algorithm, false)]
    public void Changes_the_version_with_the_course_and_the_cases_of_its_path(string path, bool changes)
    {
        var sample = new Sample();
        var before = sample.Read().Courses[Du].Version;

        sample.Put(path, sample.Text(path) + "\n");

        Assert.Equal(changes, sample.Read().Courses[Du].Version != before);
    }

    [Fact]
    public void A_rule_that_came_later_does_not_take_a_version_from_those_who_follow_it()
    {
        var sample = new Sample().Replace(SampleFiles.CourseYml, "hours: 0.25", "hours: 0.75");

        Assert.DoesNotContain(Du, sample.Read().Courses.Keys);
        Assert.Contains(Du, CourseLibrary.Read(sample.Files, Sample.Options with { IsArchive = true }).Courses.Keys);
    }

    [Fact]
    public void An_algorithm_that_loses_an_edge_orphans_the_case_that_takes_it()
    {
        var sample = new Sample().Replace(SampleFiles.Case, "Grade 2 -> detour @hors", "Grade 2 -> detour @recours");
        Assert.Contains(Du, sample.Read().Courses.Keys);

        sample.Replace(SampleFiles.Algorithm, "worse_to: recours", "worse_to: reprise").Replace(SampleFiles.Algorithm, "{ node: appel, when: Oui }", "{ node: appel, when: Oui }\n      - { node: recours, when: Trop tard }");

        var finding = Assert.Single(sample.Read().Findings, f => f.Severity == Severity.Error);
        Assert.Equal((FindingCodes.BrokenEdgeLink, SampleFiles.Case), (finding.Code, finding.Path));
    }

    [Fact]
    public void Nor_does_a_field_that_came_later()
    {
        var sample = new Sample().Replace(SampleFiles.Algorithm, "    evidence: lu\n", "").Replace(SampleFiles.Case, "Grade 2 -> detour @hors", "Grade 2 -> detour");

        Assert.DoesNotContain(Du, sample.Read().Courses.Keys);
        var edition = CourseLibrary.Read(sample.Files, Sample.Options with { IsArchive = true }).Courses[Du];
        Assert.Equal("detour", edition.Cases[new CaseId("neuf-selles")].Scenes[0].Decision!.Choices[^1].NextSceneId);
    }

    [Fact]
    public void Publishing_items_leaves_the_version_as_it_is()
    {
        var sample = new Sample();
        var before = sample.Read().Courses[Du].Version;

        sample.Put(SampleFiles.Published, "items: {}\n");

        Assert.Equal(before, sample.Read().Courses[Du].Version);
    }

    [Property(MaxTest = 20)]
    public void Does_not_depend_on_the_order_of_files(int seed)
    {
        var files = Twin(new Sample()).Replace(SampleFiles.Quiz, "- [x] CTLA-4", "- [ ] CTLA-4").Files.ToArray();
        var expected = CourseLibrary.Read(files, Sample.Options);

        new Random(seed).Shuffle(files);
        var library = CourseLibrary.Read(files, Sample.Options);

        Assert.NotEmpty(expected.Findings);
        Assert.Equal(expected.Findings, library.Findings);
        Assert.Equal(expected.Courses.Keys, library.Courses.Keys);
        Assert.Equal(expected.Courses.Values.Select(c => c.Version), library.Courses.Values.Select(c => c.Version));
        Assert.Equal(expected.Courses.Values.Select(c => c.Quizzes.Values.Single().Items.Select(i => i.Fingerprint)), library.Courses.Values.Select(c => c.Quizzes.Values.Single().Items.Select(i => i.Fingerprint)));
    }

    [Theory]
    [InlineData(SampleFiles.Module)]
    [InlineData(SampleFiles.Quiz)]
    [InlineData(SampleFiles.Case)]
    [InlineData(SampleFiles.Algorithm)]
    [InlineData(SampleFiles.CourseYml)]
    [InlineData(SampleFiles.ReferentsYml)]
    [InlineData(SampleFiles.Image)]
    public void Never_throws_on_a_file_cut_at_any_byte(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(SampleFiles.All[path]);
        var sample = new Sample();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.NotNull(sample.PutBytes(path, bytes[..length]).Read());
        }
    }

    [Property(MaxTest = 60)]
    public void Never_throws_on_noise(byte[] noise, int place)
    {
        foreach (var path in SampleFiles.All.Keys)
        {
            var bytes = Encoding.UTF8.GetBytes(SampleFiles.All[path]).ToList();
            bytes.InsertRange((place & int.MaxValue) % bytes.Count, noise);
            Assert.NotNull(new Sample().PutBytes(path, [.. bytes]).Read());
        }
    }

    [Fact]
    public void Loads_a_folder_from_disk()
    {
        var folder = Directory.CreateTempSubdirectory("content");
        try
        {
            foreach (var file in new Sample().Put("README.md", "x").Files)
            {
                var path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes.ToArray());
            }

            var library = CourseLibrary.Load(folder.FullName, Sample.Options);

            Assert.Equal(new Sample().Read().Courses[Du].Version, library.Courses[Du].Version);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Finds_no_error_in_the_real_courses()
    {
        var courses = Repository.Path("courses");
        var today = CourseLibrary.Load(courses, Sample.Options).Courses.Values.Select(c => c.Course.Provenance.Updated).DefaultIfEmpty(Sample.Today).Max();

        var library = CourseLibrary.Load(courses, Sample.Options with { Today = today });

        Assert.DoesNotContain(library.Findings, f => f.Severity == Severity.Error);
    }

    /// <summary>A second course, so that tests see whether one is kept when the other falls.</summary>
    private static Sample Twin(Sample sample)
    {
        foreach (var (path, text) in SampleFiles.All.Where(f => f.Key.StartsWith("du/", StringComparison.Ordinal)))
        {
            sample.Put("epu/" + path[3..], text);
        }

        return sample;
    }
}
