using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Forwarding;
using Immunotox.Learning.Launches;
using Immunotox.Learning.People;
using Immunotox.Learning.Records;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Storage;
using Immunotox.Learning.Tracking;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Immunotox.Learning.Erasure;

/// <summary>
/// Erases a person: account, enrolments, answers, certificates, journal, statements. Every table that names a person, an actor or an
/// enrolment is found in the model, so that a table added later is erased too. Tallies, tied to nobody, stay.
/// </summary>
internal sealed class PersonEraser(IDbContextFactory<LearningDb> databases, WriteQueue writes, WriteGate gate, StatementEraser statements, Sessions sessions, Site site, TimeProvider time)
{
    /// <summary>Acts of staff that others rely on: who signed a clinical text, who changed a card of the directory.</summary>
    private static readonly string[] Kept = ["Signatures", "DirectoryChanges"];

    /// <returns>What is noted of it; null when there is no such person.</returns>
    public async Task<ErasureRecord?> EraseAsync(Guid person, Guid by, CancellationToken ct)
    {
        var record = await writes.WriteAsync(db => EraseAsync(db, person, by), ct);
        if (record is null) return null;
        await sessions.EndAllAsync(person, ct);
        await ForgetLogAsync(ct);
        return record;
    }

    private async Task<ErasureRecord?> EraseAsync(LearningDb db, Guid id, Guid by)
    {
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id) is not { } person) return null;
        // Whatever order tables are emptied in, references are checked at the commit.
        await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=ON");
        var enrolments = await db.Set<Enrolment>().Where(e => e.PersonId == id).Select(e => e.Id).ToListAsync();
        var gone = await statements.EraseAsync(db, TraceReader.AgentOf(site, person.Actor));
        // Packages name their taker by the actor, in a course or in a try.
        var named = person.Actor.ToString();
        var registrations = await db.Set<PackageRegistration>().Where(r => r.Actor.Contains(named)).Select(r => r.Id).ToListAsync();
        var outside = await db.Set<ForwardCursor>().Select(c => c.Target).ToListAsync();
        var rows = 0;
        foreach (var sequence in gone) rows += await db.Set<HeldStatement>().Where(h => h.Sequence == sequence).ExecuteDeleteAsync();
        rows += await db.Set<EarlierStatement>().Where(s => s.Statement.Contains(named)).ExecuteDeleteAsync();
        foreach (var (table, column, kind) in Columns(db.Model))
            foreach (var key in kind switch { Key.Person => [id], Key.Actor => [person.Actor], Key.Registration => registrations, _ => (IReadOnlyList<Guid>)enrolments })
                rows += await DeleteAsync(db, table, column, key);
        rows += await db.Set<Person>().Where(p => p.Id == id).ExecuteDeleteAsync();
        var now = time.GetUtcNow();
        var record = new ErasureRecord { Id = Guid.CreateVersion7(now), DoneUtc = now.UtcDateTime, By = by, Statements = gone.Count, Rows = rows, Outside = string.Join(", ", outside) };
        db.ChangeTracker.Clear();
        db.Add(record);
        return record;
    }

    private enum Key { Person, Actor, Enrolment, Registration }

    private static IEnumerable<(string Table, string Column, Key Kind)> Columns(IModel model) =>
        from type in model.GetEntityTypes()
        let table = type.GetTableName()
        where table is not null && table != "People" && !Kept.Contains(table)
        from property in type.GetProperties()
        where property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)
        let kind = property.Name switch { "PersonId" or "UserId" => Key.Person, "Actor" => Key.Actor, "EnrolmentId" or "Registration" => Key.Enrolment, "Id" when table == "Enrolments" => Key.Enrolment, "RegistrationId" => Key.Registration, "Id" when table == "PackageRegistrations" => Key.Registration, _ => (Key?)null }
        where kind is not null
        select (table, property.GetColumnName(), kind.Value);

#pragma warning disable EF1002 // Names of tables and columns are the model's own; the key is a parameter.
    private static Task<int> DeleteAsync(LearningDb db, string table, string column, Guid key) =>
        db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\" WHERE \"{column}\" = $key", new SqliteParameter("$key", key));
#pragma warning restore EF1002

    /// <summary>The write-ahead log still holds the pages as they were: it is written back and emptied. Readers may hold it for a moment.</summary>
    private async Task ForgetLogAsync(CancellationToken ct)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await gate.EnterAsync(ct);
            try
            {
                await using var db = await databases.CreateDbContextAsync(ct);
                await db.Database.OpenConnectionAsync(ct);
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await using var row = await command.ExecuteReaderAsync(ct);
                if (await row.ReadAsync(ct) && row.GetInt64(0) == 0) return;
            }
            finally
            {
                gate.Leave();
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, ct);
        }
    }
}
