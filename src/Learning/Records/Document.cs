using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Records;

/// <summary>The three document resources (Communication 2.3, 2.6, 2.7). Stored by name.</summary>
internal enum DocumentKind { State, AgentProfile, ActivityProfile }

/// <summary>Where a document lies. What a kind does not have is empty, never null: the whole is a key.</summary>
/// <param name="Kind">Which resource.</param>
/// <param name="Activity">Activity id.</param>
/// <param name="Actor">See <see cref="XapiRules.ActorRules.KeyOf"/>.</param>
/// <param name="Registration">UUID in lower case.</param>
/// <param name="Name">stateId or profileId.</param>
internal sealed record DocumentKey(DocumentKind Kind, string Activity, string Actor, string Registration, string Name);

/// <summary>A document a client keeps here.</summary>
internal sealed class Document
{
    public long Number { get; init; }
    public required DocumentKind Kind { get; init; }
    public required string Activity { get; init; }
    public required string Actor { get; init; }
    public required string Registration { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; set; }
    public required byte[] Content { get; set; }

    /// <summary>SHA-1 of the content in hexadecimal: what the ETag holds (Communication 3.1). No secret depends on it.</summary>
    public required string Hash { get; set; }

    public required DateTime UpdatedUtc { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Document>
    {
        public void Configure(EntityTypeBuilder<Document> builder)
        {
            builder.ToTable("XapiDocuments").HasKey(d => d.Number);
            builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(d => new { d.Kind, d.Activity, d.Actor, d.Registration, d.Name }).IsUnique();
            builder.HasIndex(d => new { d.Kind, d.Actor });
        }
    }
}
