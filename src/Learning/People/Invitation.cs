using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.People;

/// <summary>
/// A single-use link by which a person makes an account: the first administrator's set-up link, an invitation by the
/// coordination, or a new way in for someone who lost theirs. Only a hash of its secret is kept.
/// </summary>
internal sealed class Invitation
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret (the secret has 256 random bits, so a plain hash is enough: ASVS 6.5.2).</summary>
    public required string SecretHash { get; init; }

    public required string Role { get; init; }

    /// <summary>Whose account gets a new way in, or null for a new account.</summary>
    public Guid? PersonId { get; init; }

    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public required DateTime ExpiresUtc { get; init; }
    public DateTime? UsedUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.ToTable("Invitations");
            builder.HasIndex(i => i.SecretHash).IsUnique();
            builder.Property(i => i.SecretHash).HasMaxLength(64);
            builder.Property(i => i.Role).HasMaxLength(32);
            builder.Property(i => i.GivenName).HasMaxLength(100);
            builder.Property(i => i.FamilyName).HasMaxLength(100);
            builder.Property(i => i.UsedUtc).IsConcurrencyToken();
        }
    }
}
