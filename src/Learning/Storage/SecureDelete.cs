using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Immunotox.Learning.Storage;

/// <summary>What is deleted or changed is overwritten in the file too: an erased name leaves no trace (sqlite.org/pragma.html#pragma_secure_delete).</summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete=ON";
        command.ExecuteNonQuery();
    }
}
