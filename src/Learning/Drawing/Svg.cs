using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Immunotox.Learning.Drawing;

/// <summary>A point of a drawing.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public Spot Plus(double x, double y) => new(X + x, Y + y);
}

/// <summary>Interpolated markup whose numbers keep one decimal, whatever the culture.</summary>
[InterpolatedStringHandler]
internal ref struct Marks(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted(string? value) => _text.AppendFormatted(value);

    public void AppendFormatted(double value) => _text.AppendFormatted(Math.Round(value, 1) + 0.0, "0.#");

    public void AppendFormatted(Spot value)
    {
        AppendFormatted(value.X);
        _text.AppendLiteral(" ");
        AppendFormatted(value.Y);
    }

    public string ToText() => _text.ToStringAndClear();
}

/// <summary>What draws one picture: marks in order, and the gradients they turned out to need.</summary>
/// <remarks>Markup is written with single quotes, for legibility here; <see cref="Picture"/> doubles them.</remarks>
internal sealed class Pen(string key)
{
    private readonly StringBuilder _marks = new();
    private readonly StringBuilder _definitions = new();
    private readonly HashSet<string> _defined = [];

    /// <summary>Keeps apart what two settings of one picture define.</summary>
    public string Room { get; set; } = "";

    public static string Text(Marks marks) => marks.ToText();

    public void Draw(Marks marks) => _marks.Append(marks.ToText());

    /// <summary>Opens a group; <see cref="Close"/> ends it.</summary>
    public void Open(Marks attributes) => _marks.Append("<g ").Append(attributes.ToText()).Append('>');

    public void Close(int groups = 1)
    {
        for (var i = 0; i < groups; i++) _marks.Append("</g>");
    }

    /// <summary>A filled shape with the outline of its group.</summary>
    public void Fill(string colour, Marks path) => _marks.Append(CultureInfo.InvariantCulture, $"<path d='{Short(path)}' fill='{colour}'/>");

    /// <summary>A filled shape without outline.</summary>
    public void Flat(string colour, Marks path) => _marks.Append(CultureInfo.InvariantCulture, $"<path d='{Short(path)}' fill='{colour}' stroke='none'/>");

    /// <summary>A line in the colour of its group, or in its own.</summary>
    public void Line(double width, Marks path, string? colour = null) =>
        Draw($"<path d='{Short(path)}' stroke-width='{width}'{(colour is null ? null : $" stroke='{colour}'")}/>");

    /// <summary>A thick soft stroke with an outline: arms, legs, branches.</summary>
    public void Limb(string line, string colour, double width, Marks path)
    {
        var d = Short(path);
        Draw($"<path d='{d}' stroke='{line}' stroke-width='{width + 7.5}'/><path d='{d}' stroke='{colour}' stroke-width='{width}'/>");
    }

    public void Ellipse(string colour, double x, double y, double rx, double ry, string? more = null) =>
        Draw($"<ellipse{At(x, y)} rx='{rx}' ry='{ry}' fill='{colour}'{more}/>");

    public void Circle(string colour, double x, double y, double r, string? more = null) => Draw($"<circle{At(x, y)} r='{r}' fill='{colour}'{more}/>");

    public void Rect(string colour, double x, double y, double width, double height, double round = 0, string? more = null) =>
        Draw($"<rect x='{x}' y='{y}' width='{width}' height='{height}'{(round > 0 ? Text($" rx='{round}'") : null)} fill='{colour}'{more}/>");

    /// <summary>The two tones of a rounded body, lit from above.</summary>
    public string Shade(string name, string light, string deep) =>
        Define(name, $"<radialGradient id='{Id(name)}' cx='.42' cy='.28' r='.8'><stop offset='.1' stop-color='{light}'/><stop offset='1' stop-color='{deep}'/></radialGradient>");

    /// <summary>A gradient from top to bottom, for skies and walls.</summary>
    public string Fall(string name, string top, string bottom) =>
        Define(name, $"<linearGradient id='{Id(name)}' x2='0' y2='1'><stop stop-color='{top}'/><stop offset='1' stop-color='{bottom}'/></linearGradient>");

    /// <summary>Light that fades away from its source, to lay over a setting.</summary>
    public string Glow(string name, string colour) =>
        Define(name, $"<radialGradient id='{Id(name)}'><stop stop-color='{colour}' stop-opacity='.75'/><stop offset='1' stop-color='{colour}' stop-opacity='0'/></radialGradient>");

    /// <summary>A cone of light that fades away from its source.</summary>
    public string Ray(string name, string colour) =>
        Define(name, $"<linearGradient id='{Id(name)}'><stop stop-color='{colour}' stop-opacity='.75'/><stop offset='1' stop-color='{colour}' stop-opacity='0'/></linearGradient>");

    /// <summary>A round window, for portraits.</summary>
    public string Round(string name, double x, double y, double r) =>
        Define(name, Text($"<clipPath id='{Id(name)}'><circle cx='{x}' cy='{y}' r='{r}'/></clipPath>"));

    /// <summary>A window of any shape.</summary>
    public string Window(string name, Marks path) => Define(name, Text($"<clipPath id='{Id(name)}'><path d='{path.ToText()}'/></clipPath>"));

    /// <summary>A shape drawn several times through <see cref="Repeat"/>.</summary>
    public void Stamp(string name, string shape) => Define(name, $"<g id='{Id(name)}'>{shape}</g>");

    public void Repeat(string name, Marks transform, string? more = null) => _marks.Append(CultureInfo.InvariantCulture, $"<use href='#{Id(name)}' transform='{transform.ToText()}'{more}/>");

    /// <summary>A scale or an opacity, which needs more decimals than a place.</summary>
    public static string Precise(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The whole element.</summary>
    /// <param name="verbatim">Attributes that hold words, with their double quotes.</param>
    public string Picture(string attributes, string verbatim)
    {
        var definitions = _definitions.Length > 0 ? $"<defs>{_definitions}</defs>" : string.Empty;
        return $"<svg {attributes}".Replace('\'', '"') + verbatim + $" fill='none' stroke-linecap='round' stroke-linejoin='round'>{definitions}{_marks}</svg>".Replace('\'', '"');
    }

    /// <summary>A sign also separates numbers.</summary>
    private static string Short(Marks path) => path.ToText().Replace(" -", "-", StringComparison.Ordinal);

    private static string At(double x, double y) => Text($"{(x == 0 ? null : Text($" cx='{x}'"))}{(y == 0 ? null : Text($" cy='{y}'"))}");

    private string Id(string name) => $"{key}-{Room}{name}";

    private string Define(string name, string definition)
    {
        if (_defined.Add(Id(name))) _definitions.Append(definition);
        return $"url(#{Id(name)})";
    }
}
