using System.Data;
using Immunotox.Learning.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Immunotox.Learning.Records;

/// <summary>One page of statements.</summary>
/// <param name="Statements">In JSON, as stored.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
internal sealed record StatementsFound(IReadOnlyList<string> Statements, long? Next);

/// <summary>Reads the store. Never waits for a writer: the log lets readers see the last commit.</summary>
internal sealed class StatementReader(IDbContextFactory<LearningDb> databases)
{
    public async Task<StatementsFound> QueryAsync(StatementQuery query, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var command = query.On(Open(db));
        var (found, last) = (new List<string>(query.Limit), 0L);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (found.Count == query.Limit) return new StatementsFound(found, last);
            last = rows.GetInt64(0);
            found.Add(rows.GetString(1));
        }
        return new StatementsFound(found, null);
    }

    /// <summary>One statement by its id, among the voided or among the others; null when there is none.</summary>
    public async Task<(string Json, DateTime StoredUtc)?> FindAsync(Guid id, bool isVoided, Guid? client, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var command = Open(db).CreateCommand();
        command.CommandText = "SELECT Json, StoredTicks FROM XapiStatements WHERE Id = $id AND IsVoided = $voided AND ($client IS NULL OR ClientId = $client)";
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$voided", isVoided);
        command.Parameters.AddWithValue("$client", client is { } own ? own : DBNull.Value);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetString(0), new DateTime(row.GetInt64(1), DateTimeKind.Utc)) : null;
    }

    public async Task<IReadOnlyList<AttachmentRow>> AttachmentsAsync(IReadOnlyCollection<string> hashes, CancellationToken ct)
    {
        if (hashes.Count == 0) return [];
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<AttachmentRow>().AsNoTracking().Where(a => hashes.Contains(a.Hash)).ToListAsync(ct);
    }

    /// <summary>The store's own definitions of some activities.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DefinitionsAsync(IReadOnlyCollection<string> activities, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<ActivityRow>().AsNoTracking().Where(a => activities.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Definition, ct);
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<ActorNameRow>().AsNoTracking().Where(n => n.Key == actor).OrderBy(n => n.Name).Select(n => n.Name).ToListAsync(ct);
    }

    private static SqliteConnection Open(LearningDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) db.Database.OpenConnection();
        return connection;
    }
}
