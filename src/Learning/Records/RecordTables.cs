using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Records;

/// <summary>One stored xAPI statement. Never changed but for its voiding; erased only with the person it is about.</summary>
internal sealed class StatementRow
{
    /// <summary>Order of storing, which forwarding follows; a number is never used again.</summary>
    public long Sequence { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Ticks, UTC; strictly growing with the order of storing.</summary>
    public required long StoredTicks { get; init; }

    /// <summary>Out of all queries but the one for voided statements (xAPI-Data 2.3.2).</summary>
    public required bool IsVoided { get; set; }

    public required bool IsVoiding { get; init; }

    /// <summary>The statement this one is about, by its id.</summary>
    public Guid? RefersTo { get; init; }

    /// <summary>The credential that sent it: its authority.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>The statement as it is given back, in JSON.</summary>
    public required string Json { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<StatementRow>
    {
        public void Configure(EntityTypeBuilder<StatementRow> builder)
        {
            builder.ToTable("XapiStatements").HasKey(s => s.Sequence);
            builder.Property(s => s.Sequence).ValueGeneratedOnAdd();
            builder.HasIndex(s => s.Id).IsUnique();
            builder.HasIndex(s => s.StoredTicks);
            builder.HasIndex(s => s.RefersTo).HasFilter("\"RefersTo\" IS NOT NULL");
        }
    }
}

/// <summary>An identifier statements can be found by, written once.</summary>
internal sealed class TermRow
{
    public long Id { get; init; }

    /// <summary>See <see cref="XapiRules.Term"/>.</summary>
    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<TermRow>
    {
        public void Configure(EntityTypeBuilder<TermRow> builder)
        {
            builder.ToTable("XapiTerms");
            builder.HasIndex(t => t.Text).IsUnique();
        }
    }
}

/// <summary>That a statement can be found by a term.</summary>
internal sealed class IndexRow
{
    public required long TermId { get; init; }
    public required bool IsNarrow { get; init; }
    public required long Sequence { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<IndexRow>
    {
        // Ten rows a statement: the key is the table, without a second copy beside it.
        public void Configure(EntityTypeBuilder<IndexRow> builder) =>
            builder.ToTable("XapiIndex").HasKey(i => new { i.TermId, i.IsNarrow, i.Sequence });
    }
}

/// <summary>The store's own definition of an activity: all that was said of it (xAPI-Data 2.4.4.1).</summary>
internal sealed class ActivityRow
{
    public required string Id { get; init; }

    /// <summary>The definition, in JSON.</summary>
    public required string Definition { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ActivityRow>
    {
        public void Configure(EntityTypeBuilder<ActivityRow> builder) => builder.ToTable("XapiActivities");
    }
}

/// <summary>A name by which a client called an actor (for the Person object, Communication 2.4).</summary>
internal sealed class ActorNameRow
{
    /// <summary>See <see cref="XapiRules.ActorRules.KeyOf"/>.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ActorNameRow>
    {
        public void Configure(EntityTypeBuilder<ActorNameRow> builder) => builder.ToTable("XapiActorNames").HasKey(n => new { n.Key, n.Name });
    }
}

/// <summary>What was attached to a statement, kept once per content.</summary>
internal sealed class AttachmentRow
{
    /// <summary>SHA-2 in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AttachmentRow>
    {
        public void Configure(EntityTypeBuilder<AttachmentRow> builder) => builder.ToTable("XapiAttachments").HasKey(a => a.Hash);
    }
}
