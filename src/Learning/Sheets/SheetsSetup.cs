using Immunotox.Content;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Sheets;

/// <summary>The sheets as PDF, one by one.</summary>
internal static class SheetsSetup
{
    public static void MapSheets(this WebApplication app)
    {
        app.MapGet(Links.DoctorSheetPdf("{id}"), Doctor).AllowAnonymous();
    }

    private static Results<FileContentHttpResult, NotFound> Doctor(string id, LiveLibrary library, Site site, TimeProvider time, HttpContext http) =>
        library.Current.Algorithms.TryGetValue(new AlgorithmId(id), out var algorithm)
            ? Pdf(DoctorSheetPdf.Render(DoctorSheet.Of(algorithm, library.Current.Referents, Today(time)), site.Absolute(Links.DoctorSheet(id))), $"{id}-medecin.pdf", http)
            : TypedResults.NotFound();

    private static FileContentHttpResult Pdf(byte[] bytes, string name, HttpContext http)
    {
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return TypedResults.File(bytes, "application/pdf");
    }

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
