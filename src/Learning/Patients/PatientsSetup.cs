using System.Globalization;
using System.IO.Compression;
using Immunotox.Learning.Catalogue;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Patients;

/// <summary>The patient and caregiver space: no account, no trace, in several languages.</summary>
internal static class PatientsSetup
{
    public static IServiceCollection AddPatients(this IServiceCollection services) => services
        .AddLocalization()
        .AddSingleton<IStringLocalizer<PatientWords>, PatientLocalizer>()
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .AddResponseCompression(options =>
        {
            // Safe over TLS here: the patient space carries no secret and echoes nothing that was typed (BREACH).
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "image/svg+xml", "application/json"];
        });

    /// <summary>The language of the address, set before anything is rendered, so that the frame speaks as the page does; French everywhere else.</summary>
    public static void UsePatients(this WebApplication app)
    {
        var (library, policy) = (app.Services.GetRequiredService<LiveLibrary>(), app.Services.GetRequiredService<ReviewPolicy>());
        app.Use((http, next) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PatientLanguages.CultureOf(PatientLanguages.Of(http.Request.Path, library, policy));
            return next(http);
        });
        app.UseWhen(http => IsOfTheSpace(http.Request.Path), space => space.UseResponseCompression());
    }

    /// <summary>Whether an address is under those of patients and caregivers.</summary>
    public static bool IsOfTheSpace(PathString path) =>
        path.StartsWithSegments(Links.Patients) || path.StartsWithSegments(Links.Caregivers) || Links.LanguageOf(path.Value ?? "") is not null;
}
