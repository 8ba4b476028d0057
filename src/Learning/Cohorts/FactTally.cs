using Immunotox.Learning.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Cohorts;

/// <summary>
/// How often something happened in a course, and to how many learners: kept as the journal grows, so that a page of figures reads some hundred
/// rows whatever the journal holds. Says nothing of who; stays when a person is erased.
/// </summary>
internal sealed class FactTally
{
    public required string Course { get; init; }
    public required EventKind Kind { get; init; }

    /// <summary>Module, quiz or case; empty for the course itself.</summary>
    public required string Station { get; init; }

    /// <summary>Page, item or scene; empty for the station itself.</summary>
    public required string Detail { get; init; }

    /// <summary>What was decided in a case; empty elsewhere.</summary>
    public required string Choice { get; init; }

    public long Facts { get; set; }

    /// <summary>Enrolments with at least one of them.</summary>
    public long Learners { get; set; }

    /// <summary>Facts with a duration, and their sum in seconds.</summary>
    public long Timed { get; set; }
    public long Seconds { get; set; }

    /// <summary>Facts with a score, and the sum of the scores in ten-thousandths.</summary>
    public long Scored { get; set; }
    public long TenThousandths { get; set; }

    /// <summary>0 to 1, or null.</summary>
    public double? MeanScore => Scored == 0 ? null : TenThousandths / 10_000.0 / Scored;

    /// <summary>Seconds, or null.</summary>
    public double? MeanSeconds => Timed == 0 ? null : (double)Seconds / Timed;

    internal sealed class Configuration : IEntityTypeConfiguration<FactTally>, IEntityTypeConfiguration<TallyCursor>
    {
        public void Configure(EntityTypeBuilder<FactTally> builder)
        {
            builder.ToTable("FactTallies").HasKey(t => new { t.Course, t.Kind, t.Station, t.Detail, t.Choice });
            builder.Property(t => t.Kind).HasConversion<string>().HasMaxLength(32);
            builder.Property(t => t.Course).HasMaxLength(120);
            builder.Property(t => t.Station).HasMaxLength(120);
            builder.Property(t => t.Detail).HasMaxLength(200);
            builder.Property(t => t.Choice).HasMaxLength(8);
            builder.Ignore(t => t.MeanScore).Ignore(t => t.MeanSeconds);
        }

        public void Configure(EntityTypeBuilder<TallyCursor> builder)
        {
            builder.ToTable("TallyCursors");
            builder.Property(c => c.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>How far the journal is counted: one row, written with the tallies.</summary>
internal sealed class TallyCursor
{
    public const int Only = 1;

    public int Id { get; init; } = Only;
    public required long Row { get; set; }
}
