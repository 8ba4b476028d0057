using Immunotox.Learning.Requests;
using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Immunotox.Learning.Tests.Requests;

/// <summary>A request for advice without the patient's identity.</summary>
public sealed class RequestTests(RequestTests.Shared shared) : IClassFixture<RequestTests.Shared>
{
    public sealed class Shared : IDisposable
    {
        internal LearningApp App { get; } = new(settings: ("Requests:SecureMail", "rcp@chu.mssante.fr"));

        public void Dispose() => App.Dispose();
    }

    private const string Address = "/rcp/demande?algorithme=colite&noeud=g3";

    private static readonly (string, string)[] Sound =
    [
        ("_handler", "demande"), ("rcp", "organe-digestif"), ("age", "60 à 69 ans"), ("sexe", "femme"), ("cancer", "Mélanome, stade IV"), ("immunotherapie", "ipilimumab et nivolumab, 3 cures"), ("delai", "J+12 après la 3e cure"),
        ("toxicite", "Diarrhée et colite"), ("grade", "3"), ("fait", "Méthylprednisolone 1 mg/kg\r\ndepuis 3 jours"), ("resultats", "Calprotectine 1200"), ("question", "Infliximab ou védolizumab ?"), ("urgence", "Le jour même"),
    ];

    [Theory]
    [InlineData("/algorithmes/colite", "/rcp/demande?algorithme=colite")]
    [InlineData("/algorithmes/colite/g3", Address)]
    [InlineData("/urgences/colite/g3", Address)]
    [InlineData("/annuaire/hepato-gastro-enterologie", "/rcp/demande?algorithme=colite")]
    public async Task Begins_on_the_page_where_the_question_comes_up(string page, string address) =>
        Assert.Contains($"href=\"{address}\"", await shared.App.Open().GetAsync(page), StringComparison.Ordinal);

    [Fact]
    public async Task Is_filled_in_by_the_algorithm_and_composed_in_order_and_never_cached()
    {
        var browser = shared.App.Open();
        var page = await browser.GetAsync(Address);
        Assert.Contains("value=\"Diarrhée et colite (tube digestif)\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Le jour même\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"organe-digestif\" selected>", page, StringComparison.Ordinal);

        page = await PostAsync(browser, Sound);
        var text = page[page.IndexOf("DEMANDE D’AVIS", StringComparison.Ordinal)..].Replace('\u00a0', ' ').Replace('\u202f', ' ');
        var at = -1;
        foreach (var words in new[] { "Destinataire : RCP d’organe", "Réponse attendue : Le jour même", "Patient : femme, 60 à 69 ans", "Délai : J+12", "Grade : 3", "CE QUI A ÉTÉ FAIT\nMéthylprednisolone 1 mg/kg\ndepuis 3 jours", "LA QUESTION POSÉE\nInfliximab", "algorithme « Diarrhée et colite », version", "étape g3" })
        {
            var next = text.IndexOf(words, StringComparison.Ordinal);
            Assert.True(next > at, words);
            at = next;
        }
        Assert.Contains("mailto:rcp@chu.mssante.fr?subject=Demande%20d", page, StringComparison.Ordinal);
        Assert.DoesNotContain("body=", page, StringComparison.Ordinal);
        foreach (var address in new[] { "/rcp/demande", Address })
            using (var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative))) Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Nothing_is_stored_and_the_words_are_in_no_file_of_the_installation()
    {
        var browser = shared.App.Open();
        await browser.GetAsync(Address);
        await PostAsync(browser, [.. Sound, ("antecedents", "quetsche-mirabelle")]);
        Assert.Contains("quetsche-mirabelle", browser.Page, StringComparison.Ordinal);
        await using (var db = shared.App.Database()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.All(Directory.EnumerateFiles(shared.App.Data, "*", SearchOption.AllDirectories), file =>
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("quetsche-mirabelle", reader.ReadToEnd(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("2 58 03 59 350 123 45", "numéro de sécurité sociale")]
    [InlineData("née le 12/03/1958", "date de naissance")]
    [InlineData("06 12 34 56 78", "numéro de téléphone")]
    [InlineData("IPP 8001234567", "numéro de dossier ou d’identité")]
    [InlineData("jeanne@exemple.fr", "adresse électronique")]
    [InlineData("12 rue de Paris", "adresse postale")]
    public async Task A_number_that_identifies_stops_the_text_even_when_the_writer_insists(string planted, string what)
    {
        var browser = shared.App.Open();
        await browser.GetAsync(Address);
        var page = await PostAsync(browser, [.. Sound.Where(f => f.Item1 != "resultats"), ("resultats", $"Scanner : {planted}, colite"), ("verifie", "oui")]);
        Assert.DoesNotContain("DEMANDE D’AVIS", page, StringComparison.Ordinal);
        Assert.Contains("Résultats</a>", page, StringComparison.Ordinal);
        Assert.Contains(what + " (bloque le texte)", page, StringComparison.Ordinal);
        Assert.Contains($"Scanner : {planted}, colite</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_or_a_date_is_pointed_out_until_its_writer_says_it_is_not_the_patients()
    {
        var browser = shared.App.Open();
        await browser.GetAsync(Address);
        (string, string)[] named = [.. Sound.Where(f => f.Item1 != "fait"), ("fait", "Vu par le Dr Martin le 04/11/2026")];
        var page = await PostAsync(browser, named);
        Assert.Contains("<mark>Dr Martin</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>04/11/2026</mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("DEMANDE D’AVIS", page, StringComparison.Ordinal);
        Assert.Contains("DEMANDE D’AVIS", await PostAsync(browser, [.. named, ("verifie", "oui")]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var browser = shared.App.Open();
        await browser.GetAsync(Address);
        var page = await PostAsync(browser, [.. Sound.Where(f => f.Item1 is not ("age" or "question"))]);
        Assert.Contains("2 lignes sont à compléter", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Choisissez la tranche d’âge", page, StringComparison.Ordinal);
        Assert.Contains("Mélanome, stade IV", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_secure_mail_that_is_none_stops_the_start_with_a_sentence()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Requests:SecureMail", "secrétariat")]).Build();
        Assert.Contains("Requests:SecureMail must be one mail address", Assert.Throws<StartupException>(() => new RequestSettings(configuration)).Message, StringComparison.Ordinal);
    }

    private static Task<string> PostAsync(Browser browser, (string, string)[] fields) => browser.PostAsync("/rcp/demande/texte?algorithme=colite&noeud=g3", fields);
}
