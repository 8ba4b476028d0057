using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Launches;

/// <summary>Someone who takes a package: by a course, by a try of the faculty, or through the HTTP API. Its id is the xAPI registration.</summary>
internal sealed class PackageRegistration
{
    public required Guid Id { get; init; }
    public required Guid PackageId { get; init; }

    /// <summary>The xAPI agent, as JSON: an account, never a name or a mail (cmi5, 8.1.3).</summary>
    public required string Actor { get; init; }

    /// <summary>The enrolment it counts in; null for a try and through the HTTP API.</summary>
    public Guid? EnrolmentId { get; init; }

    public required DateTime OpenedUtc { get; init; }

    /// <summary>When every unit was satisfied, or null.</summary>
    public DateTime? SatisfiedUtc { get; set; }

    public JsonObject Agent => JsonNode.Parse(Actor)!.AsObject();

    public static string AgentOf(string homePage, string name) => new JsonObject
    {
        ["objectType"] = "Agent",
        ["account"] = new JsonObject { ["homePage"] = homePage, ["name"] = name },
    }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal sealed class Configuration : IEntityTypeConfiguration<PackageRegistration>
    {
        public void Configure(EntityTypeBuilder<PackageRegistration> builder)
        {
            builder.ToTable("PackageRegistrations");
            builder.Property(r => r.Actor).HasMaxLength(1000);
            builder.HasIndex(r => new { r.PackageId, r.Actor });
            builder.HasIndex(r => r.EnrolmentId);
            builder.Ignore(r => r.Agent);
        }
    }
}
