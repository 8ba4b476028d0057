using System.Xml.Linq;
using Immunotox.Content.Comics;

namespace Immunotox.Browser.Tests.Journeys;

/// <summary>
/// The repository's courses with one language more, made from content alone: Arabic letters put for ours (not a translation), written from
/// right to left and a third longer, as translations are.
/// </summary>
internal static class PseudoLocale
{
    public const string Language = "ar", Course = "immunotoon-ar", Episode = "the-brake";

    private const string Header = """
        authors: [Pseudo]
        sources: [SPF2018]
        validator: Pseudo
        version: "1.0"
        updated: 2026-11-24
        review_due: 2099-11-24
        """;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz", Arabic = "ابجدهفغحيطكلمنعسصقرشتثوخيز";

    /// <summary>Each letter under another; digits, marks and what stands in braces are kept.</summary>
    public static string Of(string text)
    {
        var inBraces = false;
        return string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Select(c =>
        {
            inBraces = c == '{' || (inBraces && c != '}');
            var at = Letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            return inBraces || at < 0 ? c.ToString() : Arabic[at] + (at % 3 == 0 ? "ـ" : "");
        }));
    }

    public static void Write(string courses)
    {
        CopyTo(courses);
        Put(courses, $"shared/words/{Language}.yml", Words());
        Put(courses, $"shared/signs/{Language}.yml", $"""
            signs:
              - id: douleur-poitrine
                tier: quinze
                part: coeur
                title: {Of("My chest hurts")}
                words: [{Of("my chest feels tight")}]
                say: {Of("My chest hurts")}
                ready: [{Of("your address")}]
                meanwhile: [{Of("Rest")}]
            {Header}
            """);
        Put(courses, $"{Course}/course.yml", $"""
            title: {Of("A short story")}
            summary: {Of("A short story")}
            audiences: [patient, caregiver]
            language: {Language}
            objectives: [{Of("Understand")}]
            path:
              - episode: {Episode}
            completion:
              all_pages: true
            {Header}
            """);
        Put(courses, $"{Course}/episodes/{Episode}.md", $$"""
            ---
            title: {{Of("The brake of the officer")}}
            summary: {{Of("A short story")}}
            minutes: 3
            audience: patient
            objectives: [{{Of("Understand")}}]
            {{Header}}
            ---

            # {{Of("Whose badge is this")}} {#badge decor=vaisseau}

            - tess : debout, doute, torche
            - grabuge : montre, ruse, badge

            {{Of("In the evening, in a street of the body.")}}

            > tess: {{Of("Who goes there")}}
            >
            > grabuge: {{Of("I work here")}}

            ## {{Of("What does she do")}}

            - [ ] {{Of("She believes it")}} -> end
            - [ ] {{Of("She looks again")}} -> end

            # {{Of("She calls the team")}} {#end decor=cuisine fin=compris}

            - odile : telephone, calme, carte

            {{Of("She calls her team today.")}}

            # {{Of("And you")}} {#questions partie=questions}

            ## {{Of("What is it for")}}

            - [x] {{Of("To protect")}}
              > {{Of("Yes.")}}
            - [ ] {{Of("To sleep")}}
              > {{Of("Not quite.")}}

            ## {{Of("Whom do you call")}}

            - [x] {{Of("My team")}}
              > {{Of("Yes.")}}
            - [ ] {{Of("Nobody")}}
              > {{Of("Always call.")}}

            # {{Of("Tell")}} {#tell partie=raconter}

            - {{Of("A brake protects")}}
            - {{Of("The tumour cheats")}}
            - {{Of("I call my team")}}
            """);
    }

    /// <summary>Every word of the interface, from our own resources, and every word of pictures.</summary>
    private static string Words()
    {
        var resources = XDocument.Load(Path.Combine(School.Repository, "src", "Learning", "Patients", "PatientWords.en.resx"));
        var pages = resources.Root!.Elements("data").Select(d => $"  {d.Attribute("name")!.Value}: {Quoted(d.Element("value")!.Value)}");
        var (tongue, lines) = (Tongue.English, new List<string>());
        void Map<T>(string key, IReadOnlyDictionary<string, T> vocabulary, IReadOnlyDictionary<T, string> words) where T : notnull
        {
            lines.Add(key + ":");
            lines.AddRange(vocabulary.Where(v => words.ContainsKey(v.Value)).Select(v => $"  {v.Key}: {Quoted(words[v.Value])}"));
        }
        Map("names", Vocabulary.Characters, tongue.Names);
        Map("settings", Vocabulary.Settings, tongue.Settings);
        Map("characters", Vocabulary.Characters, tongue.Characters);
        Map("poses", Vocabulary.Poses, tongue.Poses);
        Map("moods", Vocabulary.Moods, tongue.Moods);
        Map("props", Vocabulary.Props, tongue.Props);
        return $"""
            interface:
            {string.Join('\n', pages)}
            {string.Join('\n', lines)}
            with: {Of("with")}
            inflamed: {Of("inflamed")}
            behind: {Of("behind")}
            at_other_end: {Of("elsewhere")}
            call_room: {Of("In a room")}
            {Header}
            """;
    }

    private static string Quoted(string text) => "\"" + Of(text).Replace("\"", "”", StringComparison.Ordinal) + "\"";

    private static void CopyTo(string courses)
    {
        var from = Path.Combine(School.Repository, "courses");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) Put(courses, Path.GetRelativePath(from, file), null, file);
    }

    private static void Put(string courses, string path, string? text, string? copyOf = null)
    {
        var file = Path.Combine(courses, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (copyOf is not null) File.Copy(copyOf, file);
        else File.WriteAllText(file, text);
    }
}
