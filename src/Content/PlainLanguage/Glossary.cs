using Immunotox.Content.Sources;

namespace Immunotox.Content.PlainLanguage;

/// <summary>A difficult word that patients meet, explained in plain words.</summary>
public sealed record Term(string Word, string Meaning);

/// <summary>The words a patient text may use although they look difficult, one list a language (<c>shared/glossary.yml</c>).</summary>
public sealed class Glossary
{
    internal const string Path = "shared/glossary.yml";

    private readonly Dictionary<string, HashSet<string>> _known;

    private Glossary(IReadOnlyDictionary<string, IReadOnlyList<Term>> terms, Dictionary<string, HashSet<string>> known) => (Terms, _known) = (terms, known);

    /// <summary>Without a word.</summary>
    public static Glossary None { get; } = new(new Dictionary<string, IReadOnlyList<Term>>(), []);

    /// <summary>No glossary could be read: a text that needs one waits for it.</summary>
    internal bool IsUnread => _known.Count == 0;

    /// <summary>Explained terms by language, <c>fr</c> and <c>en</c>, sorted as written.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Term>> Terms { get; }

    /// <summary>Whether a word may stand in a patient text of this language; unknown when the glossary could not be read.</summary>
    public bool Knows(string word, string language) => !_known.TryGetValue(language, out var known) || known.Contains(Key(word));

    /// <summary>The terms whose every word stands in some of these texts, as listed: what a page explains at its foot.</summary>
    public IReadOnlyList<Term> Explain(IEnumerable<string> texts, string language)
    {
        if (!Terms.TryGetValue(language, out var terms))
        {
            return [];
        }

        var met = texts.SelectMany(Readability.Words).Select(Key).ToHashSet(StringComparer.Ordinal);
        return [.. terms.Where(t => Readability.Words(t.Word).All(w => met.Contains(Key(w))))];
    }

    internal static Glossary Read(SourceFile file, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report) is not { } opened)
        {
            return None;
        }

        var terms = new Dictionary<string, IReadOnlyList<Term>>(StringComparer.Ordinal);
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var language in (string[])["fr", "en"])
        {
            if (opened.Fields.Map(language, optional: language != "fr") is not { } part)
            {
                continue;
            }

            var read = new List<Term>();
            foreach (var term in part.Maps("terms"))
            {
                read.Add(new Term(term.Text("word"), term.Text("meaning")));
                term.Close();
            }

            terms[language] = read;
            known[language] = [.. read.SelectMany(t => Readability.Words(t.Word)).Concat(part.Scalars("plain", mayBeEmpty: true).Select(t => t.Value)).Select(Key)];
            part.Close();
        }

        opened.Fields.Close();
        return new Glossary(terms, known);
    }

    /// <summary>A word without its elision, its plural, its capitals and its accents.</summary>
    private static string Key(string word)
    {
        var key = Slug.Of(word[(word.LastIndexOfAny(['\'', '’']) + 1)..]);
        return key.Length > 3 && key[^1] is 's' or 'x' ? key[..^1] : key;
    }
}
