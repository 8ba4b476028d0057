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
            Steps = StepReader.ReadAll(fields, context, report),
            NotesHtml = "",
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();
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
}
