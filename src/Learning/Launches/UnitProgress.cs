using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Launches;

/// <summary>What is known of one unit in one registration. No row means: nothing yet.</summary>
internal sealed class UnitProgress
{
    public required Guid RegistrationId { get; init; }

    /// <summary>Place of the unit in the package.</summary>
    public required int Unit { get; init; }

    public DateTime? OpenedUtc { get; set; }
    public DateTime? CompletedUtc { get; set; }
    public DateTime? PassedUtc { get; set; }

    /// <summary>The last failure.</summary>
    public DateTime? FailedUtc { get; set; }

    public DateTime? WaivedUtc { get; set; }
    public DateTime? SatisfiedUtc { get; set; }

    /// <summary>Best score, 0 to 1, or null.</summary>
    public decimal? Score { get; set; }

    /// <summary>Seconds the unit itself reported, over all sessions.</summary>
    public int Seconds { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UnitProgress>
    {
        public void Configure(EntityTypeBuilder<UnitProgress> builder)
        {
            builder.ToTable("UnitProgress");
            builder.HasKey(u => new { u.RegistrationId, u.Unit });
            builder.Property(u => u.Score).HasConversion<string>();
        }
    }
}
