using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Tracking;

internal enum DeliveryState { Waiting, Delivered, Parked }

/// <summary>A statement made from a journal row, and how its sending stands. Made once: what is sent again is the same to the byte.</summary>
internal sealed class Delivery
{
    /// <summary>The sending order.</summary>
    public long Sequence { get; private set; }

    /// <summary>The journal row it tells.</summary>
    public required long Row { get; init; }

    /// <summary>The statement's id: that of the journal row, or derived from it.</summary>
    public required Guid StatementId { get; init; }

    public required string Statement { get; init; }
    public DeliveryState State { get; set; }
    public DateTime? DeliveredUtc { get; set; }

    /// <summary>Why it was parked: the LRS refused this one statement.</summary>
    public string? Problem { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.ToTable("Deliveries").HasKey(d => d.Sequence);
            builder.Property(d => d.Sequence).ValueGeneratedOnAdd();
            builder.HasIndex(d => d.Row);
            builder.HasIndex(d => d.StatementId).IsUnique();
            builder.HasIndex(d => new { d.State, d.Sequence });
            builder.Property(d => d.State).HasConversion<string>().HasMaxLength(16);
            builder.Property(d => d.Problem).HasMaxLength(200);
        }
    }
}
