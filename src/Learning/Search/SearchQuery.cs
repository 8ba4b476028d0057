using Microsoft.Data.Sqlite;

namespace Immunotox.Learning.Search;

/// <summary>The words of a query, and how they are looked for.</summary>
internal sealed class SearchQuery
{
    private const int Longest = 200, MostWords = 10, MostOfAKind = 6;

    /// <summary>
    /// Weights of the columns (bm25: lower is better), then of the kinds: what to do comes before what can be read about it. Rows are numbered in each
    /// kind, so that two thousand people do not hide one algorithm.
    /// </summary>
    private const string Ranked = """
        SELECT kind, title, detail, address, score FROM (
          SELECT e.*, m.score * CASE e.kind WHEN 0 THEN 2.5 WHEN 1 THEN 1.5 WHEN 2 THEN 1.5 WHEN 3 THEN 1.0 WHEN 4 THEN 0.8 ELSE 0.6 END AS score,
                 row_number() OVER (PARTITION BY e.kind ORDER BY m.score, e.id) AS place
          FROM (SELECT rowid, bm25(words, 10.0, 10.0, 4.0, 0.4) AS score FROM words WHERE words MATCH $match) m JOIN entry e ON e.id = m.rowid)
        WHERE place <= $most ORDER BY score
        """;

    private readonly IReadOnlyList<string> _words;

    private SearchQuery(IReadOnlyList<string> words) => _words = words;

    /// <summary>Null when nothing is left to look for.</summary>
    public static SearchQuery? Of(string? query)
    {
        var all = SearchWords.Of((query ?? "")[..Math.Min(query?.Length ?? 0, Longest)]).Distinct().Take(4 * MostWords).ToList();
        var words = all.Where(w => w.Length > 1 && !SearchWords.IsSmall(w)).Take(MostWords).ToList();
        return words.Count > 0 ? new SearchQuery(words) : null;
    }

    public Found Find(SearchIndex index)
    {
        using var db = index.Open();
        var read = _words.Select(w => IsKnown(db, w) ? w : Spelling.Nearest(db, w) ?? w).ToList();
        // A drug and the words of every treatment say under what it happened: they must not push aside what happened.
        var drugs = read.Where(index.IsDrug).ToList();
        var treatment = read.Where(SearchWords.IsOfTreatment).ToList();
        var asked = read.Except(drugs).Except(treatment).ToList();
        List<Hit> hits = [];
        if (asked.Count > 0)
        {
            hits.AddRange(Look(db, asked, " AND ", Pairs(asked)));
            if (asked.Count > 1 && !hits.Exists(h => h.Kind == HitKind.Algorithm)) hits.AddRange(Look(db, asked, " OR "));
        }
        if (drugs.Count > 0) hits.AddRange(Look(db, drugs, " OR "));
        if (hits.Count == 0 && treatment.Count > 0) hits.AddRange(Look(db, treatment, " AND "));
        return new Found(Grouped(hits), read.SequenceEqual(_words) ? null : string.Join(' ', read));
    }

    private static bool IsKnown(SqliteConnection db, string word)
    {
        using var look = db.CreateCommand();
        look.CommandText = "SELECT 1 FROM words WHERE words MATCH $match LIMIT 1";
        look.Parameters.AddWithValue("$match", Term(word));
        return look.ExecuteScalar() is not null;
    }

    /// <summary>Words side by side count more: « voit double » before what holds « voit » here and « double » there.</summary>
    private static string Pairs(List<string> words) => string.Concat(words.Zip(words.Skip(1)).Select(p => $" OR \"{p.First} {p.Second}\""));

    private static List<Hit> Look(SqliteConnection db, IEnumerable<string> words, string between, string pairs = "")
    {
        using var look = db.CreateCommand();
        look.CommandText = Ranked;
        look.Parameters.AddWithValue("$match", $"({string.Join(between, words.Select(Term))}){pairs}");
        look.Parameters.AddWithValue("$most", MostOfAKind);
        using var rows = look.ExecuteReader();
        List<Hit> hits = [];
        while (rows.Read()) hits.Add(new Hit((HitKind)rows.GetInt32(0), rows.GetString(1), rows.GetString(2), rows.GetString(3)));
        return hits;
    }

    /// <summary>The word itself, or one that begins like it; short ones are abbreviations. Letters and digits between quotes: no sign of FTS5 gets through.</summary>
    private static string Term(string word) => word.Length < 4 ? $"\"{word}\"" : $"(\"{word}\" OR \"{SearchWords.Stem(word)}\"*)";

    private static List<Hit> Grouped(IEnumerable<Hit> hits) =>
        [.. hits.DistinctBy(h => h.Address + h.Title).GroupBy(h => h.Kind).SelectMany(g => g.Take(MostOfAKind))];
}
