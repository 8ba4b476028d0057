using Immunotox.Content.Sources;

namespace Immunotox.Content.Quizzes;

/// <summary>Reads <c>quizzes/&lt;slug&gt;.md</c>: an item for each level-2 heading.</summary>
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
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();
        var body = AuthoredMarkdown.Read(opened, context, report);
        var (before, sections) = Section.Split(body.Blocks, 2);
        NoLevelOne(body, report);
        var reader = new ItemReader(body, context, report);
        List<ReadItem> items = [.. sections.Select(reader.Read).OfType<ReadItem>()];
        quiz = quiz with { IntroductionHtml = body.Html(before), Items = [.. items.Select(i => i.Item)] };
        if (!items.Exists(i => !i.Item.IsRetired) && !report.HasErrors)
        {
            report.Error(FindingCodes.EmptyQuiz, opened.BodyStart, "Ce quiz n'a aucune question à poser. Ajoutez un titre « ## QRU `identifiant` (rang A) » et sa question.");
        }

        return new ReadQuiz(quiz, items);
    }

    private static void NoLevelOne(AuthoredMarkdown body, Report report)
    {
        foreach (var section in Section.Split(body.Blocks, 1).Sections)
        {
            report.Error(FindingCodes.MisplacedHeading, body.Offset(section.Heading), "Un quiz n'a pas de titre de niveau 1. Écrivez « ## QRU `identifiant` (rang A) » pour une question.");
        }
    }
}
