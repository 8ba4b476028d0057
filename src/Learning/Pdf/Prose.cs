namespace Immunotox.Learning.Pdf;

/// <summary>How a paragraph of a box or a cell is set.</summary>
internal enum ParagraphKind { Plain, Strong, Label, Bullet }

/// <summary>A paragraph of a box or a cell.</summary>
internal readonly record struct Paragraph(string Text, ParagraphKind Kind = ParagraphKind.Plain)
{
    public static IEnumerable<Paragraph> Bullets(IEnumerable<string> texts) => texts.Select(t => new Paragraph(t, ParagraphKind.Bullet));
}

/// <summary>Sets paragraphs one under the other, bullets as a tagged list.</summary>
/// <param name="body">Size, leading and ink of plain text.</param>
/// <param name="label">Ink of labels.</param>
internal sealed class Prose(TextStyle body, Ink label)
{
    private const double Indent = 8;
    private readonly TextStyle _strong = body with { Weight = FontWeight.Bold };
    private readonly TextStyle _label = body with { Weight = FontWeight.Bold, Ink = label };

    public TextStyle Body => body;

    private double Gap => body.Size * .22;

    public double Height(IEnumerable<Paragraph> paragraphs, double width) =>
        paragraphs.Sum(p => (PdfPage.LineCount(p.Text, p.Kind == ParagraphKind.Bullet ? width - Indent : width, StyleOf(p.Kind)) * body.Size * body.Leading) + Gap);

    /// <summary>Draws from <paramref name="top"/> downwards and gives the height where the text ends.</summary>
    public double Draw(PdfPage page, double x, double top, double width, IEnumerable<Paragraph> paragraphs, StructNode? under = null)
    {
        StructNode? list = null;
        foreach (var (text, kind) in paragraphs)
        {
            var baseline = top - body.Size;
            if (kind != ParagraphKind.Bullet)
            {
                list = null;
                top = page.Text("P", x, baseline, width, text, StyleOf(kind), under: under) + body.Size - Gap;
                continue;
            }
            list ??= new StructNode("L", under);
            var item = new StructNode("LI", list);
            page.Text("Lbl", x, baseline, Indent, "•", body, under: item);
            top = page.Text("LBody", x + Indent, baseline, width - Indent, text, body, under: item) + body.Size - Gap;
        }
        return top;
    }

    private TextStyle StyleOf(ParagraphKind kind) => kind switch { ParagraphKind.Strong => _strong, ParagraphKind.Label => _label, _ => body };
}
