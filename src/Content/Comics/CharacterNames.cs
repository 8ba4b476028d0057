using Immunotox.Content.Sources;

namespace Immunotox.Content.Comics;

/// <summary>What characters are called on screen, and how an author may call them in a script.</summary>
public static class CharacterNames
{
    private static readonly Dictionary<Character, (string French, string English)> Names = new()
    {
        [Character.Tess] = ("Tess", "Tess"),
        [Character.Ramure] = ("Ramure", "Fern"),
        [Character.Grabuge] = ("Grabuge", "Rumpus"),
        [Character.Henchman] = ("Le complice", "The henchman"),
        [Character.Sesame] = ("Sésame", "Sésame"),
        [Character.Piano] = ("Piano", "Piano"),
        [Character.Messenger] = ("Le messager", "The messenger"),
        [Character.Lungs] = ("Les poumons", "The lungs"),
        [Character.Bowel] = ("L’intestin", "The bowel"),
        [Character.Skin] = ("La peau", "The skin"),
        [Character.Liver] = ("Le foie", "The liver"),
        [Character.Heart] = ("Le cœur", "The heart"),
        [Character.Gland] = ("La glande", "The gland"),
        [Character.Odile] = ("Odile", "Odile"),
        [Character.Idris] = ("Idris", "Idris"),
        [Character.Mei] = ("Mei", "Mei"),
        [Character.Leo] = ("Léo", "Léo"),
        [Character.Jeanne] = ("Jeanne", "Jeanne"),
        [Character.Karim] = ("Karim", "Karim"),
        [Character.Oncologist] = ("L’oncologue", "The oncologist"),
        [Character.EmergencyDoctor] = ("L’urgentiste", "The emergency doctor"),
        [Character.CallTaker] = ("Le 15", "The 15 line"),
    };

    private static readonly HashSet<string> Articles = ["le", "la", "les", "l", "un", "une", "the"];

    private static readonly Dictionary<string, Character> Written = Spellings();

    /// <summary>The name shown beside a bubble, in the language of the episode (<c>fr</c> or <c>en</c>).</summary>
    public static string Of(Character who, string language) => language == "en" ? Names[who].English : Names[who].French;

    /// <summary>Whom an author means, whatever the capitals, accents and articles; null when nobody.</summary>
    internal static Character? Find(string written) => Written.TryGetValue(Key(written), out var who) ? who : null;

    /// <summary>Names an author may write.</summary>
    internal static IEnumerable<string> Known => Vocabulary.Characters.Keys;

    private static Dictionary<string, Character> Spellings()
    {
        var spellings = Vocabulary.Characters.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        foreach (var (who, (french, english)) in Names)
        {
            spellings[Key(french)] = who;
            spellings[Key(english)] = who;
        }

        return spellings;
    }

    private static string Key(string name) => string.Join('-', Slug.Of(name).Split('-').SkipWhile(Articles.Contains));
}
