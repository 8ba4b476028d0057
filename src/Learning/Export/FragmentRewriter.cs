using AngleSharp.Html.Parser;

namespace Immunotox.Learning.Export;

/// <summary>Gives the addresses of a piece of a page other values.</summary>
internal static class FragmentRewriter
{
    /// <param name="html">The body of a page of a module.</param>
    /// <param name="rewrite">From an attribute's name (<c>href</c> or <c>src</c>) and its address: another address, or null to keep the words and lose the link or picture. What begins with # leads within the page.</param>
    public static string Rewrite(string html, Func<string, string, string?> rewrite)
    {
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        foreach (var element in document.Body!.QuerySelectorAll("[href],[src]"))
        {
            var name = element.HasAttribute("src") ? "src" : "href";
            var address = element.GetAttribute(name)!;
            if (address.Length > 0 && rewrite(name, address) is { } other)
            {
                element.SetAttribute(name, other);
                if (other[0] == '#') element.SetAttribute("data-goto", other[1..]);
                else if (name == "href") element.SetAttribute("target", "_blank");
            }
            else if (name == "src") element.Replace(document.CreateTextNode(element.GetAttribute("alt") ?? ""));
            else element.Replace([.. element.ChildNodes]);
        }
        return document.Body.InnerHtml;
    }
}
