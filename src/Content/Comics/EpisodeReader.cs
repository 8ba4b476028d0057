using Immunotox.Content.PlainLanguage;
using Immunotox.Content.Sources;
using Markdig.Syntax;

namespace Immunotox.Content.Comics;

/// <summary>Reads <c>episodes/&lt;slug&gt;.md</c>: a panel for each level-1 heading, then the questions and the teach-back.</summary>
internal static class EpisodeReader
{
    private static readonly Dictionary<string, bool> Readers = new() { ["patient"] = false, ["caregiver"] = true };

    /// <summary>The episode, or null when the file cannot be read at all; other mistakes are in the report.</summary>
    public static Episode? Read(SourceFile file, EpisodeId id, ReadingContext context, Glossary glossary, Report report)
    {
        if (AuthoredFile.OpenMarkdown(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        var episode = new Episode
        {
            Id = id,
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Minutes = fields.Int("minutes", 1, 10),
            IsForCaregivers = fields.Choice("audience", Readers),
            Twin = ReadTwin(fields, context, report),
            Objectives = fields.Texts("objectives"),
            Panels = [],
            Questions = [],
            ToTell = [],
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();

        var body = AuthoredMarkdown.Read(opened, context, report, "decor", "suite", "fin", "partie");
        var parts = Section.Titled(body, opened.BodyStart, "vignette", report).ToLookup(s => Part(s.Section, body, report));
        var panels = new PanelReader(body, report);
        var questions = new QuestionReader(body, report);
        episode = episode with
        {
            Panels = StoryGraph.Tie([.. parts[""].Select(s => panels.Read(s.Id, s.Title, s.Section))], report),
            Questions = [.. parts["questions"].SelectMany(s => questions.Questions(s.Section))],
            ToTell = [.. parts["raconter"].SelectMany(s => questions.ToTell(s.Section))],
        };
        CheckEnding(episode, opened.BodyStart, report);
        new PlainLanguageGate(glossary, context.Language, report).Check([.. Texts(body)], opened.BodyStart);
        return episode;
    }

    private static EpisodeId? ReadTwin(Fields fields, ReadingContext context, Report report)
    {
        if (!fields.Has("twin"))
        {
            return null;
        }

        var twin = fields.Raw("twin");
        report.Link(new ContentLink(LinkKind.Episode, context.Course, twin, null), fields.OffsetOf("twin"));
        return new EpisodeId(twin);
    }

    private static string Part(Section section, AuthoredMarkdown body, Report report)
    {
        var part = MarkdownCheck.AttributesOf(section.Heading).LastOrDefault(a => a.Key == "partie").Value ?? "";
        if (part is not ("" or "questions" or "raconter"))
        {
            report.Error(FindingCodes.ValueOutOfRange, body.Offset(section.Heading), $"La partie « {part} » n'existe pas. {KeyNames.Hint(part, ["questions", "raconter"])}");
        }

        return part;
    }

    private static void CheckEnding(Episode episode, int start, Report report)
    {
        if (report.HasErrors || episode.IsForCaregivers)
        {
            return;
        }

        if (episode.Questions.Count is < 2 or > 4)
        {
            report.Error(FindingCodes.BadQuestion, start, $"Un épisode pour patients finit par deux à quatre questions ; celui-ci en a {episode.Questions.Count}. Ajoutez-les sous `# Et pour vous ? {{#questions partie=questions}}`.");
        }

        if (episode.ToTell.Count == 0)
        {
            report.Error(FindingCodes.BadTeachBack, start, "Un épisode pour patients finit par trois points à raconter. Ajoutez-les sous `# À raconter à un proche {#raconter partie=raconter}`.");
        }
    }

    /// <summary>Every text a reader meets: headings, captions, bubbles without the speaker's name, choices, feedback, points; not the cast.</summary>
    private static IEnumerable<PlainText> Texts(AuthoredMarkdown body)
    {
        var isUnderTitle = false;
        foreach (var block in body.Blocks)
        {
            if (block is not ListBlock || !isUnderTitle)
            {
                foreach (var leaf in AuthoredMarkdown.Leaves(block))
                {
                    yield return new PlainText(MarkdownWords.Of(leaf), body.Offset(leaf));
                }
            }

            // The first list under a panel's title is its cast; under « raconter » it is the points.
            isUnderTitle = block is HeadingBlock { Level: 1 } heading && MarkdownCheck.AttributesOf(heading).All(a => a.Key != "partie");
        }
    }
}
