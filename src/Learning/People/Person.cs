using Immunotox.Content.Courses;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.People;

/// <summary>Someone with an account. Patients and caregivers have none.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public string GivenName { get; set; } = "";
    public string FamilyName { get; set; } = "";

    /// <summary>Random name of the person in the journal and in xAPI; says nothing of who it is.</summary>
    public Guid Actor { get; init; }

    /// <summary>For whom the catalogue puts courses first.</summary>
    public Audience Audience { get; set; } = Audience.Student;

    public DateTime CreatedUtc { get; init; }

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    internal sealed class Configuration :
        IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("People");
            builder.HasIndex(p => p.NormalizedUserName).IsUnique();
            builder.HasIndex(p => p.Actor).IsUnique();
            builder.Property(p => p.UserName).HasMaxLength(256);
            builder.Property(p => p.NormalizedUserName).HasMaxLength(256);
            builder.Property(p => p.Email).HasMaxLength(256);
            builder.Property(p => p.NormalizedEmail).HasMaxLength(256);
            builder.Property(p => p.GivenName).HasMaxLength(100);
            builder.Property(p => p.FamilyName).HasMaxLength(100);
            builder.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
            builder.Property(p => p.Audience).HasConversion<string>().HasMaxLength(20);
            // The only column type of Identity that SQLite cannot order; nothing orders by it.
            builder.Property(p => p.LockoutEnd).HasConversion(v => v!.Value.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
            builder.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
            builder.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
            builder.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
            builder.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("PersonClaims").HasKey(c => c.Id);

        public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
        {
            // (issuer, subject): never the e-mail (ASVS 6.8.1).
            builder.ToTable("PersonLogins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
            builder.Property(l => l.LoginProvider).HasMaxLength(256);
            builder.Property(l => l.ProviderKey).HasMaxLength(256);
        }

        public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
        {
            builder.ToTable("PersonTokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            builder.Property(t => t.LoginProvider).HasMaxLength(128);
            builder.Property(t => t.Name).HasMaxLength(128);
        }

        public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
        {
            builder.ToTable("PersonPasskeys").HasKey(p => p.CredentialId);
            builder.Property(p => p.CredentialId).HasMaxLength(1024);
            builder.OwnsOne(p => p.Data).ToJson();
        }
    }
}
