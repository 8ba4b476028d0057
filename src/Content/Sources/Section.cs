using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Immunotox.Content.Sources;

/// <summary>A heading and the blocks up to the next one of its level: a page, a scene, an item.</summary>
/// <param name="Heading">The heading that opens it.</param>
/// <param name="Blocks">What follows, without the heading.</param>
internal sealed record Section(HeadingBlock Heading, IReadOnlyList<Block> Blocks)
{
    /// <summary>Splits blocks at the headings of a level; what comes before the first is returned apart.</summary>
    public static (IReadOnlyList<Block> Before, IReadOnlyList<Section> Sections) Split(IReadOnlyList<Block> blocks, int level)
    {
        var before = new List<Block>();
        var sections = new List<Section>();
        var current = before;
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading && heading.Level == level)
            {
                current = [];
                sections.Add(new Section(heading, current));
            }
            else
            {
                current.Add(block);
            }
        }

        return (before, sections);
    }

    /// <summary>
    /// Splits a body into pages or scenes, each with its title and unique id; text before the first heading, an absent heading
    /// and a repeated id are reported.
    /// </summary>
    public static IReadOnlyList<(string Id, string Title, Section Section)> Titled(AuthoredMarkdown body, int bodyStart, string what, Report report)
    {
        var (before, sections) = Split(body.Blocks, 1);
        if (before.Count > 0 && sections.Count > 0)
        {
            report.Error(FindingCodes.TextBeforeHeading, body.Offset(before[0]), $"Ce texte précède le premier titre de niveau 1. Mettez-le sous un titre `# …` : chaque titre ouvre une {what}.");
        }

        if (sections.Count == 0 && !report.HasErrors)
        {
            report.Error(FindingCodes.NoHeading, bodyStart, $"Ce fichier n'a aucune {what}. Ajoutez un titre de niveau 1, `# Mon titre`, puis le texte.");
        }

        var result = new List<(string, string, Section)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            var title = MarkdownWords.Of(section.Heading);
            var id = section.Heading.TryGetAttributes()?.Id ?? Slug.Of(title);
            if (title.Length == 0 || id.Length == 0)
            {
                report.LosePart();
                report.Error(FindingCodes.NoHeading, body.Offset(section.Heading), $"Ce titre est vide. Donnez un nom à la {what}, et au besoin un identifiant `{{#nom}}`.");
            }
            else if (!seen.Add(id))
            {
                report.LosePart();
                report.Error(FindingCodes.DuplicateId, body.Offset(section.Heading), $"L'identifiant « {id} » est déjà pris par une autre {what} de ce fichier. Changez le titre, ou ajoutez `{{#autre-nom}}` à sa fin.");
            }
            else
            {
                result.Add((id, title, section));
            }
        }

        return result;
    }
}
