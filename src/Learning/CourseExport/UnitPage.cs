using System.Globalization;
using System.Net;
using System.Text;
using Immunotox.Content.Courses;
using Immunotox.Content.Library;
using Immunotox.Learning.Export;
using Immunotox.Learning.Safety;
using Immunotox.Learning.Ui;

namespace Immunotox.Learning.CourseExport;

/// <summary>One module as one page that any learning platform can show: its sections, its pictures beside it, no address of ours that asks for an account.</summary>
internal sealed class UnitPage(CourseEdition edition, Site site)
{
    /// <summary>Pictures that the pages show, by their path in the package.</summary>
    public SortedDictionary<string, ReadOnlyMemory<byte>> Pictures { get; } = new(StringComparer.Ordinal);

    public string Html(Module module)
    {
        var course = edition.Course;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{course.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(module.Title)} – {Text(course.Title)}</title><link rel="stylesheet" href="unit.css"></head>
            <body><main><p>{Text(course.Title)}</p><h1>{Text(module.Title)}</h1>
            <p>À la fin de ce module, vous saurez :</p><ul>{string.Concat(module.Objectives.Select(o => $"<li>{Text(o)}</li>"))}</ul>

            """);
        foreach (var page in module.Pages) html.Append(CultureInfo.InvariantCulture, $"<section data-page=\"{Text(page.Id)}\"><h2 tabindex=\"-1\">{Text(page.Title)}</h2>\n{Fragment(module, page.Html)}</section>\n");
        html.Append(CultureInfo.InvariantCulture, $"""
            <p><small>{Text(course.Title)}, version {edition.Version.Abbreviated}. {DueNote(module)}Les quiz, les examens et les cas de cette formation se passent sur la plateforme Immunotox Learning : ils ne sont pas dans ce paquet.</small></p>
            </main><nav aria-label="Pages"><button type="button" class="quiet" id="back">Page précédente</button><span id="status" role="status"></span><button type="button" id="next">Page suivante</button><button type="button" class="quiet" id="leave">Quitter</button></nav>
            <script src="unit.js"></script></body></html>

            """);
        return html.ToString();
    }

    private string Fragment(Module module, string html) => FragmentRewriter.Rewrite(html, (name, address) =>
        address[0] == '#' ? address
        : name == "src" ? Picture(address)
        : address.StartsWith("http", StringComparison.Ordinal) ? address
        : OwnPage(module, address) is { } page ? "#" + page
        : IsOpenPage(address) && site.HasAddress ? site.Absolute(address) : null);

    /// <summary>The page of the same module that an address leads to, or null.</summary>
    private string? OwnPage(Module module, string address)
    {
        var own = Links.Module(edition.Course.Id.Value, module.Id.Value) + "/";
        return address.StartsWith(own, StringComparison.Ordinal) && module.Pages.FirstOrDefault(p => p.Id == address[own.Length..]) is { } page ? page.Id : null;
    }

    /// <summary>Algorithms, sheets, the emergency path and the directory are read without an account.</summary>
    private static bool IsOpenPage(string address) =>
        new[] { Links.Algorithms, Links.Sheets, Links.Emergency, Links.Directory, Links.Patients }.Any(open => address.StartsWith(open, StringComparison.Ordinal));

    private string? Picture(string address)
    {
        var path = address.Split('?')[0];
        var own = $"{Links.Pictures}/{edition.Course.Id.Value}/";
        if (!path.StartsWith(own, StringComparison.Ordinal) || !edition.Images.TryGetValue(Uri.UnescapeDataString(path[own.Length..]), out var bytes)) return null;
        var file = "figures/" + path[own.Length..].Replace("images/", "", StringComparison.Ordinal);
        Pictures[file] = bytes;
        return file;
    }

    private static string DueNote(Module module) =>
        $"Texte à revoir avant le {French.Date(module.Provenance.ReviewDue)}. ";

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
