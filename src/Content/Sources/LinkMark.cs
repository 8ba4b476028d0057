using Markdig.Syntax;

namespace Immunotox.Content.Sources;

/// <summary>What the check of a link leaves on it for the renderer; a link without a mark was refused.</summary>
internal sealed record LinkMark(string Address, bool IsExternal, PictureSize? Size)
{
    private static readonly object Key = new();

    public static void Put(MarkdownObject link, LinkMark mark) => link.SetData(Key, mark);

    public static string? AddressOf(MarkdownObject link) => Of(link)?.Address;

    public static bool IsExternalLink(MarkdownObject link) => Of(link)?.IsExternal ?? false;

    public static PictureSize? SizeOf(MarkdownObject link) => Of(link)?.Size;

    private static LinkMark? Of(MarkdownObject link) => link.GetData(Key) as LinkMark;
}
