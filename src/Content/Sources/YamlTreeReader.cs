using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Immunotox.Content.Sources;

/// <summary>
/// Turns YAML events into a small tree with offsets. Tags, anchors and aliases are refused where they stand, so nothing is
/// ever instantiated or expanded from an authored file.
/// </summary>
internal sealed class YamlTreeReader
{
    private const int MaxDepth = 12;

    private readonly Report _report;
    private readonly int _start;
    private readonly Parser _parser;
    private bool _failed;

    private YamlTreeReader(string yaml, int start, Report report)
    {
        _report = report;
        _start = start;
        _parser = new Parser(new StringReader(yaml));
    }

    /// <summary>The map written between two offsets of a file, or null with findings.</summary>
    public static YamlMap? Read(SourceText source, int start, int end, Report report)
    {
        var yaml = source.Text[start..end];
        var tabs = YamlTabs.Find(yaml);
        if (tabs.Count > 0)
        {
            report.Error(FindingCodes.BadYaml, start + tabs[0], Tabs([.. tabs.Skip(1).Select(t => source.Place(start + t).Line)]));
            return null;
        }

        var reader = new YamlTreeReader(yaml, start, report);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            report.Error(FindingCodes.BadYaml, start + (int)e.Start.Index, Explain(e.Message));
            return null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // The parser loses its state on a bracket left open, and converts escapes such as "\UFFFFFFFF" without checking them.
            report.Error(FindingCodes.BadYaml, start + (int)(reader._parser.Current?.End.Index ?? 0), Explain(e.Message));
            return null;
        }
    }

    private YamlMap? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new YamlMap(_start, []);
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        if (_failed || root is null)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _report.Error(FindingCodes.BadYaml, Offset(second), "Ce fichier contient deux documents YAML. Supprimez la ligne « --- » et ce qui la suit.");
            return null;
        }

        switch (root)
        {
            case YamlMap map:
                return map;
            case YamlText { IsNull: true }:
                return new YamlMap(_start, []);
            default:
                _report.Error(FindingCodes.BadYaml, root.Offset, "On attend des lignes de la forme `clé: valeur`. Écrivez par exemple `title: Mon titre`.");
                return null;
        }
    }

    private YamlNode? ReadNode(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
        {
            return Fail(FindingCodes.YamlAlias, alias, "Les renvois YAML (« *nom ») sont refusés. Recopiez la valeur à cet endroit.");
        }

        if (_parser.Current is null && !_parser.MoveNext())
        {
            return null;
        }

        if (_parser.Current is NodeEvent node)
        {
            if (!node.Tag.IsEmpty)
            {
                return Fail(FindingCodes.YamlTag, node, "Les étiquettes YAML (« !nom ») sont refusées. Supprimez-la ; si la valeur commence par un point d'exclamation, mettez-la entre guillemets.");
            }

            if (!node.Anchor.IsEmpty)
            {
                return Fail(FindingCodes.YamlAlias, node, "Les ancres YAML (« &nom ») sont refusées. Supprimez-la ; si la valeur commence par une esperluette, mettez-la entre guillemets.");
            }
        }

        if (depth > MaxDepth)
        {
            return Fail(FindingCodes.YamlTooDeep, _parser.Current!, $"Ce YAML est imbriqué sur plus de {MaxDepth} niveaux. Aplatissez-le : le format n'en demande pas autant.");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(Offset(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        return _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth)
            : _parser.TryConsume<MappingStart>(out var map) ? ReadMap(map, depth)
            : null;
    }

    private YamlList? ReadList(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList(Offset(start), items);
    }

    private YamlMap? ReadMap(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlText text)
            {
                _report.Error(FindingCodes.BadYaml, key.Offset, "Une clé est un simple mot. Écrivez `clé: valeur`, sans crochets ni accolades avant les deux-points.");
            }
            else if (!keys.Add(text.Value))
            {
                _report.Error(FindingCodes.DuplicateKey, key.Offset, $"La clé « {text.Value} » est écrite deux fois. Gardez-en une seule.");
            }
            else
            {
                entries.Add(new YamlEntry(text.Value, key.Offset, value));
            }
        }

        return new YamlMap(Offset(start), entries);
    }

    private YamlNode? Fail(string code, ParsingEvent at, string message)
    {
        _failed = true;
        _report.Error(code, Offset(at), message);
        return null;
    }

    private int Offset(ParsingEvent at) => _start + (int)at.Start.Index;

    private static string Tabs(IReadOnlyList<int> otherLines) =>
        "YAML illisible : une tabulation est dans le retrait de cette ligne. Remplacez-la par des espaces."
        + otherLines.Count switch
        {
            0 => "",
            1 => $" Il y en a une autre à la ligne {otherLines[0]}.",
            <= 10 => $" Il y en a d'autres aux lignes {string.Join(", ", otherLines.SkipLast(1))} et {otherLines[^1]}.",
            _ => $" Il y en a sur {otherLines.Count} autres lignes, jusqu'à la ligne {otherLines[^1]} : remplacez-les toutes à la fois.",
        };

    private static string Explain(string message) =>
        message.Contains("mapping", StringComparison.Ordinal) && message.Contains("invalid", StringComparison.Ordinal)
            ? "YAML illisible : il y a un deux-points de trop dans cette ligne. Mettez la valeur entre guillemets : `clé: \"texte : suite\"`."
            : message.Contains(" tab ", StringComparison.Ordinal)
                ? "YAML illisible : une tabulation. Remplacez-la par des espaces."
                : message.Contains("cannot start", StringComparison.Ordinal)
                    ? "YAML illisible : une valeur ne commence pas par ce signe. Mettez-la entre guillemets."
                    : "YAML illisible à partir d'ici. Vérifiez le retrait (des espaces, jamais de tabulation), les deux-points suivis d'une espace, et que chaque guillemet, crochet ou accolade est refermé.";
}
