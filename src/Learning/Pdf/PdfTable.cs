using System.Globalization;

namespace Immunotox.Learning.Pdf;

/// <summary>A column: its heading, its share of the width, how its cells are set.</summary>
internal sealed record PdfColumn(string Heading, double Share, Align Align = Align.Left);

/// <summary>A tagged table that goes on over pages; its headings are repeated at the top of each.</summary>
internal sealed class PdfTable(IReadOnlyList<PdfColumn> columns, double left, double width, TextStyle body, Ink line)
{
    private const double Pad = 4;
    private readonly StructTable _table = new();
    private readonly TextStyle _heading = body with { Weight = FontWeight.Bold };
    private bool _hasHeading;

    /// <summary>Draws the rows from <paramref name="y"/> downwards and returns the page and the height where the table ends.</summary>
    /// <param name="newPage">Adds a page and gives the height where its content begins.</param>
    public (PdfPage Page, double Y) Draw(PdfPage page, double y, double bottom, IEnumerable<IReadOnlyList<string>> rows, Func<(PdfPage Page, double Y)> newPage)
    {
        y = Heading(page, y);
        foreach (var row in rows)
        {
            var height = Height(row, body);
            if (y - height < bottom)
            {
                (page, y) = newPage();
                y = Heading(page, y);
            }
            y = Row(page, y, height, row, "TD", body, new StructRow(_table));
        }
        return (page, y);
    }

    /// <summary>Tagged once; repeated on later pages as decoration.</summary>
    private double Heading(PdfPage page, double y)
    {
        var texts = columns.Select(c => c.Heading).ToList();
        var height = Height(texts, _heading);
        var row = _hasHeading ? null : new StructRow(_table);
        _hasHeading = true;
        return Row(page, y, height, texts, "TH", _heading, row);
    }

    private double Row(PdfPage page, double y, double height, IReadOnlyList<string> texts, string role, TextStyle style, StructRow? row)
    {
        var x = left;
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = columns[i].Share * width;
            var set = style with { Align = columns[i].Align };
            var baseline = y - Pad - style.Size;
            if (row is null) page.ArtifactText(x + Pad, baseline, cell - (2 * Pad), texts[i], set);
            else page.Text(role, x + Pad, baseline, cell - (2 * Pad), texts[i].Length == 0 ? " " : texts[i], set, under: row);
            x += cell;
        }
        page.Artifact(string.Create(CultureInfo.InvariantCulture, $"{line.R} {line.G} {line.B} RG {(role == "TH" ? 1 : 0.4)} w {left} {y - height:0.##} m {left + width} {y - height:0.##} l S"));
        return y - height;
    }

    private double Height(IReadOnlyList<string> texts, TextStyle style) =>
        (columns.Select((c, i) => PdfPage.LineCount(texts[i], (c.Share * width) - (2 * Pad), style)).Max() * style.Size * style.Leading) + (2 * Pad);
}
