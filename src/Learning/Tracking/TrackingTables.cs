using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Tracking;

/// <summary>How far the journal is told in the record store: one row, written in the transaction that stores the statements.</summary>
internal sealed class JournalCursor
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    /// <summary>The last journal row whose statements are stored.</summary>
    public required long Row { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<JournalCursor>
    {
        public void Configure(EntityTypeBuilder<JournalCursor> builder)
        {
            builder.ToTable("JournalCursors");
            builder.Property(c => c.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>
/// A statement made before there was a record store here, when each went straight to an outside one. It is stored as it was then: an
/// outside store that has it finds the same under the same id. Nothing is added any more.
/// </summary>
internal sealed class EarlierStatement
{
    /// <summary>The journal row's place.</summary>
    public required long Sequence { get; init; }

    public required Guid StatementId { get; init; }
    public required string Statement { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EarlierStatement>
    {
        public void Configure(EntityTypeBuilder<EarlierStatement> builder)
        {
            builder.ToTable("Deliveries").HasKey(d => d.Sequence);
            builder.Property(d => d.Sequence).ValueGeneratedNever();
            builder.HasIndex(d => d.StatementId).IsUnique();
        }
    }
}
