namespace Immunotox.Learning.Pdf;

/// <summary>A box of a flow: a heading, paragraphs, and how it stands out.</summary>
internal sealed record FlowBox(string Heading, IReadOnlyList<Paragraph> Paragraphs, Ink Ink)
{
    public Ink? Ground { get; init; }

    /// <summary>Border in points; 0 for none.</summary>
    public double Border { get; init; }

    /// <summary>How it is set when not as the rest of the flow.</summary>
    public Prose? Prose { get; init; }

    /// <summary>Path of an icon (see <see cref="Shapes.Icon"/>), or null.</summary>
    public string? Icon { get; init; }
}

/// <summary>A cell of a grid row: paragraphs, or a drawing of its own that fills the cell.</summary>
internal sealed record GridCell(IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>Draws the heading cell of a row; the text goes under the node given, or is decoration when the row goes on from the page before.</summary>
    public Action<PdfPage, Box, StructNode?>? Heading { get; init; }
}

/// <summary>Content that runs down the pages of a document: boxes side by side, and a table.</summary>
/// <param name="begin">Adds a page and says where its content begins and ends.</param>
internal sealed class PdfFlow(double left, double width, Prose prose, Ink line, Func<(PdfPage Page, double Top, double Bottom)> begin)
{
    private const double Pad = 6, Between = 6, Least = 54;
    private PdfPage? _page;
    private double _y, _bottom;

    /// <summary>Rows of a table may be cut between two paragraphs where a page ends; otherwise they go to the next page whole.</summary>
    public bool CutsRows { get; init; }

    public PdfPage Page => _page ?? Next();

    /// <summary>Boxes of one height beside each other, by their shares of the width.</summary>
    public void Row(params (FlowBox Box, double Share)[] boxes)
    {
        var free = width - (Between * (boxes.Length - 1));
        Prose Of(FlowBox box) => box.Prose ?? prose;
        TextStyle TitleOf(FlowBox box) => Of(box).Body with { Size = Of(box).Body.Size + 1.5, Weight = FontWeight.Bold };
        var height = boxes.Max(b => Of(b.Box).Height(b.Box.Paragraphs, Inner(b.Box, b.Share * free)) + HeadHeight(b.Box, b.Share * free, TitleOf(b.Box)) + (2 * PadOf(b.Box)) - (Of(b.Box).Body.Size * .2));
        Need(height);
        var x = left;
        foreach (var (box, share) in boxes)
        {
            var area = new Box(x, _y - height, share * free, height);
            var title = TitleOf(box);
            if (box.Ground is { } ground) Page.Artifact(Shapes.Fill(area, ground));
            if (box.Border > 0) Page.Artifact(Shapes.Border(area, box.Ink, box.Border));
            var (inside, top) = (x + PadOf(box), _y - PadOf(box));
            var indent = box.Icon is null ? 0 : title.Size + 4;
            if (box.Icon is { } icon) Page.Artifact(Shapes.Icon(icon, inside, top - (title.Size * 1.12), title.Size * 1.15, box.Ink));
            Page.Text("H2", inside + indent, top - title.Size, Inner(box, area.Width) - indent, box.Heading, title with { Ink = box.Ink });
            Of(box).Draw(Page, inside, top - HeadHeight(box, area.Width, title), Inner(box, area.Width), box.Paragraphs);
            x += area.Width + Between;
        }
        _y -= height + Between;
    }

