using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Immunotox.Content.Sources;

/// <summary>
/// Walks a parsed document once: reports what is refused, marks the links that are accepted, and gives the text its typography.
/// </summary>
internal sealed class MarkdownCheck(int start, ReadingContext context, Report report, IReadOnlyList<string> headingKeys)
{
    public void Run(MarkdownDocument document) => VisitBlocks(document, document);

    // A plain walk: on a thousand modules the enumerator of Markdig's Descendants costs as much as parsing.
    private void VisitBlocks(ContainerBlock container, MarkdownDocument document)
    {
        foreach (var block in container)
        {
            CheckBlock(block, document);
            CheckAttributes(block);
            if (block is ContainerBlock inner)
            {
                VisitBlocks(inner, document);
            }
            else if (block is LeafBlock { Inline: { } inline })
            {
                VisitInlines(inline);
            }
        }
    }

    private void VisitInlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            // Children first: a picture's text alternative is read once it has its typography.
            if (inline is ContainerInline inner)
            {
                VisitInlines(inner);
            }

            CheckInline(inline);
            CheckAttributes(inline);
        }
    }

    private void CheckBlock(Block block, MarkdownDocument document)
    {
        switch (block)
        {
            case HtmlBlock:
                RefuseHtml(block);
                break;
            case CustomContainer container when Callouts.Title(container.Info, true) is null:
                report.Error(FindingCodes.UnknownContainer, start + container.Span.Start, $"L'encadré « {container.Info} » n'existe pas. {KeyNames.Hint(container.Info ?? "", Callouts.Names)}");
                break;
            case HeadingBlock { Level: 1 } heading when heading.Parent != document:
                report.LosePart();
                report.Error(FindingCodes.MisplacedHeading, start + heading.Span.Start, "Un titre de niveau 1 ouvre une page : il ne va ni dans un encadré, ni dans une liste, ni dans une citation. Refermez l'encadré avec `:::` avant lui, ou écrivez `###`.");
                break;
            default:
                break;
        }
    }

    private void CheckInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                CheckLiteral(literal);
                break;
            case HtmlInline:
                RefuseHtml(inline);
                break;
            case LinkInline link:
                CheckLink(link);
                break;
            case AutolinkInline link:
                CheckAutolink(link);
                break;
            default:
                break;
        }
    }

    private void RefuseHtml(MarkdownObject node) =>
        report.Error(FindingCodes.RawHtml, start + node.Span.Start, "Le HTML et les scripts sont refusés. Supprimez cette balise, ou écrivez « \\< » pour montrer le signe.");

    private void CheckLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var broken = text.IndexOf("](", StringComparison.Ordinal);
        if (broken >= 0)
        {
            report.Error(FindingCodes.ForbiddenLink, start + literal.Span.Start + broken, "Ce lien est illisible. Écrivez `[texte](adresse)` sans espace dans l'adresse, et refermez la parenthèse.");
        }

        if (context.IsFrench && Typography.Touches(text))
        {
            literal.Content = new StringSlice(Typography.French(text.ToString()));
        }
    }

    private void CheckLink(LinkInline link)
    {
        var place = start + (link.UrlSpan.IsEmpty || link.UrlSpan.Start <= 0 ? link.Span.Start : link.UrlSpan.Start);
        var url = link.Url ?? "";
        var mark = link.IsImage ? LinkCheck.CheckPicture(url, place, context, report) : LinkCheck.Check(url, place, context, report);
        if (mark is not null)
        {
            LinkMark.Put(link, mark);
        }

        if (!link.IsImage)
        {
            return;
        }

        if (link.Title is { } title)
        {
            link.Title = Typography.Of(title, context.IsFrench);
        }

        if (MarkdownWords.Of(link).Length == 0)
        {
            report.Error(FindingCodes.MissingAltText, start + link.Span.Start, "Cette figure n'a pas de texte alternatif. Écrivez entre les crochets ce qu'elle apprend à qui ne la voit pas.");
        }
    }

    private void CheckAutolink(AutolinkInline link)
    {
        var place = start + link.Span.Start + 1;
        var mark = link.IsEmail ? null : LinkCheck.Check(link.Url, place, context, report);
        if (link.IsEmail)
        {
            report.Error(FindingCodes.ForbiddenLink, place, "Les adresses électroniques ne deviennent pas des liens. Écrivez l'adresse sans chevrons.");
        }

        if (mark is not null)
        {
            LinkMark.Put(link, mark);
        }
    }

    private void CheckAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes)
        {
            return;
        }

        if (node is FencedCodeBlock or CustomContainer)
        {
            // Markdig writes the name after the fence as a class; it is nobody's attribute.
            attributes.Classes?.RemoveAll(c => node is CustomContainer || c.StartsWith("language-", StringComparison.Ordinal));
        }

        if (node is HeadingBlock { Level: <= 3 } heading)
        {
            CheckHeading(heading, attributes);
        }
        else if (node is not (Footnote or FootnoteGroup or FootnoteLink) && (attributes.Id is not null || attributes.Classes is { Count: > 0 } || attributes.Properties is { Count: > 0 }))
        {
            Refuse(node, attributes);
        }

        if (node is not HeadingBlock)
        {
            attributes.Id = null;
        }

        attributes.Classes?.Clear();
    }

    /// <summary>A heading may carry an id, and the keys its room's reader takes off: what a decision applies, where a panel takes place.</summary>
    private void CheckHeading(HeadingBlock heading, HtmlAttributes attributes)
    {
        if (attributes.Id is { } id && !Slug.IsSlug(id))
        {
            report.LosePart();
            report.Error(FindingCodes.WrongSlug, start + heading.Span.Start, $"« {id} » n'est pas un identifiant. Écrivez des minuscules sans accent séparées par des tirets, par exemple `{(Slug.Of(id) is { Length: > 0 } slug ? slug : "bilan")}`.");
            attributes.Id = null;
        }

        if (attributes.Classes is { Count: > 0 } || attributes.Properties?.Any(p => !headingKeys.Contains(p.Key)) == true)
        {
            Refuse(heading, attributes);
        }

        if (attributes.Properties is { } properties)
        {
            heading.SetData(DecisionKey, properties.ToList());
            properties.Clear();
        }
    }

    private void Refuse(MarkdownObject node, HtmlAttributes attributes)
    {
        report.Error(FindingCodes.ForbiddenAttribute, start + (attributes.Span.IsEmpty || attributes.Span.Start <= 0 ? node.Span.Start : attributes.Span.Start),
            $"Des accolades ne vont que sur un titre, pour son identifiant `{{#id}}`{(headingKeys.Count == 0 ? "" : $" et pour {string.Join(", ", headingKeys.Select(k => $"`{k}=…`"))}")}. Supprimez-les, ou écrivez « \\{{ » pour montrer le signe.");
        attributes.Properties?.Clear();
    }

    /// <summary>What a heading said in braces beside its id.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> AttributesOf(HeadingBlock heading) =>
        heading.GetData(DecisionKey) as List<KeyValuePair<string, string?>> ?? [];

    private static readonly object DecisionKey = new();
}
