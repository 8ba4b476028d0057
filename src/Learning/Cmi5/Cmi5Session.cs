using Immunotox.Learning.Launches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Cmi5;

/// <summary>One opening of a cmi5 unit, from its launch to terminated or abandoned.</summary>
internal sealed class Cmi5Session
{
    /// <summary>The session id of every statement of it (9.6.3.1).</summary>
    public required Guid Id { get; init; }

    public required Guid RegistrationId { get; init; }
    public required int Unit { get; init; }
    public required LaunchMode Mode { get; init; }

    /// <summary>See <see cref="Safety.SecretHash"/>: the step of the fetch address that only the unit was given.</summary>
    public required string FetchHash { get; init; }

    public required DateTime LaunchedUtc { get; init; }
    public DateTime? FetchedUtc { get; set; }
    public DateTime? PreferencesReadUtc { get; set; }
    public DateTime? InitializedUtc { get; set; }
    public DateTime? CompletedUtc { get; set; }
    public DateTime? PassedUtc { get; set; }
    public DateTime? FailedUtc { get; set; }
    public DateTime? TerminatedUtc { get; set; }
    public DateTime? AbandonedUtc { get; set; }

    /// <summary>When the unit last said anything; from launch to there is what an abandoned session lasted (9.5.4.2).</summary>
    public required DateTime LastUtc { get; set; }

    public bool IsOver => TerminatedUtc is not null || AbandonedUtc is not null;

    internal sealed class Configuration : IEntityTypeConfiguration<Cmi5Session>
    {
        public void Configure(EntityTypeBuilder<Cmi5Session> builder)
        {
            builder.ToTable("Cmi5Sessions");
            builder.Property(s => s.Mode).HasConversion<string>().HasMaxLength(16);
            builder.Property(s => s.FetchHash).HasMaxLength(64);
            builder.HasIndex(s => s.FetchHash).IsUnique();
            builder.HasIndex(s => s.RegistrationId);
            builder.Ignore(s => s.IsOver);
        }
    }
}
