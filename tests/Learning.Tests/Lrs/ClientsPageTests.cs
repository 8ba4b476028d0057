using System.Net;
using System.Text.RegularExpressions;

namespace Immunotox.Learning.Tests.Lrs;

public sealed partial class ClientsPageTests
{
    [Fact]
    public async Task An_administrator_makes_a_key_that_works_and_revokes_it()
    {
        await using var app = new LearningApp();
        var administrator = await Exchange.ExchangeTests.AdministratorAsync(app);
        await administrator.GetAsync("/coordination/cles");
        Assert.Contains("Aucune : l’entrepôt ne répond à personne", administrator.Page, StringComparison.Ordinal);
        await administrator.PostAsync("/coordination/cles/creer", ("nom", ""), ("debit", "10"));
        Assert.Contains("n’a pas été créée", administrator.Page, StringComparison.Ordinal);
        await administrator.PostAsync("/coordination/cles/creer", ("nom", "Tableau de bord"), ("droits", "all/read"), ("droits", "statements/write"), ("debit", "0"));
        var (key, secret) = (Value(administrator.Page, "cle"), Value(administrator.Page, "secret"));
        var client = new XapiClient(app.CreateDefaultClient(), "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{key}:{secret}")));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("statements")).Status);
        await administrator.GetAsync("/coordination/cles");
        Assert.DoesNotContain(secret, administrator.Page, StringComparison.Ordinal);
        await administrator.PostAsync("/coordination/cles/revoquer", ("cle", Revoked().Match(administrator.Page).Groups[1].Value));
        Assert.Contains("révoquée le", administrator.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("statements")).Status);
        var learner = await app.SignInAsync("apprenante");
        await learner.GetAsync("/coordination/cles");
        Assert.NotEqual(HttpStatusCode.OK, learner.Status);
    }

    private static string Value(string page, string id) => Regex.Match(page, $"id=\"{id}\"[^>]* value=\"([^\"]+)\"").Groups[1].Value;

    [GeneratedRegex("name=\"cle\" value=\"([^\"]+)\"")]
    private static partial Regex Revoked();
}
