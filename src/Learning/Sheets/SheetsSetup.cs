using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Sheets;

/// <summary>The sheets as PDF, one by one and bound.</summary>
internal static class SheetsSetup
{
    public static IServiceCollection AddSheets(this IServiceCollection services) => services.AddSingleton<SheetShelf>();

    public static void MapSheets(this WebApplication app)
    {
        app.MapGet(Links.DoctorSheetPdf("{id}"), (string id, SheetShelf shelf, HttpContext http) =>
            Pdf(shelf.Find(id) is { } pair ? shelf.Doctor(pair.Doctor) : null, $"fiche-medecin-{id}.pdf", http)).AllowAnonymous();
        app.MapGet(Links.PatientSheetPdf("{id}"), Results<FileContentHttpResult, RedirectHttpResult, NotFound> (string id, SheetShelf shelf, HttpContext http) =>
            shelf.Find(id)?.Patient is { IsShown: false } ? TypedResults.LocalRedirect(Links.PatientSheet(id))
            : Pdf(shelf.Find(id)?.Patient is { } sheet ? shelf.Patient(sheet) : null, $"fiche-patient-{id}.pdf", http)).AllowAnonymous();
        app.MapGet(Links.DoctorBooklet, (SheetShelf shelf, HttpContext http) => Pdf(shelf.DoctorBooklet(), "livret-fiches-medecin.pdf", http)).AllowAnonymous();
        app.MapGet(Links.PatientBooklet, (SheetShelf shelf, HttpContext http) => Pdf(shelf.PatientBooklet(), "livret-fiches-patient.pdf", http)).AllowAnonymous();
    }

    private static Results<FileContentHttpResult, RedirectHttpResult, NotFound> Pdf(byte[]? bytes, string name, HttpContext http)
    {
        if (bytes is null) return TypedResults.NotFound();
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return TypedResults.File(bytes, "application/pdf");
    }
}
