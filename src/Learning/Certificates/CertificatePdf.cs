using System.Globalization;
using Immunotox.Learning.Pdf;
using Immunotox.Learning.Qr;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.Certificates;

/// <summary>The printed certificate: one landscape A4 page. Same snapshot and payload, same bytes.</summary>
internal static class CertificatePdf
{
    private const double Width = 841.89, Height = 595.28, Margin = 64;
    private static readonly Ink Petrol = Ink.Hex(0x0B4F5C), Black = Ink.Hex(0x17262E), Soft = Ink.Hex(0x4A5B64);

    public static byte[] Render(CertificateSnapshot of, string signedPayload, DateTime issuedUtc)
    {
        var pdf = new PdfDocument($"{of.Title} – {of.FullName}", "fr-FR", "Immunotox Learning", issuedUtc);
        var page = pdf.AddPage(Width, Height);
        Frame(page);
        var y = page.Text("P", Margin + 66, Height - 82, 480, of.Issuer, new TextStyle(13, Soft, FontWeight.Bold));
        y = page.Text("H1", Margin, Height - 148, Width - (2 * Margin), of.Title, new TextStyle(30, Petrol, FontWeight.Bold));
        y = page.Text("P", Margin, y - 6, 500, "délivrée à", new TextStyle(13, Soft));
        var name = new TextStyle(28, Black, FontWeight.Bold);
        while (!PdfPage.Fits(of.FullName, Width - (2 * Margin), name) && name.Size > 16) name = name with { Size = name.Size - 1 };
        y = page.Text("P", Margin, y - 18, Width - (2 * Margin), of.FullName, name);
        y = page.Text("P", Margin, y, 540, "pour avoir suivi en entier la formation", new TextStyle(13, Soft));
        y = page.Text("P", Margin, y - 8, 540, of.Course, new TextStyle(18, Black, FontWeight.Bold));
        y = page.Text("P", Margin, y, 540, $"Durée déclarée : {French.Hours(of.Hours)}. Suivie du {French.Date(of.JoinedOn)} au {French.Date(of.CompletedOn)}.", new TextStyle(12, Black));
        y = page.Text("H2", Margin, y - 8, 540, "Objectifs", new TextStyle(12, Petrol, FontWeight.Bold));
        foreach (var objective in of.Objectives.Take(5)) y = page.Text("P", Margin, y, 540, "– " + objective, new TextStyle(10.5, Black, Leading: 1.3));
        page.Text("P", Margin, Math.Min(y - 10, 130), 540, $"Délivrée le {French.Date(of.IssuedOn)}. {of.Signatory}.", new TextStyle(11.5, Black));
        if (of.Notice is not null) page.Text("P", Margin, 84, 500, of.Notice, new TextStyle(9.5, Soft));
        page.Text("P", Margin, 56, 500, $"Version de la formation {of.CourseVersion[..12]}", new TextStyle(8.5, Soft));

        const double Side = 150;
        var left = Width - Margin - Side;
        page.Figure($"Code QR de vérification de l’attestation {of.Number}", new Box(left, 128, Side, Side), new QrDrawing($"{of.VerificationUrl}#{signedPayload}").ToPdf(left, 128, Side));
        page.Text("P", left - 40, 112, Side + 40, $"N° {of.Number}", new TextStyle(11, Black, FontWeight.Bold, Align.Right));
        page.Text("P", left - 80, 94, Side + 80, "Vérifier cette attestation en ligne", new TextStyle(10, Petrol, Align: Align.Right), of.VerificationUrl);
        return pdf.ToBytes();
    }

    /// <summary>Letters of the printed texts that the fonts lack; nothing is issued unless empty.</summary>
    public static IReadOnlyList<string> MissingLetters(CertificateSnapshot of) =>
        PdfFonts.Missing(string.Concat([of.Title, of.GivenName, of.FamilyName, of.Course, of.Issuer, of.Signatory, of.Notice ?? "", .. of.Objectives]));

    /// <summary>Band, border and emblem: decoration.</summary>
    private static void Frame(PdfPage page)
    {
        page.Artifact(string.Create(CultureInfo.InvariantCulture, $"0.043 0.31 0.361 rg 0 0 18 {Height} re f 0.761 0.263 0.122 rg 18 0 5 {Height} re f"));
        page.Artifact(string.Create(CultureInfo.InvariantCulture, $"0.49 0.541 0.569 RG 0.8 w 40 32 {Width - 72} {Height - 64} re S"));
        page.Artifact("1 0 0 1 64 488 cm 0.043 0.31 0.361 rg 26 52 m 50 43 l 50 25 l 50 10 40 2 26 -4 c 12 2 2 10 2 25 c 2 43 l h f "
            + "0.561 0.827 0.91 rg 40 25 m 40 32.7 33.7 39 26 39 c 18.3 39 12 32.7 12 25 c 12 17.3 18.3 11 26 11 c 33.7 11 40 17.3 40 25 c f "
            + "0.949 0.757 0.306 rg 12 31 m 16 40 22 43 27 42 c 34 42 39 37 40 31 c 30 35 21 35 12 31 c f "
            + "0.09 0.149 0.18 rg 20 24 3 5 re 30 24 3 5 re f 0.09 0.149 0.18 RG 1.8 w 1 J 21 19 m 24 16 29 16 32 19 c S");
    }
}
