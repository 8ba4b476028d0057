using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Immunotox.Learning.Exchange;
using Immunotox.Learning.People;
using Immunotox.Learning.Records;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Tests.Forwarding;
using Immunotox.Learning.Tracking;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotox.Learning.Tests.Exchange;

public sealed class ExchangeTests
{
    private static readonly ExportRange All = new(null, null);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_one_store_exports_another_imports_and_exports_the_same(bool isCsv)
    {
        await using var app = new LearningApp();
        var browser = await app.SignInAsync("apprenante");
        var learner = new Learner(app, browser, "du-immunotherapie");
        await learner.JoinAsync();
        await learner.PassAsync("les-freins");
        while (await app.Services.GetRequiredService<StatementWriter>().WriteAsync(default) > 0) { }
        var file = await ExportAsync(app, isCsv);

        await using var other = new LearningApp();
        var dry = await ImportAsync(other, file, isCsv, apply: false);
        Assert.Equal((0, false), (dry.RefusedCount, dry.IsApplied));
        Assert.Empty(await StatementsAsync(other));
        var report = await ImportAsync(other, file, isCsv, apply: true);
        Assert.Equal((dry.New, 0, true), (report.New, report.Known, report.IsApplied));
        Assert.True(report.New > 15, $"{report.New}");
        Assert.Equal((await StatementsAsync(app)).Select(Bare), (await StatementsAsync(other)).Select(Bare));
        // A second import knows them all.
        Assert.Equal((0, report.New), await ImportAsync(other, file, isCsv, apply: true) is var again ? (again.New, again.Known) : default);
    }

