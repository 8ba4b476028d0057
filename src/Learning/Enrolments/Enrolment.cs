using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Enrolments;

/// <summary>A learner in a course at a version (inscription). Its id is the xAPI registration.</summary>
internal sealed class Enrolment
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The learner's random xAPI name, copied so that facts need no look at the account.</summary>
    public required Guid Actor { get; init; }

    public required string Course { get; init; }
    public required string Version { get; init; }
    public required DateTime JoinedUtc { get; init; }

    /// <summary>Null while the learner takes part.</summary>
    public DateTime? LeftUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> builder)
        {
            builder.ToTable("Enrolments");
            builder.HasIndex(e => new { e.PersonId, e.Course });
            builder.HasIndex(e => e.Course);
            builder.Property(e => e.Course).HasMaxLength(120);
            builder.Property(e => e.Version).HasMaxLength(64);
        }
    }
}
