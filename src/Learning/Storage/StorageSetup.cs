using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Immunotox.Learning.Storage;

/// <summary>The embedded database: one SQLite file, write-ahead log, a full flush per commit.</summary>
internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<InstallFolder>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<WriteGateInterceptor>();
        // Pooled: making a context costs as much as a query.
        services.AddPooledDbContextFactory<LearningDb>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<InstallFolder>()))
            .ReplaceService<IMigrationsSqlGenerator, KeyedTables>()
            .AddInterceptors(provider.GetRequiredService<WriteGateInterceptor>(), new ConnectionHabits()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<LearningDb>>().CreateDbContext());
        services.AddSingleton<WriteQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        services.AddSingleton<DiskSpace>();
        services.AddHostedService(provider => provider.GetRequiredService<DiskSpace>());
        return services;
    }

    /// <summary>Creates or migrates the database. Called once, before anything is served.</summary>
    /// <exception cref="StartupException">The file is damaged, read-only or newer than this program.</exception>
    public static async Task MigrateAsync(IServiceProvider services)
    {
        var folder = services.GetRequiredService<InstallFolder>();
        try
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<LearningDb>>().CreateDbContextAsync();
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var isNew = !File.Exists(folder.Database);
            var applied = isNew ? [] : await db.Database.GetAppliedMigrationsAsync();
            if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
                throw new StartupException($"{folder.Database} was written by a newer version (migration {newer}). Start that version, or restore an older copy of the file.");
            if (isNew) await CreateAsync(db);
            else await db.Database.MigrateAsync();
            // WAL is a property of the file; synchronous=FULL (2) is SQLite's default and is asserted by a test, connection by connection.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        }
        catch (SqliteException failure)
        {
            throw new StartupException($"{folder.Database} cannot be opened for writing ({failure.Message}). Nothing was changed: restore a copy of data/ or mend its rights.", failure);
        }
    }

    /// <summary>
    /// A new database is made from the model in one step, with every migration noted as done: migrating through all of them takes
    /// twice as long. All or nothing; what a kill leaves is an empty file, which the next start migrates.
    /// </summary>
    private static async Task CreateAsync(LearningDb db)
    {
        var history = db.GetService<IHistoryRepository>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await db.Database.ExecuteSqlRawAsync(history.GetCreateScript());
        foreach (var migration in db.Database.GetMigrations())
            await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow(migration, ProductInfo.GetVersion())));
        await transaction.CommitAsync();
    }

    private static string ConnectionString(InstallFolder folder) => new SqliteConnectionStringBuilder
    {
        DataSource = folder.Database,
        ForeignKeys = true,
        // Seconds a statement waits for a lock held by another process before it fails: a refusal comes within six (promise R4).
        DefaultTimeout = 4,
    }.ToString();
}
