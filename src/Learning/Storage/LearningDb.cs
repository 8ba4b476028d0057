using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Immunotox.Learning.Storage;

/// <summary>The one database model: every room brings its own entity configurations, none is named here.</summary>
internal sealed class LearningDb(DbContextOptions<LearningDb> options) : DbContext(options)
{
    /// <summary>Set by <see cref="WriteQueue"/>, which already holds the write gate.</summary>
    internal bool HoldsWriteGate { get; set; }

    // A context goes back to the pool when it is disposed: the next one to use it holds no gate.
    public override ValueTask DisposeAsync()
    {
        HoldsWriteGate = false;
        return base.DisposeAsync();
    }

    public override void Dispose()
    {
        HoldsWriteGate = false;
        base.Dispose();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LearningDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>Instants are stored as UTC and come back with <see cref="DateTimeKind.Utc"/> on every engine.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : v,
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
