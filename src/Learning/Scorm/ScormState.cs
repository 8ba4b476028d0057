using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Scorm;

/// <summary>What a SCORM unit keeps between openings: its data model (cmi) as JSON, with bookmark and suspend data.</summary>
internal sealed class ScormState
{
    public required Guid RegistrationId { get; init; }
    public required int Unit { get; init; }

    /// <summary>The data model as the runtime commits it, one megabyte at most.</summary>
    public required string Cmi { get; set; }

    public required DateTime UpdatedUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ScormState>
    {
        public void Configure(EntityTypeBuilder<ScormState> builder)
        {
            builder.ToTable("ScormStates");
            builder.HasKey(s => new { s.RegistrationId, s.Unit });
        }
    }
}
