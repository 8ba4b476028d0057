using FsCheck;
using FsCheck.Xunit;
using Immunotox.Content.Sources;
using Immunotox.Content.Watch.Import;

namespace Immunotox.Content.Tests.Watch;

public class ReferenceFileTests
{
    private static readonly ImportedReference Esmo = new(
        1, "Haanen J, Obeid M, Spain L, et al.", "Management of toxicities from immunotherapy", "Ann Oncol", 2022, "33:1217-1238", "10.1016/j.annonc.2022.10.001", "36270461");

    /// <summary>As PubMed exports it (.nbib): identifiers among others, long values on several lines.</summary>
    private const string PubMed = """
        PMID- 36270461
        OWN - NLM
        STAT- MEDLINE
        DP  - 2022 Dec
        TI  - Management of toxicities
              from immunotherapy.
        PG  - 1217-1238
        VI  - 33
        LID - S0923-7534(22)04187-4 [pii]
        LID - 10.1016/j.annonc.2022.10.001 [doi]
        AB  - BACKGROUND: one - two.
        FAU - Haanen, J
        AU  - Haanen J
        AU  - Obeid M
        AU  - Spain L
        AU  - Carbonnel F
        TA  - Ann Oncol
        JT  - Annals of oncology
        """;

    private const string Zotero = """
        TY  - JOUR
        TI  - Management of toxicities from immunotherapy
        AU  - Haanen, J.
        AU  - Obeid, M.
        AU  - Spain, L.
        AU  - Carbonnel, F.
        T2  - Annals of Oncology
        J2  - Ann Oncol
        DA  - 2022/12//
        PY  - 2022
        DO  - 10.1016/j.annonc.2022.10.001
        VL  - 33
        IS  - 12
        SP  - 1217
        EP  - 1238
        N1  - PMID: 36270461
        ER  - 
        """;

    private const string EndNote = """
        TY  - JOUR
        AN  - 36270461
        AU  - Haanen, J.
        AU  - Obeid, M.
        AU  - Spain, L.
        AU  - Carbonnel, F.
        DB  - PubMed
        DO  - https://doi.org/10.1016/J.ANNONC.2022.10.001
        JA  - Ann Oncol
        PY  - 2022
        SP  - 1217-1238
        TI  - Management of toxicities from immunotherapy
        VL  - 33
        ER  -
        """;

    private const string BibTex = """
        @article{haanen_2022,
          title = {Management of {toxicities} from immunotherapy},
          author = {Haanen, J. and Obeid, M. and Spain, L. and Carbonnel, F.},
          journal = "Ann " # "Oncol", year = 2022, volume = {33}, pages = {1217--1238},
          doi = {10.1016/j.annonc.2022.10.001},
          pmid = {36270461},
        }
        """;