    /// <summary>A table with a heading cell at the head of each row; its column headings are repeated on each page.</summary>
    /// <param name="shares">Ways to share the width; the one that makes the table shortest is taken.</param>
    /// <param name="look">Ground and border of a row.</param>
    public void Grid(IReadOnlyList<string> headings, IReadOnlyList<double[]> shares, IReadOnlyList<IReadOnlyList<GridCell>> rows, Func<int, (Ink? Ground, Ink Line, double Width)> look)
    {
        // A column is as tall as it is wherever the others stand: each width is measured once.
        var measured = new Dictionary<(int Row, int Column, double Share), double>();
        double Measured(int row, int column, double share) => measured.TryGetValue((row, column, share), out var known) ? known
            : measured[(row, column, share)] = prose.Height(rows[row][column].Paragraphs, (share * width) - Pad);
        var best = shares.MinBy(way => Enumerable.Range(0, rows.Count).Sum(r => Math.Max(Least, way.Select((share, i) => Measured(r, i, share)).Max() + 6)))!;
        var columns = headings.Select((h, i) => (Heading: h, Share: best[i])).ToList();
        var table = new StructTable();
        var head = prose.Body with { Weight = FontWeight.Bold };
        var heading = (columns.Max(c => PdfPage.LineCount(c.Heading, (c.Share * width) - Pad, head)) * head.Size * head.Leading) + 4;
        StructRow? tagged = new(table);
        void Headings()
        {
            var x = left;
            foreach (var (text, share) in columns)
            {
                if (tagged is not null) Page.Text("TH", x + (Pad / 2), _y - head.Size - 1, (share * width) - Pad, text, head, under: tagged);
                else Page.ArtifactText(x + (Pad / 2), _y - head.Size - 1, (share * width) - Pad, text, head);
                x += share * width;
            }
            tagged = null;
            Page.Artifact(Shapes.Line(left, _y - heading, left + width, _y - heading, line, 1.2));
            _y -= heading;
        }
        Need(heading + RowHeight(rows[0], best));
        Headings();
        for (var r = 0; r < rows.Count; r++)
        {
            var tags = new StructRow(table);
            var cells = rows[r].Select(c => StructNode.Cell(tags, c.Heading is null ? null : "Row")).ToList();
            var row = rows[r];
            if (CutsRows && RowHeight(row, best) > _y - _bottom && _y - _bottom > 1.5 * Least)
            {
                var (now, later) = Cut(row, best, _y - _bottom - 6);
                DrawRow(now, best, cells, look(r), isFirst: true);
                row = later;
            }
            if (Need(RowHeight(row, best))) Headings();
            DrawRow(row, best, cells, look(r), isFirst: row == rows[r]);
        }
        _y -= Between;
    }

    private double RowHeight(IReadOnlyList<GridCell> row, double[] way) => Math.Max(Least, row.Select((c, i) => prose.Height(c.Paragraphs, (way[i] * width) - Pad)).Max() + 6);

    private void DrawRow(IReadOnlyList<GridCell> row, double[] way, List<StructNode> cells, (Ink? Ground, Ink Line, double Width) look, bool isFirst)
    {
        var height = RowHeight(row, way);
        if (look.Ground is { } ground) Page.Artifact(Shapes.Fill(new Box(left, _y - height, width, height), ground));
        var x = left;
        for (var i = 0; i < row.Count; i++)
        {
            var area = new Box(x, _y - height, way[i] * width, height);
            if (row[i].Heading is { } draw) draw(Page, area, isFirst ? cells[i] : null);
            else
            {
                if (i > 1) Page.Artifact(Shapes.Line(x, _y, x, _y - height, line, .3));
                prose.Draw(Page, x + (Pad / 2) + 1, _y - 3, area.Width - Pad, row[i].Paragraphs, cells[i]);
            }
            x += area.Width;
        }
        Page.Artifact(Shapes.Border(new Box(left, _y - height, width, height), look.Line, look.Width));
        _y -= height;
    }

    /// <summary>What of a row fits this height, and the rest; a label never ends a page.</summary>
    private (IReadOnlyList<GridCell> Now, IReadOnlyList<GridCell> Later) Cut(IReadOnlyList<GridCell> row, double[] way, double height)
    {
        var kept = row.Select((c, i) =>
        {
            var n = c.Paragraphs.Count;
            while (n > 0 && (prose.Height(c.Paragraphs.Take(n), (way[i] * width) - Pad) > height || (n < c.Paragraphs.Count && c.Paragraphs[n - 1].Kind == ParagraphKind.Label))) n--;
            return n;
        }).ToList();
        return ([.. row.Select((c, i) => c with { Paragraphs = [.. c.Paragraphs.Take(kept[i])] })], [.. row.Select((c, i) => c with { Paragraphs = [.. c.Paragraphs.Skip(kept[i])] })]);
    }

    /// <summary>Goes to a new page when this height is not left; true when it did.</summary>
    private bool Need(double height)
    {
        if (_page is not null && _y - height >= _bottom) return false;
        Next();
        return true;
    }

    private PdfPage Next()
    {
        (_page, _y, _bottom) = begin();
        return _page;
    }

    private static double PadOf(FlowBox box) => box.Border > 0 || box.Ground is not null ? Pad : 0;
    private static double Inner(FlowBox box, double outer) => outer - (2 * PadOf(box));
    private static double HeadHeight(FlowBox box, double outer, TextStyle title) =>
        PdfPage.LineCount(box.Heading, Inner(box, outer) - (box.Icon is null ? 0 : title.Size + 4), title) * title.Size * title.Leading;
}
