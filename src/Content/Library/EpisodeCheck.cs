using Immunotox.Content.Comics;
using Immunotox.Content.Courses;
using Immunotox.Content.Sources;

namespace Immunotox.Content.Library;

/// <summary>Ties the episodes of a course: on the path, in an open course, each with its twin.</summary>
internal static class EpisodeCheck
{
    public static void Run(CourseShelf shelf, SharedShelf shared, IReadOnlySet<Report> meant)
    {
        foreach (var reading in shelf.Episodes.Values)
        {
            if (reading.Value is { Twin: { } twin } episode && shelf.Episodes.GetValueOrDefault(twin.Value)?.Value is { } other)
            {
                CheckTwin(episode, other, reading.Report);
            }
        }

        Recordings.Check(shelf);
        if (shelf.Course is not { Course: var course, LanguageOffset: var language } || shelf.CourseReport.IsPartial)
        {
            return;
        }

        foreach (var reading in shelf.Episodes.Values.Where(e => !meant.Contains(e.Report) && !course.Path.Contains(new Station(StationKind.Episode, e.Id))))
        {
            reading.Report.Warning(FindingCodes.UnusedEpisode, 0, $"Cet épisode n'est pas dans le parcours : personne ne le lira. Ajoutez `- episode: {reading.Id}` sous « path » de course.yml.");
        }

        if (course.Language.Length == 2 && course.Language is not ("fr" or "en") && !shared.Words.ContainsKey(course.Language))
        {
            shelf.CourseReport.Error(FindingCodes.UnknownLanguage, language, $"La plateforme ne parle pas encore « {course.Language} ». Ajoutez shared/words/{course.Language}.yml (modèle dans courses/README.md), ou corrigez « language ».");
        }

        if (!shelf.CourseReport.HasErrors && course.Path.FirstOrDefault(s => s.Kind == StationKind.Episode != course.IsOpen) is { } stop)
        {
            shelf.CourseReport.Error(FindingCodes.EpisodeOutOfPlace, 0, course.IsOpen
                ? $"Une formation pour patients ou proches ne contient que des épisodes : « {stop.Id} » n'en est pas un. Écrivez-le dans episodes/, ou changez « audiences »."
                : $"L'épisode « {stop.Id} » est dans une formation pour professionnels. Mettez-le dans une formation dont tous les publics sont `patient` ou `caregiver`.");
        }
    }

    private static void CheckTwin(Episode episode, Episode other, Report report)
    {
        if (other.Twin != episode.Id)
        {
            report.Error(FindingCodes.BadTwin, 0, $"L'épisode jumeau « {other.Id} » ne désigne pas celui-ci. Écrivez-y `twin: {episode.Id}`.");
        }
        else if (other.IsForCaregivers == episode.IsForCaregivers)
        {
            report.Error(FindingCodes.BadTwin, 0, $"« {other.Id} » et cet épisode s'adressent au même lecteur. L'un est pour le patient (`audience: patient`), l'autre pour le proche (`audience: caregiver`).");
        }
    }
}