    [Theory]
    [InlineData(PubMed)]
    [InlineData(Zotero)]
    [InlineData(EndNote)]
    [InlineData(BibTex)]
    public void Reads_one_reference_alike_from_every_export(string text)
    {
        foreach (var form in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + text + "\n\n" })
        {
            var read = ReferenceFile.Read(form);
            Assert.Empty(read.Refused);
            Assert.Equal(Esmo, Assert.Single(read.References) with { Line = 1 });
        }
    }

    [Fact]
    public void Reads_abbreviations_accents_comments_and_groups_of_bibtex()
    {
        var read = ReferenceFile.Read("""
            % @article{commented, title = {No}}
            @comment{ anything { nested } }
            @preamble{"\newcommand{\x}{y}"}
            @string{jco = "J Clin Oncol"}
            @Article(m1,
              author = "M{\"u}ller, J{\'e}r{\^o}me and {\'A}lvarez-Garc{\'\i}a, Mar{\'{\i}}a",
              title = {{\L}ukasz \& the \textit{S{\o}ren} effect: 100\% of \c{c}a},
              journal = jco, year = "2024")
            @book{m2, author = {{World Health Organization}}, title = "A {"}quoted{"} title", publisher = {OMS}, date = {2023-05}}
            """);

        Assert.Empty(read.Refused);
        Assert.Equal(["Müller J, Álvarez-García M", "World Health Organization"], read.References.Select(r => r.Authors));
        Assert.Equal(["Łukasz & the Søren effect: 100% of ça", "A \"quoted\" title"], read.References.Select(r => r.Title));
        Assert.Equal([("J Clin Oncol", 2024, 5), ("OMS", 2023, 9)], read.References.Select(r => (r.Journal, r.Year, r.Line)));
    }

    [Theory]
    [InlineData("", 1, "vide")]
    [InlineData("bonjour", 1, "ni un RIS")]
    [InlineData("TY  - JOUR\nAU  - A, B\nJO  - J\nPY  - 2020\nER  - ", 1, "le titre")]
    [InlineData("TY  - JOUR\nTI  - T\nJO  - J\nPY  - 2020\nER  - ", 1, "les auteurs")]
    [InlineData("TY  - JOUR\nTI  - T\nAU  - A, B\nPY  - 2020\nER  - ", 1, "la revue")]
    [InlineData("TY  - JOUR\nTI  - T\nAU  - A, B\nJO  - J\nPY  - in press\nER  - ", 1, "l’année")]
    [InlineData("\n\nTY  - JOUR\nTI  - T", 3, "pas refermée")]
    [InlineData("TY  - JOUR\nTI  - T\nTY  - JOUR\nER  - ", 1, "pas refermée")]
    [InlineData("TY  - JOUR\nER  - \nXX  - égaré", 3, "n’appartient à aucune notice")]
    [InlineData("@article{a, title = {T}\n\n@article{b, title = {T}}", 1, "virgule")]
    [InlineData("\n@article{a, title = {T", 2, "accolade")]
    [InlineData("@article{a, title = \"T", 1, "guillemet")]
    [InlineData("@article{a,\n title = jco}", 1, "l’abréviation")]
    [InlineData("@article a", 1, "@article{clé")]
    public void Says_where_and_why_a_record_is_refused(string text, int line, string why)
    {
        var read = ReferenceFile.Read(text);
        Assert.Contains(read.Refused, r => r.Line == line && r.Reason.Contains(why, StringComparison.Ordinal));
        Assert.Empty(read.References);
    }

    [Fact]
    public void Goes_on_after_a_mistake()
    {
        var read = ReferenceFile.Read("@article{a, title = {T\n" + BibTex + "\n@misc{b, title}\n" + BibTex);
        Assert.Equal(2, read.References.Count);
        Assert.Equal(2, read.Refused.Count);
    }

    [Theory]
    [InlineData("@x{")]
    [InlineData("@")]
    [InlineData("%@\n")]
    [InlineData("{\\'")]
    [InlineData("x\n")]
    [InlineData("TY  - JOUR\n")]
    public void Stays_quick_on_a_file_made_to_be_slow(string part)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var start in new[] { "", "TY  - JOUR\nTI  - T\n", "@article{a, title = {" })
        {
            var text = start + string.Concat(Enumerable.Repeat(part, (ReferenceFile.LongestText - start.Length) / part.Length));
            Assert.True(ReferenceFile.Read(text).Refused.Count > 0);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
        Assert.Contains("trop grand", ReferenceFile.Read(new string('@', ReferenceFile.LongestText + 1)).Refused.Single().Reason, StringComparison.Ordinal);
    }

    /// <summary>Pieces of all formats in any order: nothing throws, and what is taken can be written and read again.</summary>
    [Property(MaxTest = 300)]
    public bool Never_throws_and_what_it_takes_is_a_sound_watch_file(string[] noise, int[] order)
    {
        string[] pieces = [PubMed, Zotero, EndNote, BibTex, "@article{", "{", "}", "\"", "\\", "\n", "TY  - ", "ER  - ", "@string{", "#", "title = ", ",", "\\'{", "\ud800", "\0", "TI  - \"x\\y: #\" - [z]\n"];
        var parts = order.Select(i => pieces[(int)((uint)i % pieces.Length)]).Concat(noise.Select(n => n ?? ""));
        var import = WatchImport.Of(string.Concat(parts) + "\n" + BibTex.Replace("toxicities", string.Concat(noise), StringComparison.Ordinal), null, "", Sample.Today);
        if (import.New.Count == 0) return import.Text.Length == 0;
        var library = new Sample().Put(SampleFiles.WatchYml, import.Text).Read();
        return library.Findings.All(f => f.Severity != Severity.Error) && library.Watches.Values.Single().Entries.Count == import.New.Count;
    }

    [Fact]
    public void Appends_what_is_new_and_keeps_what_was_written()
    {
        var old = "# À garder\n" + SampleFiles.All[SampleFiles.WatchYml] + "   # fin\n\n";
        var sheet = new Sample().Put(SampleFiles.WatchYml, old).Read().Watches.Values.Single();
        var export = BibTex + BibTex.Replace("2022.10.001", "2022.10.002", StringComparison.Ordinal)
            + "@article{k, author={A, B}, title={A Trial.}, journal={J}, year=2024}@article{f, author={A, B}, title={Later}, journal={J}, year=2031}"
            + "@article{d, author={A, B}, title={Other}, journal={J}, year=2024, doi={https://doi.org/10.1000/ESSAI.2024}}";

        var import = WatchImport.Of(export, sheet, old, Sample.Today);

        Assert.Equal(["haanen-2022"], import.Text.Split('\n').Where(l => l.Contains("- id: ", StringComparison.Ordinal)).Skip(2).Select(l => l.Split(": ")[1]));
        Assert.Equal(["haanen-2022", "essai-2024", "essai-2024"], import.Known.Select(k => k.Id));
        Assert.Contains("2031", import.Refused.Single().Reason, StringComparison.Ordinal);
        Assert.StartsWith(old.TrimEnd(), import.Text, StringComparison.Ordinal);
        var again = new Sample().Put(SampleFiles.WatchYml, import.Text).Read();
        Assert.Equal(3, again.Watches.Values.Single().Entries.Count);
        Assert.Equal(import.Text, WatchImport.Of(export, again.Watches.Values.Single(), import.Text, Sample.Today).Text);
    }
}
