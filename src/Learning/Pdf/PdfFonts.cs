using System.Text;

namespace Immunotox.Learning.Pdf;

internal enum FontWeight { Regular, Bold }

/// <summary>The fonts of documents: Noto Sans, which has every Latin letter of Unicode's Latin blocks.</summary>
internal static class PdfFonts
{
    private static readonly TrueTypeFont Regular = TrueTypeFont.Embedded("NotoSans-Regular");
    private static readonly TrueTypeFont Bold = TrueTypeFont.Embedded("NotoSans-Bold");

    public static TrueTypeFont Of(FontWeight weight) => weight == FontWeight.Bold ? Bold : Regular;

    /// <summary>The characters of <paramref name="text"/> that cannot be printed; empty when all can. Checked before anything is issued.</summary>
    public static IReadOnlyList<string> Missing(string text) =>
        [.. text.Normalize(NormalizationForm.FormC).EnumerateRunes().Where(r => Rune.IsControl(r) || Regular.Glyph(r) == 0 || Bold.Glyph(r) == 0).Select(r => r.ToString()).Distinct()];
}
