using Immunotox.Content.Sources;

namespace Immunotox.Content.Algorithms;

/// <summary>Reads <c>shared/algorithms/&lt;slug&gt;.md</c>.</summary>
internal static class AlgorithmReader
{
    /// <summary>The algorithm, or null when the file cannot be read at all; other mistakes are in the report.</summary>
    public static Algorithm? Read(SourceFile file, AlgorithmId id, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenMarkdown(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        var nodes = NodeReader.ReadAll(fields, context, report);
        var steps = StepReader.ReadAll(fields, context, report);
        var algorithm = new Algorithm
        {
            Id = id,
            Title = fields.Text("title"),
            Organ = fields.Text("organ"),
            Referent = new ReferentId(fields.Raw("referent")),
            Frequency = fields.Text("frequency"),
            Onset = fields.Text("onset"),
            RedFlags = fields.Texts("red_flags"),
            Differentials = fields.Texts("differentials"),
            Pitfalls = fields.Texts("pitfalls"),
            Rechallenge = fields.Text("rechallenge"),
            Disagreement = fields.OptionalText("disagreement"),
            Nodes = [.. nodes.Select(n => n.Node)],
            Steps = [.. steps.Select(s => s.Step)],
            AbsentGrades = fields.OptionalText("absent_grades"),
            Related = [.. fields.Scalars("related", mayBeEmpty: true).Select(t => Related(t, report))],
            Changes = [.. fields.Maps("changes").Select(ReadChange)],
            NotesHtml = "",
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();
        GraphCheck.Check(algorithm, nodes, steps, fields, report);
        CheckChanges(algorithm, fields, report);
        if (algorithm.Referent.Value.Length > 0)
        {
            report.Link(new ContentLink(LinkKind.Referent, null, algorithm.Referent.Value, null), fields.OffsetOf("referent"));
        }

        var body = AuthoredMarkdown.Read(opened, context, report);
        foreach (var section in Section.Split(body.Blocks, 1).Sections)
        {
            report.Error(FindingCodes.MisplacedHeading, body.Offset(section.Heading), "Un algorithme n'a pas de titre de niveau 1 : son titre est « title ». Écrivez `##` ici.");
        }

        return algorithm with { NotesHtml = body.Html(body.Blocks) };
    }

    private static AlgorithmId Related(YamlText text, Report report)
    {
        report.Link(new ContentLink(LinkKind.Algorithm, null, text.Value, null), text.Offset);
        return new AlgorithmId(text.Value);
    }

    private static Change ReadChange(Fields map)
    {
        var change = new Change(map.Raw("version"), map.Date("date"), map.Text("text"));
        map.Close();
        return change;
    }

    private static void CheckChanges(Algorithm algorithm, Fields fields, Report report)
    {
        if (algorithm.Changes.Count > 0 && algorithm.Provenance.Version.Length > 0 && algorithm.Changes[0].Version != algorithm.Provenance.Version)
        {
            report.Error(FindingCodes.ChangeNotTold, fields.OffsetOf("changes"), $"« changes » commence par la version {algorithm.Changes[0].Version} et le fichier est en version {algorithm.Provenance.Version}. Dites en tête ce qui a changé dans la version {algorithm.Provenance.Version}.");
        }
    }
}
