using System.Text.RegularExpressions;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Watch;

/// <summary>What names a publication everywhere: DOI (ISO 26324), PMID of PubMed; and its title without dress when it has neither.</summary>
internal static partial class Identifiers
{
    /// <summary>The DOI alone, lower case (it ignores case); null when this is none.</summary>
    public static string? Doi(string written)
    {
        var text = Dress().Replace(written.Trim(), "").ToLowerInvariant();
        return DoiForm().IsMatch(text) ? text : null;
    }

    /// <summary>The PMID's digits; null when this is none.</summary>
    public static string? Pmid(string written)
    {
        var text = PmidDress().Replace(written.Trim(), "");
        return PmidForm().IsMatch(text) ? text : null;
    }

    /// <summary>Letters and digits of a title, lower case and without accents: two catalogues never agree on the rest.</summary>
    public static string Title(string written) => Slug.Of(written);

    [GeneratedRegex(@"^(https?://(dx\.)?doi\.org/|doi:\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dress();

    [GeneratedRegex(@"^10\.[0-9]{4,9}/[^\s\p{Cc}""<>]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DoiForm();

    [GeneratedRegex(@"^(https?://pubmed\.ncbi\.nlm\.nih\.gov/|pmid:\s*)|/$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidDress();

    [GeneratedRegex(@"^[1-9][0-9]{0,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PmidForm();
}
