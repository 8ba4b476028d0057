using Immunotox.Learning.Certificates;
using UglyToad.PdfPig;

namespace Immunotox.Learning.Tests.Certificates;

public sealed class CertificatePdfTests
{
    private static readonly DateTime Issued = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Zażółć Gęślą", "Jaźń")]
    [InlineData("Siân Ŵyn", "Ŷwain")]
    [InlineData("Nguyễn Thị Ngọc", "Đặng")]
    [InlineData("Ọlátúńjí", "Ṣọ́lá")]
    [InlineData("Ħamrun Æsa", "Þórðardóttir")]
    public void Prints_any_latin_name_as_it_is_written(string given, string family)
    {
        var snapshot = Snapshot(given, family);
        Assert.Empty(CertificatePdf.MissingLetters(snapshot));
        using var pdf = PdfDocument.Open(CertificatePdf.Render(snapshot, "a.b.c", Issued));
        var text = string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value)).Normalize();
        Assert.Contains((given + family).Replace(" ", "").Normalize(), text.Replace(" ", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_letters_it_cannot_print() => Assert.Equal(["王"], CertificatePdf.MissingLetters(Snapshot("王", "Dupont")));

    [Fact]
    public void Is_the_same_bytes_each_time_tagged_small_and_titled()
    {
        var bytes = CertificatePdf.Render(Snapshot("Zoé", "Exemple"), "a.b.c", Issued);
        Assert.Equal(bytes, CertificatePdf.Render(Snapshot("Zoé", "Exemple"), "a.b.c", Issued));
        Assert.True(bytes.Length < 60_000, $"{bytes.Length} bytes");
        var raw = System.Text.Encoding.Latin1.GetString(bytes);
        foreach (var needed in new[] { "/MarkInfo<</Marked true>>", "/StructTreeRoot", "/DisplayDocTitle true", "/S/H1/", "/S/Figure/", "/Alt <", "/ToUnicode", "/FontFile2", "/Lang <", "pdfuaid:part" })
            Assert.Contains(needed, raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_bytes_whatever_the_language_of_the_server()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var invariant = CertificatePdf.Render(Snapshot("Zoé", "Exemple"), "a.b.c", Issued);
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
            Assert.Equal(invariant, CertificatePdf.Render(Snapshot("Zoé", "Exemple"), "a.b.c", Issued));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_number_with_one_wrong_character_or_two_swapped_ones_is_noticed()
    {
        var number = CertificateNumber.New(2026);
        Assert.True(CertificateNumber.IsWellFormed(number));
        for (var i = 4; i < number.Length; i++)
        {
            if (number[i] == '-') continue;
            var other = number[i] == '7' ? '8' : '7';
            Assert.False(CertificateNumber.IsWellFormed(number[..i] + other + number[(i + 1)..]), $"{number} at {i}");
            if (i + 1 < number.Length && number[i + 1] != '-' && number[i] != number[i + 1])
                Assert.False(CertificateNumber.IsWellFormed(number[..i] + number[i + 1] + number[i] + number[(i + 2)..]), $"{number} swapped at {i}");
        }
    }

    private static CertificateSnapshot Snapshot(string given, string family) => new()
    {
        Number = "IMX-2026-7F3K-Q9TW-M",
        Title = "Attestation de suivi de formation",
        GivenName = given,
        FamilyName = family,
        Course = "DU d’immunothérapie anti-tumorale",
        CourseSlug = "du",
        CourseVersion = new string('a', 64),
        Objectives = ["Expliquer le rôle des freins « PD-1 »", "Grader, puis appeler"],
        Hours = 3,
        JoinedOn = new(2026, 11, 1),
        CompletedOn = new(2026, 11, 23),
        IssuedOn = new(2026, 11, 24),
        Issuer = "Programme IMMUNOTOX, CHU de Lille",
        Signatory = "Les responsables pédagogiques du DU",
        Notice = "Cette attestation n’est pas un diplôme.",
        VerificationUrl = "https://formation.example.org/verifier/abc",
    };
}