    [Fact]
    public async Task One_refused_line_keeps_the_whole_file_out_and_is_told_by_its_number_in_the_stores_words()
    {
        await using var app = new LearningApp();
        var ids = await ForwardTests.StoreAsync(app, 2);
        var lines = (await StatementsAsync(app)).ToList();
        var other = JsonNode.Parse(lines[0])!;
        other["verb"]!["id"] = "http://example.org/other";
        var bad = JsonNode.Parse(lines[1])!;
        bad["id"] = Guid.CreateVersion7().ToString();
        bad["verb"]!["id"] = "pas un IRI";
        var fresh = JsonNode.Parse(lines[1])!;
        fresh["id"] = Guid.CreateVersion7().ToString();
        var without = JsonNode.Parse(lines[1])!.AsObject();
        without.Remove("id");
        string[] file = [lines[0], "", fresh.ToJsonString(), other.ToJsonString(), bad.ToJsonString(), "{\"a\":1,\"a\":2}", "{", fresh.ToJsonString(), without.ToJsonString(), "[]", "null"];
        var report = await ImportAsync(app, Encoding.UTF8.GetBytes(string.Join('\n', file)), isCsv: false, apply: true);
        Assert.False(report.IsApplied);
        Assert.Equal((1, 1), (report.New, report.Known));
        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11], report.Refused.Select(r => r.Line));
        Assert.Contains("identifiant", report.Refused[0].Why, StringComparison.Ordinal);
        Assert.StartsWith("verb.id", report.Refused[1].Why, StringComparison.Ordinal);
        Assert.Contains("ligne 3", report.Refused[4].Why, StringComparison.Ordinal);
        Assert.Equal(2, (await StatementsAsync(app)).Count);
        Assert.Equal(ids, (await StatementsAsync(app)).Select(s => Guid.Parse(JsonNode.Parse(s)!["id"]!.ToString())));
    }

    [Fact]
    public async Task A_table_is_safe_in_a_spreadsheet_and_one_without_the_statement_is_refused()
    {
        await using var app = new LearningApp();
        await ForwardTests.StoreAsync(app, 1, attach: (_, statement) => statement["result"] = new JsonObject { ["response"] = "=HYPERLINK(\"http://x\")" });
        var file = await ExportAsync(app, isCsv: true);
        var text = Encoding.UTF8.GetString(file);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Count(c => c == '\ufeff'));
        var report = await ImportAsync(app, file, isCsv: true, apply: false);
        Assert.Equal((0, 1, 0), (report.New, report.Known, report.RefusedCount));
        var refused = Assert.Single((await ImportAsync(app, Encoding.UTF8.GetBytes("id;verb\n1;2\n"), isCsv: true, apply: true)).Refused);
        Assert.Contains("statement", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_imports_by_the_page_and_nobody_else_sees_it()
    {
        await using var app = new LearningApp();
        await ForwardTests.StoreAsync(app, 3);
        var file = await ExportAsync(app, isCsv: false);
        await using var other = new LearningApp();
        foreach (var person in new[] { "apprenante", "enseignante", "coordinateur", "clinicienne" })
        {
            var stranger = await other.SignInAsync(person);
            foreach (var address in new[] { Links.Exchange, Links.Exchange + "/enonces.jsonl", Links.Exchange + "/enonces.csv", Links.Forwarding })
            {
                await stranger.GetAsync(address);
                Assert.DoesNotContain("énoncés", stranger.Page, StringComparison.Ordinal);
            }
        }
        var administrator = await AdministratorAsync(other);
        await administrator.GetAsync(Links.Exchange);
        Assert.Contains("Essai à blanc", await SendAsync(administrator, file, "essai"), StringComparison.Ordinal);
        Assert.Empty(await StatementsAsync(other));
        Assert.Contains("Import terminé", await SendAsync(administrator, file, "importer"), StringComparison.Ordinal);
        Assert.Equal(3, (await StatementsAsync(other)).Count);
        Assert.Equal(3, (await administrator.Http.GetStringAsync(Links.Exchange + "/enonces.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(await administrator.Http.GetStringAsync(Links.Exchange + "/enonces.jsonl?jusque=2020-01-01"));
        Assert.Contains("Aucune cible", await administrator.GetAsync(Links.Forwarding), StringComparison.Ordinal);
    }

    /// <summary>The demonstration's coordinator, who is also the administrator here.</summary>
    internal static async Task<Browser> AdministratorAsync(LearningApp app)
    {
        await app.SignInAsync("coordinateur");
        await app.Services.GetRequiredService<WriteQueue>().WriteAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.UserName == "demo-coordinateur");
            db.Add(new IdentityUserClaim<Guid> { UserId = person.Id, ClaimType = System.Security.Claims.ClaimTypes.Role, ClaimValue = Roles.Administrator });
        }, default);
        return await app.SignInAsync("coordinateur");
    }

    private static async Task<string> SendAsync(Browser browser, byte[] file, string fate)
    {
        var page = await browser.GetAsync(Links.Exchange);
        var token = System.Text.RegularExpressions.Regex.Matches(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")[^1].Groups[1].Value;
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/jsonl");
        using var form = new MultipartFormDataContent { { new StringContent("import"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(fate), "Sort" }, { part, "Fichier", "enonces.jsonl" } };
        using var answer = await browser.Http.PostAsync(Links.Exchange, form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<byte[]> ExportAsync(LearningApp app, bool isCsv)
    {
        using var buffer = new MemoryStream();
        var exporter = app.Services.GetRequiredService<StatementExporter>();
        await (isCsv ? exporter.WriteTableAsync(buffer, All, default) : exporter.WriteLinesAsync(buffer, All, default));
        return buffer.ToArray();
    }

    private static Task<ImportReport> ImportAsync(LearningApp app, byte[] file, bool isCsv, bool apply) =>
        app.Services.GetRequiredService<StatementImporter>().ImportAsync(() => new MemoryStream(file), isCsv, apply, default);

    private static async Task<IReadOnlyList<string>> StatementsAsync(LearningApp app)
    {
        await using var db = app.Database();
        return await db.Set<StatementRow>().OrderBy(s => s.Sequence).Select(s => s.Json).ToListAsync();
    }

    /// <summary>Without what each store sets.</summary>
    private static string Bare(string json)
    {
        var statement = JsonNode.Parse(json)!.AsObject();
        statement.Remove("stored");
        statement.Remove("authority");
        return string.Join(',', statement.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + p.Value!.ToJsonString()));
    }
}
