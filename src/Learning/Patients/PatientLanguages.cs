using System.Globalization;
using Immunotox.Learning.Catalogue;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Patients;

/// <summary>The languages of the patient space: French and English are built in, others are a folder and a file of words.</summary>
internal static class PatientLanguages
{
    /// <summary>Two letters each, French first; one whose words nobody validated is not offered.</summary>
    public static IReadOnlyList<string> Offered(LiveLibrary library, ReviewPolicy policy) =>
        ["fr", "en", .. library.Current.Words.Values.Where(w => policy.ShowsToPatients(w.Provenance)).Select(w => w.Language).Order(StringComparer.Ordinal)];

    /// <summary>The language an address is in; French when it says none, or one that is not offered.</summary>
    public static string Of(PathString path, LiveLibrary library, ReviewPolicy policy)
    {
        var said = Links.LanguageOf(path.Value ?? "")
            ?? (path.StartsWithSegments(Links.Patients, out var episode) && episode.Value?.Split('/') is [_, { Length: > 0 } course, ..] ? library.Find(course)?.Course.Language : null);
        return said is not null && Offered(library, policy).Contains(said) ? said : "fr";
    }

    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language switch { "fr" => "fr-FR", "en" => "en-GB", _ => language });

    /// <summary>« العربية », as its speakers write it.</summary>
    public static string NameOf(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return culture.TextInfo.ToTitleCase(culture.NativeName);
    }
}

/// <summary>The words of the page's language: those of content first, then our resources, in French where a word is missing.</summary>
internal sealed class PatientLocalizer(IStringLocalizerFactory resources, LiveLibrary library) : IStringLocalizer<PatientWords>
{
    private readonly IStringLocalizer _built = resources.Create(typeof(PatientWords));

    public LocalizedString this[string name] =>
        library.Current.Words.GetValueOrDefault(PatientWords.Language)?.Interface.GetValueOrDefault(name) is { } word ? new LocalizedString(name, word) : _built[name];

    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.CurrentCulture, this[name].Value, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _built.GetAllStrings(includeParentCultures).Select(s => this[s.Name]);
}
