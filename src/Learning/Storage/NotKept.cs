using Microsoft.Data.Sqlite;

namespace Immunotox.Learning.Storage;

/// <summary>Tells failures of the disk or of a lock, after which the same post may be sent again, from mistakes of the program.</summary>
internal static class NotKept
{
    // Primary result codes of SQLite: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
    private static readonly int[] Codes = [5, 6, 8, 10, 13, 14];

    public static bool IsCauseOf(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is SqliteException sqlite && Codes.Contains(sqlite.SqliteErrorCode)) return true;
        return false;
    }
}
