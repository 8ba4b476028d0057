using System.Globalization;
using Immunotox.Learning.Catalogue;
using Immunotox.Learning.Certificates;
using Immunotox.Learning.Csv;
using Immunotox.Learning.People;
using Immunotox.Learning.Progress;
using Immunotox.Learning.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Immunotox.Learning.Faculty;

/// <summary>What the faculty takes away.</summary>
internal static class FacultySetup
{
    public static void MapFaculty(this WebApplication app) =>
        app.MapGet("/equipe/formations/{course}/progression.csv", CohortAsync).RequireAuthorization(p => p.RequireRole(Roles.Faculty, Roles.Coordinator));

    private static async Task<Results<FileContentHttpResult, NotFound>> CohortAsync(string course, LiveLibrary library, CohortReader cohort, CertificateReader certificates, CancellationToken ct)
    {
        if (library.Find(course) is not { } edition || edition.Course.IsOpen) return TypedResults.NotFound();
        var numbers = await certificates.NumbersAsync(course, ct);
        var quizzes = edition.Quizzes.Values.OrderBy(q => q.Id.Value, StringComparer.Ordinal).ToList();
        List<string> headings = ["Nom", "Prénom", "Inscription", "Dernière activité", "Avancement (%)", "Terminée le", .. quizzes.Select(q => q.Title + " (/20)"), "Attestation"];
        var rows = (await cohort.ReadAsync(course, ct)).Select(m => (IReadOnlyList<string>)
        [
            m.FamilyName, m.GivenName, Day(m.JoinedUtc), Day(m.LastSeenUtc), m.Progress.Percent.ToString(CultureInfo.InvariantCulture), Day(m.Facts.CompletedUtc),
            .. quizzes.Select(q => m.Facts.BestScores.TryGetValue(q.Id.Value, out var best) ? Math.Round(best * 20, 2, MidpointRounding.AwayFromZero).ToString("0.00", French.Culture) : ""),
            numbers.GetValueOrDefault(m.Enrolment, ""),
        ]);
        return TypedResults.File(CsvTable.Write(headings, rows), CsvTable.MediaType, $"progression-{course}.csv");
    }

    private static string Day(DateTime? utc) => utc is { } instant ? French.InParis(instant).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "";
}
