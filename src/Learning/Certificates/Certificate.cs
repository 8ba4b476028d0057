using Immunotox.Learning.Enrolments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Immunotox.Learning.Certificates;

internal enum CertificateStatus { Issued, Replaced, Revoked }

/// <summary>An issued document (attestation). All that is printed is a snapshot; only the status changes.</summary>
internal sealed class Certificate
{
    public required Guid Id { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Readable, with a check character: <c>IMX-2026-7F3K-Q9T</c>.</summary>
    public required string Number { get; init; }

    /// <summary>160 random bits as base 32: the secret of the verification address.</summary>
    public required string Code { get; init; }

    public required DateTime IssuedUtc { get; init; }

    /// <summary><see cref="CertificateSnapshot"/> as JSON.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The snapshot's core signed with ES256 (JWS compact), carried by the QR code.</summary>
    public required string SignedPayload { get; init; }

    /// <summary>SHA-256 of the PDF, hexadecimal.</summary>
    public required string PdfHash { get; init; }

    public CertificateStatus Status { get; set; }

    /// <summary>When it stopped being valid: revoked or replaced.</summary>
    public DateTime? RevokedUtc { get; set; }

    /// <summary>The coordinator who revoked or replaced it.</summary>
    public Guid? RevokedBy { get; set; }

    /// <summary>Why it was revoked or replaced, shown to whoever verifies.</summary>
    public string? Reason { get; set; }

    /// <summary>The number of the certificate that stands in its place, when replaced.</summary>
    public string? ReplacedByNumber { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<CertificateFile>
    {
        public void Configure(EntityTypeBuilder<Certificate> builder)
        {
            builder.ToTable("Certificates");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => c.Code).IsUnique();
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => c.EnrolmentId);
            builder.HasIndex(c => c.PersonId);
            builder.HasOne<Enrolment>().WithMany().HasForeignKey(c => c.EnrolmentId);
            builder.Property(c => c.Number).HasMaxLength(40);
            builder.Property(c => c.Code).HasMaxLength(40);
            builder.Property(c => c.PdfHash).HasMaxLength(64);
            builder.Property(c => c.Reason).HasMaxLength(500);
            builder.Property(c => c.ReplacedByNumber).HasMaxLength(40);
            builder.Property(c => c.Status).HasConversion<string>().HasMaxLength(16).IsConcurrencyToken();
        }

        public void Configure(EntityTypeBuilder<CertificateFile> builder)
        {
            builder.ToTable("CertificateFiles");
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.HasOne<Certificate>().WithOne().HasForeignKey<CertificateFile>(f => f.Id);
        }
    }
}

/// <summary>The PDF as it was issued, kept so that each download is the same bytes whatever the program's version.</summary>
internal sealed class CertificateFile
{
    /// <summary>The certificate.</summary>
    public required Guid Id { get; init; }

    public required byte[] Pdf { get; init; }
}
