using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Catalogue;

/// <summary>The files of a course version that was offered, kept so that those who enrolled on it keep it.</summary>
internal sealed class PublishedEdition
{
    public required Guid Id { get; init; }

    /// <summary>Course slug, or <c>shared</c>.</summary>
    public required string Course { get; init; }

    public required string Version { get; init; }
    public required DateTime PublishedUtc { get; init; }

    /// <summary>When it became the version on offer for the last time: authors also go back to an earlier text.</summary>
    public required DateTime OfferedUtc { get; set; }

    /// <summary>ZIP of the files, paths relative to <c>courses/</c>.</summary>
    public required byte[] Archive { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PublishedEdition>
    {
        public void Configure(EntityTypeBuilder<PublishedEdition> builder)
        {
            builder.ToTable("PublishedEditions");
            builder.HasIndex(e => new { e.Course, e.Version }).IsUnique();
            builder.Property(e => e.Course).HasMaxLength(120);
            builder.Property(e => e.Version).HasMaxLength(64);
        }
    }
}
