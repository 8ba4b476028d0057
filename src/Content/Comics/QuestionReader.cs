using Immunotox.Content.Sources;
using Markdig.Syntax;

namespace Immunotox.Content.Comics;

/// <summary>Reads what follows the story: comprehension questions, and the three points to tell a relative.</summary>
internal sealed class QuestionReader(AuthoredMarkdown body, Report report)
{
    private const int PointsToTell = 3;

    public IReadOnlyList<Question> Questions(Section section)
    {
        var (before, written) = Section.Split(section.Blocks, 2);
        foreach (var stray in before)
        {
            report.Error(FindingCodes.MisplacedText, body.Offset(stray), "Cette partie ne contient que des questions. Mettez ce texte sous un titre `## Ma question ?`, ou supprimez-le.");
        }

        return [.. written.Select(Question)];
    }

    /// <summary>Exactly three points, in the words a patient could say.</summary>
    public IReadOnlyList<string> ToTell(Section section)
    {
        List<ListItemBlock> items = [.. section.Blocks.OfType<ListBlock>().SelectMany(l => l.OfType<ListItemBlock>())];
        if (items.Count != PointsToTell || items.Exists(i => i is not [ParagraphBlock]) || section.Blocks.Any(b => b is not ListBlock))
        {
            report.Error(FindingCodes.BadTeachBack, body.Offset(section.Heading), $"Cette partie donne exactement {PointsToTell} points à raconter, un par ligne : `- Je sais qui appeler, même la nuit.`");
        }

        return [.. items.Select(i => AuthoredMarkdown.Words([i]))];
    }

    private Question Question(Section section)
    {
        var offset = body.Offset(section.Heading);
        foreach (var stray in section.Blocks.Where(b => b is not ListBlock))
        {
            report.Error(FindingCodes.MisplacedText, body.Offset(stray), "Sous une question, seules les réponses sont attendues : `- [x] Ma réponse`, puis son explication `> …`.");
        }

        List<WrittenChoice> answers = [.. section.Blocks.OfType<ListBlock>().SelectMany(l => WrittenChoice.ReadAll(l, body, report, withTarget: false))];
        if (answers.Count is < 2 or > 4 || answers.Count(a => a.Box == 'x') != 1 || answers.Exists(a => a.Box is not ('x' or ' ') || a.Mark is not null))
        {
            report.Error(FindingCodes.BadQuestion, offset, "Une question offre deux à quatre réponses, dont une seule juste, cochée `[x]`.");
        }

        foreach (var silent in answers.Where(a => a.FeedbackHtml is null))
        {
            report.Error(FindingCodes.BadQuestion, silent.Offset, "Cette réponse n'est pas expliquée. Ajoutez dessous, en retrait de deux espaces : `> Avec bienveillance, pourquoi.`");
        }

        return new Question(MarkdownWords.Of(section.Heading), [.. answers.Select(a => new Answer(a.Id, a.Html, a.Box == 'x', a.FeedbackHtml ?? ""))]);
    }
}
