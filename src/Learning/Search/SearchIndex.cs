using Immunotox.Content.Library;
using Immunotox.Learning.Referents;
using Microsoft.Data.Sqlite;

namespace Immunotox.Learning.Search;

/// <summary>
/// One library as SQLite indexes it (FTS5): words without accents, and every word by its letters in threes for the misspelt ones. It lives in memory
/// as long as this object; each query has a connection of its own.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const string Schema = """
        CREATE TABLE entry(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL, address TEXT NOT NULL);
        CREATE VIRTUAL TABLE words USING fts5(title, said, also, text, content='', tokenize='unicode61 remove_diacritics 2', prefix='4 6');
        CREATE VIRTUAL TABLE spelling USING fts5(word, sound, weight UNINDEXED, tokenize='trigram');
        """;

    private readonly string _address;
    private readonly SqliteConnection _keeper;
    private readonly HashSet<string> _drugs = new(StringComparer.Ordinal);

    public SearchIndex(CourseLibrary library, IEnumerable<DirectoryCard> cards)
    {
        _address = new SqliteConnectionStringBuilder { DataSource = "search-" + Guid.CreateVersion7(), Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared }.ToString();
        _keeper = new SqliteConnection(_address);
        _keeper.Open();
        using var all = _keeper.BeginTransaction();
        Run(Schema);
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in SearchEntries.Of(library, cards)) Add(entry, weights);
        using var spelling = Command("INSERT INTO spelling(word, sound, weight) VALUES ($word, $sound, $weight)", "$word", "$sound", "$weight");
        foreach (var (word, weight) in weights) Run(spelling, word, SearchWords.Sound(word), weight);
        _drugs.UnionWith((library.Drugs?.Drugs ?? []).SelectMany(d => (IEnumerable<string>)[d.Name, .. d.TradeNames, .. d.Words]).SelectMany(SearchWords.Of).Where(w => !SearchWords.IsSmall(w)));
        all.Commit();
    }

    public SqliteConnection Open()
    {
        var db = new SqliteConnection(_address);
        db.Open();
        return db;
    }

    /// <summary>Whether a word names a drug: its name, a trade name, or how it begins.</summary>
    public bool IsDrug(string word) => _drugs.Contains(word) || (word.Length >= 5 && _drugs.Any(d => d.StartsWith(word, StringComparison.Ordinal)));

    public void Dispose()
    {
        SqliteConnection.ClearPool(_keeper);
        _keeper.Dispose();
    }

    private void Add(SearchEntry entry, Dictionary<string, int> weights)
    {
        using var shown = Command("INSERT INTO entry(kind, title, detail, address) VALUES ($kind, $title, $detail, $address) RETURNING id", "$kind", "$title", "$detail", "$address");
        var id = Run(shown, (int)entry.Hit.Kind, entry.Hit.Title, entry.Hit.Detail, entry.Hit.Address);
        using var words = Command("INSERT INTO words(rowid, title, said, also, text) VALUES ($id, $title, $said, $also, $text)", "$id", "$title", "$said", "$also", "$text");
        Run(words, id!, SearchWords.Fold(entry.Hit.Title), SearchWords.Fold(entry.Said), SearchWords.Fold(entry.Also), SearchWords.Fold(entry.Text));
        foreach (var (text, weight) in (IEnumerable<(string, int)>)[(entry.Hit.Title, 3), (entry.Said, 3), (entry.Also, 2), (entry.Text, 1)])
            foreach (var word in SearchWords.Of(text))
                if (word.Length >= 4) weights[word] = Math.Max(weight, weights.GetValueOrDefault(word));
    }

    private SqliteCommand Command(string text, params string[] names)
    {
        var command = _keeper.CreateCommand();
        command.CommandText = text;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static object? Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command.ExecuteScalar();
    }

    private void Run(string text)
    {
        using var command = Command(text);
        command.ExecuteNonQuery();
    }
}
