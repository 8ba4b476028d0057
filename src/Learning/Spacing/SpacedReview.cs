using Immunotox.Learning.Enrolments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Spacing;

/// <summary>A learner wants the missed questions of a course to come back.</summary>
internal sealed class SpacedCourse
{
    public required Guid EnrolmentId { get; init; }
    public required DateTime SinceUtc { get; init; }
}

/// <summary>One answer to a question that came back.</summary>
internal sealed class SpacedReview
{
    public required Guid EnrolmentId { get; init; }
    public required string Quiz { get; init; }
    public required string Item { get; init; }

    /// <summary>1-based, per enrolment and item: a post sent twice names the same number and counts once.</summary>
    public required int Number { get; init; }

    /// <summary>Stored form of the answer, as in attempts.</summary>
    public required string Given { get; init; }

    /// <summary>0 to 1, as the key stood that day.</summary>
    public required decimal Score { get; init; }

    public required DateTime AtUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SpacedReview>, IEntityTypeConfiguration<SpacedCourse>
    {
        public void Configure(EntityTypeBuilder<SpacedReview> builder)
        {
            builder.ToTable("SpacedReviews").HasKey(r => new { r.EnrolmentId, r.Quiz, r.Item, r.Number });
            builder.HasOne<Enrolment>().WithMany().HasForeignKey(r => r.EnrolmentId);
            builder.Property(r => r.Quiz).HasMaxLength(120);
            builder.Property(r => r.Item).HasMaxLength(120);
            builder.Property(r => r.Given).HasMaxLength(Assessment.Response.LongestText);
        }

        public void Configure(EntityTypeBuilder<SpacedCourse> builder)
        {
            builder.ToTable("SpacedCourses").HasKey(c => c.EnrolmentId);
            builder.Property(c => c.EnrolmentId).ValueGeneratedNever();
            builder.HasOne<Enrolment>().WithMany().HasForeignKey(c => c.EnrolmentId);
        }
    }
}
