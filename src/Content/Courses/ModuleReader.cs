using Immunotox.Content.Sources;

namespace Immunotox.Content.Courses;

/// <summary>Reads <c>modules/&lt;slug&gt;.md</c>: a page for each level-1 heading.</summary>
internal static class ModuleReader
{
    /// <summary>The module, or null when the file cannot be read at all; other mistakes are in the report.</summary>
    public static Module? Read(SourceFile file, ModuleId id, ReadingContext context, Report report)
    {
        if (AuthoredFile.OpenMarkdown(file, report, context.IsFrench) is not { } opened)
        {
            return null;
        }

        var fields = opened.Fields;
        var module = new Module
        {
            Id = id,
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Minutes = fields.Int("minutes", 1, 600),
            Objectives = fields.Texts("objectives"),
            Pages = [],
            Provenance = ProvenanceReader.Read(fields, context),
        };
        fields.Close();
        var body = AuthoredMarkdown.Read(opened, context, report);
        return module with { Pages = ReadPages(body, opened.BodyStart, id, context, report) };
    }

    private static List<Page> ReadPages(AuthoredMarkdown body, int bodyStart, ModuleId id, ReadingContext context, Report report)
    {
        var pages = new List<Page>();
        foreach (var (pageId, title, section) in Section.Titled(body, bodyStart, "page", report))
        {
            var address = context.Address(new ContentLink(LinkKind.Module, context.Course, id.Value, pageId));
            pages.Add(new Page(pageId, pages.Count + 1, title, body.Html(section.Blocks, address)));
        }

        return pages;
    }
}
