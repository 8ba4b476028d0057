using System.Text;
using System.Text.RegularExpressions;
using Immunotox.Learning.Referents;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Tests.Upkeep;

/// <summary>The coordinator's table: tried first, then applied as it was shown.</summary>
public sealed partial class DirectoryImportTests : IDisposable
{
    private readonly LearningApp _app = new();

    [Fact]
    public async Task Is_tried_shown_and_applied_exactly_and_not_when_the_directory_has_changed_since()
    {
        var staff = await _app.SignInAsync("coordinateur");
        var export = Encoding.UTF8.GetString(await staff.Http.GetByteArrayAsync(new Uri("/equipe/annuaire/annuaire.csv", UriKind.Relative)));
        var changed = export.Replace("03 53 01 13 18", "03 20 44 59 62", StringComparison.Ordinal).Replace("Pneumologie;CHU de Lille;CHU de Lille;poumon;;", "Pneumologie;CHU de Lille;CHU de Lille, Hôpital d’à côté;poumon;;", StringComparison.Ordinal)
            + "toxicologie;toxicologie;Toxicologie;CHU de Lille;;foie;;Avis;;03 20 44 59 63;;;;;\r\n";

        var refused = await TryAsync(staff, export.Replace("03 53 01 13 18", "03 53 01", StringComparison.Ordinal));
        Assert.Contains("« 03 53 01 » ne peut pas être appelé", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Appliquer exactement ceci", refused, StringComparison.Ordinal);

        var page = await TryAsync(staff, changed);
        Assert.Contains("1 fiche ajoutée, 1 changée", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var stale = (Content(page), Mark(page));
        Assert.Empty(await ChangesAsync());

        // Between what was shown and the agreement, somebody else's table came first.
        Assert.Contains("Rien n’a été écrit", await ApplyAsync(staff, (Content(page), "0")), StringComparison.Ordinal);
        var first = await TryAsync(staff, "\ufeff" + string.Join('\n', changed.TrimStart('\ufeff').Split('\n').Where((l, i) => i == 0 || l.StartsWith("toxicologie", StringComparison.Ordinal))).Replace("03 20 44 59 63", "03 20 44 59 64", StringComparison.Ordinal));
        await ApplyAsync(staff, (Content(first), Mark(first)));
        Assert.Single(await ChangesAsync());
        Assert.Contains("Rien n’a été écrit", await ApplyAsync(staff, stale), StringComparison.Ordinal);
        Assert.Single(await ChangesAsync());

        page = await TryAsync(staff, changed);
        stale = (Content(page), Mark(page));
        page = await ApplyAsync(staff, stale);
        Assert.Contains("Import appliqué : 2", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(3, (await ChangesAsync()).Count);
        Assert.Contains("03 20 44 59 63", await staff.GetAsync("/annuaire/toxicologie"), StringComparison.Ordinal);
        Assert.Contains("pas encore confirmée par le service", staff.Page, StringComparison.Ordinal);
        Assert.Contains("tel:0320445962", await staff.GetAsync("/urgences/pneumopathie/g2"), StringComparison.Ordinal);
        Assert.Contains("Toxicologie", await staff.GetAsync("/urgences?q=toxicologie"), StringComparison.Ordinal);

        await staff.GetAsync("/equipe/annuaire/import");
        Assert.Contains("Rien n’a été écrit", await ApplyAsync(staff, stale), StringComparison.Ordinal);
        Assert.Contains("Rien n’a été écrit", await ApplyAsync(staff, (stale.Item1, "0")), StringComparison.Ordinal);
        Assert.Equal(3, (await ChangesAsync()).Count);
    }

    [Fact]
    public async Task Only_the_coordination_imports()
    {
        var teacher = await _app.SignInAsync("enseignante");
        await teacher.GetAsync("/equipe/annuaire/import");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, teacher.Status);
    }

    public void Dispose() => _app.Dispose();

    private static async Task<string> TryAsync(Browser staff, string csv)
    {
        await staff.GetAsync("/equipe/annuaire/import");
        using var form = new MultipartFormDataContent { { new StringContent("essai"), "_handler" }, { new StringContent(TokenPattern().Match(staff.Page).Groups[1].Value), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "fichier", "annuaire.csv" } };
        using var answer = await staff.Http.PostAsync(new Uri("/equipe/annuaire/import/essai", UriKind.Relative), form);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Task<string> ApplyAsync(Browser staff, (string Content, string Mark) plan) => staff.PostAsync("/equipe/annuaire/import/appliquer", ("_handler", "appliquer"), ("contenu", plan.Content), ("plan", plan.Mark));

    private async Task<List<DirectoryChange>> ChangesAsync()
    {
        await using var db = _app.Database();
        return await db.Set<DirectoryChange>().ToListAsync();
    }

    private static string Content(string page) => ContentPattern().Match(page).Groups[1].Value;

    private static string Mark(string page) => MarkPattern().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"contenu\" value=\"([^\"]+)\"")]
    private static partial Regex ContentPattern();

    [GeneratedRegex("name=\"plan\" value=\"([^\"]+)\"")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
