using System.Globalization;
using System.Text;

namespace Immunotox.Content.Sources;

/// <summary>Identifiers made of lower-case ASCII letters and digits joined by single hyphens.</summary>
public static class Slug
{
    public static bool IsSlug(string text)
    {
        if (text.Length is 0 or > 100 || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && (text[i] != '-' || text[i - 1] == '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The slug closest to a text: accents stripped, the rest joined by hyphens; empty when nothing is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        var folded = text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase);
        foreach (var c in Normalize(folded))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterLower(lower) || char.IsAsciiDigit(lower))
            {
                slug.Append(lower);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var result = slug.ToString();
        return (result.Length > 100 ? result[..100] : result).Trim('-');
    }

    /// <summary>Lone surrogates make normalization throw; they carry no letter.</summary>
    private static string Normalize(string text) =>
        (text.Any(char.IsSurrogate) ? new string([.. text.Where(c => !char.IsSurrogate(c))]) : text).Normalize(NormalizationForm.FormD);
}
