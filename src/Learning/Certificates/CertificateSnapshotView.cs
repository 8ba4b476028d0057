namespace Immunotox.Learning.Certificates;

/// <summary>Carries a certificate into the component that draws it (component parameters must be public types).</summary>
public sealed class CertificateSnapshotView
{
    internal CertificateSnapshotView(ReadCertificate read) => Read = read;
    internal ReadCertificate Read { get; }
}
