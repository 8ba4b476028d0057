using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Immunotox.Learning.Storage;

/// <summary>
/// What every connection is told when it opens. What is deleted or changed is overwritten in the file too: an erased name leaves no trace.
/// 16 MB of pages are kept at hand, and the log is written back every 32 MB: the store's index has more pages than SQLite's 2 MB hold.
/// </summary>
internal sealed class ConnectionHabits : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete=ON; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=8000;";
        command.ExecuteNonQuery();
    }
}
