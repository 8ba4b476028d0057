using System.Globalization;
using Immunotox.Content.Courses;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>
/// Hours attested are hours declared: for connected training they are the sum of the estimates of the path, so a certificate never
/// says more than its minutes.
/// </summary>
internal static class CertificateHours
{
    public static void Check(CourseShelf shelf, SharedShelf shared)
    {
        if (shelf.Course is not { Course: { Certificate: { } certificate } course, HoursOffset: var offset } || shelf.CourseReport.IsPartial)
        {
            return;
        }

        var stops = course.Path.Select(s => MinutesOf(s, shelf, shared)).ToList();
        if (stops.Contains(null) || certificate.Hours * 60 <= stops.Sum())
        {
            return;
        }

        var minutes = stops.Sum()!.Value;
        var most = Math.Floor(minutes / 15m) * 0.25m;
        var mend = most > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Écrivez `hours: {most:0.##}`, ou corrigez les « minutes » déclarées.")
            : "Corrigez les « minutes » déclarées, ou supprimez « certificate ».";
        shelf.CourseReport.Error(FindingCodes.CertificateTooLong, offset,
            $"L'attestation compte {certificate.Hours.ToString("0.##", CultureInfo.GetCultureInfo("fr-FR"))} h, mais les étapes du parcours ne déclarent que {minutes} minutes en tout. {mend}");
    }

    /// <summary>Minutes a stop declares; null when its file is absent or at fault, for its number may be wrong too.</summary>
    private static int? MinutesOf(Station stop, CourseShelf shelf, SharedShelf shared)
    {
        var (minutes, report) = stop.Kind switch
        {
            StationKind.Module when shelf.Modules.TryGetValue(stop.Id, out var module) => (module.Value?.Minutes, module.Report),
            StationKind.Quiz when shelf.Quizzes.TryGetValue(stop.Id, out var quiz) => (quiz.Value?.Quiz.Minutes, quiz.Report),
            StationKind.Package => (stop.Package?.Minutes, shelf.CourseReport),
            StationKind.Case when shared.Cases.TryGetValue(stop.Id, out var @case) => (@case.Value?.Minutes, @case.Report),
            _ => (null, null),
        };
        return report is { HasErrors: false } ? minutes : null;
    }
}
