using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Tracking;

/// <summary>
/// The xAPI profile of our statements (JSON-LD, xAPI Profiles 1.0): the concepts no published profile has, and a template for each kind of
/// statement. Its ids are addresses of this platform, so that who reads a statement finds what it means.
/// </summary>
internal static class XapiProfile
{
    /// <param name="site">Origin of this platform.</param>
    public static string Of(string site)
    {
        using var written = new StreamReader(typeof(XapiProfile).Assembly.GetManifestResourceStream("Tracking.profile.jsonld")!);
        return written.ReadToEnd().Replace("{site}", site, StringComparison.Ordinal);
    }

    public static ContentHttpResult Show(Site site) => TypedResults.Text(Of(site.Origin), "application/ld+json");
}
