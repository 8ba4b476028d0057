using System.Diagnostics;
using System.Text;
using Immunotox.Learning.Erasure;
using Immunotox.Learning.Journal;
using Immunotox.Learning.People;
using Immunotox.Learning.Tests.Lrs;
using Immunotox.Learning.Tracking;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Immunotox.Learning.Tests.Erasure;

public sealed class ErasureTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_erased_person_leaves_no_trace_in_the_files()
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            // A name and a login nothing else here holds.
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var someone = await people.Users.SingleAsync(p => p.UserName == "demo-apprenante");
            (someone.GivenName, someone.FamilyName) = ("Zéphyrine", "Quatrebarbes");
            await people.UpdateAsync(someone);
        }
        var learner = new Learner(app, browser, "du-immunotherapie");
        await learner.JoinAsync();
        foreach (var page in new[] { "les-freins", "les-freins?page=2" }) await browser.GetAsync("/formations/du-immunotherapie/modules/" + page);
        await TellAsync(app);
        var person = await PersonAsync(app);
        var lrs = await XapiClient.OpenAsync(app);
        var actor = $$$"""{"account":{"homePage":"http://localhost:5080","name":"{{{person.Actor}}}"}}""";
        await lrs.PostAsync($$$"""{"actor":{{{actor}}},"verb":{"id":"http://example.org/v"},"object":{"id":"https://lms.example.org/a"},"context":{"registration":"{{{Guid.CreateVersion7()}}}"}}""");
        var other = (await lrs.PostAsync("""{"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},"object":{"id":"https://lms.example.org/a"}}""")).Json[0]!.GetValue<string>();
        await lrs.SendAsync(HttpMethod.Put, "activities/state?activityId=https://lms.example.org/a&stateId=s&agent=" + Uri.EscapeDataString(actor), XapiClient.Json("""{"place":3}"""));
        await browser.GetAsync("/traces/effacement");
        await browser.PostAsync("/traces/effacement/demander");
        Assert.Contains("Votre demande", browser.Page, StringComparison.Ordinal);
        Assert.True((await lrs.IdsAsync("agent=" + Uri.EscapeDataString(actor))).Count >= 2);
        string[] identity = ["Zéphyrine", "Quatrebarbes", person.Id.ToString(), person.Id.ToString("N"), person.Actor.ToString()];
        Assert.True(Found(app, identity).Count >= 4, "what is searched for is there before");

        var watch = Stopwatch.StartNew();
        var done = await app.Services.GetRequiredService<PersonEraser>().EraseAsync(person.Id, Guid.Empty, default);
        output.WriteLine($"Erased in {watch.ElapsedMilliseconds} ms: {done!.Statements} statements, {done.Rows} rows.");

        Assert.Empty(Found(app, identity));
        Assert.Equal([other], await lrs.IdsAsync("activity=https://lms.example.org/a"));
        Assert.Empty(await lrs.IdsAsync("agent=" + Uri.EscapeDataString(actor)));
        Assert.Equal("[]", (await lrs.GetAsync("activities/state?activityId=https://lms.example.org/a&agent=" + Uri.EscapeDataString(actor))).Text);
        await using var db = app.Database();
        Assert.Empty(db.Set<LearningEvent>().Where(e => e.Actor == person.Actor));
        Assert.Single(db.Set<ErasureRecord>());
        // Nobody is left to be signed in.
        await browser.GetAsync("/progression");
        Assert.StartsWith("/connexion", browser.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_erases_who_asked_and_only_when_sure()
    {
        await using var app = new LearningApp();
        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync("/traces/effacement");
        await learner.PostAsync("/traces/effacement/demander");
        var person = await PersonAsync(app);
        var administrator = await Exchange.ExchangeTests.AdministratorAsync(app);
        await administrator.GetAsync("/coordination/effacements");
        Assert.Contains(person.FullName, administrator.Page, StringComparison.Ordinal);
        await administrator.PostAsync("/coordination/effacements/effacer", ("personne", person.Id.ToString()));
        Assert.Contains("cochez la case", administrator.Page, StringComparison.Ordinal);
        await administrator.PostAsync("/coordination/effacements/effacer", ("personne", person.Id.ToString()), ("sur", "oui"));
        Assert.Contains("La personne est effacée", administrator.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.FullName, administrator.Page, StringComparison.Ordinal);
        await administrator.PostAsync("/coordination/effacements/effacer", ("personne", person.Id.ToString()), ("sur", "oui"));
        Assert.Contains("n’existe pas", administrator.Page, StringComparison.Ordinal);
    }

    /// <summary>Every table that names a person is emptied of that person, or listed as one that keeps acts of staff.</summary>
    [Fact]
    public async Task Every_column_that_may_name_a_person_is_known()
    {
        await using var app = new LearningApp();
        await using var db = app.Database();
        string[] known = ["PersonId", "UserId", "Actor", "EnrolmentId", "Registration", "By", "CreatedBy", "RevokedBy", "MadeBy", "Id", "StatementId", "RefersTo", "ClientId", "Session", "AttemptId", "RunId", "SessionId", "CaseRunId", "CardId", "Attempt", "RegistrationId", "PackageId", "GoesWith", "ImportedBy", "LinkId"];
        var columns = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Where(p => p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)).Select(p => $"{t.GetTableName()}.{p.Name}"));
        Assert.DoesNotContain(columns, c => !known.Contains(c.Split('.')[1]));
    }

    private static async Task<Person> PersonAsync(LearningApp app)
    {
        await using var db = app.Database();
        return await db.Set<Person>().AsNoTracking().SingleAsync(p => p.UserName == "demo-apprenante");
    }

    private static async Task TellAsync(LearningApp app)
    {
        var writer = app.Services.GetRequiredService<StatementWriter>();
        while (await writer.WriteAsync(default) > 0) { }
    }

    /// <summary>Words found in any file of the data folder, also in capitals, as SQLite writes a GUID.</summary>
    private static List<string> Found(LearningApp app, string[] words) =>
    [
        .. from file in Directory.GetFiles(app.Data, "immunotox.db*")
           let bytes = Read(file)
           from word in words
           from form in new[] { word, word.ToUpperInvariant() }.Distinct()
           where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0
           select $"{Path.GetFileName(file)}: {form}",
    ];

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
