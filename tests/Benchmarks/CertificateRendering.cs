using System.Buffers.Text;
using System.Diagnostics;
using Immunotox.Learning.Certificates;
using QRCoder;

namespace Immunotox.Benchmarks;

/// <summary>Certificates drawn on one thread; the floor is the matrix of their QR code alone.</summary>
internal static class CertificateRendering
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);

    // As long as a signed core: header, some 300 bytes of JSON, an ECDSA signature.
    private static readonly int[] Parts = [100, 300, 64];

    public static Line Measure()
    {
        var certificate = Example();
        var payload = string.Join('.', Parts.Select(n => Base64Url.EncodeToString(Enumerable.Range(0, n).Select(i => (byte)(i * 37)).ToArray())));
        var size = 0;
        var rate = PerSecond(() => size = CertificatePdf.Render(certificate, payload, new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc)).Length);
        var floor = PerSecond(() => { using var data = QRCodeGenerator.GenerateQrCode($"{certificate.VerificationUrl}#{payload}", QRCodeGenerator.ECCLevel.L); });
        return new Line("Render a certificate", $"{rate:0} /s, {size / 1000.0:0.0} KB", $"{floor:0} /s, its QR code", $"{rate / floor:0.00}", "200 /s, under 60 KB",
            "one thread", rate >= 200 && size < 60_000);
    }

    private static double PerSecond(Action render)
    {
        double rate = 0;
        for (var i = 0; i < 2; i++) // The first round warms up.
        {
            var watch = Stopwatch.StartNew();
            var count = 0;
            for (; watch.Elapsed < Round; count++) render();
            rate = count / watch.Elapsed.TotalSeconds;
        }
        return rate;
    }

    private static CertificateSnapshot Example() => new()
    {
        Number = "IMX-2026-7F3K-Q9TW-M",
        Title = "Attestation de suivi de formation",
        GivenName = "Zoé",
        FamilyName = "Exemple",
        Course = "DU d’immunothérapie anti-tumorale",
        CourseSlug = "du-immunotherapie",
        CourseVersion = new string('a', 64),
        Objectives =
        [
            "Expliquer le rôle des freins CTLA-4, PD-1 et LAG-3, et nommer les molécules qui les lèvent",
            "Évoquer une toxicité immunologique devant tout symptôme nouveau, la grader et éliminer les autres causes",
            "Conduire le traitement par grade, la décroissance des corticoïdes et la deuxième ligne",
            "Discuter une reprise en réunion de concertation et déclarer l’effet indésirable",
        ],
        Hours = 3,
        JoinedOn = new(2026, 11, 1),
        CompletedOn = new(2026, 11, 23),
        IssuedOn = new(2026, 11, 24),
        Issuer = "Programme IMMUNOTOX, CHU de Lille",
        Signatory = "Les responsables pédagogiques du DU",
        Notice = "Cette attestation n’est pas un diplôme. Elle ne vaut ni inscription au DU ni validation de ses épreuves.",
        VerificationUrl = "https://formation.example.org/verifier/abcdefghijklmnopqrstuv",
    };
}
