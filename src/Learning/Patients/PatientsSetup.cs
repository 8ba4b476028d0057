using System.Globalization;

namespace Immunotox.Learning.Patients;

/// <summary>The patient and caregiver space: no account, no trace, French and English.</summary>
internal static class PatientsSetup
{
    public static IServiceCollection AddPatients(this IServiceCollection services) => services.AddLocalization();

    /// <summary>French everywhere, English under <c>/en</c> and in episodes written in English.</summary>
    public static void UsePatients(this WebApplication app) => app.Use((http, next) =>
    {
        var english = http.Request.Path.StartsWithSegments("/en");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(english ? "en" : "fr-FR");
        return next(http);
    });
}
