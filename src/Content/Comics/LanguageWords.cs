using Immunotox.Content.Sources;

namespace Immunotox.Content.Comics;

/// <summary>The patient space in a language that is not built in (<c>shared/words/ar.yml</c>): its interface, and the words of its pictures.</summary>
/// <param name="Language">Two letters (ISO 639-1).</param>
/// <param name="Interface">Words of pages by key; a key that is absent is said in French.</param>
/// <param name="Tongue">Words of pictures.</param>
/// <param name="Provenance">Who vouches for them.</param>
public sealed record LanguageWords(string Language, IReadOnlyDictionary<string, string> Interface, Tongue Tongue, Provenance Provenance);

/// <summary>Reads <c>shared/words/&lt;language&gt;.yml</c>; every word that can be drawn must be there.</summary>
internal static class WordsReader
{
    public static LanguageWords? Read(SourceFile file, string language, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenYaml(file, report, isFrench: false) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        var words = fields.MapNode("interface")?.Entries.Where(e => e.Value is YamlText).ToDictionary(e => e.Key, e => ((YamlText)e.Value).Value.Trim(), StringComparer.Ordinal);
        var tongue = new Tongue(
            Map(fields, "names", Vocabulary.Characters), Map(fields, "settings", Vocabulary.Settings), Map(fields, "characters", Vocabulary.Characters),
            Map(fields, "poses", Vocabulary.Poses.Where(p => p.Value != Pose.Standing).ToDictionary()), Map(fields, "moods", Vocabulary.Moods), Map(fields, "props", Vocabulary.Props),
            fields.Text("with"), fields.Text("inflamed"), fields.Text("behind"), fields.Text("at_other_end"), fields.Text("call_room"));
        var read = new LanguageWords(language, words ?? [], tongue, ProvenanceReader.Read(fields, context));
        fields.Close();
        return read;
    }

    private static Dictionary<T, string> Map<T>(Fields fields, string key, IReadOnlyDictionary<string, T> vocabulary) where T : notnull
    {
        var read = new Dictionary<T, string>();
        if (fields.Map(key) is not { } map)
        {
            return read;
        }

        foreach (var (word, meant) in vocabulary)
        {
            read[meant] = map.Text(word);
        }

        map.Close();
        return read;
    }
}
