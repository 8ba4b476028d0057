using Microsoft.Data.Sqlite;

namespace Immunotox.Learning.Search;

/// <summary>The word of the index that a misspelt one most likely is: candidates share letters by three, the nearest wins.</summary>
internal static class Spelling
{
    private const int Candidates = 60;

    /// <summary>Null when nothing is near enough: one mistake in a short word, three in a long one.</summary>
    public static string? Nearest(SqliteConnection db, string word)
    {
        if (word.Length < 4 || word.Any(char.IsAsciiDigit)) return null;
        var sound = SearchWords.Sound(word);
        var parts = Threes(word).Concat(Threes(sound)).Distinct().Select(t => $"\"{t}\"").ToList();
        if (parts.Count == 0) return null;
        using var look = db.CreateCommand();
        look.CommandText = "SELECT word, weight FROM spelling WHERE spelling MATCH $parts ORDER BY rank LIMIT $limit";
        look.Parameters.AddWithValue("$parts", string.Join(" OR ", parts));
        look.Parameters.AddWithValue("$limit", Candidates);
        using var rows = look.ExecuteReader();
        var limit = word.Length < 6 ? 1 : word.Length < 10 ? 2 : 3;
        (string? Word, long Far) best = (null, long.MaxValue);
        while (rows.Read())
        {
            var (candidate, weight) = (rows.GetString(0), rows.GetInt64(1));
            var (letters, sounds) = (Distance(word, candidate), Distance(sound, SearchWords.Sound(candidate)));
            if (Math.Min(letters, sounds) > limit) continue;
            // Half a mistake for sounding alike only; a word that names something is nearer than one in passing.
            var far = Math.Min(2L * letters, 2L * sounds + 1) - weight;
            if (far < best.Far) best = (candidate, far);
        }
        return best.Word;
    }

    private static IEnumerable<string> Threes(string word) => Enumerable.Range(0, Math.Max(0, word.Length - 2)).Select(i => word.Substring(i, 3));

    /// <summary>Letters added, left out, changed, or swapped with the next.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 3) return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
