using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Immunotox.Learning.Storage;

namespace Immunotox.Learning.Tests.Storage;

public sealed class DurabilityTests
{
    [Fact]
    public async Task Each_connection_flushes_fully_and_the_file_keeps_a_write_ahead_log()
    {
        await using var app = new LearningApp();
        for (var i = 0; i < 3; i++)
        {
            await using var db = app.Database();
            Assert.Equal(2, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
            Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
            Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        }
        var (synchronous, _) = await app.Services.GetRequiredService<WriteQueue>().WriteAsync(async db =>
            (await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(), true));
        Assert.Equal(2, synchronous);
    }

    [Fact]
    public async Task The_model_and_the_migrations_say_the_same()
    {
        await using var app = new LearningApp();
        await using var db = app.Database();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>A new database is made from the model, an old one by migrations: both end the same.</summary>
    [Fact]
    public async Task A_new_database_is_the_one_that_every_migration_would_have_made()
    {
        await using var app = new LearningApp();
        await using var made = app.Database();
        var path = Path.Combine(app.Data, "migrated.db");
        await using var migrated = new LearningDb(new DbContextOptionsBuilder<LearningDb>().UseSqlite($"Data Source={path};Pooling=False").Options);
        await migrated.Database.MigrateAsync();
        Assert.Equal(await SchemaAsync(migrated), await SchemaAsync(made));
        Assert.Equal(await migrated.Database.GetAppliedMigrationsAsync(), await made.Database.GetAppliedMigrationsAsync());
        Assert.True((await SchemaAsync(made)).Count > 100);
    }

    /// <summary>Columns, indexes and references, whatever the order they were added in.</summary>
    private static async Task<List<string>> SchemaAsync(LearningDb db) => await db.Database.SqlQueryRaw<string>("""
        SELECT m.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS Value FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> '__EFMigrationsLock'
        UNION SELECT m.name || ' index ' || i.name || ' ' || i."unique" || ' ' || x.name FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) x WHERE m.type = 'table'
        UNION SELECT m.name || ' to ' || f."table" || ' ' || f."from" || ' ' || f."to" || ' ' || f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        ORDER BY 1
        """).ToListAsync();

    [Theory]
    [InlineData(300_000_000, 1_000_000_000, false)]
    [InlineData(199_999_999, 1_000_000_000, true)]
    [InlineData(400_000_000, 10_000_000_000, true)]
    [InlineData(600_000_000, 10_000_000_000, false)]
    public void The_alarm_of_the_disk_is_given_under_five_percent_or_200_MB(long free, long total, bool isLow) => Assert.Equal(isLow, DiskSpace.IsLowAt(free, total));

    [Fact]
    public async Task Only_column_types_that_every_engine_has_are_used()
    {
        await using var app = new LearningApp();
        await using var db = app.Database();
        // SQLite cannot order or compare these; decimals are stored as text and never compared in SQL.
        Type[] refused = [typeof(DateTimeOffset), typeof(TimeSpan), typeof(ulong)];
        Assert.Empty(db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => e.GetProperties())
            .Where(p => refused.Contains(p.GetTypeMapping().Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))
            .Select(p => $"{p.DeclaringType.Name}.{p.Name}"));
    }

    [Fact]
    public async Task Is_ready_only_when_a_change_would_be_kept()
    {
        await using var app = new LearningApp();
        Assert.True(await app.Services.GetRequiredService<WriteProbe>().CanWriteAsync(default));
        await using var db = app.Database();
        Assert.Single(db.Set<Heartbeat>());
    }
}
