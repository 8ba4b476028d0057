using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Immunotox.Content.Sources;

/// <summary>Refuses an SVG that could run a script or fetch something, and reads its size.</summary>
internal static partial class SvgCheck
{
    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "animate", "set",
        "animateMotion", "animateTransform", "discard",
    };

    public static PictureSize? Read(string svg, Report report)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        PictureSize? size = null;
        var inStyle = false;
        try
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (reader.Depth == 0 && reader is not { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" })
                        {
                            report.ErrorAt(FindingCodes.UnreadablePicture, Line(reader), Column(reader), "Ce fichier n'est pas un SVG. Exportez-le de nouveau avec « xmlns=\"http://www.w3.org/2000/svg\" » sur sa première balise.");
                            return null;
                        }

                        size ??= Size(reader);
                        inStyle = reader.LocalName.Equals("style", StringComparison.OrdinalIgnoreCase) && !reader.IsEmptyElement;
                        CheckElement(reader, report);
                        break;
                    case XmlNodeType.EndElement:
                        inStyle = false;
                        break;
                    case XmlNodeType.ProcessingInstruction:
                        Unsafe(reader, $"l'instruction « {reader.Name} »", report);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when inStyle && FetchingStyle().IsMatch(reader.Value):
                        Unsafe(reader, "un style qui charge un fichier extérieur", report);
                        break;
                    default:
                        break;
                }
            }
        }
        catch (XmlException e)
        {
            report.ErrorAt(FindingCodes.UnreadablePicture, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition), "Ce SVG est illisible à partir d'ici. Exportez-le de nouveau, sans « DOCTYPE ».");
            return null;
        }

        return size;
    }

    private static void CheckElement(XmlReader reader, Report report)
    {
        if (Refused.Contains(reader.LocalName))
        {
            Unsafe(reader, $"la balise « {reader.LocalName} »", report);
        }

        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            var value = reader.Value.Trim();
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            {
                continue;
            }

            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                Unsafe(reader, $"l'attribut « {name} »", report);
            }
            else if (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name.Equals("src", StringComparison.OrdinalIgnoreCase) || name.Equals("base", StringComparison.OrdinalIgnoreCase))
            {
                if (!value.StartsWith('#'))
                {
                    Unsafe(reader, $"le renvoi extérieur « {(value.Length > 60 ? value[..60] : value)} »", report);
                }
            }
            else if (FetchingStyle().IsMatch(value) || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            {
                Unsafe(reader, $"l'attribut « {name} », qui charge un fichier extérieur", report);
            }
        }

        reader.MoveToElement();
    }

    private static void Unsafe(XmlReader reader, string what, Report report) =>
        report.ErrorAt(FindingCodes.UnsafeSvg, Line(reader), Column(reader), $"Ce SVG contient {what}. Supprimez cela : une figure n'exécute rien et ne charge rien ; gardez des formes, du texte et des renvois internes « #… ».");

    private static int Line(XmlReader reader) => Math.Max(1, ((IXmlLineInfo)reader).LineNumber);

    private static int Column(XmlReader reader) => Math.Max(1, ((IXmlLineInfo)reader).LinePosition);

    private static PictureSize? Size(XmlReader root)
    {
        if (Pixels(root.GetAttribute("width")) is { } width && Pixels(root.GetAttribute("height")) is { } height)
        {
            return new PictureSize(width, height);
        }

        var box = (root.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Pixels(box[2]) is { } w && Pixels(box[3]) is { } h ? new PictureSize(w, h) : null;
    }

    private static int? Pixels(string? length) =>
        length is not null && double.TryParse(length.EndsWith("px", StringComparison.Ordinal) ? length[..^2] : length, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value is >= 1 and <= 20000 ? (int)Math.Round(value) : null;

    /// <summary>An import, an escape that could hide one, or a url() that is not to a part of the same picture.</summary>
    [GeneratedRegex("""@import|\\|image-set\s*\(|url\s*\(\s*(?!["']?\s*#)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FetchingStyle();
}
