using Immunotox.Content.Library;
using Immunotox.Learning.Referents;
using Immunotox.Learning.Search;

namespace Immunotox.Learning.Tests.Search;

/// <summary>What doctors type, and what comes first; over the repository's own courses.</summary>
public sealed class SearchTests(SearchTests.Indexed indexed) : IClassFixture<SearchTests.Indexed>
{
    /// <summary>The repository's library, indexed once.</summary>
    public sealed class Indexed : IDisposable
    {
        private readonly CourseLibrary _library = CourseLibrary.Load(Path.Combine(LearningApp.Repository, "courses"), new LoadOptions(new DateOnly(2026, 11, 24), Links.Of));
        private readonly SearchIndex _index;

        public Indexed() => _index = new SearchIndex(_library, CardBook.Of(_library.Referents, []).Values);

        public CourseLibrary Library => _library;

        internal Found Find(string? query) => SearchQuery.Of(query) is { } asked ? asked.Find(_index) : Found.Nothing;

        public void Dispose() => _index.Dispose();
    }

    [Theory]
    [InlineData("diarrhée sous nivolumab", "colite")]
    [InlineData("DIARRHEE", "colite")]
    [InlineData("diarrhées", "colite")]
    [InlineData("diaré", "colite")]
    [InlineData("diarhée avec du sang", "colite")]
    [InlineData("mal au ventre et diarrhée", "colite")]
    [InlineData("diarrhée opdivo yervoy", "colite")]
    [InlineData("troponine", "myocardite")]
    [InlineData("tropnine", "myocardite")]
    [InlineData("troponin pembrolizumab", "myocardite")]
    [InlineData("myocardte", "myocardite")]
    [InlineData("miocardite", "myocardite")]
    [InlineData("BAV sous anti-PD-1", "myocardite")]
    [InlineData("DKA", "diabete")]
    [InlineData("acidocetose", "diabete")]
    [InlineData("soif", "diabete")]
    [InlineData("essouflement", "pneumopathie")]
    [InlineData("patient essoufflé sous Keytruda", "pneumopathie")]
    [InlineData("toux", "pneumopathie")]
    [InlineData("peau qui pèle", "peau-scar")]
    [InlineData("lyell", "peau-scar")]
    [InlineData("démangeaisons", "peau-rash")]
    [InlineData("yeux jaunes", "hepatite")]
    [InlineData("transaminases", "hepatite")]
    [InlineData("cortisol bas", "surrenale")]
    [InlineData("hyponatrémie", "surrenale")]
    [InlineData("mal de tête", "hypophysite")]
    [InlineData("ptosis", "myasthenie")]
    [InlineData("il voit double", "myasthenie")]
    [InlineData("CPK", "myosite")]
    [InlineData("creat", "nephrite")]
    [InlineData("fourmillements jambes", "guillain-barre")]
    [InlineData("confusion", "encephalite")]
    [InlineData("oeil rouge", "oeil-uveite")]
    [InlineData("œil rouge", "oeil-uveite")]
    [InlineData("plaquettes basses", "thrombopenie")]
    [InlineData("hémolyse", "anemie-hemolytique")]
    [InlineData("neutropénie", "autres-cytopenies")]
    [InlineData("lipase", "pancreatite")]
    [InlineData("TSH élevée", "thyroide-hypo")]
    [InlineData("palpitations hyperthyroidie", "thyroide-hyper")]
    [InlineData("tamponnade", "pericardite")]
    [InlineData("articulations gonflées", "arthrite")]
    [InlineData("PPR", "pseudo-polyarthrite")]
    public void The_first_result_is_what_to_do(string query, string algorithm)
    {
        var found = indexed.Find(query).Hits.Select(h => h.Address).ToList();
        Assert.Equal((query, Links.EmergencyOf(algorithm)), (query, found.Count > 0 ? found[0] : null));
    }

    [Fact]
    public void Every_symptom_and_each_of_its_words_leads_to_its_algorithms()
    {
        var lost = from symptom in indexed.Library.Symptoms!.Symptoms
                   from word in symptom.Words.Prepend(symptom.Name)
                   let found = indexed.Find(word).Hits.Where(h => h.Kind == HitKind.Algorithm).Select(h => h.Address).ToList()
                   where !found.Contains(Links.EmergencyOf(symptom.Algorithms[0].Value))
                   select $"{word}: {string.Join(", ", found)}";
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("nivolumab", "nivolumab")]
    [InlineData("Opdivo", "nivolumab")]
    [InlineData("opdvo", "nivolumab")]
    [InlineData("keytruda", "pembrolizumab")]
    [InlineData("pembro", "pembrolizumab")]
    [InlineData("atezolizumab", "atézolizumab")]
    [InlineData("imfinzi", "durvalumab")]
    public void A_drug_is_found_by_its_generic_name_a_trade_name_or_for_short(string query, string drug)
    {
        var first = indexed.Find(query).Hits[0];
        Assert.Equal((HitKind.Drug, drug), (first.Kind, first.Title.Split(' ')[0]));
        Assert.StartsWith(Links.Drugs + "#", first.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cardiologue", "cardiologie")]
    [InlineData("pneumologie", "pneumologie")]
    [InlineData("neurolog", "neurologie")]
    [InlineData("pharmacovigilance", "crpv")]
    [InlineData("oscar lambret", "centre-oscar-lambret")]
    public void A_person_is_found_by_specialty_service_or_hospital(string query, string referent) =>
        Assert.Equal(Links.Referent(referent), indexed.Find(query).Hits.First(h => h.Kind == HitKind.Referent).Address);

    [Fact]
    public void A_drug_beside_a_toxicity_comes_after_it()
    {
        var kinds = indexed.Find("diarrhée sous nivolumab").Hits.Select(h => h.Kind).Distinct().ToList();
        Assert.Equal(HitKind.Algorithm, kinds[0]);
        Assert.Contains(HitKind.Drug, kinds);
    }

    [Fact]
    public void Signs_cases_and_lessons_are_found_too_and_each_kind_stays_together()
    {
        var hits = indexed.Find("diarrhée").Hits;
        Assert.Superset(new HashSet<HitKind> { HitKind.Algorithm, HitKind.Sign, HitKind.Page }, hits.Select(h => h.Kind).ToHashSet());
        Assert.Contains(indexed.Find("colite").Hits, h => h.Kind == HitKind.Case);
        var runs = hits.Select(h => h.Kind).Aggregate(new List<HitKind>(), (seen, kind) => { if (seen.Count == 0 || seen[^1] != kind) seen.Add(kind); return seen; });
        Assert.Equal(runs.Distinct(), runs);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("sous avec de la")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("' OR 1=1 --")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("title: diarrhée\" OR \"")]
    [InlineData("{title said}: x ^ -y")]
    [InlineData("\0\u0001\ud800")]
    [InlineData("日本語 قلب")]
    public void Signs_of_the_query_language_are_only_letters(string? query) => Assert.NotNull(indexed.Find(query));

    [Fact]
    public void A_very_long_query_is_cut()
    {
        Assert.NotNull(indexed.Find(new string('a', 100_000)));
        Assert.NotNull(indexed.Find(string.Concat(Enumerable.Repeat("diarrhée colite toux ", 5_000))));
    }

    [Fact]
    public void A_misspelt_word_is_said_as_it_was_read()
    {
        Assert.Equal("troponine", indexed.Find("tropnine").Read);
        Assert.Null(indexed.Find("troponine").Read);
        Assert.Empty(indexed.Find("xqzkwv").Hits);
    }
}
