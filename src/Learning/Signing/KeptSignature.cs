using Immunotox.Content.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Signing;

/// <summary>
/// A signature as it was made here. The file beside the content is what travels; this copy outlives a deployment that puts an older
/// file back, and says which account signed, which the file does not.
/// </summary>
internal sealed class KeptSignature
{
    public required Guid Id { get; init; }

    /// <summary>The account, for an inquiry; never shown, never written in the file.</summary>
    public required Guid PersonId { get; init; }

    public required string Path { get; init; }
    public required string Hash { get; init; }
    public required string Version { get; init; }
    public required SignatureAct Act { get; init; }
    public required SigningCapacity Capacity { get; init; }
    public required string Name { get; init; }
    public required string Function { get; init; }
    public required string? Reason { get; init; }
    public required DateTime AtUtc { get; init; }
    public required bool IsDemonstration { get; init; }

    public static KeptSignature Of(Signature signature, Guid person) => new()
    {
        Id = signature.Id,
        PersonId = person,
        Path = signature.Path,
        Hash = signature.Hash,
        Version = signature.Version,
        Act = signature.Act,
        Capacity = signature.Capacity,
        Name = signature.Name,
        Function = signature.Function,
        Reason = signature.Reason,
        AtUtc = signature.AtUtc,
        IsDemonstration = signature.IsDemonstration,
    };

    public Signature ToSignature() => new()
    {
        Id = Id,
        Path = Path,
        Hash = Hash,
        Version = Version,
        Act = Act,
        Capacity = Capacity,
        Name = Name,
        Function = Function,
        Reason = Reason,
        AtUtc = DateTime.SpecifyKind(AtUtc, DateTimeKind.Utc),
        IsDemonstration = IsDemonstration,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<KeptSignature>
    {
        public void Configure(EntityTypeBuilder<KeptSignature> builder)
        {
            builder.ToTable("Signatures");
            builder.Property(s => s.Path).HasMaxLength(300);
            builder.Property(s => s.Hash).HasMaxLength(64);
            builder.Property(s => s.Version).HasMaxLength(40);
            builder.Property(s => s.Act).HasConversion<string>().HasMaxLength(16);
            builder.Property(s => s.Capacity).HasConversion<string>().HasMaxLength(16);
            builder.Property(s => s.Name).HasMaxLength(220);
            builder.Property(s => s.Function).HasMaxLength(200);
            builder.Property(s => s.Reason).HasMaxLength(500);
        }
    }
}
