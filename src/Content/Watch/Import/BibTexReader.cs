using System.Text;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Watch.Import;

/// <summary>
/// Reads BibTeX: entries with values in braces, quotes or figures joined by <c>#</c>, <c>@string</c> abbreviations, <c>@comment</c> and
/// <c>@preamble</c> passed over. After a mistake it goes on at the next line that opens an entry.
/// </summary>
internal sealed class BibTexReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly string _text;
    private readonly Dictionary<string, string> _strings = Months.ToDictionary(m => m, m => m, StringComparer.OrdinalIgnoreCase);
    private readonly SourceText _lines;
    private int _at;

    private BibTexReader(string text) => (_text, _lines) = (text, new SourceText("", text));

    private sealed class MistakeException(string reason) : Exception(reason);

    public static IReadOnlyList<RawReference> Read(string text, List<RefusedReference> refused) => new BibTexReader(text).ReadAll(refused);

    private List<RawReference> ReadAll(List<RefusedReference> refused)
    {
        var records = new List<RawReference>();
        while (_at < _text.Length && (_at = _text.IndexOf('@', _at)) >= 0)
        {
            var (line, column) = _lines.Place(_at);
            var start = _at;
            if (_text.AsSpan(start - column + 1, column - 1).TrimStart() is ['%', ..])
            {
                _at = _text.IndexOf('\n', start) is > 0 and var end ? end : _text.Length;
                continue;
            }

            try
            {
                if (ReadBlock(line) is { } record) records.Add(record);
            }
            catch (MistakeException e)
            {
                refused.Add(new(line, e.Message));
                if (refused.Count == ReferenceFile.MostRefused) return records;
                _at = NextEntry(start + 1);
            }
        }

        return records;
    }

    private RawReference? ReadBlock(int line)
    {
        _at++;
        var type = Word();
        Space();
        if (type.Length == 0 || _at >= _text.Length || _text[_at] is not ('{' or '('))
        {
            throw new MistakeException("Une notice s'ouvre par « @article{clé, ». Corrigez cette ligne, ou supprimez l'arobase.");
        }

        switch (type.ToLowerInvariant())
        {
            case "comment" or "preamble":
                Balanced();
                return null;
            case "string":
                _at++;
                foreach (var (name, value) in Fields(withKey: false)) _strings[name] = value;
                return null;
            default:
                _at++;
                return Record(line, Fields(withKey: true));
        }
    }

    private static RawReference Record(int line, Dictionary<string, string> fields)
    {
        return new(
            line,
            [.. Authors(Raw("author") ?? Raw("editor") ?? "").Select(LatexText.Of)],
            Text("title"),
            Text("journal") ?? Text("journaltitle") ?? Text("booktitle") ?? Text("publisher") ?? Text("institution") ?? Text("organization"),
            Text("year") ?? Text("date"),
            TaggedRecord.Place(Text("volume"), Text("pages")?.Replace("--", "-", StringComparison.Ordinal).Replace('–', '-')),
            Text("doi"),
            Text("pmid") ?? (Text("eprinttype") is "pubmed" ? Text("eprint") : null));

        string? Raw(string name) => fields.GetValueOrDefault(name);
        string? Text(string name) => Raw(name) is { } value && LatexText.Of(value).Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Names are joined by « and », outside braces.</summary>
    private static IEnumerable<string> Authors(string value)
    {
        var name = new StringBuilder();
        var depth = 0;
        foreach (var word in value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (depth == 0 && word.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                yield return name.ToString();
                name.Clear();
                continue;
            }

            depth += word.Count(c => c == '{') - word.Count(c => c == '}');
            name.Append(name.Length > 0 ? " " : "").Append(word);
        }

        yield return name.ToString();
    }

    private Dictionary<string, string> Fields(bool withKey)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (withKey)
        {
            while (_at < _text.Length && _text[_at] is not (',' or '}' or ')' or '=' or '\n')) _at++;
            Space();
            if (_at < _text.Length && _text[_at] == ',') _at++;
        }

        while (true)
        {
            Space();
            if (_at >= _text.Length) throw new MistakeException("Cette notice n'est pas refermée : il manque « } ». Le fichier est peut-être coupé.");
            if (_text[_at] is '}' or ')')
            {
                _at++;
                return fields;
            }

            var name = Word();
            Space();
            if (name.Length == 0 || _at >= _text.Length || _text[_at] != '=')
            {
                throw new MistakeException($"À la ligne {LineAt(_at)}, un champ s'écrit « nom = {{valeur}} ». Vérifiez la virgule et les accolades qui précèdent.");
            }

            _at++;
            fields[name] = Value();
            Space();
            if (_at < _text.Length && _text[_at] == ',') _at++;
        }
    }

    /// <summary>One or more parts joined by <c>#</c>.</summary>
    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            if (value.Length > 0 || (_at < _text.Length && _text[_at] == '#')) _at++;
            Space();
            value.Append(Part());
            Space();
        }
        while (_at < _text.Length && _text[_at] == '#');

        return value.ToString();
    }

    private string Part()
    {
        if (_at >= _text.Length) throw new MistakeException("Cette notice s'arrête au milieu d'un champ. Le fichier est peut-être coupé.");
        if (_text[_at] == '{') return Balanced();
        if (_text[_at] == '"') return Quoted();
        var word = Word();
        if (word.Length == 0) throw new MistakeException($"À la ligne {LineAt(_at)}, une valeur se met entre accolades ou entre guillemets.");
        return word.All(char.IsAsciiDigit) ? word
            : _strings.TryGetValue(word, out var text) ? text
            : throw new MistakeException($"À la ligne {LineAt(_at)}, l'abréviation « {word} » n'est définie par aucun @string. Mettez la valeur entre accolades.");
    }

    /// <summary>What stands between a brace (or a parenthesis, for comments) and the one that closes it.</summary>
    private string Balanced()
    {
        var (open, close) = _text[_at] == '(' ? ('(', ')') : ('{', '}');
        var start = ++_at;
        for (var depth = 1; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\\') _at++;
            else if (_text[_at] == open) depth++;
            else if (_text[_at] == close && --depth == 0) return _text[start.._at++];
        }

        _at = _text.Length;
        throw new MistakeException("Une accolade n'est pas refermée dans cette notice. Comptez les « { » et les « } ».");
    }

    private string Quoted()
    {
        var start = ++_at;
        for (var depth = 0; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\\') _at++;
            else if (_text[_at] == '{') depth++;
            else if (_text[_at] == '}') depth--;
            else if (_text[_at] == '"' && depth <= 0) return _text[start.._at++];
        }

        _at = _text.Length;
        throw new MistakeException("Un guillemet n'est pas refermé dans cette notice.");
    }

    private string Word()
    {
        Space();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or ':' or '.' or '+' or '/')) _at++;
        return _text[start.._at];
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    /// <summary>The next line that opens with <c>@</c>, or the end.</summary>
    private int NextEntry(int from)
    {
        for (var at = _text.IndexOf('\n', Math.Min(from, _text.Length)); at >= 0; at = _text.IndexOf('\n', at + 1))
        {
            if (_text.AsSpan(at + 1).TrimStart(" \t") is ['@', ..]) return at + 1;
        }

        return _text.Length;
    }

    private int LineAt(int at) => _lines.Place(at).Line;
}
