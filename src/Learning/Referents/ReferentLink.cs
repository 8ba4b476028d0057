using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Referents;

/// <summary>A link by which one service confirms or changes its own card without an account. Only a hash of its secret is kept.</summary>
internal sealed class ReferentLink
{
    public required Guid Id { get; init; }
    public required string Card { get; init; }

    /// <summary>SHA-256 of the secret (256 random bits: ASVS 6.5.2).</summary>
    public required string SecretHash { get; init; }

    /// <summary>The member of staff who made it.</summary>
    public required Guid MadeBy { get; init; }

    public required DateTime CreatedUtc { get; init; }
    public required DateTime ExpiresUtc { get; init; }
    public DateTime? RevokedUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReferentLink>
    {
        public void Configure(EntityTypeBuilder<ReferentLink> builder)
        {
            builder.ToTable("ReferentLinks");
            builder.HasIndex(l => l.SecretHash).IsUnique();
            builder.HasIndex(l => l.Card);
            builder.Property(l => l.Card).HasMaxLength(120);
            builder.Property(l => l.SecretHash).HasMaxLength(64);
        }
    }
}
