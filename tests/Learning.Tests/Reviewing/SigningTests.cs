using System.Net;
using Immunotox.Content.Sources;
using Immunotox.Learning.People;
using Immunotox.Learning.Signing;
using Immunotox.Learning.Statements;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tests.Reviewing;

/// <summary>A clinician signs the version they read; the signature travels with the content and outlives an older file.</summary>
public sealed class SigningTests
{
    private const string Colitis = "shared/algorithms/colite.md", Dose = "1 mg/kg";

    [Fact]
    public async Task Two_clinicians_validate_a_text_and_a_changed_word_undoes_it()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        var (one, two) = (await app.SignInAsync("clinicienne"), await app.SignInAsync("clinicien"));

        Assert.Contains("Votre signature est enregistrée", await SignAsync(app, one), StringComparison.Ordinal);
        Assert.Equal(ReviewStatus.Reviewed, Status(app));
        Assert.Contains("déjà signé", await SignAsync(app, one), StringComparison.Ordinal);
        await SignAsync(app, two);
        Assert.Equal(ReviewStatus.Validated, Status(app));
        Assert.Contains("name: \"Aïcha Fictive\"", File.ReadAllText(courses.PathOf(SignatureBook.Path)), StringComparison.Ordinal);
        Assert.Contains("personnes inventées", await one.GetAsync(Links.Algorithm("colite")), StringComparison.Ordinal);

        courses.Replace(Colitis, Dose, "3 mg/kg");
        await app.Library.ReloadAsync(default);

        Assert.Equal(ReviewStatus.Draft, Status(app));
        var page = await two.GetAsync(Links.ReviewOf(Colitis));
        Assert.Contains("Versions antérieures signées", page, StringComparison.Ordinal);
        Assert.Contains("<del>1</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>3</ins>", page, StringComparison.Ordinal);
        Assert.Contains("Brouillon à valider", await one.GetAsync(Links.Algorithm("colite")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_tells_why_and_leaves_the_text_to_the_others()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        var (one, two) = (await app.SignInAsync("clinicienne"), await app.SignInAsync("clinicien"));
        await SignAsync(app, one);
        await SignAsync(app, two);

        var empty = await one.PostAsync(Links.Reviewing + "/retirer", ("texte", Colitis), ("empreinte", Hash(app)), ("motif", " "));
        Assert.Contains("Dites pourquoi", empty, StringComparison.Ordinal);
        Assert.Equal(ReviewStatus.Validated, Status(app));
        var page = await one.PostAsync(Links.Reviewing + "/retirer", ("texte", Colitis), ("empreinte", Hash(app)), ("motif", "Dose à revoir"));

        Assert.Equal(ReviewStatus.Reviewed, Status(app));
        Assert.Contains("Dose à revoir", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_signed_without_the_role_the_box_or_the_version_that_was_read()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        var clinician = await app.SignInAsync("clinicienne");
        await clinician.GetAsync(Links.ReviewOf(Colitis));

        Assert.Contains("a changé pendant votre lecture", await PostAsync(clinician, new string('0', 64)), StringComparison.Ordinal);
        Assert.Contains("J’ai lu ce texte en entier", await clinician.PostAsync(Links.Reviewing + "/signer", ("texte", Colitis), ("empreinte", Hash(app)), ("fonction", "Médecin")), StringComparison.Ordinal);
        Assert.Contains("Écrivez votre fonction", await clinician.PostAsync(Links.Reviewing + "/signer", ("texte", Colitis), ("empreinte", Hash(app)), ("fonction", " "), ("lu", "1")), StringComparison.Ordinal);
        Assert.Contains("demande aussi le rôle", await clinician.PostAsync(Links.Reviewing + "/signer", ("texte", Colitis), ("empreinte", Hash(app)), ("fonction", "Médecin"), ("lu", "1"), ("qualite", "faculte")), StringComparison.Ordinal);
        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.ReviewOf(Colitis));
        Assert.DoesNotContain("Signer cette version", teacher.Page, StringComparison.Ordinal);
        await PostAsync(teacher, Hash(app));
        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync(Links.Reviewing);
        Assert.Equal(HttpStatusCode.Forbidden, learner.Status);

        Assert.Equal(ReviewStatus.Draft, Status(app));
        Assert.False(File.Exists(courses.PathOf(SignatureBook.Path)));
    }

    [Fact]
    public async Task A_deployment_that_puts_an_older_file_back_loses_no_signature()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        await SignAsync(app, await app.SignInAsync("clinicienne"));
        var written = File.ReadAllText(courses.PathOf(SignatureBook.Path));

        File.Delete(courses.PathOf(SignatureBook.Path));
        await app.Library.ReloadAsync(default);

        Assert.Equal(ReviewStatus.Reviewed, Status(app));
        Assert.Equal(written, File.ReadAllText(courses.PathOf(SignatureBook.Path)));
    }

