using Immunotox.Content.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Signing;

/// <summary>
/// Signatures as they are kept here. The file beside the content is what travels; this copy outlives a deployment that puts an older
/// file back, and says which account signed, which the file does not.
/// </summary>
internal sealed class SignatureMapping : IEntityTypeConfiguration<Signature>
{
    /// <summary>The account, for an inquiry; a column without a property, so that it is never shown nor written in the file.</summary>
    public const string Person = "PersonId";

    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.ToTable("Signatures");
        builder.Property<Guid>(Person);
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
