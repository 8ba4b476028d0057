using Immunotox.Learning.Pdf;

namespace Immunotox.Learning.Sheets;

/// <summary>
/// How a grade looks on paper: its number large, one to four filled squares, a band of its own pattern and a border that thickens,
/// so that a grey print or a colour-blind reader loses nothing.
/// </summary>
internal static class GradeMark
{
    private static readonly (Ink Ink, Ink Ground)[] Colours =
    [
        (Ink.Hex(0x14532D), Ink.Hex(0xEFF8F1)), (Ink.Hex(0x6B4A00), Ink.Hex(0xFFF7E0)), (Ink.Hex(0x8A3200), Ink.Hex(0xFFEDE0)), (Ink.Hex(0x8F1D14), Ink.Hex(0xFDE6E3)),
    ];

    public static (Ink? Ground, Ink Line, double Width) Look(GradeRow row) => (Of(row).Ground, Of(row).Ink, .5 + (.55 * (row.Step.GradeMin - 1)));

    /// <summary>The heading cell of a grade; decoration without <paramref name="under"/>, on the page where the grade goes on.</summary>
    public static void Draw(PdfPage page, Box cell, GradeRow row, StructNode? under)
    {
        var ink = Of(row).Ink;
        var isSolid = row.Step.GradeMin == 4;
        var band = new Box(cell.X, cell.Y, 6, cell.Height);
        page.Artifact(row.Step.GradeMin switch
        {
            1 => Shapes.Line(cell.X + 1.5, cell.Y, cell.X + 1.5, cell.Y + cell.Height, ink, 1.5),
            2 => Shapes.Line(cell.X + 1.5, cell.Y, cell.X + 1.5, cell.Y + cell.Height, ink, 1.5) + Shapes.Line(cell.X + 5, cell.Y, cell.X + 5, cell.Y + cell.Height, ink, 1.5),
            3 => Shapes.Hatch(band, ink, 4),
            _ => Shapes.Fill(cell, ink),
        });
        var text = isSolid ? SheetPaper.White : ink;
        var (left, width) = (cell.X + 6, cell.Width - 7);
        void Write(double down, string what, double size)
        {
            var style = new TextStyle(size, text, FontWeight.Bold, Align.Center);
            if (under is null) page.ArtifactText(left, cell.Y + cell.Height - down, width, what, style);
            else page.Text("P", left, cell.Y + cell.Height - down, width, what, style, under: under);
        }
        Write(11, under is null ? "suite" : "Grade", SheetPaper.Smallest);
        Write(32, row.Number, row.Number.Length > 1 ? 17 : 24);
        var squares = "";
        for (var i = 0; i < 4; i++)
        {
            var square = new Box(left + (width / 2) - 15 + (i * 8), cell.Y + cell.Height - 47, 5.5, 5.5);
            squares += i < row.Step.GradeMax ? Shapes.Fill(square, text) : Shapes.Border(square, text, .6);
        }
        page.Artifact(squares);
    }

    private static (Ink Ink, Ink Ground) Of(GradeRow row) => Colours[row.Step.GradeMin - 1];
}
