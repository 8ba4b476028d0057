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

    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private StoreCommands(SqliteTransaction transaction) => _transaction = transaction;

    /// <summary>For the transaction of a write in progress.</summary>
    public static StoreCommands On(LearningDb db) =>
        Known.GetValue((SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction(), transaction => new StoreCommands(transaction));

    /// <summary>The statement stored under this id, in JSON.</summary>
    public string? Find(Guid id) => (string?)Get("SELECT Json FROM XapiStatements WHERE Id = $a", id).ExecuteScalar();

    public bool IsVoiding(Guid id) => Get("SELECT 1 FROM XapiStatements WHERE Id = $a AND IsVoiding", id).ExecuteScalar() is not null;

    /// <summary>Whether a statement that voids this one came before it.</summary>
    public bool IsVoidedAhead(Guid id) => Get("SELECT 1 FROM XapiStatements WHERE RefersTo = $a AND IsVoiding LIMIT 1", id).ExecuteScalar() is not null;

    public void Void(Guid id) => Get("UPDATE XapiStatements SET IsVoided = 1 WHERE Id = $a AND NOT IsVoiding", id).ExecuteNonQuery();

    /// <returns>Its place in the order of storing.</returns>
    public long Insert(NewStatement statement, Client client, DateTime stored, bool isVoided) => (long)Get(
        "INSERT INTO XapiStatements (Id, StoredTicks, IsVoided, IsVoiding, RefersTo, ClientId, Json) VALUES ($a, $b, $c, $d, $e, $f, CAST($g AS TEXT)) RETURNING Sequence",
        statement.Id, stored.Ticks, isVoided, statement.IsVoiding, statement.RefersTo is { } target ? target : DBNull.Value, client.Id, statement.Json).ExecuteScalar()!;

    public void Index(long term, bool isNarrow, long sequence) =>
        Get("INSERT OR IGNORE INTO XapiIndex (TermId, IsNarrow, Sequence) VALUES ($a, $b, $c)", term, isNarrow, sequence).ExecuteNonQuery();

    public long Term(string text) =>
        (long?)Get("SELECT Id FROM XapiTerms WHERE Text = $a", text).ExecuteScalar()
        ?? (long)Get("INSERT INTO XapiTerms (Text) VALUES ($a) RETURNING Id", text).ExecuteScalar()!;

    public string? Definition(string activity) => (string?)Get("SELECT Definition FROM XapiActivities WHERE Id = $a", activity).ExecuteScalar();

    public void Define(string activity, string definition) =>
        Get("INSERT INTO XapiActivities (Id, Definition) VALUES ($a, $b) ON CONFLICT (Id) DO UPDATE SET Definition = $b", activity, definition).ExecuteNonQuery();

    public void Name(string key, string name) => Get("INSERT OR IGNORE INTO XapiActorNames (Key, Name) VALUES ($a, $b)", key, name).ExecuteNonQuery();

    public void Attach(NewAttachment attachment) => Get(
        "INSERT OR IGNORE INTO XapiAttachments (Hash, ContentType, Content) VALUES ($a, $b, $c)", attachment.Hash, attachment.ContentType, attachment.Content).ExecuteNonQuery();

    /// <summary>A statement about another takes that one's terms.</summary>
    public void InheritFrom(Guid target, long sequence) => Get(
        "INSERT OR IGNORE INTO XapiIndex (TermId, IsNarrow, Sequence) SELECT i.TermId, i.IsNarrow, $b FROM XapiIndex i JOIN XapiStatements s ON s.Sequence = i.Sequence WHERE s.Id = $a",
        target, sequence).ExecuteNonQuery();

    /// <summary>Those that were about this statement before it came, and those about them, take its terms; a hundred steps are followed.</summary>
    public void PassOn(Guid id)
    {
        if (Get("SELECT 1 FROM XapiStatements WHERE RefersTo = $a LIMIT 1", id).ExecuteScalar() is null) return;
        Get("""
            WITH RECURSIVE about(Sequence, Id, Step) AS (
                SELECT Sequence, Id, 1 FROM XapiStatements WHERE RefersTo = $a
                UNION SELECT s.Sequence, s.Id, about.Step + 1 FROM XapiStatements s JOIN about ON s.RefersTo = about.Id WHERE about.Step < 100)
            INSERT OR IGNORE INTO XapiIndex (TermId, IsNarrow, Sequence)
            SELECT i.TermId, i.IsNarrow, about.Sequence FROM about, XapiIndex i JOIN XapiStatements t ON t.Sequence = i.Sequence WHERE t.Id = $a
            """, id).ExecuteNonQuery();
    }

    private SqliteCommand Get(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _transaction.Connection!.CreateCommand();
            command.Transaction = _transaction;
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (char)('a' + i) });
            _commands[sql] = command;
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}
