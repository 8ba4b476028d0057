using System.Globalization;
using System.Text;
using static Immunotox.Learning.Pdf.PdfDocument;

namespace Immunotox.Learning.Pdf;

internal enum Align { Left, Center, Right }

/// <summary>Red, green, blue, each 0 to 1.</summary>
internal readonly record struct Ink(double R, double G, double B)
{
    public static Ink Hex(int rgb) => new(((rgb >> 16) & 255) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0);
}

/// <summary>In points from the lower left corner of the page.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height);

/// <summary>How a text is set.</summary>
internal sealed record TextStyle(double Size, Ink Ink, FontWeight Weight = FontWeight.Regular, Align Align = Align.Left, double Leading = 1.35);

/// <summary>One page: every mark on it is either tagged content, in reading order, or an artifact.</summary>
internal sealed class PdfPage(double width, double height)
{
    private readonly StringBuilder _content = new();
    private readonly List<Mark> _marks = [];
    private readonly Dictionary<FontWeight, HashSet<(ushort, string)>> _used = [];

    public double Width => width;
    public double Height => height;
    internal string Content => _content.ToString();
    internal IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Decoration, skipped by screen readers.</summary>
    public void Artifact(string drawing) => _content.Append("/Artifact BMC q ").Append(drawing).Append(" Q EMC\n");

    /// <summary>A drawing with a text alternative.</summary>
    public void Figure(string alt, Box box, string drawing)
    {
        Begin("Figure", box, alt, null, null, null);
        _content.Append("q ").Append(drawing).Append(" Q EMC\n");
    }

    /// <summary>
    /// A paragraph or heading wrapped into <paramref name="width"/>, its first baseline at <paramref name="y"/>.
    /// </summary>
    /// <param name="role">Structure role: H1, H2, P.</param>
    /// <param name="url">Makes the text a link.</param>
    /// <param name="under">What it is a part of: the row of a table for roles TH and TD, a cell, an item of a list.</param>
    /// <param name="leads">Makes the text a link to a page of this document.</param>
    /// <returns>The baseline where a next line of the same style would stand.</returns>
    public double Text(string role, double x, double y, double width, string text, TextStyle style, string? url = null, StructNode? under = null, PdfPage? leads = null)
    {
        var font = PdfFonts.Of(style.Weight);
        var lines = Wrap(font, text.Normalize(NormalizationForm.FormC), width, style.Size);
        var leading = style.Size * style.Leading;
        Begin(url is null && leads is null ? role : "Link", new Box(x, y - ((lines.Count - 1) * leading) - (style.Size * .25), width, lines.Count * leading), null, url, under, leads);
        return Lines(font, lines, x, y, width, style);
    }

    /// <summary>A text that is only decoration (a page number, the heading of a table carried over), skipped by screen readers.</summary>
    public void ArtifactText(double x, double y, double width, string text, TextStyle style)
    {
        var font = PdfFonts.Of(style.Weight);
        _content.Append("/Artifact BMC ");
        Lines(font, Wrap(font, text.Normalize(NormalizationForm.FormC), width, style.Size), x, y, width, style);
    }

    /// <summary>How many lines a text takes.</summary>
    public static int LineCount(string text, double width, TextStyle style) => Wrap(PdfFonts.Of(style.Weight), text.Normalize(NormalizationForm.FormC), width, style.Size).Count;

    private double Lines(TrueTypeFont font, List<string> lines, double x, double y, double width, TextStyle style)
    {
        _content.Append(CultureInfo.InvariantCulture, $"BT /F{(int)style.Weight} {N(style.Size)} Tf {N(style.Ink.R)} {N(style.Ink.G)} {N(style.Ink.B)} rg\n");
        foreach (var line in lines)
        {
            var free = width - Measure(font, line, style.Size);
            var left = x + (style.Align switch { Align.Center => free / 2, Align.Right => free, _ => 0 });
            _content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {N(left)} {N(y)} Tm ");
            Show(font, style, line);
            y -= style.Size * style.Leading;
        }
        _content.Append("ET EMC\n");
        return y;
    }

