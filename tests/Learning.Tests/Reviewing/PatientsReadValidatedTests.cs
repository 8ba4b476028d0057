using System.Net;
using Immunotox.Content.Sources;
using Immunotox.Learning.Offline;
using Immunotox.Learning.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Reviewing;

/// <summary>Outside a demonstration patients read validated texts alone, and whom to call in the place of the others.</summary>
public sealed class PatientsReadValidatedTests
{
    private const string Episode = "immunotoon/episodes/les-freins.md", Signs = "shared/signs/fr.yml", Advice = "shared/advice/colite.yml";
    private static readonly (string, string) Address = ("Site:PublicUrl", "http://localhost:5080");
    private const string Awaiting = "Ce texte n’est pas encore validé";

    [Fact]
    public async Task In_production_a_draft_gives_whom_to_call_and_nothing_of_the_text()
    {
        using var courses = new CoursesCopy();
        await using var app = new LearningApp("Production", courses.Folder, Address);
        var patient = app.Open();
        var panel = app.Library.Find("immunotoon")!.Episodes[new("les-freins")].Panels[0];

        foreach (var address in new[] { Links.Episode("immunotoon", "les-freins"), Links.Panel("immunotoon", "les-freins", panel.Id), Links.EpisodeQuestions("immunotoon", "les-freins"), Links.Signs, Links.Sign("fr", "gene-pour-respirer"), Links.SignPdf("fr", "gene-pour-respirer"), Links.PatientSheet("colite"), Links.PatientSheetPdf("colite") })
        {
            var page = await patient.GetAsync(address);
            Assert.True(page.Contains(Awaiting, StringComparison.Ordinal), address);
            Assert.True(page.Contains("tel:15", StringComparison.Ordinal), address);
            Assert.False(page.Contains(panel.Lines[0].Text, StringComparison.Ordinal), address);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await patient.Http.GetAsync(Links.PanelPicture("immunotoon", "les-freins", panel.Id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.Http.GetAsync(Links.PatientBooklet)).StatusCode);
        Assert.Contains("Aucun épisode n’est en ligne", await patient.GetAsync(Links.Patients), StringComparison.Ordinal);
        Assert.Contains("This text is not validated yet", await patient.GetAsync(Links.SignsIn("en")), StringComparison.Ordinal);
        Assert.DoesNotContain(OfflineSetup.Pages(app.Library, app.Services.GetRequiredService<ReviewPolicy>()), p => p.Contains("les-freins", StringComparison.Ordinal) || p.Contains("gene-pour-respirer", StringComparison.Ordinal));
        // Doctors and learners read drafts, under their banner.
        Assert.Contains("Brouillon à valider", await patient.GetAsync(Links.Algorithm("colite")), StringComparison.Ordinal);
        Assert.Contains("Brouillon à valider", await patient.GetAsync(Links.DoctorSheet("colite")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_a_validated_text_is_read_until_its_signatures_run_out()
    {
        using var courses = new CoursesCopy();
        Sign(courses, Episode, Signs, Advice);
        await using var app = new LearningApp("Production", courses.Folder, Address);
        var patient = app.Open();

        Assert.Contains(app.Library.Find("immunotoon")!.Episodes[new("les-freins")].Title, await patient.GetAsync(Links.Patients), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Library.Find("immunotoon")!.Episodes[new("l-immunotherapie")].Title, patient.Page, StringComparison.Ordinal);
        foreach (var address in new[] { Links.Episode("immunotoon", "les-freins"), Links.Signs, Links.PatientSheet("colite") })
        {
            var page = await patient.GetAsync(address);
            Assert.DoesNotContain(Awaiting, page, StringComparison.Ordinal);
            Assert.Contains("Dr Anne Exemple", page, StringComparison.Ordinal);
            Assert.DoesNotContain("class=\"draft\"", page, StringComparison.Ordinal);
        }

        // A sheet shows the signs' words: it is no surer than they are.
        app.Time.By = TimeSpan.FromDays(400);
        Assert.Contains(Awaiting, await patient.GetAsync(Links.PatientSheet("colite")), StringComparison.Ordinal);
        Assert.Contains(Awaiting, await patient.GetAsync(Links.Episode("immunotoon", "les-freins")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_waits_for_the_signs_it_shows()
    {
        using var courses = new CoursesCopy();
        Sign(courses, Advice);
        await using var app = new LearningApp("Production", courses.Folder, Address);

        Assert.Contains(Awaiting, await app.Open().GetAsync(Links.PatientSheet("colite")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_shows_drafts_under_their_banner()
    {
        await using var app = new LearningApp("Production", null, Address, ("Demonstration", "true"));

        var page = await app.Open().GetAsync(Links.Episode("immunotoon", "les-freins"));

        Assert.DoesNotContain(Awaiting, page, StringComparison.Ordinal);
        Assert.Contains("en attente de relecture", page, StringComparison.Ordinal);
    }

    private static void Sign(CoursesCopy courses, params string[] paths) =>
        File.WriteAllText(courses.PathOf(SignatureBook.Path), SignatureFile.Write(paths.Select((path, i) => new Signature
        {
            Id = new Guid(i + 1, 0, 0, new byte[8]),
            Path = path,
            Hash = TextHash.Of(File.ReadAllText(courses.PathOf(path))),
            Version = "1.0",
            Act = SignatureAct.Sign,
            Capacity = SigningCapacity.Faculty,
            Name = "Dr Anne Exemple",
            Function = "Oncologue",
            Reason = null,
            AtUtc = TimeProvider.System.GetUtcNow().UtcDateTime.Date,
            IsDemonstration = false,
        })));
}
