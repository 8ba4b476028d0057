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
