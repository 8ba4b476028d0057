using Immunotox.Content.Packages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Packages;

/// <summary>A package made elsewhere that is played here (paquet importé). Its files stand in <c>data/packages/{id}</c>.</summary>
internal sealed class ImportedPackage
{
    public required Guid Id { get; init; }

    /// <summary>The word by which a course's path names it; unique among the packages that are kept.</summary>
    public required string Slug { get; set; }

    public required PackageFormat Format { get; init; }
    public required string Title { get; init; }

    /// <summary>cmi5.xml, imsmanifest.xml or h5p.json as it came.</summary>
    public required byte[] Description { get; init; }

    /// <summary>Random step of its files' addresses: an untrusted page sends no cookie, so knowing the address is the permission.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was sent, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes of what was sent.</summary>
    public required long Size { get; init; }

    public required DateTime ImportedUtc { get; init; }

    /// <summary>Who imported it: a person, or null through the HTTP API.</summary>
    public required Guid? ImportedBy { get; init; }

    /// <summary>No longer offered; what was learnt with it stays. Null while it is kept.</summary>
    public DateTime? RemovedUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportedPackage>
    {
        public void Configure(EntityTypeBuilder<ImportedPackage> builder)
        {
            builder.ToTable("Packages");
            builder.Property(p => p.Format).HasConversion<string>().HasMaxLength(16);
            builder.Property(p => p.Slug).HasMaxLength(120);
            builder.Property(p => p.Title).HasMaxLength(400);
            builder.Property(p => p.Key).HasMaxLength(64);
            builder.Property(p => p.Hash).HasMaxLength(64);
            builder.HasIndex(p => p.Key).IsUnique();
            builder.HasIndex(p => p.Slug);
        }
    }
}
