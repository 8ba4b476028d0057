using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Patients;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Immunotox.Learning.Signs;

/// <summary>The advice sheets of the warning signs.</summary>
internal static class SignsSetup
{
    public static void MapSigns(this WebApplication app)
    {
        app.MapGet(Links.SignPdf("fr", "{sign}"), Sheet).AllowAnonymous();
        app.MapGet(Links.SignPdf("{lang:length(2)}", "{sign}"), Sheet).AllowAnonymous();
    }

    private static Results<FileContentHttpResult, RedirectHttpResult, NotFound> Sheet(string sign, LiveLibrary library, ReviewPolicy policy, Site site, IStringLocalizer<PatientWords> words, HttpContext http)
    {
        // Letters that are written from right to left, or joined, need a typesetter that our PDF writer is not: the page itself is printed.
        if (PatientWords.IsRightToLeft) return TypedResults.NotFound();
        if (library.Current.Signs.GetValueOrDefault(PatientWords.Language) is not { } sheet || sheet.Signs.FirstOrDefault(s => s.Id == sign) is not { } found) return TypedResults.NotFound();
        // The page says whom to call instead.
        if (!policy.ShowsToPatients(sheet.Provenance)) return TypedResults.LocalRedirect(Links.Sign(sheet.Language, sign));
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{sign}.pdf\"";
        return TypedResults.File(SignSheetPdf.Render(sheet, found, site.HasAddress ? site.Absolute(Links.Sign(sheet.Language, found.Id)) : null, words, policy.Today), "application/pdf");
    }
}
