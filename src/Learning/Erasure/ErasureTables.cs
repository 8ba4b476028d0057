using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Erasure;

/// <summary>A person asked to be erased (droit à l'effacement, RGPD art. 17); gone once done, like all about that person.</summary>
internal sealed class ErasureRequest
{
    public required Guid PersonId { get; init; }
    public required DateTime AskedUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ErasureRequest>
    {
        public void Configure(EntityTypeBuilder<ErasureRequest> builder) => builder.ToTable("ErasureRequests").HasKey(r => r.PersonId);
    }
}

/// <summary>That an erasure was done, by whom and how much: nothing says whose it was.</summary>
internal sealed class ErasureRecord
{
    public required Guid Id { get; init; }
    public required DateTime DoneUtc { get; init; }

    /// <summary>The administrator.</summary>
    public required Guid By { get; init; }

    public required int Statements { get; init; }
    public required int Rows { get; init; }

    /// <summary>Names of outside stores that may hold copies, which this program cannot erase; joined by a comma.</summary>
    public required string Outside { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ErasureRecord>
    {
        public void Configure(EntityTypeBuilder<ErasureRecord> builder) => builder.ToTable("ErasureRecords");
    }
}
