using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Assessment;

internal enum DecisionKind
{
    /// <summary>A form of a short answer is right after all.</summary>
    AcceptForm,

    /// <summary>A form was read and is wrong: it leaves the queue.</summary>
    RefuseForm,

    /// <summary>The item counts for nobody.</summary>
    Neutralise,

    /// <summary>The item counts again.</summary>
    Restore,
}

/// <summary>What a marker decided about an item, for everybody who answered it; append-only, the latest word counts.</summary>
internal sealed class MarkingDecision
{
    public long Sequence { get; private set; }
    public required Guid Id { get; init; }
    public required string Course { get; init; }
    public required string Quiz { get; init; }
    public required string Item { get; init; }
    public required DecisionKind Kind { get; init; }

    /// <summary>The answer in its normal form, or null for a decision about the whole item.</summary>
    public string? Form { get; init; }

    /// <summary>Why, as learners read it.</summary>
    public required string Reason { get; init; }

    public required Guid By { get; init; }
    public required DateTime AtUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<MarkingDecision>
    {
        public void Configure(EntityTypeBuilder<MarkingDecision> builder)
        {
            builder.ToTable("MarkingDecisions").HasKey(d => d.Sequence);
            builder.Property(d => d.Sequence).ValueGeneratedOnAdd();
            builder.HasIndex(d => new { d.Course, d.Quiz });
            builder.Property(d => d.Course).HasMaxLength(120);
            builder.Property(d => d.Quiz).HasMaxLength(120);
            builder.Property(d => d.Item).HasMaxLength(120);
            builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
            builder.Property(d => d.Form).HasMaxLength(Response.LongestText);
            builder.Property(d => d.Reason).HasMaxLength(500);
        }
    }
}
