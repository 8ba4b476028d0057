using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Attendance;

/// <summary>What can be counted of an episode, whoever reads it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EpisodeFact>))]
internal enum EpisodeFact { Opened, Finished, Answered, Right }

/// <summary>
/// How often an episode was opened, finished and answered in a month (fréquentation): numbers alone, tied to nobody and to no device.
/// </summary>
internal sealed class EpisodeTally
{
    public required string Course { get; init; }
    public required string Episode { get; init; }

    /// <summary>Year × 100 + month in Paris, 202611 for November 2026.</summary>
    public required int Month { get; init; }

    public int Opened { get; set; }
    public int Finished { get; set; }

    /// <summary>Comprehension questions answered, each once a reading.</summary>
    public int Answered { get; set; }

    /// <summary>Of those, answered right at the first go.</summary>
    public int Right { get; set; }

    public void Add(EpisodeFact fact)
    {
        switch (fact)
        {
            case EpisodeFact.Opened: Opened++; break;
            case EpisodeFact.Finished: Finished++; break;
            case EpisodeFact.Answered: Answered++; break;
            default: Right++; break;
        }
    }

    internal sealed class Configuration : IEntityTypeConfiguration<EpisodeTally>
    {
        public void Configure(EntityTypeBuilder<EpisodeTally> builder)
        {
            builder.ToTable("EpisodeTallies");
            builder.HasKey(t => new { t.Course, t.Episode, t.Month });
            builder.Property(t => t.Course).HasMaxLength(120);
            builder.Property(t => t.Episode).HasMaxLength(120);
        }
    }
}
