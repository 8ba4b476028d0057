using System.Globalization;
using System.Text;
using static Immunotox.Learning.Pdf.PdfDocument;

namespace Immunotox.Learning.Pdf;

/// <summary>Operators of simple drawings: filled and bordered boxes, lines, hatching, icons.</summary>
internal static class Shapes
{
    public static string Fill(Box box, Ink ink) => $"{Colour(ink)} rg {Rectangle(box)} f ";

    /// <param name="dash">Operators of a dash pattern, such as <c>[3 2] 0</c>, or null for a plain line.</param>
    public static string Border(Box box, Ink ink, double width, string? dash = null) =>
        $"q {(dash is null ? "" : dash + " d ")}{Colour(ink)} RG {N(width)} w {Rectangle(box)} S Q ";

    public static string Line(double x1, double y1, double x2, double y2, Ink ink, double width) =>
        $"{Colour(ink)} RG {N(width)} w {N(x1)} {N(y1)} m {N(x2)} {N(y2)} l S ";

    /// <summary>Slanted lines that fill a box, <paramref name="step"/> points apart.</summary>
    public static string Hatch(Box box, Ink ink, double step)
    {
        var lines = new StringBuilder($"q {Rectangle(box)} W n {Colour(ink)} RG 1 w ");
        for (var x = box.X - box.Height; x < box.X + box.Width; x += step)
            lines.Append(CultureInfo.InvariantCulture, $"{N(x)} {N(box.Y)} m {N(x + box.Height)} {N(box.Y + box.Height)} l ");
        return lines.Append("S Q ").ToString();
    }

    /// <summary>
    /// A filled icon written once for pages and paper: SVG path data of a 24 × 24 box with the commands M, L, C and Z in absolute
    /// numbers, every number after a blank.
    /// </summary>
    public static string Icon(string path, double x, double y, double side, Ink ink)
    {
        var scale = side / 24;
        var drawing = new StringBuilder($"q {N(scale)} 0 0 {N(-scale)} {N(x)} {N(y + side)} cm {Colour(ink)} rg ");
        var numbers = new StringBuilder();
        var command = "";
        void Flush() { if (command.Length > 0) drawing.Append(numbers).Append(command).Append(' '); numbers.Clear(); }
        foreach (var token in path.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is not ("M" or "L" or "C" or "Z")) { numbers.Append(token).Append(' '); continue; }
            Flush();
            command = token switch { "M" => "m", "L" => "l", "C" => "c", _ => "h" };
        }
        Flush();
        return drawing.Append("f* Q ").ToString();
    }

    private static string Rectangle(Box box) => $"{N(box.X)} {N(box.Y)} {N(box.Width)} {N(box.Height)} re";
    private static string Colour(Ink ink) => $"{N(ink.R)} {N(ink.G)} {N(ink.B)}";
}
