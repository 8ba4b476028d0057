using Immunotox.Content.Sources;
using Markdig.Syntax;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads <c>quizzes/&lt;slug&gt;.md</c>: an item for each level-2 heading, a progressive case for each level-1 heading.</summary>
internal static class QuizReader
{
    /// <summary>The quiz, or null when the file cannot be read at all; other mistakes are in the report.</summary>
    public static ReadQuiz? Read(SourceFile file, QuizId id, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenMarkdown(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        var quiz = new Quiz
        {
            Id = id,
            Title = fields.Text("title"),
            IntroductionHtml = "",
            Minutes = fields.Int("minutes", 1, 600),
            PassMark = fields.Decimal("pass_mark", 0, 1),
            Items = [],
            Rules = QuizRulesReader.Read(fields, report),
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();
        var body = AuthoredMarkdown.Read(opened, context, report);
        var reader = new ItemReader(body, context, report);
        var items = new List<ReadItem>();
        var groups = new List<ItemGroup>();
        var (before, sections) = Section.Split(body.Blocks, 1);
        var introduction = Alone(before, reader, items);
        foreach (var section in sections)
        {
            if (GroupHeading.IsEndOfGroups(MarkdownWords.Of(section.Heading)))
            {
                foreach (var stray in Alone(section.Blocks, reader, items))
                {
                    report.Error(FindingCodes.MisplacedText, body.Offset(stray), "Ce texte précède la première question isolée. Mettez-le sous le titre « ## … » d'une question.");
                }
            }
            else if (GroupHeading.Read(body.Written(section.Heading), body.Offset(section.Heading), report) is { } heading)
            {
                groups.Add(ReadGroup(heading, section, body, reader, items, report));
            }
        }

        foreach (var twice in groups.GroupBy(g => g.Id).Where(g => g.Count() > 1))
        {
            report.Error(FindingCodes.DuplicateId, opened.BodyStart, $"Deux dossiers de ce quiz s'appellent « {twice.Key} ». Changez l'un des identifiants.");
        }

        quiz = quiz with { IntroductionHtml = body.Html(introduction), Items = [.. items.Select(i => i.Item)], Groups = groups };
        if (!items.Exists(i => !i.Item.IsRetired) && !report.HasErrors)
        {
            report.Error(FindingCodes.EmptyQuiz, opened.BodyStart, "Ce quiz n'a aucune question à poser. Ajoutez un titre « ## QRU `identifiant` (rang A) » et sa question.");
        }

        QuizRulesReader.Check(quiz, opened, report);
        return new ReadQuiz(quiz, items);
    }

    /// <summary>Reads items that stand alone and returns what comes before them.</summary>
    private static IReadOnlyList<Block> Alone(IReadOnlyList<Block> blocks, ItemReader reader, List<ReadItem> items)
    {
        var (before, sections) = Section.Split(blocks, 2);
        items.AddRange(sections.Select(s => reader.Read(s, null, "")).OfType<ReadItem>());
        return before;
    }

    private static ItemGroup ReadGroup(GroupHeading heading, Section section, AuthoredMarkdown body, ItemReader reader, List<ReadItem> items, Report report)
    {
        var offset = body.Offset(section.Heading);
        var (vignette, sections) = Section.Split(section.Blocks, 2);
        if (AuthoredMarkdown.IsEmpty(vignette))
        {
            report.Error(FindingCodes.MissingStem, offset, $"Le dossier « {heading.Id} » n'a pas de vignette. Écrivez sous son titre ce que l'on sait au départ.");
        }

        var written = vignette.Count == 0 ? "" : body.Written(vignette[0].Span.Start, vignette[^1].Span.End);
        List<ReadItem> own = [.. sections.Select((s, i) => reader.Read(s, heading.Id, i == 0 ? written : "")).OfType<ReadItem>()];
        items.AddRange(own);
        List<Item> asked = [.. own.Select(i => i.Item).Where(i => !i.IsRetired)];
        heading.Check(asked, offset, report);
        return new ItemGroup { Id = heading.Id, Kind = heading.Kind, Title = Typography.Of(heading.Title, isFrench: true), VignetteHtml = body.Html(vignette), Items = [.. asked.Select(i => i.Id)] };
    }
}
