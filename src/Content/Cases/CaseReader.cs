using Immunotox.Content.Sources;

namespace Immunotox.Content.Cases;

/// <summary>Reads <c>shared/cases/&lt;slug&gt;.md</c>: a scene for each level-1 heading.</summary>
internal static class CaseReader
{
    /// <summary>The case, or null when the file cannot be read at all; other mistakes are in the report.</summary>
    public static Case? Read(SourceFile file, CaseId id, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenMarkdown(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        var result = new Case
        {
            Id = id,
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Minutes = fields.Int("minutes", 1, 600),
            Scenes = [],
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();
        var body = AuthoredMarkdown.Read(opened, context, report, "algo", "referent", "poids", "temps");
        var scenes = Section.Titled(body, opened.BodyStart, "scène", report);
        var reader = new SceneReader(body, report);
        List<ReadScene> read = [.. scenes.Select(s => reader.Read(s.Id, s.Title, s.Section))];
        SceneGraph.Check(read, report);
        return result with { Scenes = [.. read.Select(s => s.Scene)] };
    }
}
