using Immunotox.Learning.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Exams;

/// <summary>One sitting of an exam (session): when its candidates may begin, and until when they may answer.</summary>
internal sealed class ExamSession
{
    public required Guid Id { get; init; }
    public required string Course { get; init; }
    public required string Quiz { get; init; }

    /// <summary>As the faculty calls it: « Session 1, juin 2027 ».</summary>
    public required string Title { get; init; }

    public required DateTime OpensUtc { get; init; }
    public required DateTime ClosesUtc { get; init; }
    public required Guid CreatedBy { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public List<ExamIncident> Incidents { get; init; } = [];
    public List<ExamAllowance> Allowances { get; init; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<ExamSession>, IEntityTypeConfiguration<ExamIncident>, IEntityTypeConfiguration<ExamAllowance>
    {
        public void Configure(EntityTypeBuilder<ExamSession> builder)
        {
            builder.ToTable("ExamSessions");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => new { s.Course, s.Quiz });
            builder.Property(s => s.Course).HasMaxLength(120);
            builder.Property(s => s.Quiz).HasMaxLength(120);
            builder.Property(s => s.Title).HasMaxLength(200);
            builder.HasMany(s => s.Incidents).WithOne().HasForeignKey(i => i.SessionId);
            builder.HasMany(s => s.Allowances).WithOne().HasForeignKey(a => a.SessionId);
        }

        public void Configure(EntityTypeBuilder<ExamIncident> builder)
        {
            builder.ToTable("ExamIncidents");
            builder.Property(i => i.Id).ValueGeneratedNever();
            builder.Property(i => i.Reason).HasMaxLength(500);
        }

        public void Configure(EntityTypeBuilder<ExamAllowance> builder)
        {
            builder.ToTable("ExamAllowances").HasKey(a => new { a.SessionId, a.PersonId });
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        }
    }
}

/// <summary>Minutes given to everybody after a failure (compensation), with the reason.</summary>
internal sealed class ExamIncident
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }

    /// <summary>1 to 240.</summary>
    public required int Minutes { get; init; }

    public required string Reason { get; init; }
    public required Guid By { get; init; }
    public required DateTime AtUtc { get; init; }
}

/// <summary>More time for one person (tiers-temps). The effect is stored, never why: that is health data.</summary>
internal sealed class ExamAllowance
{
    public required Guid SessionId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>1 to 600.</summary>
    public required int Minutes { get; set; }

    public required Guid By { get; set; }
    public required DateTime AtUtc { get; set; }
}
