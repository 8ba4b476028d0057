using System.Globalization;
using System.IO.Compression;
using Immunotox.Learning.Catalogue;
using Microsoft.AspNetCore.ResponseCompression;

namespace Immunotox.Learning.Patients;

/// <summary>The patient and caregiver space: no account, no trace, French and English.</summary>
internal static class PatientsSetup
{
    public static IServiceCollection AddPatients(this IServiceCollection services) => services
        .AddLocalization()
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .AddResponseCompression(options =>
        {
            // Safe over TLS here: the patient space carries no secret and echoes nothing that was typed (BREACH).
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "image/svg+xml", "application/json"];
        });

    /// <summary>French everywhere, English under <c>/en</c> and in episodes written in English: set before anything is rendered, so that the frame speaks as the page does.</summary>
    public static void UsePatients(this WebApplication app)
    {
        var library = app.Services.GetRequiredService<LiveLibrary>();
        app.Use((http, next) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(IsEnglish(http.Request.Path, library) ? "en-GB" : "fr-FR");
            return next(http);
        });
        app.UseWhen(http => Spaces.Any(space => http.Request.Path.StartsWithSegments(space)), space => space.UseResponseCompression());
    }

    private static readonly string[] Spaces = [Links.Patients, Links.PatientsEnglish, Links.Caregivers];

    private static bool IsEnglish(PathString path, LiveLibrary library) =>
        path.StartsWithSegments("/en")
        || (path.StartsWithSegments(Links.Patients, out var episode) && episode.Value?.Split('/') is [_, { Length: > 0 } course, ..] && library.Find(course)?.Course.Language == "en");
}
