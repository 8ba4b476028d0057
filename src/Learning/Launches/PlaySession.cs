using Immunotox.Learning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Launches;

/// <summary>One opening of a SCORM or H5P unit, which reports to us and not to the record store.</summary>
internal sealed class PlaySession
{
    public required Guid Id { get; init; }
    public required Guid RegistrationId { get; init; }
    public required int Unit { get; init; }
    public required LaunchMode Mode { get; init; }

    /// <summary>See <see cref="Safety.SecretHash"/>: the step of the address that only the opened page knows.</summary>
    public required string SecretHash { get; init; }

    public required DateTime OpenedUtc { get; init; }

    /// <summary>Said once a session; null until then.</summary>
    public DateTime? FailedUtc { get; set; }

    public DateTime? EndedUtc { get; set; }

    /// <summary>A new session of the unit, and the secret of its address.</summary>
    public static (PlaySession Session, string Secret) Open(LaunchRequest request)
    {
        var secret = Safety.SecretHash.NewSecret();
        return (new PlaySession
        {
            Id = Guid.CreateVersion7(request.Now), RegistrationId = request.Registration.Id, Unit = request.Unit, Mode = request.Mode,
            SecretHash = Safety.SecretHash.Of(secret), OpenedUtc = request.Now.UtcDateTime,
        }, secret);
    }

    /// <summary>The session of an address, for twelve hours; null when there is none.</summary>
    public static Task<PlaySession?> FindAsync(LearningDb db, string secret, DateTimeOffset now)
    {
        var (hash, oldest) = (Safety.SecretHash.Of(secret), now.UtcDateTime.AddHours(-12));
        return db.Set<PlaySession>().SingleOrDefaultAsync(s => s.SecretHash == hash && s.OpenedUtc > oldest);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<PlaySession>
    {
        public void Configure(EntityTypeBuilder<PlaySession> builder)
        {
            builder.ToTable("PlaySessions");
            builder.Property(s => s.Mode).HasConversion<string>().HasMaxLength(16);
            builder.Property(s => s.SecretHash).HasMaxLength(64);
            builder.HasIndex(s => s.SecretHash).IsUnique();
            builder.HasIndex(s => s.RegistrationId);
        }
    }
}
