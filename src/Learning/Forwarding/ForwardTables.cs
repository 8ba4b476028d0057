using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Forwarding;

/// <summary>How far a target is.</summary>
internal sealed class ForwardCursor
{
    public required string Target { get; init; }

    /// <summary>Every statement up to this place was delivered, set aside or filtered out.</summary>
    public required long Sequence { get; set; }

    /// <summary>Delivered since the beginning.</summary>
    public long Delivered { get; set; }

    /// <summary>When something was last delivered.</summary>
    public DateTime? DeliveredUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ForwardCursor>
    {
        public void Configure(EntityTypeBuilder<ForwardCursor> builder)
        {
            builder.ToTable("ForwardCursors").HasKey(c => c.Target);
            builder.Property(c => c.Target).HasMaxLength(60);
        }
    }
}

/// <summary>A statement that a target refuses: set aside so that its neighbours go on (quarantine).</summary>
internal sealed class HeldStatement
{
    public required string Target { get; init; }
    public required long Sequence { get; init; }
    public required Guid StatementId { get; init; }

    /// <summary>Why, in French, with what the target said.</summary>
    public required string Reason { get; set; }

    public required DateTime HeldUtc { get; set; }

    /// <summary>The administrator wants it tried once more.</summary>
    public bool IsToRetry { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<HeldStatement>
    {
        public void Configure(EntityTypeBuilder<HeldStatement> builder)
        {
            builder.ToTable("HeldStatements").HasKey(h => new { h.Target, h.Sequence });
            builder.Property(h => h.Target).HasMaxLength(60);
            builder.Property(h => h.Reason).HasMaxLength(400);
        }
    }
}
