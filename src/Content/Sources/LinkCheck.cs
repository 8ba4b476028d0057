using System.Text.RegularExpressions;

namespace Immunotox.Content.Sources;

/// <summary>Decides what an authored address is: an internal link by id, an allowed external one, or a refusal.</summary>
internal static partial class LinkCheck
{
    private static readonly Dictionary<string, LinkKind> Internal = new(StringComparer.Ordinal)
    {
        ["module"] = LinkKind.Module,
        ["quiz"] = LinkKind.Quiz,
        ["case"] = LinkKind.Case,
        ["algo"] = LinkKind.Algorithm,
        ["referent"] = LinkKind.Referent,
        ["episode"] = LinkKind.Episode,
    };

    /// <summary>Checks the address of a link; null when refused, with a finding.</summary>
    public static LinkMark? Check(string url, int offset, ReadingContext context, Report report)
    {
        var scheme = Scheme().Match(url).Groups[1].Value;
        if (Internal.TryGetValue(scheme, out var kind))
        {
            return CheckInternal(kind, url[(scheme.Length + 1)..], offset, context, report);
        }

        switch (scheme)
        {
            case "https" when Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0 && !url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)):
                return new LinkMark(uri.AbsoluteUri, IsExternal: true, null);
            case "tel" when Telephone().IsMatch(url):
                return new LinkMark("tel:" + new string([.. url[4..].Where(c => char.IsAsciiDigit(c) || c == '+')]), IsExternal: false, null);
            case "tel":
                report.Error(FindingCodes.ForbiddenLink, offset, "Ce numéro de téléphone est illisible. Écrivez « tel:+33320445962 », chiffres seuls.");
                return null;
            case "http":
                report.Error(FindingCodes.ForbiddenLink, offset, "Les liens `http:` sont refusés, car lisibles en chemin. Écrivez la même adresse en « https:// ».");
                return null;
            case "https":
                report.Error(FindingCodes.ForbiddenLink, offset, "Cette adresse `https:` est illisible. Écrivez-la en entier, sans espace ni mot de passe : « https://exemple.fr/page ».");
                return null;
            case "":
                report.Error(FindingCodes.ForbiddenLink, offset, "Ce lien n'a pas de type. Écrivez « module:slug », « quiz:slug », « case:slug », « algo:slug#g3 », « referent:slug » ou « https://… ».");
                return null;
            default:
                report.Error(FindingCodes.ForbiddenLink, offset,
                    $"Les liens `{scheme}:` sont refusés. {KeyNames.Hint(scheme.ToLowerInvariant(), [.. Internal.Keys, "https", "tel"])} Sinon, supprimez le lien.");
                return null;
        }
    }

    private static LinkMark? CheckInternal(LinkKind kind, string target, int offset, ReadingContext context, Report report)
    {
        if (context.Course is null && (kind is LinkKind.Module or LinkKind.Quiz))
        {
            report.Error(FindingCodes.CourseLinkInShared, offset, "Un fichier partagé ne pointe pas vers une formation : elle peut ne pas être ouverte à qui le lit. Supprimez le lien, ou pointez vers un algorithme, un cas ou un référent.");
            return null;
        }

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var id = hash < 0 ? target : target[..hash];
        var fragment = hash < 0 ? null : target[(hash + 1)..];
        if (!Slug.IsSlug(id) || (fragment is not null && !Slug.IsSlug(fragment)))
        {
            report.Error(FindingCodes.WrongSlug, offset, $"« {target} » n'est pas un identifiant. Écrivez des minuscules sans accent séparées par des tirets, par exemple `{(Slug.Of(id) is { Length: > 0 } slug ? slug : "les-freins")}`.");
            return null;
        }

        var link = new ContentLink(kind, context.Course, id, fragment);
        report.Link(link, offset);
        return new LinkMark(context.Address(link), IsExternal: false, null);
    }

    /// <summary>Checks the path of a picture; null when refused, with a finding.</summary>
    public static LinkMark? CheckPicture(string url, int offset, ReadingContext context, Report report)
    {
        if (!Picture().IsMatch(url))
        {
            var code = Scheme().IsMatch(url) || url.StartsWith("//", StringComparison.Ordinal) ? FindingCodes.ForbiddenLink : FindingCodes.BrokenImageLink;
            report.Error(code, offset, "Une figure est un fichier du dossier images/ de la formation, ou de shared/ pour un cas. Écrivez « images/nom.svg », sans espace ni accent.");
            return null;
        }

        var link = new ContentLink(LinkKind.Image, context.Course, url, null);
        report.Link(link, offset);
        return new LinkMark(context.Address(link), IsExternal: false, context.Pictures.GetValueOrDefault(url));
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^tel:\+?[0-9][0-9 .()-]{1,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^images/(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:svg|png|jpg|jpeg|webp)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
