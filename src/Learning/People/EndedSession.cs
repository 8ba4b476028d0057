using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.People;

/// <summary>A session its person has closed: a copy of its cookie opens nothing any more (S13).</summary>
internal sealed class EndedSession
{
    /// <summary>The random id the cookie carries.</summary>
    public required Guid Id { get; init; }

    public required DateTime EndedUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EndedSession>
    {
        public void Configure(EntityTypeBuilder<EndedSession> builder)
        {
            builder.ToTable("EndedSessions");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => s.EndedUtc);
        }
    }
}
