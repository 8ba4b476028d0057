using System.Globalization;
using System.Runtime.CompilerServices;
using Immunotox.Learning.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Immunotox.Learning.Records;

/// <summary>
/// The store's writes in SQL, prepared once per transaction: this path takes thousands of statements a second, which tracked entities do
/// not. The tables are those of <see cref="StatementRow"/> and its neighbours.
/// </summary>
internal sealed class StoreCommands
{
    // Closing a connection disposes its commands, and a pooled one goes to another file handle next: they live as long as a transaction.
    private static readonly ConditionalWeakTable<SqliteTransaction, StoreCommands> Known = [];

    private const int Together = 8;

    private static readonly string[] Inserts = [.. Enumerable.Range(0, Together + 1).Select(count => "INSERT OR IGNORE INTO XapiIndex (TermId, IsNarrow, Sequence) VALUES "
        + string.Join(',', Enumerable.Range(0, count).Select(i => $"($p{3 * i},$p{(3 * i) + 1},$p{(3 * i) + 2})")))];

    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private StoreCommands(SqliteTransaction transaction) => _transaction = transaction;

    /// <summary>For the transaction of a write in progress.</summary>
    public static StoreCommands On(LearningDb db) =>
        Known.GetValue((SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction(), transaction => new StoreCommands(transaction));

    /// <summary>Ticks of the last statement's storing; 0 in an empty store.</summary>
    public long LastStored() => Get("SELECT IFNULL(MAX(StoredTicks), 0) FROM XapiStatements").ExecuteScalar() is long ticks ? ticks : 0;

    /// <summary>The statement stored under this id, in JSON.</summary>
    public string? Find(Guid id) => (string?)Get("SELECT Json FROM XapiStatements WHERE Id = $p0", id).ExecuteScalar();

    public bool IsVoiding(Guid id) => Get("SELECT 1 FROM XapiStatements WHERE Id = $p0 AND IsVoiding", id).ExecuteScalar() is not null;

    /// <summary>Whether statements about this one came before it, and whether one of them voids it.</summary>
    public (bool IsKnown, bool IsVoided) Ahead(Guid id) => Get("SELECT MAX(IsVoiding) FROM XapiStatements WHERE RefersTo = $p0", id).ExecuteScalar() is long voids ? (true, voids != 0) : default;

    public void Void(Guid id) => Get("UPDATE XapiStatements SET IsVoided = 1 WHERE Id = $p0 AND NOT IsVoiding", id).ExecuteNonQuery();

    /// <returns>Its place in the order of storing.</returns>
    public long Insert(NewStatement statement, Client client, DateTime stored, bool isVoided) => (long)Get(
        "INSERT INTO XapiStatements (Id, StoredTicks, IsVoided, IsVoiding, RefersTo, ClientId, Json) VALUES ($p0, $p1, $p2, $p3, $p4, $p5, CAST($p6 AS TEXT)) RETURNING Sequence",
        statement.Id, stored.Ticks, isVoided, statement.IsVoiding, statement.RefersTo is { } target ? target : DBNull.Value, client.Id, statement.Json).ExecuteScalar()!;

    /// <summary>By what a statement is found; in rows of eight, which costs a third of one by one.</summary>
    public void Index(IReadOnlyList<(long Term, bool IsNarrow)> terms, long sequence)
    {
        var values = new object[3 * Together];
        for (var from = 0; from < terms.Count; from += Together)
        {
            var count = Math.Min(Together, terms.Count - from);
            for (var i = 0; i < count; i++) (values[3 * i], values[(3 * i) + 1], values[(3 * i) + 2]) = (terms[from + i].Term, terms[from + i].IsNarrow, sequence);
            Get(Inserts[count], values.AsSpan(0, 3 * count)).ExecuteNonQuery();
        }
    }

    public long Term(string text) =>
        (long?)Get("SELECT Id FROM XapiTerms WHERE Text = $p0", text).ExecuteScalar()
        ?? (long)Get("INSERT INTO XapiTerms (Text) VALUES ($p0) RETURNING Id", text).ExecuteScalar()!;

    public string? Definition(string activity) => (string?)Get("SELECT Definition FROM XapiActivities WHERE Id = $p0", activity).ExecuteScalar();

    public void Define(string activity, string definition) =>
        Get("INSERT INTO XapiActivities (Id, Definition) VALUES ($p0, $p1) ON CONFLICT (Id) DO UPDATE SET Definition = $p1", activity, definition).ExecuteNonQuery();

    public void Name(string key, string name) => Get("INSERT OR IGNORE INTO XapiActorNames (Key, Name) VALUES ($p0, $p1)", key, name).ExecuteNonQuery();

    public void Attach(NewAttachment attachment) => Get(
        "INSERT OR IGNORE INTO XapiAttachments (Hash, ContentType, Content) VALUES ($p0, $p1, $p2)", attachment.Hash, attachment.ContentType, attachment.Content).ExecuteNonQuery();

    /// <summary>What a stored statement says and is about.</summary>
    public (string Json, Guid? RefersTo)? Read(Guid id)
    {
        using var row = Get("SELECT Json, RefersTo FROM XapiStatements WHERE Id = $p0", id).ExecuteReader();
        return row.Read() ? (row.GetString(0), row.IsDBNull(1) ? null : row.GetGuid(1)) : null;
    }

    /// <summary>Statements about this one, and those about them: a hundred steps are followed.</summary>
    public IReadOnlyList<long> About(Guid id)
    {
        using var rows = Get("""
            WITH RECURSIVE about(Sequence, Id, Step) AS (
                SELECT Sequence, Id, 1 FROM XapiStatements WHERE RefersTo = $p0
                UNION SELECT s.Sequence, s.Id, about.Step + 1 FROM XapiStatements s JOIN about ON s.RefersTo = about.Id WHERE about.Step < 100)
            SELECT DISTINCT Sequence FROM about
            """, id).ExecuteReader();
        var found = new List<long>();
        while (rows.Read()) found.Add(rows.GetInt64(0));
        return found;
    }

    private SqliteCommand Get(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _transaction.Connection!.CreateCommand();
            command.Transaction = _transaction;
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$p" + i.ToString(CultureInfo.InvariantCulture) });
            _commands[sql] = command;
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}
