using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Immunotox.Learning.Export;

/// <summary>Makes a served page one that opens from a file: every address relative, nothing that needs a server, and its date.</summary>
internal sealed class PageRewriter(CopyMap map)
{
    /// <summary>Files that pages need besides the pages: addresses on the site.</summary>
    public HashSet<string> Parts { get; } = new(StringComparer.Ordinal);

    /// <param name="html">The page as served.</param>
    /// <param name="path">Its address.</param>
    /// <param name="dated">The sentence that says when the copy was made, in the page's language.</param>
    public string Rewrite(string html, string path, string dated)
    {
        var page = new HtmlParser().ParseDocument(html);
        var file = map.FileOf(path);
        // A base makes addresses absolute; a manifest and what is loaded ahead ask for an origin, which a file does not have.
        foreach (var gone in page.QuerySelectorAll("base, link[rel=manifest], link[rel=preload], link[rel=prefetch]").ToList()) gone.Remove();
        foreach (var (selector, attribute) in ((string, string)[])[("link[href]", "href"), ("[src]", "src")])
            foreach (var element in page.QuerySelectorAll(selector))
                if (CopyMap.Local(element.GetAttribute(attribute)!) is { } part)
                    element.SetAttribute(attribute, ToPart(file, part));
        foreach (var link in page.QuerySelectorAll("a[href]").ToList()) Lead(link, file);
        // Left empty when the copy knows no site.
        foreach (var list in page.QuerySelectorAll(".foot-links").Where(l => l.ChildElementCount == 0).ToList()) list.Remove();
        var copy = page.QuerySelector("p.copy-date") ?? throw new InvalidOperationException($"{path} has no place for its date.");
        copy.TextContent = dated;
        copy.RemoveAttribute("hidden");
        return page.ToHtml() + "\n";
    }

    private void Lead(IElement link, string file)
    {
        var written = link.GetAttribute("href")!;
        if (written.StartsWith('#') || CopyMap.Local(written) is not { } address) return;
        if (map.IsPage(address.AbsolutePath))
        {
            var target = map.FileOf(address.AbsolutePath);
            link.SetAttribute("href", target == file && address.Fragment.Length > 0 ? address.Fragment : CopyMap.Way(file, target) + address.Fragment);
        }
        else if (CopyMap.IsOfTheSpace(address.AbsolutePath) && Path.HasExtension(address.AbsolutePath)) link.SetAttribute("href", ToPart(file, address));
        else if (map.Outward(address) is { } outward) link.SetAttribute("href", outward);
        // The words stay; a line of the foot that was only a way out goes.
        else if (link.ParentElement is { LocalName: "li", ParentElement: { } list } line && list.ClassList.Contains("foot-links")) line.Remove();
        else link.Replace([.. link.ChildNodes]);
    }

    private string ToPart(string file, Uri part)
    {
        Parts.Add(part.PathAndQuery);
        return CopyMap.Way(file, map.FileOf(part.AbsolutePath));
    }
}
