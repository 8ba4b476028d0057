using System.Text.RegularExpressions;

namespace Immunotox.Content.Watch.Import;

/// <summary>The lines of one tagged record, by tag.</summary>
internal sealed partial class TaggedRecord(int line, bool isMedline)
{
    private const int LongestValue = 5000;
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public int Line => line;
    public bool IsMedline => isMedline;

    public void Add(string tag, string value)
    {
        if (!_values.TryGetValue(tag, out var list)) _values[tag] = list = [];
        list.Add(value);
    }

    /// <summary>A value that goes on; an abstract of many pages is not read to its end.</summary>
    public void Continue(string tag, string value)
    {
        if (_values[tag][^1].Length < LongestValue) _values[tag][^1] += " " + value;
    }

    public RawReference Close() => isMedline
        ? new(line, All("AU"), First("TI"), First("TA", "JT"), First("DP"), Place(First("VI"), First("PG")), Identified(), First("PMID"))
        : new(line, [.. All("AU"), .. All("A1")], First("TI", "T1"), First("J2", "JA", "JO", "JF", "T2", "PB"), First("PY", "Y1", "DA"), Place(First("VL"), Range()), First("DO") ?? Address(), PubMed());

    /// <summary>MEDLINE writes « 10.1016/j.annonc.2022.10.001 [doi] » among other identifiers.</summary>
    private string? Identified() => All("LID").Concat(All("AID")).FirstOrDefault(i => i.EndsWith("[doi]", StringComparison.Ordinal)) is { } doi ? doi[..^5].Trim() : null;

    private string? Address() => All("UR").FirstOrDefault(u => u.Contains("doi.org/", StringComparison.OrdinalIgnoreCase));

    /// <summary>An accession number is a PMID only when the record says whose number it is.</summary>
    private string? PubMed()
    {
        if (All("DB").Concat(All("DP")).Any(d => d.Contains("pubmed", StringComparison.OrdinalIgnoreCase) || d.Contains("medline", StringComparison.OrdinalIgnoreCase) || d == "NLM") && First("AN") is { } number)
        {
            return number;
        }

        return All("N1").Concat(All("UR")).Concat(All("AN")).Select(n => PmidIn().Match(n)).FirstOrDefault(m => m.Success)?.Groups[1].Value;
    }

    private string? Range() => (First("SP"), First("EP")) switch
    {
        (null, var end) => end,
        (var start, null) => start,
        var (start, end) when start!.Contains('-', StringComparison.Ordinal) || start == end => start,
        var (start, end) => $"{start}-{end}",
    };

    internal static string? Place(string? volume, string? pages) => (volume, pages) switch
    {
        (null, _) => pages,
        (_, null) => volume,
        _ => $"{volume}:{pages}",
    };

    private string? First(params string[] tags) => tags.SelectMany(All).FirstOrDefault(v => v.Length > 0);

    private IReadOnlyList<string> All(string tag) => _values.GetValueOrDefault(tag) ?? [];

    [GeneratedRegex(@"(?:PMID:?\s*|pubmed\.ncbi\.nlm\.nih\.gov/)([0-9]{1,9})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidIn();
}
