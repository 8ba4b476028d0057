using Immunotox.Content.Sources;

namespace Immunotox.Content.Comics;

/// <summary>How an author may call characters in a script: by their word, or by their French or English name.</summary>
internal static class CharacterNames
{
    private static readonly HashSet<string> Articles = ["le", "la", "les", "l", "un", "une", "the"];

    private static readonly Dictionary<string, Character> Written = Spellings();

    /// <summary>Whom an author means, whatever the capitals, accents and articles; null when nobody.</summary>
    public static Character? Find(string written) => Written.TryGetValue(Key(written), out var who) ? who : null;

    /// <summary>Names an author may write.</summary>
    public static IEnumerable<string> Known => Vocabulary.Characters.Keys;

    private static Dictionary<string, Character> Spellings()
    {
        var spellings = Vocabulary.Characters.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        foreach (var (who, name) in Tongue.French.Names.Concat(Tongue.English.Names))
        {
            spellings[Key(name)] = who;
        }

        return spellings;
    }

    private static string Key(string name) => string.Join('-', Slug.Of(name).Split('-').SkipWhile(Articles.Contains));
}
