using Immunotox.Learning.Enrolments;
using Immunotox.Learning.Exams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Assessment;

/// <summary>One try at a quiz (tentative). Open until <see cref="SubmittedUtc"/>; then nothing of it changes.</summary>
internal sealed class Attempt
{
    public required Guid Id { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required string Quiz { get; init; }

    /// <summary>1-based, per enrolment and quiz.</summary>
    public required int Number { get; init; }

    /// <summary>Of what was drawn and shuffled for this attempt.</summary>
    public required int Seed { get; init; }

    /// <summary>Ids of the items asked, in order, joined by commas; null for attempts begun before draws existed: all active items.</summary>
    public string? Asked { get; init; }

    /// <summary>The exam session it was sat in, or null in training.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The last instant an answer is taken (UTC), or null without limit.</summary>
    public DateTime? DeadlineUtc { get; set; }

    /// <summary>The time ended before the learner did: every answer accepted until then counts.</summary>
    public bool ClosedByItself { get; set; }

    public required DateTime StartedUtc { get; init; }
    public DateTime? SubmittedUtc { get; set; }

    /// <summary>0 to 1, null while open.</summary>
    public decimal? Score { get; set; }

    public bool? Passed { get; set; }

    public List<Response> Responses { get; init; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<Response>
    {
        public void Configure(EntityTypeBuilder<Attempt> builder)
        {
            builder.ToTable("Attempts");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.HasIndex(a => new { a.EnrolmentId, a.Quiz, a.Number }).IsUnique();
            builder.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId);
            builder.HasOne<ExamSession>().WithMany().HasForeignKey(a => a.SessionId);
            builder.HasIndex(a => new { a.SubmittedUtc, a.DeadlineUtc });
            builder.HasMany(a => a.Responses).WithOne().HasForeignKey(r => r.AttemptId);
            builder.Property(a => a.Quiz).HasMaxLength(120);
            builder.Property(a => a.SubmittedUtc).IsConcurrencyToken();
        }

        public void Configure(EntityTypeBuilder<Response> builder)
        {
            builder.ToTable("Responses").HasKey(r => new { r.AttemptId, r.Item });
            builder.Property(r => r.Item).HasMaxLength(120);
            builder.Property(r => r.Given).HasMaxLength(Response.LongestText);
            builder.Property(r => r.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>What the learner gave for one item, as last saved.</summary>
internal sealed class Response
{
    /// <summary>Five words at most are asked; this bounds what is stored.</summary>
    public const int LongestText = 200;

    public required Guid AttemptId { get; init; }
    public required string Item { get; init; }

    /// <summary>Choice ids in order joined by commas, or the free answer.</summary>
    public required string Given { get; set; }

    /// <summary>Counts saves of this item from 1; a post names the revision it was made from, so that a stale tab is noticed.</summary>
    public required int Revision { get; set; }

    public required DateTime SavedUtc { get; set; }

    /// <summary>Seconds from the answer before it, or from the start, to its first save: how long the item took.</summary>
    public int Seconds { get; set; }
}
