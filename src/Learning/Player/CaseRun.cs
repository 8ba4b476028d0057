using Immunotox.Learning.Enrolments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Player;

/// <summary>One way through a case.</summary>
internal sealed class CaseRun
{
    public required Guid Id { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required string Case { get; init; }
    public required DateTime StartedUtc { get; init; }

    /// <summary>Scene now on screen.</summary>
    public required string Scene { get; set; }

    /// <summary>Number of decisions taken; a post that says another number comes from a stale tab.</summary>
    public int Taken { get; set; }

    public DateTime? FinishedUtc { get; set; }

    public List<CaseDecision> Decisions { get; init; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<CaseRun>, IEntityTypeConfiguration<CaseDecision>
    {
        public void Configure(EntityTypeBuilder<CaseRun> builder)
        {
            builder.ToTable("CaseRuns");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasOne<Enrolment>().WithMany().HasForeignKey(r => r.EnrolmentId);
            builder.HasMany(r => r.Decisions).WithOne().HasForeignKey(d => d.RunId);
            builder.Property(r => r.Case).HasMaxLength(120);
            builder.Property(r => r.Scene).HasMaxLength(120);
            builder.Property(r => r.Taken).IsConcurrencyToken();
        }

        public void Configure(EntityTypeBuilder<CaseDecision> builder)
        {
            builder.ToTable("CaseDecisions").HasKey(d => new { d.RunId, d.Number });
            builder.Property(d => d.Scene).HasMaxLength(120);
            builder.Property(d => d.Choice).HasMaxLength(8);
        }
    }
}

/// <summary>A decision taken in a run, never changed.</summary>
internal sealed class CaseDecision
{
    public required Guid RunId { get; init; }

    /// <summary>1-based.</summary>
    public required int Number { get; init; }

    public required string Scene { get; init; }
    public required string Choice { get; init; }
    public required DateTime TakenUtc { get; init; }
}
