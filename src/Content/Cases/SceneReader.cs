using System.Globalization;
using Immunotox.Content.Sources;
using Markdig.Syntax;

namespace Immunotox.Content.Cases;

/// <summary>Reads one scene and its decision.</summary>
internal sealed class SceneReader(AuthoredMarkdown body, Report report)
{
    private const string OffGraph = "hors", Danger = "inacceptable";

    public ReadScene Read(string id, string title, Section section)
    {
        var (before, decisions) = Section.Split(section.Blocks, 2);
        var time = MarkdownCheck.AttributesOf(section.Heading).LastOrDefault(a => a.Key == "temps").Value is { Length: > 0 } written ? Typography.Of(written, isFrench: true) : null;
        foreach (var list in before.Where(WrittenChoice.IsChoiceList))
        {
            report.Error(FindingCodes.MisplacedText, body.Offset(list), "Ces choix n'ont pas de question. Ajoutez au-dessus un titre `## … ? {algo=slug#g3 referent=slug}`.");
        }

        foreach (var extra in decisions.Skip(1))
        {
            report.Error(FindingCodes.SeveralDecisions, body.Offset(extra.Heading), "Une scène n'a qu'une décision. Ouvrez une autre scène avec `# …`, ou écrivez `###` pour un simple intertitre.");
        }

        if (decisions.Count == 0)
        {
            return new ReadScene(new Scene(id, title, body.Html(before), time, null), body.Offset(section.Heading), []);
        }

        var (decision, offsets) = ReadDecision(decisions[0]);
        return new ReadScene(new Scene(id, title, body.Html(before), time, decision), body.Offset(section.Heading), offsets);
    }

    private (Decision Decision, IReadOnlyList<int> Offsets) ReadDecision(Section section)
    {
        var offset = body.Offset(section.Heading);
        var written = new List<WrittenChoice>();
        foreach (var block in section.Blocks)
        {
            if (WrittenChoice.IsChoiceList(block))
            {
                written.AddRange(WrittenChoice.ReadAll((ListBlock)block, body, report, withTarget: true));
            }
            else
            {
                report.Error(FindingCodes.MisplacedText, body.Offset(block), "Sous la question d'une scène, seuls les choix sont attendus. Placez ce texte avant le titre `##`.");
            }
        }

        Check(written, offset);
        var attributes = MarkdownCheck.AttributesOf(section.Heading);
        var (algorithm, step) = Algorithm(attributes.LastOrDefault(a => a.Key == "algo").Value, offset);
        var decision = new Decision
        {
            Question = MarkdownWords.Of(section.Heading),
            Choices = [.. written.Select(c => Choice(c, algorithm, step))],
            Algorithm = algorithm,
            StepId = step,
            Weight = Weight(attributes.LastOrDefault(a => a.Key == "poids").Value, offset),
            Referent = Referent(attributes.LastOrDefault(a => a.Key == "referent").Value, offset),
        };
        return (decision, [.. written.Select(c => c.Offset)]);
    }

    private void Check(List<WrittenChoice> choices, int offset)
    {
        if (choices.Count < 2)
        {
            report.Error(FindingCodes.TooFewChoices, offset, "Une décision offre au moins deux choix. Ajoutez des lignes `- [ ] Conduite -> scène`.");
        }

        if (!choices.Exists(c => c.Box == 'x'))
        {
            report.Error(FindingCodes.NoExpertChoice, offset, "Aucun choix n'est celui de l'expert. Cochez-en au moins un avec `[x]`.");
        }

        foreach (var choice in choices)
        {
            if (choice.Box is not ('x' or ' ') || choice.Mark is not (null or Danger) || choice.Text.Length == 0 || (choice.Box == 'x' && choice.Mark is not null))
            {
                report.Error(FindingCodes.BadChoice, choice.Offset, "Un choix de cas s'écrit `- [x] Conduite -> scène @nœud` ou `- [ ] Conduite -> scène @nœud` ; `- [ ] (inacceptable) …` pour un acte dangereux.");
            }

            if (choice.FeedbackHtml is null)
            {
                report.Error(FindingCodes.MissingFeedback, choice.Offset, "Ce choix n'a pas de commentaire. Ajoutez dessous, en retrait de deux espaces : `> La conséquence, puis pourquoi.`");
            }
        }
    }

    /// <summary>« scène @nœud »: the scene it leads to, and the node of the algorithm; « @hors » leaves the algorithm.</summary>
    private DecisionChoice Choice(WrittenChoice choice, AlgorithmId algorithm, string from)
    {
        var parts = (choice.Target ?? "").Split('@');
        var node = parts.Length == 2 ? parts[1].Trim() : "";
        if (!Slug.IsSlug(node))
        {
            if (choice.Target is not null)
            {
                report.Error(FindingCodes.ChoiceWithoutEdge, choice.Offset, $"Ce choix ne dit pas quelle flèche de l'algorithme il prend. Écrivez `-> {parts[0].Trim()} @nœud` : le nœud où il mène, « {(from.Length > 0 ? from : "g3")} » s'il y reste, ou « {OffGraph} » s'il sort de l'algorithme.");
            }
        }
        else if (node == OffGraph)
        {
            if (choice.Box == 'x')
            {
                report.Error(FindingCodes.ChoiceWithoutEdge, choice.Offset, "Le choix de l'expert suit l'algorithme. Nommez le nœud où il mène, ou ajoutez la flèche à l'algorithme.");
            }
        }
        else if (algorithm.Value.Length > 0)
        {
            report.Link(new ContentLink(LinkKind.Algorithm, null, algorithm.Value, $"{from}>{node}"), choice.Offset);
        }

        return new DecisionChoice(choice.Id, choice.Html, choice.Text, choice.Box == 'x', choice.FeedbackHtml ?? "", parts[0].Trim(), node is "" or OffGraph ? null : node, choice.Mark == Danger) { Offset = choice.Offset };
    }

    private int Weight(string? written, int offset)
    {
        if (written is null)
        {
            return 1;
        }

        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) && weight is >= 1 and <= 5)
        {
            return weight;
        }

        report.Error(FindingCodes.ValueOutOfRange, offset, $"« poids » vaut « {written} ». Écrivez un nombre entier de 1 à 5.");
        return 1;
    }

    private (AlgorithmId Algorithm, string Step) Algorithm(string? written, int offset)
    {
        var parts = (written ?? "").Split('#');
        if (parts.Length != 2 || !Slug.IsSlug(parts[0]) || !Slug.IsSlug(parts[1]))
        {
            report.Error(FindingCodes.DecisionWithoutAlgorithm, offset, "Cette décision ne dit pas quelle étape d'algorithme elle applique. Ajoutez à la fin du titre `{algo=colite#g3 referent=slug}`.");
            return (new AlgorithmId(""), "");
        }

        report.Link(new ContentLink(LinkKind.Algorithm, null, parts[0], parts[1]), offset);
        return (new AlgorithmId(parts[0]), parts[1]);
    }

    private ReferentId Referent(string? written, int offset)
    {
        if (written is null || !Slug.IsSlug(written))
        {
            report.Error(FindingCodes.DecisionWithoutReferent, offset, "Cette décision ne dit pas qui appeler. Ajoutez à la fin du titre `{algo=colite#g3 referent=slug}`, avec un identifiant de shared/referents.yml.");
            return new ReferentId("");
        }

        report.Link(new ContentLink(LinkKind.Referent, null, written, null), offset);
        return new ReferentId(written);
    }
}
