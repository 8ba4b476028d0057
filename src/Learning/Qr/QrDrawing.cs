using System.Globalization;
using System.Text;
using QRCoder;

namespace Immunotox.Learning.Qr;

/// <summary>A QR code as horizontal runs of dark modules, for vector drawing in PDF and SVG.</summary>
internal sealed class QrDrawing
{
    private readonly List<(int X, int Y, int Length)> _runs = [];

    public QrDrawing(string text)
    {
        // A signed payload is long: the lowest redundancy keeps the modules coarse, which helps a phone more than repair would.
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        Size = data.ModuleMatrix.Count;
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
            {
                if (!data.ModuleMatrix[y][x]) continue;
                var start = x;
                while (x < Size && data.ModuleMatrix[y][x]) x++;
                _runs.Add((start, y, x - start));
            }
    }

    /// <summary>Modules a side, quiet zone included.</summary>
    public int Size { get; }

    /// <summary>PDF operators filling a square of <paramref name="side"/> points whose lower left corner is (x, y).</summary>
    public string ToPdf(double x, double y, double side)
    {
        var drawing = new StringBuilder();
        drawing.Append(CultureInfo.InvariantCulture, $"{side / Size:0.######} 0 0 {side / Size:0.######} {x:0.###} {y:0.###} cm 0 g ");
        foreach (var run in _runs) drawing.Append(CultureInfo.InvariantCulture, $"{run.X} {Size - 1 - run.Y} {run.Length} 1 re ");
        return drawing.Append('f').ToString();
    }

    /// <summary>Path data for an SVG whose viewBox is <see cref="Size"/> square.</summary>
    public string ToSvgPath() => string.Concat(_runs.Select(r => string.Create(CultureInfo.InvariantCulture, $"M{r.X} {r.Y}h{r.Length}v1h-{r.Length}z")));
}
