using System.Text.RegularExpressions;
using Immunotox.Content;
using Immunotox.Learning;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Immunotox.Browser.Tests.Journeys;

[Collection(JourneyCollection.Name)]
public sealed partial class WithoutScriptTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const string Course = "du-immunotherapie";
    private static readonly BrowserNewContextOptions NoScript = new() { JavaScriptEnabled = false };

    [ChromiumFact]
    [Trait("Category", "long")]
    public async Task A_learner_without_script_goes_from_the_first_page_to_a_certificate_that_anyone_verifies()
    {
        await using var visitor = await classroom.OpenAsync(NoScript);
        var edition = classroom.School.Library.Find(Course)!;
        var walk = new Walk(visitor, new Pointer(), edition);
        await walk.JoinAsync("dpc");
        await walk.PressAsync(visitor.Link("Commencer"));
        foreach (var station in edition.Course.Path.Where(edition.Course.Requires)) await walk.WalkAsync(station);
        // What is left is optional, and nothing leads past it but the course.
        await visitor.GoAsync(Links.Course(Course));

        await visitor.SeeAsync("Formation terminée.");
        await walk.PressAsync(visitor.Button("Obtenir mon attestation"));
        await visitor.SeeAsync(Visitor.NameOf("dpc"));
        await HoldsAPdfAsync(visitor);

        await walk.PressAsync(visitor.Link("Page de vérification"));
        await using (var anyone = await classroom.OpenAsync(NoScript))
        {
            await anyone.GoAsync(visitor.At);
            await Assertions.Expect(anyone.Heading("Attestation authentique")).ToBeVisibleAsync();
            await anyone.SeeAsync(Visitor.NameOf("dpc"));
            await Assertions.Expect(anyone.Link("Se connecter")).ToBeVisibleAsync();
            anyone.Witness.SawNoTrouble();
            anyone.Witness.SawNoCircuit();
        }
        visitor.Witness.SawNoTrouble();
        visitor.Witness.SawNoCircuit();
    }

    [ChromiumFact]
    public async Task Resume_leads_back_to_the_exact_page_and_to_the_exact_question()
    {
        await using var visitor = await classroom.OpenAsync("apprenante", NoScript);
        var edition = classroom.School.Library.Find(Course)!;
        var walk = new Walk(visitor, new Pointer(), edition);
        var pupil = new Pupil(classroom.School, await classroom.School.PersonAsync("apprenante"), Course);
        await pupil.JoinAsync();
        var pages = edition.Modules[new ModuleId("les-freins")].Pages;

        await visitor.GoAsync(Links.Page(Course, "les-freins", pages[0].Id));
        await walk.PressAsync(visitor.Button("J’ai lu, continuer"));
        await walk.PressAsync(visitor.Button("J’ai lu, continuer"));
        await visitor.GoAsync(Links.Course(Course));
        await walk.PressAsync(visitor.Link("Reprendre"));
        Assert.Equal(Links.Page(Course, "les-freins", pages[2].Id), visitor.At);

        await visitor.GoAsync(Links.Quiz(Course, "les-freins"));
        await walk.PressAsync(visitor.Button("Commencer"));
        var attempt = Guid.Parse(visitor.At.Split('/')[2]);
        await walk.AnswerAsync(attempt, new AnswerKey(edition).Items("les-freins")[0]);
        await visitor.GoAsync(Links.Progress);
        await walk.PressAsync(visitor.Link("Reprendre"));
        Assert.Equal(Links.Question(attempt, 2), visitor.At);

        // The answer given before is there, with the time it was stored at.
        await walk.PressAsync(visitor.Link("Question précédente"));
        await visitor.SeeAsync(Receipt());
        await Assertions.Expect(visitor.Page.Locator("input[name=choix]:checked")).ToHaveCountAsync(1);
        visitor.Witness.SawNoTrouble();
        visitor.Witness.SawNoCircuit();
    }

    private static async Task HoldsAPdfAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Link("Télécharger le PDF").ClickAsync());
        Assert.Equal("attestation-immunotox.pdf", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal("%PDF"u8.ToArray(), bytes[..4]);
        Assert.InRange(bytes.Length, 10_000, 60_000);
        using var pdf = PdfDocument.Open(bytes);
        Assert.Contains(Visitor.NameOf("dpc"), string.Join(' ', pdf.GetPage(1).GetWords().Select(w => w.Text)), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"✓ Enregistré à \d\d:\d\d:\d\d")]
    private static partial Regex Receipt();
}
