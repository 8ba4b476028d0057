using Immunotox.Learning.Enrolments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Progress;

/// <summary>The page a learner last had open in a course: where "Reprendre" leads.</summary>
internal sealed class Place
{
    /// <summary>The enrolment.</summary>
    public required Guid Id { get; init; }

    public required string Module { get; set; }
    public required string Page { get; set; }
    public required DateTime UpdatedUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Place>
    {
        public void Configure(EntityTypeBuilder<Place> builder)
        {
            builder.ToTable("Places");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasOne<Enrolment>().WithOne().HasForeignKey<Place>(p => p.Id);
            builder.Property(p => p.Module).HasMaxLength(120);
            builder.Property(p => p.Page).HasMaxLength(200);
        }
    }
}
