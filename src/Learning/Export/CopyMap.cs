using Immunotox.Learning.Patients;
using Immunotox.Learning.Safety;

namespace Immunotox.Learning.Export;

/// <summary>Which file of a copy holds which address of the patient space. Paths of files are relative, with <c>/</c>.</summary>
internal sealed class CopyMap(IEnumerable<string> pages, Site site)
{
    /// <summary>What opens first: the home of patients in French.</summary>
    public const string Start = "index.html";

    /// <summary>Style, scripts, fonts and pictures that several pages share.</summary>
    public const string Parts = "fichiers";

    /// <summary>Where every page believes it is while it is read: a name that no author can mean.</summary>
    private static readonly Uri Here = new("http://copy.invalid/");

    private readonly HashSet<string> _pages = pages.ToHashSet(StringComparer.Ordinal);

    /// <summary>The address on this site that a page means, or null when it leads elsewhere (a telephone, another site).</summary>
    public static Uri? Local(string written) =>
        Uri.TryCreate(Here, written, out var address) && address.Authority == Here.Authority && address.Scheme == Here.Scheme ? address : null;

    public bool IsPage(string path) => _pages.Contains(path);

    /// <summary>The file of a page, of something drawn for the space, or of a part that pages share.</summary>
    public string FileOf(string path) =>
        path == Links.Patients ? Start
        : IsPage(path) ? path[1..] + ".html"
        : Uri.UnescapeDataString(IsOfTheSpace(path) ? path[1..] : Parts + path);

    public static bool IsOfTheSpace(string path) => PatientsSetup.IsOfTheSpace(path);

    /// <summary>What leads out of the space: the site's own address, or null when the copy knows none.</summary>
    public string? Outward(Uri address) => site.HasAddress ? site.Absolute(address.PathAndQuery + address.Fragment) : null;

    /// <summary>The way from one file to another.</summary>
    public static string Way(string from, string to)
    {
        var (start, end) = (from.Split('/')[..^1], to.Split('/'));
        var shared = start.Zip(end[..^1]).TakeWhile(step => step.First == step.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", start.Length - shared).Concat(end.Skip(shared).Select(Uri.EscapeDataString)));
    }
}