    /// <summary>Whether the text fits on one line of this width.</summary>
    public static bool Fits(string text, double width, TextStyle style) =>
        Measure(PdfFonts.Of(style.Weight), text.Normalize(NormalizationForm.FormC), style.Size) <= width;

    internal IEnumerable<(ushort Glyph, string Text)> UsedGlyphs(FontWeight weight) => _used.GetValueOrDefault(weight) ?? [];

    private void Begin(string role, Box box, string? alt, string? url, StructNode? under, PdfPage? leads)
    {
        _content.Append(CultureInfo.InvariantCulture, $"/{role} <</MCID {_marks.Count}>> BDC ");
        _marks.Add(new Mark(role, alt, box, url, under, leads));
    }

    /// <summary>
    /// Shows a line. A combining mark that NFC could not join to its letter (ọ́ in Yoruba) is centred over it and lifted above
    /// tall letters, from the outlines' boxes.
    /// </summary>
    private void Show(TrueTypeFont font, TextStyle style, string line)
    {
        var used = _used.TryGetValue(style.Weight, out var known) ? known : _used[style.Weight] = [];
        var run = new StringBuilder();
        ushort letter = 0;
        void Flush() { if (run.Length > 0) _content.Append('<').Append(run).Append("> Tj "); run.Clear(); }
        foreach (var rune in line.EnumerateRunes())
        {
            var glyph = font.Glyph(rune);
            if (glyph == 0) throw new MissingLetterException(rune.ToString());
            used.Add((glyph, rune.ToString()));
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && letter != 0)
            {
                Flush();
                var (on, mark, advance) = (font.BoxOf(letter), font.BoxOf(glyph), font.Width(letter));
                var back = advance - ((on.Left + on.Right) / 2.0) + ((mark.Left + mark.Right) / 2.0);
                var rise = mark.Bottom > 0 ? Math.Max(0, on.Top - (font.XHeight * 1000 / font.UnitsPerEm)) : 0;
                // Rise is in unscaled text units: thousandths of the em are turned into points by the current size.
                _content.Append(CultureInfo.InvariantCulture, $"{N(rise * style.Size / 1000)} Ts [{N(back)} <{glyph:X4}> {N(font.Width(glyph) - back)}] TJ 0 Ts ");
                continue;
            }
            letter = glyph;
            run.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }
        Flush();
        _content.Append('\n');
    }

    internal static List<string> Wrap(TrueTypeFont font, string text, double width, double size)
    {
        var lines = new List<string>();
        var line = "";
        var (length, space) = (0, Units(font, " "));
        bool IsTooLong(int units) => units * size / 1000 > width;
        // Only the plain space breaks: no-break spaces keep French punctuation with its word.
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var units = Units(font, word);
            if (line.Length == 0) (line, length) = (word, units);
            else if (IsTooLong(length + space + units)) { lines.Add(line); (line, length) = (word, units); }
            else (line, length) = (line + " " + word, length + space + units);
            // A word longer than the line is cut rather than printed over the margin.
            while (IsTooLong(length) && line.Length > 1)
            {
                var fit = line.Length - 1;
                while (fit > 1 && IsTooLong(Units(font, line[..fit]))) fit--;
                lines.Add(line[..fit]);
                line = line[fit..];
                length = Units(font, line);
            }
        }
        lines.Add(line);
        return lines;
    }

    private static double Measure(TrueTypeFont font, string text, double size) => Units(font, text) * size / 1000;

    /// <summary>Width in thousandths of the size.</summary>
    private static int Units(TrueTypeFont font, string text)
    {
        var units = 0;
        foreach (var rune in text.EnumerateRunes()) units += font.Advance(rune);
        return units;
    }

    internal sealed record Mark(string Role, string? Alt, Box Box, string? Url, StructNode? Under, PdfPage? Leads);
}
