using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Cards;

/// <summary>
/// A card printed by staff that follows a reader's place from one device to another (carte de suivi). It knows no name, no birth date, no
/// hospital number, no diagnosis: only itself.
/// </summary>
internal sealed class ProgressCard
{
    /// <summary>Fully random; the actor and the registration of its xAPI statements.</summary>
    public required Guid Id { get; init; }

    /// <summary>Six letters and digits printed on the card, by which staff find it again; not a secret.</summary>
    public required string Number { get; init; }

    public required bool IsForCaregiver { get; init; }

    /// <summary>The patient's card a caregiver's card goes with, or null.</summary>
    public required Guid? GoesWith { get; init; }

    /// <summary>Hash of the code to be typed where the QR code cannot be read (ASVS 6.5: password hasher, throttled).</summary>
    public required string CodeHash { get; set; }

    public required DateTime CreatedUtc { get; init; }

    /// <summary>Set by staff when the card is lost or given back; null while it works.</summary>
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Codes heard without a right one since <see cref="TriesSinceUtc"/>; kept here so that a restart does not forgive them.</summary>
    public int Tries { get; set; }

    public DateTime TriesSinceUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProgressCard>
    {
        public void Configure(EntityTypeBuilder<ProgressCard> builder)
        {
            builder.ToTable("ProgressCards");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => c.Number).IsUnique();
            builder.Property(c => c.Number).HasMaxLength(6);
            builder.Property(c => c.CodeHash).HasMaxLength(200);
        }
    }
}

/// <summary>A secret of a card, as SHA-256 in hexadecimal (128 random bits: ASVS 6.5.2): the QR code's, or a device's that typed the code.</summary>
internal sealed class CardKey
{
    public required string Hash { get; init; }
    public required Guid CardId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CardKey>
    {
        public void Configure(EntityTypeBuilder<CardKey> builder)
        {
            builder.ToTable("CardKeys");
            builder.HasKey(k => k.Hash);
            builder.Property(k => k.Hash).HasMaxLength(64);
            builder.HasIndex(k => k.CardId);
            builder.HasOne<ProgressCard>().WithMany().HasForeignKey(k => k.CardId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Where the holder of a card is in an episode.</summary>
internal sealed class CardPlace
{
    public required Guid CardId { get; init; }
    public required string Course { get; init; }
    public required string Episode { get; init; }

    /// <summary>The panel last read, or null once the episode was finished.</summary>
    public string? Panel { get; set; }

    public bool IsFinished { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CardPlace>
    {
        public void Configure(EntityTypeBuilder<CardPlace> builder)
        {
            builder.ToTable("CardPlaces");
            builder.HasKey(p => new { p.CardId, p.Course, p.Episode });
            builder.Property(p => p.Course).HasMaxLength(120);
            builder.Property(p => p.Episode).HasMaxLength(120);
            builder.Property(p => p.Panel).HasMaxLength(120);
            builder.HasOne<ProgressCard>().WithMany().HasForeignKey(p => p.CardId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
