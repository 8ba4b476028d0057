using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Journal;

/// <summary>What happened. Stored by name; a name is never reused for something else.</summary>
internal enum EventKind
{
    Enrolled, Left, PageRead, QuizStarted, ItemAnswered, QuizFinished, CaseStarted, CaseDecided, CaseFinished, CourseCompleted,
    CertificateIssued, CertificateRevoked, CertificateReplaced, QuizRemarked, ItemReviewed, EpisodeOpened, EpisodeFinished,

    /// <summary>A package of the path is opened for the first time.</summary>
    PackageOpened,

    /// <summary>A package of the path is satisfied by its own rule.</summary>
    PackageSatisfied,

    /// <summary>The first time a page is on the screen.</summary>
    PageOpened,

    /// <summary>A page that was read is opened again; once a day at most.</summary>
    PageRevisited,

    /// <summary>The learner is back after half an hour or more without a page.</summary>
    CourseResumed,

    /// <summary>Every page of a module was read.</summary>
    ModuleFinished,

    /// <summary>The final answer to an item with its mark, one for each item asked, at the end of an attempt; no response where none was given.</summary>
    ItemMarked,

    /// <summary>The score of a case moved after a decision.</summary>
    CaseCounted,

    /// <summary>A decision of a case was not the expert's: the response holds the id of the expert's choice.</summary>
    CaseActMissed,

    /// <summary>The learner wants missed questions to come back, or no more.</summary>
    ReviewsChosen,
}

/// <summary>
/// One fact of learning, append-only, written in the same transaction as the change it tells. Its <see cref="Id"/> is the
/// id of the xAPI statement made from it, fixed here so that sending twice is harmless. Holds no name and no free text of a patient.
/// </summary>
internal sealed class LearningEvent
{
    /// <summary>Order of writing; the clock may jump, this does not.</summary>
    public long Sequence { get; private set; }

    public required Guid Id { get; init; }
    public required EventKind Kind { get; init; }
    public required DateTime OccurredUtc { get; init; }

    /// <summary>Random id of the person in xAPI; the only link to the account is in People.</summary>
    public required Guid Actor { get; init; }

    /// <summary>The enrolment (xAPI registration).</summary>
    public required Guid Registration { get; init; }

    public required string Course { get; init; }
    public required string Version { get; init; }

    /// <summary>Module, quiz or case slug, or null for the course itself.</summary>
    public string? Station { get; init; }

    /// <summary>Page, item or scene id, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>Attempt or case run, or null.</summary>
    public Guid? Attempt { get; init; }

    /// <summary>Choice ids joined by <c>[,]</c>, or a free answer of a professional course; null elsewhere.</summary>
    public string? Response { get; init; }

    /// <summary>0 to 1, or null.</summary>
    public decimal? Score { get; init; }

    /// <summary>What a full score is worth, in points of the quiz (weights of its items) or of the case (weights of its decisions); null when nothing is counted.</summary>
    public decimal? Points { get; init; }

    public bool? Success { get; init; }

    /// <summary>Seconds, or null.</summary>
    public int? Seconds { get; init; }

    /// <summary>Facts that happen once (a page read, a completion) carry a key; the database refuses a second one.</summary>
    public string? OnceKey { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LearningEvent>
    {
        public void Configure(EntityTypeBuilder<LearningEvent> builder)
        {
            builder.ToTable("LearningEvents");
            builder.HasKey(e => e.Sequence);
            builder.Property(e => e.Sequence).ValueGeneratedOnAdd();
            builder.HasIndex(e => e.Id).IsUnique();
            builder.HasIndex(e => new { e.Registration, e.Kind, e.Station, e.Detail });
            // What is behind a figure of a cohort.
            builder.HasIndex(e => new { e.Course, e.Kind, e.Station, e.Detail });
            builder.HasIndex(e => e.Actor);
            builder.HasIndex(e => e.OnceKey).IsUnique();
            builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(32);
            builder.Property(e => e.Course).HasMaxLength(120);
            builder.Property(e => e.Version).HasMaxLength(64);
            builder.Property(e => e.Station).HasMaxLength(120);
            builder.Property(e => e.Detail).HasMaxLength(200);
            builder.Property(e => e.Response).HasMaxLength(1000);
            builder.Property(e => e.OnceKey).HasMaxLength(400);
        }
    }
}
