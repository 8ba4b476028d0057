using System.Globalization;

namespace Immunotox.Content.Sources;

/// <summary>
/// Typed access to a YAML map. Each getter makes its key known; a value that is absent or wrong is reported where it stands and
/// a harmless default is returned, so that all the findings of a file come at once. <see cref="Close"/> reports the unknown keys.
/// </summary>
internal sealed class Fields(YamlMap map, Report report, bool isFrench)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Stands for a map that could not be parsed: everything is absent from it, and nothing is reported as missing.</summary>
    public static Fields Unread(int offset, Report report, bool isFrench) => new(new YamlMap(offset, []), report, isFrench) { IsUnread = true };

    public bool IsUnread { get; private init; }

    public int Offset => map.Offset;
    public Report Report => report;

    /// <summary>Declares a key that another reader handles, so that hints name it.</summary>
    public YamlEntry? Entry(string key)
    {
        _known.Add(key);
        foreach (var entry in map.Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value is YamlText { IsNull: true } ? null : entry;
            }
        }

        return null;
    }

    /// <summary>A key of former times: known only where it is written, so that no hint proposes it.</summary>
    public YamlEntry? Obsolete(string key) => map.Entries.Any(e => e.Key == key) ? Entry(key) : null;

    /// <summary>Where a value stands, or where its map does when absent.</summary>
    public int OffsetOf(string key) => Entry(key)?.Value.Offset ?? map.Offset;

    /// <summary>Text shown to people: with French typography.</summary>
    public string Text(string key) => Typography.Of(Raw(key), isFrench);

    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    /// <summary>Text used by the machine: ids, keys, telephone numbers.</summary>
    public string Raw(string key) => Scalar(key)?.Value.Trim() ?? "";

    public bool Has(string key) => Entry(key) is not null;

    public int Int(string key, int min, int max)
    {
        if (Scalar(key) is not { } text)
        {
            return min;
        }

        if (!int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return Wrong(FindingCodes.WrongType, text, $"« {key} » attend un nombre entier, par exemple {min}.", min);
        }

        return value >= min && value <= max ? value
            : Wrong(FindingCodes.ValueOutOfRange, text, $"« {key} » vaut {value}. Écrivez un nombre entier de {min} à {max}.", min);
    }

    public decimal Decimal(string key, decimal min, decimal max) =>
        Scalar(key) is { } text ? Decimal(key, text, min, max) : min;

    public decimal Decimal(string key, YamlNode node, decimal min, decimal max)
    {
        if (node is not YamlText text || !decimal.TryParse(text.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return Wrong(FindingCodes.WrongType, node, $"« {key} » attend un nombre avec un point, par exemple 0.7.", min);
        }

        return value >= min && value <= max ? value
            : Wrong(FindingCodes.ValueOutOfRange, node, string.Create(CultureInfo.InvariantCulture, $"« {key} » vaut {value}. Écrivez un nombre de {min} à {max}."), min);
    }

    public bool Bool(string key) => Scalar(key) switch
    {
        null => false,
        { Value: "true" } => true,
        { Value: "false" } => false,
        var text => Wrong(FindingCodes.WrongType, text, $"« {key} » attend « true » (oui) ou « false » (non).", false),
    };

    public DateOnly Date(string key)
    {
        if (Scalar(key) is not { } text)
        {
            return default;
        }

        return DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : Wrong(FindingCodes.WrongType, text, $"« {key} » attend une date AAAA-MM-JJ qui existe, par exemple 2026-11-24.", default(DateOnly));
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> values) where T : struct =>
        Scalar(key) is not { } text ? default
            : values.TryGetValue(text.Value, out var value) ? value
            : Wrong(FindingCodes.ValueOutOfRange, text, $"« {text.Value} » n'est pas une valeur de « {key} ». {KeyNames.Hint(text.Value, values.Keys)}", default(T));

    /// <summary>A required list of texts shown to people, with at least one.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(t => Typography.Of(t.Value.Trim(), isFrench))];

    /// <summary>A required list of scalars; empty ones are reported and left out.</summary>
    public IReadOnlyList<YamlText> Scalars(string key, bool mayBeEmpty = false)
    {
        var result = new List<YamlText>();
        foreach (var item in Items(key, mayBeEmpty))
        {
            if (item is YamlText text && !string.IsNullOrWhiteSpace(text.Value))
            {
                result.Add(text);
            }
            else
            {
                report.Error(FindingCodes.WrongType, item.Offset, $"Chaque élément de « {key} » est un texte. S'il contient deux-points, mettez-le entre guillemets.");
            }
        }

        return result;
    }

    /// <summary>A list of maps, which are what other files name; one that cannot be read is a part lost.</summary>
    public IReadOnlyList<Fields> Maps(string key, bool mayBeEmpty = false)
    {
        var result = new List<Fields>();
        if (Entry(key)?.Value is not YamlList && (!mayBeEmpty || Has(key)))
        {
            report.LosePart();
        }

        foreach (var item in Items(key, mayBeEmpty))
        {
            if (item is YamlMap inner)
            {
                result.Add(new Fields(inner, report, isFrench));
            }
            else
            {
                report.LosePart();
                report.Error(FindingCodes.WrongType, item.Offset, $"Chaque élément de « {key} » se compose de lignes `clé: valeur`. Ajoutez ces lignes après le tiret.");
            }
        }

        return result;
    }

    /// <summary>A required map, or an optional one when <paramref name="optional"/>.</summary>
    public Fields? Map(string key, bool optional = false) => MapNode(key, optional) is { } node ? new Fields(node, report, isFrench) : null;

    public YamlMap? MapNode(string key, bool optional = false)
    {
        switch (Entry(key)?.Value)
        {
            case null:
                if (!optional) Missing(key);
                return null;
            case YamlMap inner:
                return inner;
            case var other:
                return Wrong(FindingCodes.WrongType, other, $"« {key} » se compose de lignes `clé: valeur` en retrait. Ajoutez-les sous la clé.", default(YamlMap));
        }
    }

    /// <summary>Reports keys no getter asked for.</summary>
    public void Close()
    {
        foreach (var entry in map.Entries.Where(e => !_known.Contains(e.Key)))
        {
            report.Error(FindingCodes.UnknownKey, entry.KeyOffset, $"La clé « {entry.Key} » n'existe pas ici. {KeyNames.Hint(entry.Key, _known.Where(k => map.Entries.All(e => e.Key != k)))}");
        }
    }

    private IReadOnlyList<YamlNode> Items(string key, bool mayBeEmpty)
    {
        switch (Entry(key)?.Value)
        {
            case YamlList list when list.Items.Count > 0 || mayBeEmpty:
                return list.Items;
            case null when mayBeEmpty:
                return [];
            case null or YamlList:
                Missing(key);
                return [];
            case var other:
                return Wrong<IReadOnlyList<YamlNode>>(FindingCodes.WrongType, other, $"« {key} » attend une liste. Écrivez `{key}: [un, deux]` ou un tiret par ligne.", []);
        }
    }

    private YamlText? Scalar(string key)
    {
        switch (Entry(key)?.Value)
        {
            case YamlText text when !string.IsNullOrWhiteSpace(text.Value):
                return text;
            case null or YamlText:
                Missing(key);
                return null;
            case var other:
                return Wrong(FindingCodes.WrongType, other, $"« {key} » attend un simple texte sur une ligne. Mettez-le entre guillemets s'il contient deux-points, crochets ou accolades.", default(YamlText));
        }
    }

    private void Missing(string key)
    {
        if (IsUnread)
        {
            return;
        }

        var written = map.Entries.FirstOrDefault(e => e.Key == key);
        report.Error(FindingCodes.MissingField, written?.KeyOffset ?? map.Offset, $"Il manque « {key} ». Ajoutez cette ligne avec sa valeur.");
    }

    private T Wrong<T>(string code, YamlNode at, string message, T result)
    {
        report.Error(code, at.Offset, message);
        return result;
    }
}
