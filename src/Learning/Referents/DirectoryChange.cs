using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Referents;

/// <summary>What happened to a card. Stored by name; a name is never reused for something else.</summary>
internal enum ChangeKind { Confirmed, Changed, Absent, Back, Imported }

/// <summary>One fact of the directory's history, append-only: what a referent said by link or a coordinator imported, with what stood there before.</summary>
internal sealed class DirectoryChange
{
    /// <summary>Order of writing; the clock may jump, this does not.</summary>
    public long Sequence { get; private set; }

    public required Guid Id { get; init; }

    /// <summary>Id of the card: one of the founding file, or of a service that was imported.</summary>
    public required string Card { get; init; }

    public required ChangeKind Kind { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>The link it came by, or null: a member of staff.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>The member of staff, or null: the referent, who has no account.</summary>
    public Guid? PersonId { get; init; }

    /// <summary><see cref="CardFacts"/> as JSON before and after; null when nothing of them changed, before also when the card is new.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>First and last day of an absence, in Paris, and who answers meanwhile.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Substitute { get; init; }
    public string? SubstitutePhone { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DirectoryChange>
    {
        public void Configure(EntityTypeBuilder<DirectoryChange> builder)
        {
            builder.ToTable("DirectoryChanges");
            builder.HasKey(c => c.Sequence);
            builder.Property(c => c.Sequence).ValueGeneratedOnAdd();
            builder.HasIndex(c => c.Id).IsUnique();
            builder.HasIndex(c => c.Card);
            builder.Property(c => c.Card).HasMaxLength(120);
            builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(32);
            builder.Property(c => c.Before).HasMaxLength(8000);
            builder.Property(c => c.After).HasMaxLength(8000);
            builder.Property(c => c.Substitute).HasMaxLength(200);
            builder.Property(c => c.SubstitutePhone).HasMaxLength(40);
        }
    }
}