    [Fact]
    public async Task Where_the_folder_cannot_be_written_the_signature_counts_and_the_file_is_offered()
    {
        using var courses = new CoursesCopy();
        // A folder in the place of the file being written: writing fails whoever runs the test.
        Directory.CreateDirectory(courses.PathOf(SignatureBook.Path + ".tmp"));
        await using var app = new LearningApp(courses: courses.Folder);
        var clinician = await app.SignInAsync("clinicienne");

        await SignAsync(app, clinician);

        Assert.Equal(ReviewStatus.Reviewed, Status(app));
        Assert.Contains("téléchargez le fichier", await clinician.GetAsync(Links.Reviewing), StringComparison.Ordinal);
        Assert.Contains("Aïcha Fictive", await clinician.GetAsync(Links.SignaturesFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_signatures_spoiled_by_a_merge_takes_none_back_and_is_not_written_over()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        await SignAsync(app, await app.SignInAsync("clinicienne"));
        var spoiled = "<<<<<<< HEAD\n" + File.ReadAllText(courses.PathOf(SignatureBook.Path));
        File.WriteAllText(courses.PathOf(SignatureBook.Path), spoiled);

        await app.Library.ReloadAsync(default);

        Assert.Equal(ReviewStatus.Reviewed, Status(app));
        Assert.Equal(spoiled, File.ReadAllText(courses.PathOf(SignatureBook.Path)));
        Assert.Contains(app.Library.Findings, f => f.Path == SignatureBook.Path && f.Severity == Severity.Error);
    }

    [Fact]
    public async Task Whom_the_coordination_names_signs_and_alone_for_the_faculty_when_of_it()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        await app.SignInAsync("enseignante");
        var coordination = await app.SignInAsync("coordinateur");
        await coordination.GetAsync(Links.CoordinationPeople);
        await using (var db = app.Database())
        {
            var id = await db.Set<Person>().Where(p => p.UserName == DemoPeople.Prefix + "enseignante").Select(p => p.Id).SingleAsync();
            // A learner cannot name anybody.
            var learner = await app.SignInAsync("apprenante");
            await learner.GetAsync(Links.Progress);
            await learner.PostAsync(Links.CoordinationPeople + "/relecteur", ("personne", id.ToString()));
            await CannotSign(await app.SignInAsync("enseignante"));
            Assert.Contains("Le rôle est donné", await coordination.PostAsync(Links.CoordinationPeople + "/relecteur", ("personne", id.ToString())), StringComparison.Ordinal);
        }

        var teacher = await app.SignInAsync("enseignante");
        await teacher.GetAsync(Links.ReviewOf(Colitis));
        await teacher.PostAsync(Links.Reviewing + "/signer", ("texte", Colitis), ("empreinte", Hash(app)), ("fonction", "Oncologue, service inventé"), ("qualite", "faculte"), ("lu", "1"));

        Assert.Equal(ReviewStatus.Validated, Status(app));
        Assert.Contains("Diarrhée et colite", await teacher.GetAsync(Links.Reviewing + "?etat=valide"), StringComparison.Ordinal);
        Assert.DoesNotContain("Myocardite", teacher.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Diarrhée et colite</a>", await teacher.GetAsync(Links.Reviewing + "?etat=brouillon"), StringComparison.Ordinal);
        var row = (await teacher.GetAsync(Links.StatementsTable)).Split('\n').Single(l => l.Contains("colite/g3.corticoides", StringComparison.Ordinal));
        Assert.Contains("Validé", row, StringComparison.Ordinal);
        Assert.Contains("ASCO2021", row, StringComparison.Ordinal);
        Assert.Contains("Équipe éditoriale", row, StringComparison.Ordinal);

        async Task CannotSign(Browser browser) => Assert.DoesNotContain("Signer cette version", await browser.GetAsync(Links.ReviewOf(Colitis)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_makes_the_copy_on_a_device_old()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        var clinician = await app.SignInAsync("clinicienne");
        var before = await clinician.GetAsync(Links.OfflineList);

        await SignAsync(app, clinician);

        Assert.NotEqual(before, await clinician.GetAsync(Links.OfflineList));
    }

    [Fact]
    public async Task The_account_behind_a_signature_is_kept_apart_from_the_file()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp(courses: courses.Folder);
        await SignAsync(app, await app.SignInAsync("clinicienne"));

        await using var db = app.Database();
        var person = await db.Set<Signature>().Select(s => EF.Property<Guid>(s, SignatureMapping.Person)).SingleAsync();
        Assert.NotEqual(Guid.Empty, person);
        Assert.DoesNotContain(person.ToString(), File.ReadAllText(courses.PathOf(SignatureBook.Path)), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> SignAsync(LearningApp app, Browser browser)
    {
        await browser.GetAsync(Links.ReviewOf(Colitis));
        return await PostAsync(browser, Hash(app));
    }

    private static Task<string> PostAsync(Browser browser, string hash) =>
        browser.PostAsync(Links.Reviewing + "/signer", ("texte", Colitis), ("empreinte", hash), ("fonction", "Gastro-entérologue, service inventé"), ("qualite", "clinicien"), ("lu", "1"));

    private static ClinicalFile Text(LearningApp app) => ClinicalFiles.Of(app.Library.Current).Single(f => f.Path == Colitis);

    private static string Hash(LearningApp app) => Text(app).Provenance.Hash;

    private static ReviewStatus Status(LearningApp app) => Text(app).Provenance.ReviewOn(DateOnly.FromDateTime(app.Time.GetUtcNow().UtcDateTime)).Status;
}
