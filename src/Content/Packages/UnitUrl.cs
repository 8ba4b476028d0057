using System.Xml.Linq;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Packages;

/// <summary>Rules of the addresses and identifiers a package writes.</summary>
internal static class UnitUrl
{
    private static readonly string[] Reserved = ["endpoint", "fetch", "actor", "registration", "activityId"];

    /// <summary>Whether a text is an absolute IRI (cmi5, 3): a scheme, and no character an IRI cannot hold.</summary>
    public static bool IsIri(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && char.IsAsciiLetter(text[0])
            && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            && !text.Any(c => c <= ' ' || c is '<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`');
    }

    /// <summary>Checks the address of a unit; <paramref name="archive"/> is null for a description without one.</summary>
    public static void Check(string url, XElement at, string path, PackageArchive? archive, FindingList findings, bool isCmi5)
    {
        if (url.Length == 0 || url.Length > 4000 || url.Any(c => c <= ' ' || c is '<' or '>' or '"' or '\\' or '^' or '`' or '{' or '}' or '|'))
        {
            findings.Refuse(PackageCodes.BadUrl, path, at, $"« {url} » n'est pas une adresse : elle est vide ou contient une espace ou un caractère interdit. Écrivez par exemple `index.html` ou `https://exemple.fr/module/`.");
            return;
        }

        if (IsIri(url))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var absolute) || absolute.Scheme is not ("http" or "https") || absolute.Host.Length == 0)
            {
                findings.Refuse(PackageCodes.BadUrl, path, at, $"« {url} » n'est pas une adresse http ou https. Écrivez l'adresse entière, ou un chemin dans l'archive.");
                return;
            }
        }
        else if (archive is null)
        {
            findings.Refuse(PackageCodes.RelativeWithoutArchive, path, at, $"« {url} » est relative et le fichier est venu sans archive. Mettez `cmi5.xml` dans une archive avec ses fichiers, ou écrivez une adresse entière.");
            return;
        }
        else if (!archive.Has(FileOf(url)))
        {
            findings.Refuse(PackageCodes.MissingFile, path, at, $"« {FileOf(url)} » n'est pas dans l'archive. Ajoutez ce fichier ou corrigez l'adresse, majuscules comprises.");
            return;
        }

        if (isCmi5 && Parameters(url).FirstOrDefault(p => Reserved.Contains(p, StringComparer.Ordinal)) is { } taken)
        {
            findings.Refuse(PackageCodes.ReservedParameter, path, at, $"Le paramètre « {taken} » est ajouté par la plateforme au lancement. Donnez un autre nom à celui du paquet.");
        }
    }

    /// <summary>The path in the archive of a relative address, without query or fragment, unescaped.</summary>
    public static string FileOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? url : url[..end]);
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    private static IEnumerable<string> Parameters(string url)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        var end = url.IndexOf('#', start);
        return (end < 0 ? url[(start + 1)..] : url[(start + 1)..end]).Split('&').Select(p => Uri.UnescapeDataString(p.Split('=')[0]));
    }
}
